import type { ReactNode } from 'react';
import { deskCheckWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { countOutcome } from '../../state/checks/checks-now.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** How many checks fail or are doubtful and are not excused; a click leads to the list. */
export function CheckStatus(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = deskCheckWords[locale];
  const failing = useDeskState((state) => countOutcome(state, 'fails'));
  const doubtful = useDeskState((state) => countOutcome(state, 'doubtful'));
  if (failing + doubtful === 0) return null;
  return (
    <button
      type="button"
      className="quiet status-checks"
      title={words.statusHelp}
      onClick={() => runCommand(desk, 'check-list')}
    >
      {failing > 0 && <span>{words.status(countText(failing, locale))}</span>}
      {doubtful > 0 && (
        <span className="doubtful">{words.statusDoubtful(countText(doubtful, locale))}</span>
      )}
    </button>
  );
}
