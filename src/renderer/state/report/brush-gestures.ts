import { type Label, labelById } from '../../../core/annotation/label/label.ts';
import { editorWords } from '../../../core/locale/text/editor-words.ts';
import { isSpanOf } from '../../../core/text/span.ts';
import { tidySpan } from '../../../core/text/tidy-span.ts';
import type { Desk, DeskState } from '../desk.ts';
import { type GestureOutcome, labelSelection } from './gestures.ts';
import { spanOf } from './selection-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** The label in the hand, or null. */
export function brushLabel({ brush, project }: DeskState): Label | null {
  if (brush === null || project === null) return null;
  return labelById(project.labels, brush.label) ?? null;
}

/** Takes a label into the hand until it is laid down; the one that is there already is laid down. */
export function toggleBrush(desk: Desk, label: string): void {
  const { brush, takeBrush, layBrushDown } = desk.getState();
  if (brush?.latched === true && brush.label === label) layBrushDown();
  else takeBrush({ label, latched: true });
  sayBrush(desk);
}

/** Lays the label down; whether there was one. */
export function leaveBrush(desk: Desk): boolean {
  if (desk.getState().brush === null) return false;
  desk.getState().layBrushDown();
  sayBrush(desk);
  return true;
}

/** Tags the selection with the label in the hand; unlike a label key it never changes what is tagged already. */
export function brushSelection(desk: Desk): GestureOutcome {
  const { open, selection } = desk.getState();
  const label = brushLabel(desk.getState());
  if (open === null || label === null) return 'nothing';
  if (!isSpanOf(open.text, tidySpan(open.text, spanOf(selection)))) return 'nothing';
  return labelSelection(desk, label.id);
}

function sayBrush(desk: Desk): void {
  const state = desk.getState();
  const locale = localeOfState(state);
  const label = brushLabel(state);
  const words = editorWords[locale];
  state.announce(label === null ? words.brushDown : words.brushTaken(label.name[locale]));
}
