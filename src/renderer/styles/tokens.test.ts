import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(":root[data-theme='dark']");
const themes = { light: coloursOf(light), dark: coloursOf(dark) };

function coloursOf(block: string): ReadonlyMap<string, Colour> {
  const colours = [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6}|rgb\([^)]+\));/g)];
  return new Map(colours.map(([, name = '', value = '']) => [name, parse(value)]));
}

function parse(value: string): Colour {
  if (value.startsWith('#')) {
    const part = (at: number): number => parseInt(value.slice(at, at + 2), 16);
    return [part(1), part(3), part(5), 1];
  }
  const [red = 0, green = 0, blue = 0, percent = 100] = (value.match(/[\d.]+/g) ?? []).map(Number);
  return [red, green, blue, percent / 100];
}

/** A colour as it is seen on what lies under it. */
function over([r, g, b, alpha]: Colour, [br, bg, bb]: Colour): Colour {
  const mix = (front: number, back: number): number => front * alpha + back * (1 - alpha);
  return [mix(r, br), mix(g, bg), mix(b, bb), 1];
}

/** WCAG 2.2 relative luminance. */
function luminance([red, green, blue]: Colour): number {
  const linear = (part: number): number => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: Colour, b: Colour): number {
  const [dim = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dim + 0.05);
}

const labels = ['amber', 'violet', 'green', 'blue', 'rose', 'teal', 'brown', 'slate'];
const surfaces = ['paper', 'panel', 'card', 'hover'];

describe.each(Object.entries(themes))('the %s theme', (_, colours) => {
  const colour = (name: string): Colour => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`no colour --${name}`);
    return found;
  };
  const tooFaint = (pairs: readonly (readonly [string, Colour, string, Colour])[], least: number) =>
    pairs
      .map(([ink, front, ground, back]) => ({ ink, ground, ratio: contrast(front, back) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ ink, ground, ratio }) => `${ink} on ${ground}: ${ratio.toFixed(2)}`);
  const pairs = (inks: readonly string[], grounds: readonly string[]) =>
    inks.flatMap((ink) =>
      grounds.map((ground) => [ink, colour(ink), ground, colour(ground)] as const),
    );

  test('has the same colours as the other', () => {
    expect([...colours.keys()]).toEqual([...themes.light.keys()]);
  });

  test('words can be read on every surface (AA, 4.5 : 1)', () => {
    const words = ['ink', 'ink-2', 'ink-3', 'accent', 'good', 'bad', 'warn'];
    expect(tooFaint(pairs(words, ['paper', 'panel', 'card']), 4.5)).toEqual([]);
    expect(tooFaint(pairs(['ink', 'ink-2', 'accent'], ['hover', 'accent-fill']), 4.5)).toEqual([]);
  });

  test('words can be read on the fills made for them', () => {
    const filled = [
      ['good', 'good-fill'],
      ['bad', 'bad-fill'],
      ['warn', 'warn-fill'],
      ['ink', 'bad-fill'],
      ['ink-2', 'bad-fill'],
      ['ink', 'warn-fill'],
      ['ink-2', 'warn-fill'],
      ['ink', 'selection'],
      ['ink', 'match'],
      ['ink', 'match-current'],
      ['on-accent', 'accent'],
      ['on-accent', 'accent-hover'],
      ['bad', 'hover'],
      ['on-accent', 'good'],
      ['on-accent', 'bad'],
      ['on-accent', 'warn'],
    ].flatMap(([ink = '', ground = '']) => pairs([ink], [ground]));
    expect(tooFaint(filled, 4.5)).toEqual([]);
  });

  test('a label’s name can be read on its fill, and alone', () => {
    const names = labels.flatMap((label) => {
      const ink = `label-${label}-ink`;
      return surfaces.slice(0, 3).flatMap((ground) => {
        const fill = over(colour(`label-${label}-fill`), colour(ground));
        return [
          [ink, colour(ink), `its fill on ${ground}`, fill] as const,
          [ink, colour(ink), ground, colour(ground)] as const,
        ];
      });
    });
    expect(tooFaint(names, 4.5)).toEqual([]);
  });

  test('text stays readable under three labels at once (AA)', () => {
    const deep = labels.flatMap((a) =>
      labels.map((b) => {
        const fills = [a, b, a].map((label) => colour(`label-${label}-fill`));
        const ground = fills.reduce((under, fill) => over(fill, under), colour('paper'));
        return ['ink', colour('ink'), `${a} over ${b} over ${a}`, ground] as const;
      }),
    );
    expect(tooFaint(deep, 4.5)).toEqual([]);
  });

  test('lines that carry meaning stand out (3 : 1)', () => {
    const lines = labels.map((label) => `label-${label}-line`);
    expect(tooFaint(pairs([...lines, 'line-strong', 'accent'], ['paper', 'card']), 3)).toEqual([]);
    expect(tooFaint(pairs(['line-strong', 'accent'], ['panel']), 3)).toEqual([]);
  });
});
