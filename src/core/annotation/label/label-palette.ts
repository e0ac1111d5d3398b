import type { LabelColour } from './label.ts';

/** The themes of the screens. */
export const themes = ['light', 'dark'] as const;

export type Theme = (typeof themes)[number];

/** The paper that reports are read on, and the line and the name of each label's colour on it, as `tokens.css` has them; a test holds the two together. */
export const labelPalette: Readonly<
  Record<
    Theme,
    {
      readonly paper: string;
      readonly line: Readonly<Record<LabelColour, string>>;
      readonly ink: Readonly<Record<LabelColour, string>>;
    }
  >
> = {
  light: {
    paper: '#fefefb',
    line: {
      amber: '#b5650a',
      violet: '#7444ad',
      green: '#14785a',
      blue: '#2463ad',
      rose: '#b8355f',
      teal: '#0d7480',
      brown: '#87583a',
      slate: '#5a6675',
    },
    ink: {
      amber: '#7f4703',
      violet: '#633799',
      green: '#0f6049',
      blue: '#1c5291',
      rose: '#97274b',
      teal: '#0a5d67',
      brown: '#6d452c',
      slate: '#485361',
    },
  },
  dark: {
    paper: '#1f2226',
    line: {
      amber: '#e69f45',
      violet: '#b38be0',
      green: '#5dbda0',
      blue: '#74a9e6',
      rose: '#e8819f',
      teal: '#56bcc8',
      brown: '#cc9a78',
      slate: '#9aa7b8',
    },
    ink: {
      amber: '#f0b163',
      violet: '#c7a6ed',
      green: '#78cfb4',
      blue: '#93bdf0',
      rose: '#f09db5',
      teal: '#77cdd7',
      brown: '#dab093',
      slate: '#b4bfcc',
    },
  },
};
