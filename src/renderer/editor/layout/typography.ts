import type { Typography } from '../../../core/text/typography.ts';
import type { EditorContext } from '../context.ts';

const faces: Readonly<Record<Typography['face'], string>> = {
  serif: 'var(--serif)',
  sans: 'var(--sans)',
  kai: 'var(--kai)',
  fangsong: 'var(--fangsong)',
};

/** Sets the text that `element` holds. */
export function setTypography(
  element: HTMLElement,
  { size, leading, measure, face }: Typography,
): void {
  const { style } = element;
  style.setProperty('--reading-size', `${size}px`);
  style.setProperty('--reading-leading', `${leading}`);
  style.setProperty('--reading-measure', `${measure}`);
  style.setProperty('--reading-face', faces[face]);
}

/** Sets the text anew; the line at the top of the window stays there. */
export function resetTypography({ scroller, layout }: EditorContext, typography: Typography): void {
  const { top, bottom } = scroller.getBoundingClientRect();
  const { start } = layout.spanBetween(top, bottom);
  const before = layout.boxAt(start).top;
  setTypography(scroller, typography);
  scroller.scrollTop += layout.boxAt(start).top - before;
}
