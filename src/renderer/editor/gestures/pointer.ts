import { previousGrapheme } from '../../../core/text/grapheme.ts';
import { sentenceAt } from '../../../core/text/sentence.ts';
import { type Span, trimSpan } from '../../../core/text/span.ts';
import { wordAt } from '../../../core/stretch/word.ts';
import { brushLabel } from '../../state/report/brush-gestures.ts';
import type { TextSelection } from '../../state/report/selection-slice.ts';
import { activateAt, brushOver } from './annotation-actions.ts';
import { type EditorContext, annotationsAt } from '../context.ts';
import { showHeld } from './held-label.ts';
import { clickProposal } from './offer-proposals.ts';
import { trackPointer } from './track-pointer.ts';

/** A place of the window in CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far the pointer may wander between press and release for a click, in CSS pixels. */
const clickSlack = 4;

/** Begins a selection, or a click; the page's own selection stays out of it. */
export function handlePress(context: EditorContext, press: MouseEvent): boolean {
  press.preventDefault();
  if (press.button !== 0) return true;
  const { desk, caret, prompt, view } = context;
  view.dom.focus({ preventScroll: true });
  showHeld(context);
  const brush = brushLabel(desk.getState()) !== null;
  // The second press of a double click has tagged the word already.
  if (brush && press.detail > 2) return true;
  caret.goal = null;
  caret.afterBreak = false;
  prompt.show(null);
  // What the press selects at once, and a drag by whole.
  const unit = press.detail === 1 ? point : press.detail === 2 ? word : sentence;
  const { anchor } = desk.getState().selection;
  const at = { x: press.clientX, y: press.clientY };
  const first = press.shiftKey ? { start: anchor, end: anchor } : unit(context, at);
  const select = (x: number, y: number): void => {
    desk.getState().select(joined(first, unit(context, { x, y })));
  };
  select(at.x, at.y);
  trackPointer(context.scroller, select, (release) => {
    const wandered = Math.hypot(release.clientX - at.x, release.clientY - at.y) > clickSlack;
    const { selection } = desk.getState();
    const selected = selection.anchor !== selection.head;
    if (selected && brush) brushOver(context);
    else if (selected) prompt.show({ kind: 'bar', context });
    else if (!wandered && !press.shiftKey) click(context, at);
  });
  return true;
}

function click(context: EditorContext, { x, y }: Point): void {
  const { desk, layout, prompt } = context;
  const offset = layout.characterAt(x, y);
  const relating = desk.getState().relatingFrom !== null;
  if (offset !== null && !relating && clickProposal(context, offset)) return;
  if (offset !== null && annotationsAt(context, offset).length > 0) {
    activateAt(context, offset);
    if (!relating) prompt.show({ kind: 'bar', context });
  } else if (!relating) desk.getState().activate(null);
}

function point({ layout }: EditorContext, { x, y }: Point): Span {
  const offset = layout.offsetAt(x, y);
  return { start: offset, end: offset };
}

function word(context: EditorContext, at: Point): Span {
  return wordAt(context.text, characterNear(context, at));
}

function sentence(context: EditorContext, at: Point): Span {
  return trimSpan(context.text, sentenceAt(context.text, characterNear(context, at)));
}

/** The character under a place; beyond the end of a paragraph its last one. */
function characterNear({ layout, text }: EditorContext, { x, y }: Point): number {
  const offset = layout.characterAt(x, y) ?? layout.offsetAt(x, y);
  const { start, end } = layout.paragraphAt(offset);
  return offset === end && start < end ? previousGrapheme(text, offset) : offset;
}

function joined(first: Span, unit: Span): TextSelection {
  return unit.start < first.start
    ? { anchor: first.end, head: unit.start }
    : { anchor: first.start, head: Math.max(first.end, unit.end) };
}

/** Opens the menu; outside of a selection for the annotation under the pointer. */
export function handleContextMenu(context: EditorContext, event: MouseEvent): boolean {
  event.preventDefault();
  const { selection, activate, active } = context.desk.getState();
  const offset = context.layout.characterAt(event.clientX, event.clientY);
  if (selection.anchor === selection.head && offset !== null) {
    const here = annotationsAt(context, offset);
    const [innermost] = here;
    if (innermost !== undefined && !here.some(({ id }) => id === active)) activate(innermost.id);
  }
  context.prompt.show({ kind: 'menu', context, x: event.clientX, y: event.clientY });
  return true;
}
