/** The faces that a report can be set in: Song, Hei, Kai and Fangsong. */
export const faces = ['serif', 'sans', 'kai', 'fangsong'] as const;

/** How the text of a report is set on the screen; its content never depends on it. */
export interface Typography {
  /** Size of a character in CSS pixels. */
  readonly size: number;
  /** Height of a line in characters. */
  readonly leading: number;
  /** Characters in a line, where the window has room for them. */
  readonly measure: number;
  readonly face: (typeof faces)[number];
}

/** What every number of it may be, and by how much it is changed at a time. */
export const typographyLimits = {
  size: { least: 12, most: 32, step: 1 },
  leading: { least: 1.4, most: 2.8, step: 0.1 },
  measure: { least: 18, most: 60, step: 2 },
} as const;

/** A number of the typography. */
export type TypographyNumber = keyof typeof typographyLimits;

/** What a new machine starts with. */
export const usualTypography: Typography = { size: 17, leading: 2, measure: 36, face: 'serif' };

/** The typography with one of its numbers one step larger (1) or smaller (-1), as far as it goes. */
export function stepped(typography: Typography, number: TypographyNumber, by: 1 | -1): Typography {
  const { least, most, step } = typographyLimits[number];
  const next = Math.round((typography[number] + by * step) / step) * step;
  const bounded = Math.min(most, Math.max(least, next));
  return { ...typography, [number]: Math.round(bounded * 10) / 10 };
}
