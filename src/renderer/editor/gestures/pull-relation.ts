import type { MouseEvent as ReactMouseEvent } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { beginRelation, endRelation, linkTargetAt } from './annotation-actions.ts';
import type { EditorContext } from '../context.ts';
import type { Point } from './pull.ts';
import { trackPointer } from './track-pointer.ts';

/** How far the pointer must go before a press is a pull, in CSS pixels. */
const slack = 4;

/** Pulls a relation from the active annotation to the one where the button is released; beside all of them it comes to nothing. */
export function pullRelation(context: EditorContext, press: ReactMouseEvent): void {
  if (press.button !== 0) return;
  const { desk, pull, scroller } = context;
  const at = { x: press.clientX, y: press.clientY };
  let pulling = false;
  const move = (x: number, y: number): void => {
    if (!pulling && Math.hypot(x - at.x, y - at.y) > slack) {
      pulling = true;
      beginRelation(context);
    }
    // Esc meanwhile ends it.
    pull.set(pulling && desk.getState().relatingFrom !== null ? { x, y } : null);
  };
  trackPointer(scroller, move, ({ clientX, clientY }) => {
    pull.set(null);
    if (!pulling || desk.getState().relatingFrom === null) return;
    const to = annotationUnder(context, { x: clientX, y: clientY });
    if (to === null) desk.getState().stopRelating();
    else endRelation(context, to);
  });
}

/** The annotation at a place of the window that a relation would end at; null beside all. */
export function annotationUnder(context: EditorContext, { x, y }: Point): Annotation | null {
  const offset = context.layout.characterAt(x, y);
  return offset === null ? null : linkTargetAt(context, offset);
}
