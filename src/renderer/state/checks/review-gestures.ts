import { signOff, unsign } from '../../../core/annotation/edit/edit-casework.ts';
import { reviewWords } from '../../../core/locale/checks/review-words.ts';
import type { Desk } from '../desk.ts';
import { type Review, reviewsNow } from './reviews-now.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Signs a verdict of another reviewer, or objects to it with a reason. */
export function sayOfVerdict(
  desk: Desk,
  { judged, said }: Review,
  { agrees, reason }: { readonly agrees: boolean; readonly reason: string },
): void {
  const { reviewer, annotation, rightValue } = judged;
  const { id, quote, verdict } = annotation;
  desk.getState().setObjecting(false);
  desk.getState().edit(({ layer }, context) => {
    const given = { reviewer, annotation: id, quote, verdict, rightValue, agrees, reason };
    const [same] = said;
    const isSame =
      said.length === 1 &&
      same?.agrees === agrees &&
      same.reason === reason &&
      same.verdict === verdict &&
      same.rightValue === rightValue;
    return isSame ? null : signOff(layer, given, said, context);
  });
}

/** Takes back what was said of a verdict. */
export function takeSignatureBack(desk: Desk, { said }: Review): void {
  if (said.length > 0) desk.getState().edit((_, context) => unsign(said, context));
}

/** Looks at a verdict of another, and shows its words in the text. */
export function goToReview(desk: Desk, review: Review, focus: boolean): void {
  const { chooseReview, select, activate, revealSpan, open } = desk.getState();
  const { start, end } = review.judged.annotation;
  chooseReview(review.key);
  // Another text than theirs has no such place.
  if (open === null || end > open.text.length) return;
  select({ anchor: start, head: end });
  activate(null);
  revealSpan({ start, end }, focus);
}

/** Goes to the next (1) or previous (-1) verdict that waits for a signature, round the end. */
export function stepUnsigned(desk: Desk, step: 1 | -1): void {
  const state = desk.getState();
  const waiting = reviewsNow(state).filter(
    ({ signing, key }) =>
      signing === 'unsigned' || signing === 'lapsed' || key === state.currentReview,
  );
  const at = waiting.findIndex(({ key }) => key === state.currentReview);
  const index = at === -1 && step === -1 ? waiting.length - 1 : at + step;
  const next = waiting[(index + waiting.length) % Math.max(waiting.length, 1)];
  if (next === undefined || (waiting.length === 1 && at === 0)) {
    state.announce(reviewWords[localeOfState(state)].noUnsigned);
    return;
  }
  state.filterReviews(null);
  state.showInspectorTab('review');
  if (!state.settings.inspectorOpen) void state.changeSettings({ inspectorOpen: true });
  goToReview(desk, next, false);
}

/** The verdict of another that is looked at, where it is still there. */
export function currentReviewOf(desk: Desk): Review | undefined {
  const state = desk.getState();
  return reviewsNow(state).find(({ key }) => key === state.currentReview);
}
