import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { Desk, DeskState } from '../desk.ts';

/** Makes an annotation the active one, scrolls to it and puts the caret at its start; `focus` hands the keyboard to the text. */
export function goToAnnotation(desk: Desk, { id, start }: Annotation, focus: boolean): void {
  desk.getState().select({ anchor: start, head: start });
  desk.getState().activate(id, { reveal: true, focus });
}

/** Goes to the next annotation in document order (1) or to the one before (-1): from the active one, else from the caret. */
export function stepAnnotation(desk: Desk, step: 1 | -1): void {
  const next = annotationBeside(desk.getState(), step);
  if (next !== undefined) goToAnnotation(desk, next, true);
}

function annotationBeside(
  { open, active, selection }: DeskState,
  step: 1 | -1,
): Annotation | undefined {
  const annotations = open?.layer.annotations;
  if (annotations === undefined) return undefined;
  const current = active === null ? undefined : annotations.get(active);
  if (current !== undefined) return annotations.all[annotations.indexOf(current) + step];
  return step === 1
    ? annotations.all.find(({ start }) => start >= selection.head)
    : annotations.all.findLast(({ start }) => start < selection.head);
}
