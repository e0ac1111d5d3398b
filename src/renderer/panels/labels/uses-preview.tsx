import type { ReactNode } from 'react';
import { finalReviewer } from '../../../core/project/project.ts';
import type { Uses, UsesAsked } from '../../../core/project/labels/label-uses.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** How many lines are listed. */
const mostLines = 200;

/** What was counted for a question, or null while it is not known. */
export function useUses(asked: UsesAsked | null): Uses | null {
  const known = useDeskState(({ labelUses }) => labelUses);
  if (asked === null || known === null || known.counted.kind !== 'counted') return null;
  return JSON.stringify(known.asked) === JSON.stringify(asked) ? known.counted.uses : null;
}

/** What something touches: how much in whose work on which report, with the counting and the means to stop it. */
export function UsesPreview(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const known = useDeskState(({ labelUses }) => labelUses);
  const job = useDeskState((state) => (state.job?.job === 'labels' ? state.job : null));
  if (known === null) return null;
  const { asked, counted } = known;
  if (counted.kind === 'counted') {
    return <Counted uses={counted.uses} links={asked.kind === 'relation'} />;
  }
  const counting = counted.kind === 'counting';
  return (
    <div className="uses-counting" role="status">
      <span>
        {!counting
          ? words.stopped
          : job === null
            ? words.starting
            : words.counting(countText(job.done, locale), countText(job.total, locale))}
      </span>
      {counting && job !== null && <progress value={job.done} max={job.total} />}
      <button
        type="button"
        className="quiet"
        onClick={() => {
          const { cancelJob, countUses } = desk.getState();
          void (counting ? cancelJob() : countUses(asked));
        }}
      >
        {counting ? words.stop : words.again}
      </button>
    </div>
  );
}

function Counted({ uses, links }: { readonly uses: Uses; readonly links: boolean }): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const reviewers = useDeskState(({ project }) => project?.reviewers) ?? [];
  const { count, layers, unread } = uses;
  const nameOf = (id: string): string =>
    id === finalReviewer
      ? words.adjudicated
      : (reviewers.find((reviewer) => reviewer.id === id)?.name ?? id);
  const distinct = (key: 'report' | 'reviewer'): string =>
    countText(new Set(layers.map((layer) => layer[key])).size, locale);
  const total = links ? words.relations : words.total;
  const nothing = links ? words.noRelations : words.nothing;
  return (
    <div className="uses">
      <p className="uses-total" role="status">
        {count === 0
          ? nothing
          : total(countText(count, locale), distinct('report'), distinct('reviewer'))}
      </p>
      {unread.length > 0 && <p className="label-warning">{words.unread(unread.join('、'))}</p>}
      {layers.length > 0 && (
        <div className="uses-table" tabIndex={0} role="group" aria-label={words.report}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.report}</th>
                <th scope="col">{words.reviewer}</th>
                <th scope="col">{words.count}</th>
              </tr>
            </thead>
            <tbody>
              {layers.slice(0, mostLines).map(({ report, title, reviewer, count: own }) => (
                <tr key={`${report} ${reviewer}`}>
                  <td>{title}</td>
                  <td>{nameOf(reviewer)}</td>
                  <td className="uses-count">{countText(own, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {layers.length > mostLines && (
            <p>{words.more(countText(layers.length - mostLines, locale))}</p>
          )}
        </div>
      )}
    </div>
  );
}
