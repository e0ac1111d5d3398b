import { sentenceAt } from '../../core/text/sentence.ts';
import { type Span, trimSpan } from '../../core/text/span.ts';
import { wordAt } from '../../core/text/word.ts';
import type { TextSelection } from '../state/selection-slice.ts';
import { activateAt } from './annotation-actions.ts';
import { type EditorContext, annotationsAt } from './context.ts';

/** How far the pointer may wander between press and release for a click, in CSS pixels. */
const clickSlack = 4;

/** A press in the text. A single one is left to the page, which selects natively; a double one selects words, a triple one sentences. */
export function handlePress(context: EditorContext, event: MouseEvent): boolean {
  if (event.button !== 0) return false;
  context.caret.goal = null;
  context.caret.afterBreak = false;
  context.prompt.show(null);
  if (event.detail >= 2 && !event.shiftKey) {
    event.preventDefault();
    context.view.dom.focus({ preventScroll: true });
    dragUnits(context, event, event.detail === 2 ? wordAt : sentenceSpan);
    return true;
  }
  window.addEventListener('mouseup', (release) => finishPress(context, event, release), {
    once: true,
  });
  return false;
}

function finishPress(context: EditorContext, press: MouseEvent, release: MouseEvent): void {
  const { selection, activate, relatingFrom } = context.desk.getState();
  const wandered = Math.hypot(release.clientX - press.clientX, release.clientY - press.clientY);
  if (selection.anchor !== selection.head) {
    context.prompt.show({ kind: 'bar', context });
    return;
  }
  if (wandered > clickSlack || press.shiftKey) return;
  const offset = context.layout.characterAt(release.clientX, release.clientY);
  const hit = offset !== null && annotationsAt(context, offset).length > 0;
  if (hit) activateAt(context, offset);
  else if (relatingFrom === null) activate(null);
  if (hit && context.desk.getState().relatingFrom === null)
    context.prompt.show({ kind: 'bar', context });
}

/** Selects the unit under the pointer and, while the button stays down, all units up to where it goes. */
function dragUnits(
  context: EditorContext,
  press: MouseEvent,
  unitAt: (text: string, offset: number) => Span,
): void {
  const { desk, layout, text } = context;
  const unitUnder = ({ clientX, clientY }: MouseEvent): Span | null => {
    const offset = layout.characterAt(clientX, clientY) ?? layout.offsetAt(clientX, clientY);
    return offset === null ? null : unitAt(text, offset);
  };
  const first = unitUnder(press);
  if (first === null) return;
  const onMove = (event: MouseEvent): void => {
    const unit = unitUnder(event);
    if (unit !== null) desk.getState().select(joined(first, unit));
  };
  desk.getState().select(joined(first, first));
  window.addEventListener('mousemove', onMove);
  window.addEventListener(
    'mouseup',
    () => {
      window.removeEventListener('mousemove', onMove);
      const { anchor, head } = desk.getState().selection;
      if (anchor !== head) context.prompt.show({ kind: 'bar', context });
    },
    { once: true },
  );
}

function joined(first: Span, unit: Span): TextSelection {
  return unit.start < first.start
    ? { anchor: first.end, head: unit.start }
    : { anchor: first.start, head: Math.max(first.end, unit.end) };
}

function sentenceSpan(text: string, offset: number): Span {
  return trimSpan(text, sentenceAt(text, offset));
}

/** Opens the menu; outside of the selection for the annotation under the pointer. */
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
