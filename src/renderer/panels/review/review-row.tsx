import type { ReactNode } from 'react';
import type { Signing } from '../../../core/annotation/sign-off.ts';
import { signingWords } from '../../../core/locale/checks/review-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import type { Review } from '../../state/checks/reviews-now.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { type RowWays, TwoLineRow } from '../checks/two-line-row.tsx';

/** One verdict of another in the list: the words, what was found, by whom, and how it stands. */
export function ReviewRow({ review, ...ways }: RowWays & { readonly review: Review }): ReactNode {
  const { annotation, reviewer } = review.judged;
  const locale = useLocale();
  return (
    <TwoLineRow
      {...ways}
      title={
        <span className="check-formula" lang="zh-CN">
          {annotation.quote}
        </span>
      }
      standing={<SigningWord signing={review.signing} />}
    >
      {verdictWords[locale][annotation.verdict]} · <ReviewerName id={reviewer} />
    </TwoLineRow>
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
