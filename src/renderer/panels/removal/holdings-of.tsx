import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { removalWords } from '../../../core/locale/project/removals-words.ts';
import { finalReviewer } from '../../../core/project/project.ts';
import { type HeldInAll, heldInAll } from '../../../core/project/edits/removals.ts';
import type { Picking } from '../../state/project/removal-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** Who has annotated the picked reports, and how much. */
export function HoldingsOf({ picking }: { readonly picking: Picking }): ReactNode {
  const locale = useLocale();
  const words = removalWords[locale];
  const { picked, holdings, counting } = picking;
  if (picked.size === 0) return <p className="removal-held">{words.pickSome}</p>;
  if (counting !== 'done') return <Counting stopped={counting === 'stopped'} />;
  const known = [...picked].flatMap((id) => holdings.get(id) ?? []);
  const held = heldInAll(known);
  const unread = known.filter((each) => each.unread).length;
  return (
    <div className="removal-held" role="status">
      {held.length === 0 ? <p>{words.nobody}</p> : <HeldTable held={held} />}
      {unread > 0 && <p className="removal-unread">{words.unread(countText(unread, locale))}</p>}
    </div>
  );
}

function HeldTable({ held }: { readonly held: readonly HeldInAll[] }): ReactNode {
  const locale = useLocale();
  const words = removalWords[locale];
  const project = useDeskState((state) => state.project);
  const nameOf = (id: string): string => {
    if (id === finalReviewer) return words.adjudicated;
    const name = project?.reviewers.find((reviewer) => reviewer.id === id)?.name ?? id;
    return id === project?.reviewer.id ? words.me(name) : name;
  };
  return (
    <table>
      <caption>{words.held}</caption>
      <thead>
        <tr>
          <th scope="col">{words.reviewer}</th>
          <th scope="col">{words.onReports}</th>
          <th scope="col">{words.annotations}</th>
          <th scope="col">{words.checked}</th>
        </tr>
      </thead>
      <tbody>
        {held.map(({ reviewer, reports, annotations, checked }) => (
          <tr key={reviewer}>
            <th scope="row">{nameOf(reviewer)}</th>
            <td>{countText(reports, locale)}</td>
            <td>{countText(annotations, locale)}</td>
            <td>{countText(checked, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Counting({ stopped }: { readonly stopped: boolean }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = removalWords[locale];
  const job = useDeskState((state) => (state.job?.job === 'holdings' ? state.job : null));
  const { countHoldings, cancelJob } = desk.getState();
  return (
    <div className="removal-held removal-counting" role="status">
      <span>
        {stopped
          ? words.stopped
          : words.counting(countText(job?.done ?? 0, locale), countText(job?.total ?? 0, locale))}
      </span>
      {job !== null && !stopped && <progress value={job.done} max={Math.max(job.total, 1)} />}
      <button
        type="button"
        className="quiet"
        onClick={() => void (stopped ? countHoldings() : cancelJob())}
      >
        {stopped ? words.again : words.stop}
      </button>
    </div>
  );
}
