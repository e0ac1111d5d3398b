import { describe, expect, it } from 'vitest';
import { toldChecks } from '../../testing/told-checks.ts';

describe('as many of one thing as there are places for it', () => {
  it.each([
    ['全县有贫困村86个。选派驻村第一书记86名。', '86 = 86'],
    ['辖146个行政村。建成村卫生室146所。', '146 = 146'],
  ])('%s', (text, formula) => {
    expect(toldChecks(text, 'repeat')).toEqual([formula]);
  });

  it.each([
    '全县有贫困村86个。养牛86头。',
    '全县有贫困村6个。选派驻村第一书记6名。',
    '全县有贫困村86个。选派驻村第一书记85名。',
  ])('is not told of %s', (text) => {
    expect(toldChecks(text, 'repeat')).toEqual([]);
  });
});
