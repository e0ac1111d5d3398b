import type { ReactNode } from 'react';
import { ledgerWords } from '../../../core/locale/checks/ledger-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** How far all reports are read for ledger and overview, which show it themselves while they are on the screen. */
export function WorkStatus(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ledgerWords[locale];
  const gathering = useDeskState((state) => state.gathering);
  const isShown = useDeskState(
    ({ screen, ledgerReading, overviewReading }) =>
      (screen === 'ledger' && ledgerReading) || (screen === 'overview' && overviewReading),
  );
  if (gathering === null || isShown) return null;
  const { done, total } = gathering;
  return (
    <span className="status-work" title={words.aheadHelp}>
      {words.ahead(countText(done, locale), countText(total, locale))}
      <button
        type="button"
        className="quiet link"
        aria-label={words.stopAhead}
        onClick={() => void desk.getState().stopGathering()}
      >
        {words.stop}
      </button>
    </span>
  );
}
