import { nextGrapheme, previousGrapheme } from '../../../core/text/grapheme.ts';
import type { Span } from '../../../core/text/span.ts';
import { activeAnnotation } from '../../state/report/gestures.ts';
import { reshape } from './annotation-actions.ts';
import type { EditorContext } from '../context.ts';

/** Lets a grip move an edge of the active annotation; `preview` shows what it would be until the button is released. */
export function dragEdge(
  context: EditorContext,
  grip: HTMLElement,
  edge: 'start' | 'end',
  preview: (span: Span | null) => void,
): void {
  let span: Span | null = null;
  const onMove = (event: PointerEvent): void => {
    const active = activeAnnotation(context.desk.getState());
    if (active === undefined || !grip.hasPointerCapture(event.pointerId)) return;
    const at = context.layout.offsetAt(event.clientX, event.clientY);
    span = draggedSpan(context.text, active, edge, at);
    preview(span);
  };
  grip.addEventListener('pointerdown', (event) => {
    // The press would else begin a selection, and take the focus from the text.
    event.preventDefault();
    context.prompt.show(null);
    grip.setPointerCapture(event.pointerId);
  });
  grip.addEventListener('pointermove', onMove);
  const end = (commit: boolean): void => {
    if (commit && span !== null) reshape(context, span);
    span = null;
    preview(null);
  };
  grip.addEventListener('pointerup', () => end(true));
  grip.addEventListener('pointercancel', () => end(false));
}

/** A span with one edge dragged to an offset; beyond its other edge one character of it is left. */
export function draggedSpan(
  text: string,
  { start, end }: Span,
  edge: 'start' | 'end',
  at: number,
): Span {
  return edge === 'start'
    ? { start: Math.min(at, previousGrapheme(text, end)), end }
    : { start, end: Math.max(at, nextGrapheme(text, start)) };
}
