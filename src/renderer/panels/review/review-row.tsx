import type { ReactNode } from 'react';
import type { Signing } from '../../../core/annotation/sign-off.ts';
import { signingWords } from '../../../core/locale/review.ts';
import { verdictWords } from '../../../core/locale/verdicts.ts';
import type { Review } from '../../state/reviews-now.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';

interface ReviewRowProps {
  readonly review: Review;
  readonly current: boolean;
  /** Whether Tab comes to it; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onPick: () => void;
  readonly onEnter: () => void;
}

/** One verdict of another in the list: the words, what was found, by whom, and how it stands. */
export function ReviewRow({
  review,
  current,
  reachable,
  onPick,
  onEnter,
}: ReviewRowProps): ReactNode {
  const { annotation, reviewer } = review.judged;
  const locale = useLocale();
  return (
    <button
      type="button"
      data-row-focus
      {...(current ? { 'data-pane-entry': true } : {})}
      className="check-row"
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    >
      <span className="check-line">
        <span className="check-formula" lang="zh-CN">
          {annotation.quote}
        </span>
        <SigningWord signing={review.signing} />
      </span>
      <span className="check-said">
        {verdictWords[locale][annotation.verdict]} · <ReviewerName id={reviewer} />
      </span>
    </button>
  );
}

/** How a verdict stands, in a word and a colour. */
export function SigningWord({ signing }: { readonly signing: Signing }): ReactNode {
  const locale = useLocale();
  return (
    <span className="signing" data-signing={signing}>
      {signingWords[locale][signing]}
    </span>
  );
}

/** A reviewer as the project names them. */
export function ReviewerName({ id }: { readonly id: string }): ReactNode {
  return useDeskState(
    ({ project }) => project?.reviewers.find((reviewer) => reviewer.id === id)?.name ?? id,
  );
}
