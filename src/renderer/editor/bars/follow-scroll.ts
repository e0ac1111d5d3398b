import { useLayoutEffect, type RefObject } from 'react';
import { spanOf } from '../../state/report/selection-slice.ts';
import { activeAnnotation } from '../../state/report/gestures.ts';
import type { EditorContext } from '../context.ts';
import { placeBar } from './placement.ts';

/** Keeps a bar beside the selection or the active annotation while the text scrolls, and out of sight while that is out of sight. */
export function useBarPlace(bar: RefObject<HTMLElement | null>, context: EditorContext): void {
  useLayoutEffect(() => {
    const { scroller, desk } = context;
    const put = (): void => {
      if (bar.current !== null) putBar(bar.current, context);
    };
    const resized = new ResizeObserver(put);
    resized.observe(scroller);
    scroller.addEventListener('scroll', put, { passive: true });
    const stop = desk.subscribe(put);
    put();
    return () => {
      resized.disconnect();
      scroller.removeEventListener('scroll', put);
      stop();
    };
  }, [bar, context]);
}

function putBar(bar: HTMLElement, { desk, layout, scroller }: EditorContext): void {
  const state = desk.getState();
  const { anchor, head } = state.selection;
  const span = anchor === head ? activeAnnotation(state) : spanOf(state.selection);
  if (span === undefined) return;
  const bounds = scroller.getBoundingClientRect();
  const inSight = layout
    .boxesOf(span)
    .filter(({ top, bottom }) => bottom > bounds.top && top < bounds.bottom);
  bar.style.visibility = inSight.length === 0 ? 'hidden' : 'visible';
  const { left, top } = placeBar(inSight, head < anchor, bar.getBoundingClientRect(), bounds);
  const origin = bar.offsetParent?.getBoundingClientRect() ?? bounds;
  bar.style.left = `${left - origin.left}px`;
  bar.style.top = `${top - origin.top}px`;
}
