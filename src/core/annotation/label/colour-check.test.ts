import { expect, test } from 'vitest';
import { builtInLabels } from './built-in-labels.ts';
import { confusionsOf, contrastOf, leastContrast, seenAs } from './colour-check.ts';
import { type Label, labelColours } from './label.ts';
import { themes } from './label-palette.ts';

const [figure] = builtInLabels.labels;

function label(given: Partial<Label>): Label {
  if (figure === undefined) throw new Error('there are built-in labels');
  return { ...figure, ...given };
}

test('every colour of the palette stands out from both papers', () => {
  for (const theme of themes) {
    for (const colour of labelColours) {
      const { line, ink } = contrastOf(colour, theme);
      expect([line >= leastContrast.line, ink >= leastContrast.ink]).toEqual([true, true]);
    }
  }
});

test('red and green look alike without the cones for red, blue and yellow do not', () => {
  // The published matrices keep greys and take red towards a dark yellow.
  expect(seenAs('protanopia', '#808080')).toBe('#808080');
  expect(seenAs('deuteranopia', '#ffffff')).toBe('#ffffff');
  expect(seenAs('tritanopia', '#000000')).toBe('#000000');
  expect(seenAs('protanopia', '#ff0000')).not.toBe('#ff0000');
});

test('labels are confused by those who cannot tell their colours, and only where their lines are the same', () => {
  const green = label({ id: 'a', colour: 'green', line: 'solid' });
  const rose = label({ id: 'b', colour: 'rose', line: 'solid' });
  const found = confusionsOf(green, [green, rose]);
  expect(found.map(({ label: { id } }) => id)).toEqual(['b']);
  expect(found[0]?.seenBy).toContain('deuteranopia');
  expect(found[0]?.seenBy).not.toContain('tritanopia');
  expect(confusionsOf(green, [green, { ...rose, line: 'dotted' }])).toEqual([]);
});

test('the built-in labels are told apart by everyone', () => {
  for (const each of builtInLabels.labels) {
    expect(confusionsOf(each, builtInLabels.labels)).toEqual([]);
  }
});
