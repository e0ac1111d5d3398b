import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { unanchoredWords } from '../../../core/locale/text/unanchored-words.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** Says once what was done to a layer that did not fit its text. */
export function MendedBar(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = unanchoredWords[locale];
  const mended = useDeskState((state) => state.mended);
  if (mended === null) return null;
  const { moved, lost } = mended;
  return (
    <div className="notice problems mended-bar" role="status">
      <p>
        {moved > 0 && words.mendedMoved(countText(moved, locale))}{' '}
        {lost > 0 && words.mendedLost(countText(lost, locale))}
      </p>
      {lost > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            desk.getState().dismissMended();
            runCommand(desk, 'unanchored-list');
          }}
        >
          {words.show}
        </button>
      )}
      <button type="button" className="quiet" onClick={() => desk.getState().dismissMended()}>
        {words.close}
      </button>
    </div>
  );
}
