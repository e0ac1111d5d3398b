import { expect, test } from 'vitest';
import { stepped, typographyLimits, usualTypography } from './typography.ts';

test('numbers go by steps, and no further than they are read well', () => {
  expect(stepped(usualTypography, 'size', 1).size).toBe(18);
  expect(stepped(usualTypography, 'leading', -1).leading).toBe(1.9);
  let typography = usualTypography;
  for (let taken = 0; taken < 40; taken += 1) typography = stepped(typography, 'measure', 1);
  expect(typography.measure).toBe(typographyLimits.measure.most);
  for (let taken = 0; taken < 40; taken += 1) typography = stepped(typography, 'leading', -1);
  expect(typography).toEqual({ ...usualTypography, measure: 60, leading: 1.4 });
});
