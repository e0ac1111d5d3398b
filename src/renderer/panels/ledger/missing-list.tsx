import { type ReactNode, useCallback, useMemo } from 'react';
import { ledgerWords } from '../../../core/locale/checks/ledger-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { type LedgerRows, listed } from '../../state/ledger/ledger-rows.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';

/** In CSS pixels. */
const rowHeight = 37;

/** What some places give and others do not. */
export function MissingList({ ledger }: { readonly ledger: LedgerRows }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = ledgerWords[locale];
  const { missing, all } = ledger;
  const rows = useMemo(() => listed(all, missing), [all, missing]);
  const draw = useCallback(
    (first: number, last: number) => void desk.getState().showLedgerRows(first, last),
    [desk],
  );
  return (
    <div className="ledger-missing">
      <p>{words.missingHelp}</p>
      <WindowedList
        label={words.gaps}
        items={rows}
        keyOf={({ index }) => String(index)}
        rowHeight={rowHeight}
        current={-1}
        onDraw={draw}
        row={({ item }, index) => (
          <div className="ledger-gap" data-row-focus tabIndex={index === 0 ? 0 : -1}>
            {item !== null && (
              <>
                <span className="ledger-measure">{item.measure}</span>
                <span>{item.place.name}</span>
                <span className="ledger-where">
                  {words.missingLine(String(item.year), countText(item.others, locale))}
                </span>
              </>
            )}
          </div>
        )}
      />
    </div>
  );
}
