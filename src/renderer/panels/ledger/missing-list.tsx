import type { ReactNode } from 'react';
import type { MissingFigure } from '../../../core/ledger/missing.ts';
import { ledgerWords } from '../../../core/locale/ledger.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useLocale } from '../../state/use-desk.ts';

/** What some places give and others do not. */
export function MissingList({
  missing,
}: {
  readonly missing: readonly MissingFigure[];
}): ReactNode {
  const locale = useLocale();
  const words = ledgerWords[locale];
  return (
    <div className="ledger-missing">
      <p>{words.missingHelp}</p>
      <ul>
        {missing.map(({ measure, place, year, others }) => (
          <li key={`${measure} ${place.code ?? place.name} ${year}`}>
            <span className="ledger-measure">{measure}</span>
            <span>{place.name}</span>
            <span className="ledger-where">
              {words.missingLine(String(year), countText(others, locale))}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
