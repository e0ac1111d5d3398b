import { describe, expect, test } from 'vitest';
import { labelSetSchema } from '../../project/schema/label-schema.ts';
import { builtInLabels } from './built-in-labels.ts';
import { labelById, relationTypeBetween } from './label.ts';

describe('the built-in labels', () => {
  test('are a label set that a project file may hold', () => {
    expect(labelSetSchema.parse(builtInLabels)).toEqual(builtInLabels);
  });

  test('differ in key, colour and line, so that colour never carries the meaning alone', () => {
    const { labels } = builtInLabels;
    for (const trait of ['key', 'colour', 'line'] as const) {
      expect(new Set(labels.map((label) => label[trait])).size).toBe(labels.length);
    }
  });

  test('link figures to places and programs, and nothing else', () => {
    const ids = ['figure', 'program', 'location', 'no-label'];
    const links = ids.flatMap((from) =>
      ids.flatMap((to) => relationTypeBetween(builtInLabels, from, to)?.id ?? []),
    );
    expect(links).toEqual(['figure_program', 'figure_location']);
  });
});

test('a label is found by its id, and only by that', () => {
  expect([labelById(builtInLabels, 'figure')?.key, labelById(builtInLabels, '数字')]).toEqual([
    'Digit1',
    undefined,
  ]);
});
