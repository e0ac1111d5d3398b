import type { ReactNode } from 'react';
import { regionReasons } from '../../../core/annotation/region.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { regionReasonWords, regionWords } from '../../../core/locale/text/regions-words.ts';
import {
  changeReason,
  excludeKept,
  excludeProposed,
  includeRegions,
} from '../../state/report/region-gestures.ts';
import type { Desk } from '../../state/desk.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import type { RegionRow } from './region-rows.ts';

/** One region: its first words lead to it, and its buttons answer it or take the answer back. */
export function RegionLine({ row }: { readonly row: RegionRow }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = regionWords[locale];
  const reasons = regionReasonWords[locale];
  const { state, region, reason } = row;
  return (
    <li className="region-line" data-state={state}>
      <button
        type="button"
        className="region-words"
        data-region-focus
        onClick={() => goTo(desk, row)}
      >
        {row.words}
      </button>
      <div className="region-said">
        {region === null || !region.excluded ? (
          <span className="region-reason">{reasons[reason]}</span>
        ) : (
          <Select
            label={words.reason}
            value={reason}
            options={regionReasons.map((id) => ({ id, name: reasons[id] }))}
            onChange={(chosen) => {
              if (chosen !== null) changeReason(desk, region, chosen);
            }}
          />
        )}
        <span className="region-state">
          {words[state]}
          {region?.provenance.kind === 'reviewer' && ` · ${words.manual}`} ·{' '}
          {words.size(countText(row.end - row.start, locale))}
        </span>
        <span className="region-answers">
          {state !== 'excluded' && (
            <button type="button" className="quiet" onClick={() => leaveOut(desk, row)}>
              {words.exclude}
            </button>
          )}
          {state !== 'kept' && (
            <button
              type="button"
              className="quiet"
              title={words.include}
              onClick={() => keep(desk, row)}
            >
              {words.keep}
            </button>
          )}
        </span>
      </div>
    </li>
  );
}

function goTo(desk: Desk, { start, end }: RegionRow): void {
  const { select, revealSpan } = desk.getState();
  select({ anchor: start, head: start });
  revealSpan({ start, end }, false);
}

function leaveOut(desk: Desk, { region, start, end, reason }: RegionRow): void {
  if (region === null) excludeProposed(desk, [{ start, end, reason }]);
  else excludeKept(desk, region);
}

function keep(desk: Desk, { region, start, end, reason }: RegionRow): void {
  if (region === null) includeRegions(desk, [], [{ start, end, reason }]);
  else includeRegions(desk, [region], []);
}
