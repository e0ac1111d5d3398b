import type { Span } from '../../../core/text/span.ts';
import type { EditorContext } from '../context.ts';

/** Room that is kept between the caret and the edge of the window, in CSS pixels. */
const margin = 56;

/** Room beyond which a span counts as wholly in sight, in CSS pixels: what somebody can click does not leap away under the pointer. */
const edge = 2;

/** Scrolls as little as needed for a place of the text to be in sight. */
export function keepInSight({ scroller, layout }: EditorContext, offset: number): void {
  const { top, bottom } = layout.boxAt(offset);
  const bounds = scroller.getBoundingClientRect();
  if (top < bounds.top + margin) scroller.scrollTop -= bounds.top + margin - top;
  else if (bottom > bounds.bottom - margin) scroller.scrollTop += bottom - bounds.bottom + margin;
}

/** Scrolls a span that is not wholly in sight to a third of the window's height; one that is in sight stays where the eye has it. */
export function revealSpan({ scroller, layout }: EditorContext, { start, end }: Span): void {
  const top = layout.boxAt(start).top;
  const bottom = layout.boxBefore(end).bottom;
  const bounds = scroller.getBoundingClientRect();
  if (top >= bounds.top + edge && bottom <= bounds.bottom - edge) return;
  const by = top - bounds.top - bounds.height / 3;
  const far = Math.abs(by) > bounds.height;
  const still = far || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: by, behavior: still ? 'instant' : 'smooth' });
}
