import { type ReactNode, useMemo } from 'react';
import type { Region } from '../../../core/annotation/region.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { regionWords } from '../../../core/locale/text/regions-words.ts';
import { proposalsOutside } from '../../state/proposals/open-proposals-of.ts';
import { regionsNow } from '../../state/report/open-regions-of.ts';
import { excludeAll } from '../../state/report/region-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import { RegionLine } from './region-line.tsx';
import { regionRows } from './region-rows.ts';
import './regions.css';

const noAnswers: readonly Region[] = [];

/** What is left out of the open report, and what the rules would leave out; each line leads to its place. */
export function RegionPanel(): ReactNode {
  const words = regionWords[useLocale()];
  const text = useDeskState(({ open }) => open?.text);
  const answers = useDeskState(({ open }) => open?.layer.regions ?? noAnswers);
  const proposed = useDeskState((state) => regionsNow(state).open);
  const rows = useMemo(
    () => (text === undefined ? [] : regionRows(text, proposed, answers)),
    [text, proposed, answers],
  );
  useFocusRequest('regions', () => {
    const place = document.querySelector('.region-panel [data-region-focus]');
    if (place instanceof HTMLElement) place.focus();
    return document.querySelector('.region-panel') !== null;
  });
  if (text === undefined) return null;
  return (
    <div className="region-panel" role="tabpanel" aria-label={words.list}>
      {rows.length === 0 ? (
        <Empty />
      ) : (
        <>
          <Summary open={proposed.length} />
          <ul className="region-list">
            {rows.map((row) => (
              <RegionLine key={row.key} row={row} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Summary({ open }: { readonly open: number }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = regionWords[locale];
  const keys = useKeyNames();
  const outside = useDeskState(proposalsOutside);
  return (
    <div className="region-summary">
      <p>{words.help}</p>
      {outside > 0 && <p role="status">{words.hidden(countText(outside, locale))}</p>}
      {open > 0 && (
        <button type="button" className="button" data-region-focus onClick={() => excludeAll(desk)}>
          {words.acceptAll(countText(open, locale))} <Keys text={keys.command('exclude-regions')} />
        </button>
      )}
    </div>
  );
}

function Empty(): ReactNode {
  const words = regionWords[useLocale()];
  const keys = useKeyNames();
  return (
    <div className="list-empty" data-region-focus tabIndex={-1}>
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyHelp}</p>
      <ul>
        <li>
          <Keys text={keys.text('exclude-region')} /> {words.exclude}
        </li>
      </ul>
    </div>
  );
}
