import type { ReactNode } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { type Label, labelById, offeredLabels } from '../../../core/annotation/label/label.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { describeReason } from '../../../core/locale/proposals/lessons-words.ts';
import { weigherNow } from '../../state/proposals/lesson-slice.ts';
import { deleteActive, relabelActive } from '../../state/report/gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { Select } from '../../ui/select.tsx';
import { FigureChecks } from '../checks/figure-checks.tsx';
import { LabelHint } from '../hint/label-hint.tsx';
import { useKeyNames } from '../command-keys.ts';
import { AttributeFields } from './attribute-fields.tsx';
import { History } from './annotation-history.tsx';
import { Relations } from './relations.tsx';
import { VerdictCard } from './verdict-card.tsx';

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
        <Answers annotation={annotation} />
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

/** How often the same text was accepted and rejected in this project, where it was more than this once. */
function Answers({ annotation: { label, quote } }: { readonly annotation: Annotation }): ReactNode {
  const locale = useLocale();
  const weigher = useDeskState(weigherNow);
  const { accepted, rejected } = weigher.answersTo(label, quote);
  if (accepted + rejected < 2) return null;
  return (
    <p className="card-answers">
      {describeReason({ kind: 'text', words: quote, accepted, rejected }, locale)}
    </p>
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
        options={offeredLabels(labels).map((one) => ({
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
      {label?.hint !== undefined && (
        <details className="card-hint">
          <summary>{labelTaskWords[locale].hint}</summary>
          <LabelHint label={label} />
        </details>
      )}
    </header>
  );
}
