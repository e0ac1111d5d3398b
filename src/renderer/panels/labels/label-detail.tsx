import type { ReactNode } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelWords } from '../../../core/locale/labels/labels-words.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { moveLabel } from '../../../core/project/labels/label-edits.ts';
import { bringBackLabel } from '../../../core/project/labels/label-set-edits.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { AttributeList } from './attribute-list.tsx';
import { LabelGuidance } from './label-guidance.tsx';
import { LabelLooksFields } from './label-looks.tsx';

interface LabelDetailProps {
  readonly label: Label;
  readonly labels: readonly Label[];
}

/** Everything that is said of one label, and what can be done with it. */
export function LabelDetail({ label, labels }: LabelDetailProps): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  return (
    <article
      className={`label-detail label-${label.colour} line-${label.line}`}
      data-label={label.id}
      aria-label={label.name[locale]}
    >
      <Head label={label} labels={labels} />
      {label.retired === true && <p className="label-warning">{words.retired}</p>}
      <div className="label-columns">
        <section aria-label={words.names}>
          <h3>{words.names}</h3>
          <LabelLooksFields label={label} labels={labels} />
          <p className="label-other">
            {labelWords[locale].id} {label.id}
          </p>
        </section>
        <LabelGuidance label={label} />
      </div>
      <AttributeList label={label} />
    </article>
  );
}

function Head({ label, labels }: LabelDetailProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { up, down, sample } = labelWords[locale];
  const { id, retired } = label;
  const name = label.name[locale];
  const index = labels.findIndex((each) => each.id === id);
  const move = (step: 1 | -1): void =>
    desk.getState().editProject((record) => moveLabel(record, id, step));
  const open = (kind: 'retire' | 'merge' | 'split' | 'remove') => (): void =>
    desk.getState().openLabelTask({ kind, label: id });
  return (
    <header>
      <span className="label-tag">{name}</span>
      <span className="label-sample">{sample}</span>
      <button
        type="button"
        className="quiet"
        aria-label={up(name)}
        title={up(name)}
        disabled={index === 0}
        onClick={() => move(-1)}
      >
        <Icon shape="up" />
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={down(name)}
        title={down(name)}
        disabled={index === labels.length - 1}
        onClick={() => move(1)}
      >
        <Icon shape="down" />
      </button>
      {retired === true ? (
        <button
          type="button"
          className="quiet"
          onClick={() => desk.getState().editProject((record) => bringBackLabel(record, id))}
        >
          {words.bringBack}
        </button>
      ) : (
        <button type="button" className="quiet" onClick={open('retire')}>
          {words.retire}
        </button>
      )}
      <button type="button" className="quiet" onClick={open('merge')} disabled={labels.length < 2}>
        {words.merge}
      </button>
      <button type="button" className="quiet" onClick={open('split')}>
        {words.split}
      </button>
      <button type="button" className="quiet" onClick={open('remove')}>
        {words.remove}
      </button>
    </header>
  );
}
