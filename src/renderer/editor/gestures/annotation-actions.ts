import { claimed } from '../../../core/annotation/casework.ts';
import type { Annotation, Verdict } from '../../../core/annotation/annotation.ts';
import { relationTypeBetween } from '../../../core/annotation/label/label.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { Span } from '../../../core/text/span.ts';
import { brushSelection } from '../../state/report/brush-gestures.ts';
import {
  activeAnnotation,
  type GestureOutcome,
  deleteActive,
  finishRelation,
  giveVerdict,
  labelSelection,
  reshapeActive,
  startRelation,
  toggleFlag,
} from '../../state/report/gestures.ts';
import { editCard } from '../../state/report/edit-attributes.ts';
import { currentProposal } from '../../state/proposals/open-proposals-of.ts';
import { localeOfState } from '../../state/window/settings-slice.ts';
import { type EditorContext, annotationsAt, announce, labelName, wordsOf } from '../context.ts';

/** Tags the selection with a label, or gives it to the active annotation. */
export function label(context: EditorContext, id: string): void {
  sayDuplicate(context, labelSelection(context.desk, id));
  // Where a proposal was answered, the next one is shown.
  if (currentProposal(context.desk.getState()) === null) context.prompt.show(null);
}

/** Tags the selection with the label in the hand. */
export function brushOver(context: EditorContext): void {
  sayDuplicate(context, brushSelection(context.desk));
}

/** Gives the active annotation other edges. */
export function reshape(context: EditorContext, span: Span): void {
  sayDuplicate(context, reshapeActive(context.desk, span));
}

/** Removes the active annotation. */
export function removeActive(context: EditorContext): void {
  context.prompt.show(null);
  if (deleteActive(context.desk) === 'nothing') announce(context, wordsOf(context).noAnnotation);
}

/** Records a verdict on the active annotation; said of what is wrong already, it leads to what should stand there. */
export function judge(context: EditorContext, verdict: Verdict): void {
  const isWrong = activeAnnotation(context.desk.getState())?.verdict === 'wrong';
  if (isWrong && verdict === 'wrong') return void editCard(context.desk, 'right-value');
  if (giveVerdict(context.desk, verdict) === 'nothing') {
    announce(context, wordsOf(context).noAnnotation);
  }
}

/** Marks the active annotation to come back to, or clears the mark. */
export function flag(context: EditorContext): void {
  if (toggleFlag(context.desk) === 'nothing') announce(context, wordsOf(context).noAnnotation);
}

/** Begins a relation at the active annotation. */
export function beginRelation(context: EditorContext): void {
  const words = wordsOf(context);
  context.prompt.show(null);
  const started = startRelation(context.desk) === 'done';
  announce(context, started ? words.relating : words.notRelatable);
}

/** Ends the relation that was begun at an annotation. */
export function endRelation(context: EditorContext, to: Annotation): void {
  const words = wordsOf(context);
  const outcome = finishRelation(context.desk, to);
  if (outcome === 'linked') announce(context, words.linked);
  if (outcome === 'nothing') announce(context, words.notLinkable(labelName(context, to.label)));
}

/** Makes an annotation the active one, scrolls to it where it is out of sight, and says what it is. */
export function activate(context: EditorContext, annotation: Annotation): void {
  const state = context.desk.getState();
  const all = state.open?.layer.annotations;
  state.activate(annotation.id, { reveal: true });
  if (all === undefined) return;
  const locale = localeOfState(state);
  announce(
    context,
    wordsOf(context).activated(
      labelName(context, annotation.label),
      annotation.quote,
      countText(all.indexOf(annotation) + 1, locale),
      countText(all.size, locale),
    ),
  );
}

/** Makes the innermost annotation at a place active, or the one around it where it is active already; in relation mode ends the relation there. */
export function activateAt(context: EditorContext, offset: number): void {
  const { active, relatingFrom } = context.desk.getState();
  const here = annotationsAt(context, offset);
  if (relatingFrom !== null) {
    const chosen = linkTargetAt(context, offset);
    if (chosen === null) announce(context, wordsOf(context).relating);
    else endRelation(context, chosen);
    return;
  }
  const index = here.findIndex(({ id }) => id === active);
  const next = here[(index + 1) % Math.max(1, here.length)];
  if (next === undefined) announce(context, wordsOf(context).noAnnotation);
  else activate(context, next);
}

/** The innermost annotation at a place that the relation that was begun may end at, else the innermost of all; null where there is none. */
export function linkTargetAt(context: EditorContext, offset: number): Annotation | null {
  const here = annotationsAt(context, offset);
  return here.find((annotation) => canEndAt(context, annotation)) ?? here[0] ?? null;
}

/** Goes to the next (1) or previous (-1) annotation from the active one, else from the caret; in relation mode among those that can end it. */
export function stepAnnotation(context: EditorContext, step: 1 | -1): void {
  const { relatingFrom } = context.desk.getState();
  const found = stepTo(context, step, (to) => relatingFrom === null || canEndAt(context, to));
  if (!found) announce(context, wordsOf(context).noAnnotation);
}

/** Goes to the next (1) or previous (-1) figure or claim that nobody has checked. */
export function stepUnverified(context: EditorContext, step: 1 | -1): void {
  const claims = claimed(context.desk.getState().open?.layer.casework ?? []);
  const found = stepTo(
    context,
    step,
    ({ id, label, verdict }) => verdict === 'unchecked' && (label === 'figure' || claims.has(id)),
  );
  if (!found) announce(context, wordsOf(context).noUnverified);
}

/** Goes to the next or previous annotation that is wanted; whether there is one. */
function stepTo(
  context: EditorContext,
  step: 1 | -1,
  isWanted: (annotation: Annotation) => boolean,
): boolean {
  const { open, active, selection, select } = context.desk.getState();
  if (open === null) return false;
  const { annotations } = open.layer;
  const { all } = annotations;
  const current = active === null ? undefined : annotations.get(active);
  let index =
    current !== undefined
      ? annotations.indexOf(current) + step
      : firstFrom(all, selection.head) - (step === 1 ? 0 : 1);
  for (; index >= 0 && index < all.length; index += step) {
    const annotation = all[index];
    if (annotation === undefined || !isWanted(annotation)) continue;
    select({ anchor: annotation.start, head: annotation.start });
    activate(context, annotation);
    return true;
  }
  return false;
}

/** Whether the relation that was begun may end at an annotation. */
function canEndAt({ desk }: EditorContext, to: Annotation): boolean {
  const { relatingFrom, open, project } = desk.getState();
  const from = relatingFrom === null ? undefined : open?.layer.annotations.get(relatingFrom);
  if (from === undefined || project === null || from.id === to.id) return false;
  return relationTypeBetween(project.labels, from.label, to.label) !== undefined;
}

/** Index of the first annotation that starts at or after an offset. */
function firstFrom(all: readonly Annotation[], offset: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.start ?? 0) >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Every change is told elsewhere, for whoever made it; what did not happen is told here. */
function sayDuplicate(context: EditorContext, outcome: GestureOutcome): void {
  if (outcome === 'duplicate') announce(context, wordsOf(context).duplicate);
}
