import { type ReactNode, useEffect } from 'react';
import { countSignings, signings } from '../../../core/annotation/sign-off.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { reviewWords, signingWords } from '../../../core/locale/checks/review-words.ts';
import { goToReview } from '../../state/checks/review-gestures.ts';
import { type Review, reviewsNow } from '../../state/checks/reviews-now.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { Select } from '../../ui/select.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import '../checks/checks.css';
import { ReviewDetail } from './review-detail.tsx';
import { ReviewRow } from './review-row.tsx';
import './review.css';

/** The verdicts that others gave on this report, for the reviewer at the desk to sign or to object to. */
export function ReviewPanel(): ReactNode {
  const desk = useDesk();
  const words = reviewWords[useLocale()];
  const report = useDeskState(({ open }) => open?.report.id);
  const read = useDeskState(({ others }) => others?.report === report);
  const all = useDeskState(reviewsNow);
  const filter = useDeskState(({ reviewFilter }) => reviewFilter);
  const currentKey = useDeskState(({ currentReview }) => currentReview);
  useEffect(() => {
    void desk.getState().readOthers();
  }, [desk, report]);
  useFocusRequest('review', () => {
    const panel = document.querySelector('.review-panel');
    const row = panel?.querySelector('[data-row-focus][tabindex="0"]') ?? panel;
    if (row instanceof HTMLElement) row.focus();
    return panel !== null;
  });
  const shown = filter === null ? all : all.filter(({ signing }) => signing === filter);
  const current = shown.findIndex(({ key }) => key === currentKey);
  const chosen = current === -1 ? undefined : shown[current];
  return (
    <div
      className="check-panel review-panel"
      role="tabpanel"
      aria-label={words.region}
      tabIndex={-1}
    >
      {all.length === 0 ? (
        <Nothing read={read} />
      ) : (
        <>
          <Filter all={all} />
          {shown.length === 0 ? (
            <p className="check-nothing">{words.none}</p>
          ) : (
            <WindowedList
              label={words.region}
              items={shown}
              keyOf={({ key }) => key}
              rowHeight={52}
              current={current}
              onMove={(review) => goToReview(desk, review, false)}
              row={(review, index) => (
                <ReviewRow
                  review={review}
                  current={index === current}
                  reachable={index === Math.max(current, 0)}
                  onPick={() => goToReview(desk, review, false)}
                  onEnter={() => goToReview(desk, review, true)}
                />
              )}
            />
          )}
        </>
      )}
      {chosen !== undefined && <ReviewDetail key={chosen.key} review={chosen} />}
    </div>
  );
}

function Filter({ all }: { readonly all: readonly Review[] }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = reviewWords[locale];
  const filter = useDeskState(({ reviewFilter }) => reviewFilter);
  const counts = countSignings(all.map(({ signing }) => signing));
  const named = signings
    .filter((signing) => counts[signing] > 0)
    .map((signing) => `${signingWords[locale][signing]} ${countText(counts[signing], locale)}`);
  return (
    <div className="list-filters" role="search">
      <p className="review-counts" role="status">
        {named.join(words.counts)}
      </p>
      <div className="filter-row">
        <Select
          label={words.every}
          value={filter ?? ''}
          none={words.every}
          options={signings.map((id) => ({ id, name: signingWords[locale][id] }))}
          onChange={(signing) => desk.getState().filterReviews(signing)}
        />
      </div>
    </div>
  );
}

function Nothing({ read }: { readonly read: boolean }): ReactNode {
  const words = reviewWords[useLocale()];
  if (!read) return <p className="check-nothing">{words.loading}</p>;
  return (
    <div className="list-empty">
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptyHelp}</p>
    </div>
  );
}
