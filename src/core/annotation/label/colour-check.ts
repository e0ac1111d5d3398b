import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
} from 'culori/fn';
import { useMode as enable, modeLab65, modeLrgb, modeRgb, modeXyz65 } from 'culori/fn';
import type { Label, LabelColour } from './label.ts';
import { type Theme, labelPalette, themes } from './label-palette.ts';

// What the functions below convert between; the rest of the library is left out.
for (const mode of [modeRgb, modeLrgb, modeXyz65, modeLab65]) enable(mode);
const toRgb = enable(modeRgb);

/** Kinds of colour blindness; each is simulated as a whole one, after Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113. */
export const deficiencies = ['protanopia', 'deuteranopia', 'tritanopia'] as const;

export type Deficiency = (typeof deficiencies)[number];

const seenWith: Readonly<Record<Deficiency, ReturnType<typeof filterDeficiencyProt>>> = {
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** Below this CIEDE2000 difference two lines of two pixels are taken for one another: some ten times what can just be told apart side by side. */
const leastDifference = 10;

/** What WCAG 2.2 asks of lines that carry meaning (1.4.11), and of names (1.4.3). */
export const leastContrast = { line: 3, ink: 4.5 } as const;

/** The WCAG contrast of a label's line and name with the paper of a theme. */
export function contrastOf(
  colour: LabelColour,
  theme: Theme,
): { readonly line: number; readonly ink: number } {
  const { paper, line, ink } = labelPalette[theme];
  return { line: wcagContrast(line[colour], paper), ink: wcagContrast(ink[colour], paper) };
}

/** A colour as somebody with a deficiency sees it, as `#rrggbb`. */
export function seenAs(deficiency: Deficiency, colour: string): string {
  const given = toRgb(colour);
  if (given === undefined) throw new Error(`${colour} is no colour`);
  const rgb = toRgb(seenWith[deficiency](given));
  const part = (value: number): string =>
    Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(rgb.r)}${part(rgb.g)}${part(rgb.b)}`;
}

const difference = differenceCiede2000();

/** A label that looks like another to readers with some colour blindness, since both have the same line. */
export interface Confusion {
  readonly label: Label;
  readonly seenBy: readonly Deficiency[];
}

/** The labels with the same kind of line that colour-blind readers cannot tell from a label in one of the themes. */
export function confusionsOf(label: Label, labels: readonly Label[]): readonly Confusion[] {
  return labels.flatMap((other) => {
    if (other.id === label.id || other.line !== label.line) return [];
    const seenBy = deficiencies.filter((deficiency) =>
      themes.some((theme) => areConfused(deficiency, theme, label.colour, other.colour)),
    );
    return seenBy.length === 0 ? [] : [{ label: other, seenBy }];
  });
}

function areConfused(deficiency: Deficiency, theme: Theme, a: LabelColour, b: LabelColour) {
  const { line } = labelPalette[theme];
  return difference(seenAs(deficiency, line[a]), seenAs(deficiency, line[b])) < leastDifference;
}
