import './same-text.css';
import { type ReactNode, useMemo } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { sameTextWords } from '../../../core/locale/text/same-text-words.ts';
import { type SameTexts, canTag, sameKey } from '../../state/report/same-slice.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { SameLine } from './same-line.tsx';
import { sameCounts, sameRows } from './same-rows.ts';

interface SameProps {
  readonly same: SameTexts;
}

/** Which of the places are in sight. */
export function SameShownChoice({ same: { found, shown } }: SameProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = sameTextWords[locale];
  const counts = useMemo(() => sameCounts(found), [found]);
  return (
    <Segmented
      label={words.shown}
      value={shown}
      options={(['all', 'untagged', 'other', 'tagged'] as const).map((id) => ({
        id,
        name: words.shownOf[id](countText(counts[id], locale)),
      }))}
      onChange={(id) => desk.getState().showSame(id)}
    />
  );
}

/** The places of a text with the words round them, to be ticked. */
export function SamePlaces({ same }: SameProps): ReactNode {
  const words = sameTextWords[useLocale()];
  const { found, ticked, scope, shown, searching } = same;
  const rows = useMemo(() => sameRows(found, shown, scope), [found, shown, scope]);
  return (
    <div className="same-places">
      {rows.length === 0 ? (
        <p className="same-nothing" role="status">
          {searching ? words.searching : words.nothing}
        </p>
      ) : (
        <WindowedList
          label={words.places}
          items={rows}
          keyOf={({ report, hit }) => (hit === null ? report : sameKey(report, hit))}
          rowHeight={30}
          current={-1}
          row={(row, index) => (
            <SameLine
              row={row}
              ticked={row.hit !== null && ticked.has(sameKey(row.report, row.hit))}
              reachable={index === rows.findIndex(({ hit }) => hit !== null)}
            />
          )}
        />
      )}
    </div>
  );
}

/** How far the search is, and all or none of what is in sight. */
export function SameTicks({ same }: SameProps): ReactNode {
  const desk = useDesk();
  const words = sameTextWords[useLocale()];
  const { found, shown, scope, searching, capped } = same;
  const keys = useMemo(
    () =>
      sameRows(found, shown, scope).flatMap(({ report, hit }) =>
        hit !== null && canTag(hit) ? [sameKey(report, hit)] : [],
      ),
    [found, shown, scope],
  );
  const tick = (ticked: boolean): void => desk.getState().tickSame(keys, ticked);
  return (
    <>
      <p role="status">{searching ? words.searching : capped ? words.capped : words.help}</p>
      <button
        type="button"
        className="quiet"
        disabled={keys.length === 0}
        onClick={() => tick(true)}
      >
        {words.tickAll}
      </button>
      <button
        type="button"
        className="quiet"
        disabled={keys.length === 0}
        onClick={() => tick(false)}
      >
        {words.untickAll}
      </button>
    </>
  );
}
