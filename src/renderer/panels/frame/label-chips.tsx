import { type ReactNode, useId, useState } from 'react';
import { type Label, offeredLabels } from '../../../core/annotation/label/label.ts';
import { frameWords } from '../../../core/locale/window/frame-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { toggleBrush } from '../../state/report/brush-gestures.ts';
import { labelSelection } from '../../state/report/gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { LabelHint } from '../hint/label-hint.tsx';
import { useKeyNames } from '../command-keys.ts';
import '../hint/label-hint.css';

const noLabels: readonly Label[] = [];

/** The labels with their keys and how often they stand in the report; a click labels the selection or, without one, takes the label as a brush. */
export function LabelChips(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = frameWords[locale];
  const labels = offeredLabels(useDeskState(({ project }) => project?.labels.labels ?? noLabels));
  const annotations = useDeskState(({ open }) => open?.layer.annotations);
  const keys = useKeyNames();
  const correcting = useDeskState((state) => state.correcting !== null);
  const brush = useDeskState((state) => state.brush?.label);
  const [shown, setShown] = useState<ShownHint | null>(null);
  const hintId = useId();
  const apply = (label: string): void => {
    const outcome = brush === label ? 'nothing' : labelSelection(desk, label);
    if (outcome === 'nothing') toggleBrush(desk, label);
    if (outcome === 'duplicate') desk.getState().announce(words.duplicate);
  };
  const hinted = labels.find(({ id }) => id === shown?.label);
  return (
    <div className="label-chips" role="group" aria-label={words.labels}>
      {labels.map(({ id, name, colour, line, key }) => {
        const count = countText(annotations?.tally.labels.get(id) ?? 0, locale);
        return (
          <button
            key={id}
            type="button"
            className={`label-chip label-${colour} line-${line}`}
            aria-pressed={brush === id}
            aria-keyshortcuts={keys.label({ id, key }) || undefined}
            aria-describedby={shown?.label === id ? hintId : undefined}
            // Nothing is tagged while the text is corrected.
            disabled={annotations === undefined || correcting}
            onMouseEnter={({ currentTarget }) => setShown(placeOf(id, currentTarget))}
            onMouseLeave={() => setShown(null)}
            onFocus={({ currentTarget }) => setShown(placeOf(id, currentTarget))}
            onBlur={() => setShown(null)}
            // The text keeps the keyboard, so that the next selection follows at once.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => apply(id)}
          >
            <Keys text={keys.label({ id, key })} unsaid />
            <span className="unseen">{words.label(name[locale], count)}</span>
            <span aria-hidden="true">{name[locale]}</span>
            <span className="label-count" aria-hidden="true">
              {count}
            </span>
          </button>
        );
      })}
      {shown !== null && hinted?.hint !== undefined && (
        <div
          id={hintId}
          // Above everything, and placed in the window whatever it lies in.
          ref={(card) => card?.showPopover()}
          popover="manual"
          role="tooltip"
          className="hint-card"
          style={{ left: shown.left, top: shown.top }}
        >
          <LabelHint label={hinted} />
        </div>
      )}
    </div>
  );
}

interface ShownHint {
  readonly label: string;
  /** In CSS pixels of the window. */
  readonly left: number;
  readonly top: number;
}

/** Beneath a button, and whole within the window. */
function placeOf(label: string, button: HTMLElement): ShownHint {
  const { left, bottom } = button.getBoundingClientRect();
  return { label, left: Math.max(8, Math.min(left, window.innerWidth - 396)), top: bottom + 6 };
}
