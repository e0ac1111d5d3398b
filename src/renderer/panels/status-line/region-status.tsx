import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { regionWords } from '../../../core/locale/text/regions-words.ts';
import { regionsNow } from '../../state/report/open-regions-of.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** How many stretches are or would be left out, so that nothing vanishes without a word; a click leads to their list. */
export function RegionStatus(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = regionWords[locale];
  const open = useDeskState((state) => regionsNow(state).open.length);
  const excluded = useDeskState((state) => regionsNow(state).excluded.length);
  if (open + excluded === 0) return null;
  return (
    <button
      type="button"
      className="quiet status-regions"
      title={words.statusHelp}
      onClick={() => runCommand(desk, 'region-list')}
    >
      {open > 0
        ? words.status(countText(open, locale))
        : words.statusExcluded(countText(excluded, locale))}
    </button>
  );
}
