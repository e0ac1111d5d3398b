import type { ReactNode } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import type { OverlapRule } from '../../../core/format/overlap-rule.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { type ExportDraft, type Revise, orderedLabels } from './export-draft.ts';

interface OverlapOptionsProps {
  readonly draft: ExportDraft;
  /** The rules that the format offers; without any there is nothing to choose. */
  readonly rules: readonly OverlapRule[];
  readonly labels: readonly Label[];
  readonly onRevise: Revise;
}

/** Which of spans that overlap stand, and in which order labels do where it goes by them. */
export function OverlapOptions({ draft, rules, labels, onRevise }: OverlapOptionsProps): ReactNode {
  const words = exportWords[useLocale()];
  const rule = rules.find((known) => known === draft.overlapRule) ?? rules[0];
  if (rule === undefined) return null;
  return (
    <div className="export-overlap">
      <label className="export-overlap-rule">
        <span>{words.overlap}</span>
        <Select
          label={words.overlap}
          value={rule}
          options={rules.map((id) => ({ id, name: words.overlapRules[id] }))}
          onChange={(overlapRule) => onRevise({ overlapRule })}
        />
      </label>
      {rule === 'labels' && (
        <LabelOrder
          labels={labels.filter(({ id }) => !draft.labelsOff.includes(id))}
          order={draft.overlapLabels}
          onOrder={(overlapLabels) => onRevise({ overlapLabels })}
        />
      )}
    </div>
  );
}

interface LabelOrderProps {
  readonly labels: readonly Label[];
  readonly order: readonly string[];
  readonly onOrder: (order: readonly string[]) => void;
}

/** Labels one below the other; each can be moved up, past the one before it. */
function LabelOrder({ labels, order, onOrder }: LabelOrderProps): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  const ids = orderedLabels(
    order,
    labels.map(({ id }) => id),
  );
  const moveUp = (at: number): void => {
    const [before, moved] = [ids[at - 1], ids[at]];
    if (before === undefined || moved === undefined) return;
    onOrder(ids.with(at - 1, moved).with(at, before));
  };
  return (
    <ol className="export-order" aria-label={words.overlapOrder}>
      {ids.map((id, at) => {
        const label = labels.find((each) => each.id === id);
        if (label === undefined) return null;
        const { colour, line, name } = label;
        return (
          <li key={id}>
            <span className="numeric">{at + 1}</span>
            <span className={`label-tag label-${colour} line-${line}`}>{name[locale]}</span>
            <button
              type="button"
              className="quiet"
              aria-label={words.overlapMoveUp(name[locale])}
              title={words.overlapMoveUp(name[locale])}
              disabled={at === 0}
              onClick={() => moveUp(at)}
            >
              <Icon shape="up" />
            </button>
          </li>
        );
      })}
    </ol>
  );
}
