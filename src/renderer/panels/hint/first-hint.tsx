import type { ReactNode } from 'react';
import { offeredLabels } from '../../../core/annotation/label/label.ts';
import { hintWords } from '../../../core/locale/window/hint-words.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import './hint.css';

/** How to begin, until it is dismissed for good. */
export function FirstHint(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = hintWords[locale];
  const keys = useKeyNames();
  const dismissed = useDeskState((state) => state.settings.hintDismissed);
  const labels = useDeskState(({ project }) => project?.labels.labels);
  // While the text is corrected none of these keys is alive.
  const isOpen = useDeskState(({ open, correcting }) => open !== null && correcting === null);
  if (dismissed || !isOpen || labels === undefined) return null;
  const steps = [
    words.propose,
    words.label(offeredLabels(labels).map(keys.label).join(' ')),
    words.check,
  ];
  return (
    <section className="hint" aria-label={words.title}>
      <ol>
        {steps.map((step, index) => (
          <li key={step}>
            <span className="hint-number">{index + 1}</span>
            <span>{step}</span>
          </li>
        ))}
      </ol>
      <div className="hint-actions">
        <button type="button" className="quiet" onClick={() => runCommand(desk, 'key-card')}>
          {words.more} <Keys text={keys.command('key-card')} />
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void desk.getState().changeSettings({ hintDismissed: true })}
        >
          {words.dismiss}
        </button>
      </div>
    </section>
  );
}
