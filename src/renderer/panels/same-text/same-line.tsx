import type { ReactNode } from 'react';
import { sameTextWords } from '../../../core/locale/text/same-text-words.ts';
import { canTag, sameKey } from '../../state/report/same-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import type { SameRow } from './same-rows.ts';

interface SameLineProps {
  readonly row: SameRow;
  readonly ticked: boolean;
  /** Whether Tab reaches this line. */
  readonly reachable: boolean;
}

/** A place with the words round it, to be ticked; one that is tagged already is only shown. */
export function SameLine({ row: { report, hit }, ticked, reachable }: SameLineProps): ReactNode {
  const desk = useDesk();
  const words = sameTextWords[useLocale()];
  const title = useDeskState(({ project }) => {
    const summary = project?.reports.find((each) => each.report.id === report);
    return summary?.details?.title ?? summary?.report.title ?? report;
  });
  if (hit === null) return <h3 className="same-report">{title}</h3>;
  const said = hit.standing === null ? '' : words.standing[hit.standing];
  const can = canTag(hit);
  return (
    <label
      className="same-line"
      data-standing={hit.standing}
      onDoubleClick={() => void desk.getState().goToSame(report, hit)}
    >
      <input
        type="checkbox"
        data-row-focus
        tabIndex={reachable ? 0 : -1}
        checked={ticked}
        aria-disabled={!can}
        aria-label={`${hit.before}${hit.quote}${hit.after} ${said}`}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          void desk.getState().goToSame(report, hit);
        }}
        onChange={({ target }) => {
          if (can) desk.getState().tickSame([sameKey(report, hit)], target.checked);
        }}
      />
      <span className="same-before">
        <bdi>{hit.before}</bdi>
      </span>
      <mark>{hit.quote}</mark>
      <span className="same-after">{hit.after}</span>
      <span className="same-standing">{said}</span>
    </label>
  );
}
