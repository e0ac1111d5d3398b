import type { ReactNode } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { verdicts } from '../../../core/annotation/annotation.ts';
import { type Label, labelById } from '../../../core/annotation/label.ts';
import type { TextCommand } from '../../../core/command/text-keys.ts';
import { inspectorWords } from '../../../core/locale/inspector.ts';
import { verdictWords } from '../../../core/locale/verdicts.ts';
import {
  changeNote,
  deleteActive,
  giveVerdict,
  relabelActive,
  toggleFlag,
} from '../../state/gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { FigureChecks } from '../checks/figure-checks.tsx';
import { useKeyNames } from '../command-keys.ts';
import { AttributeFields } from './attribute-fields.tsx';
import { History } from './history.tsx';
import { Relations } from './relations.tsx';

const verdictKeys = {
  unchecked: 'uncheck',
  confirmed: 'confirm',
  wrong: 'refute',
  'cannot-verify': 'cannot-verify',
  'needs-source': 'needs-source',
} as const satisfies Record<Annotation['verdict'], TextCommand>;

/** All that is said of one annotation, and the means to change it. */
export function AnnotationCard({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const words = inspectorWords[useLocale()];
  const keys = useKeyNames();
  const labels = useDeskState(({ project }) => project?.labels);
  const label = labels && labelById(labels, annotation.label);
  return (
    <div className="cards" role="tabpanel" aria-label={words.card}>
      <article className="card">
        <CardHeading annotation={annotation} label={label} />
        <AttributeFields annotation={annotation} label={label} />
        <Relations annotation={annotation} />
      </article>
      <VerdictCard annotation={annotation} />
      <FigureChecks annotation={annotation} />
      <History annotation={annotation} />
      <button type="button" className="quiet card-delete" onClick={() => deleteActive(desk)}>
        {words.remove} <Keys text={keys.text('delete-annotation')} />
      </button>
    </div>
  );
}

interface HeadingProps {
  readonly annotation: Annotation;
  readonly label: Label | undefined;
}

function CardHeading({ annotation, label }: HeadingProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = inspectorWords[locale];
  const keys = useKeyNames();
  const labels = useDeskState(({ project }) => project?.labels.labels) ?? [];
  return (
    <header className="card-heading">
      <Select
        className={`label-select ${label === undefined ? '' : `label-${label.colour} line-${label.line}`}`}
        label={words.label}
        value={annotation.label}
        options={labels.map((one) => ({
          id: one.id,
          name: `${one.name[locale]}  ${keys.label(one)}`,
        }))}
        shown={label?.name[locale] ?? annotation.label}
        onChange={(id) => {
          if (id !== null) relabelActive(desk, id);
        }}
      />
      <h2 className="card-quote" lang="zh-CN">
        {annotation.quote}
      </h2>
    </header>
  );
}

function VerdictCard({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = inspectorWords[locale];
  const keys = useKeyNames();
  return (
    <section className="card" aria-label={words.verdict}>
      <div className="card-row">
        <h3>{words.verdict}</h3>
        <button
          type="button"
          className="quiet flag"
          aria-pressed={annotation.flagged}
          onClick={() => toggleFlag(desk)}
        >
          <Icon shape="flag" filled={annotation.flagged} />
          {words.flag}
          <Keys text={keys.text('flag')} />
        </button>
      </div>
      <div className="verdicts" data-verdict={annotation.verdict}>
        <Segmented
          label={words.verdict}
          value={annotation.verdict}
          options={verdicts.map((id) => ({
            id,
            name: verdictWords[locale][id],
            keys: keys.text(verdictKeys[id]),
          }))}
          onChange={(verdict) => giveVerdict(desk, verdict)}
        />
      </div>
      <div className="note">
        <TextField
          label={words.note}
          value={annotation.note}
          placeholder={words.noteHint}
          lines={2}
          onCommit={(typed) => {
            changeNote(desk, annotation, typed.trim());
            return true;
          }}
          onDone={() => desk.getState().revealSpan(annotation, true)}
        />
      </div>
    </section>
  );
}
