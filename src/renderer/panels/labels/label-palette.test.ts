import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelPalette } from '../../../core/annotation/label/label-palette.ts';

const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split(":root[data-theme='dark']");

test.each([
  ['light', light],
  ['dark', dark],
] as const)('what is checked of the %s theme is what its style sheet has', (theme, block) => {
  const value = (name: string) => new RegExp(`--${name}:\\s*(#[0-9a-f]{6});`).exec(block)?.[1];
  const { paper, line, ink } = labelPalette[theme];
  expect(value('paper')).toBe(paper);
  for (const [colour, hex] of Object.entries(line)) expect(value(`label-${colour}-line`)).toBe(hex);
  for (const [colour, hex] of Object.entries(ink)) expect(value(`label-${colour}-ink`)).toBe(hex);
});
