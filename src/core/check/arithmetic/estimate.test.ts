import { describe, expect, it } from 'vitest';
import { agree, exactly, inPercent, minus, over, sumOf, times } from './estimate.ts';

const about = (low: string, nominal: string, high: string) => ({
  low: exactly(low).nominal,
  nominal: exactly(nominal).nominal,
  high: exactly(high).nominal,
});
const shown = (estimate: ReturnType<typeof exactly> | undefined) =>
  estimate && [estimate.low, estimate.nominal, estimate.high].map((each) => each.toFixed());

describe('core/check/estimate', () => {
  it('adds in exact decimals', () => {
    expect(shown(sumOf([exactly('0.1'), exactly('0.2')]))).toEqual(['0.3', '0.3', '0.3']);
  });

  it('carries doubt through every operation, the wide way', () => {
    const a = about('9', '10', '11');
    const b = about('1', '2', '3');
    expect([sumOf([a, b]), minus(a, b), times(a, b)].map(shown)).toEqual([
      ['10', '12', '14'],
      ['6', '8', '10'],
      ['9', '20', '33'],
    ]);
    expect(shown(inPercent(over(a, about('1', '2', '4')) ?? a))).toEqual(['225', '500', '1100']);
  });

  it('divides by nothing that may be zero', () => {
    expect(over(exactly(1), about('0', '1', '2'))).toBeUndefined();
  });

  it('tells whether two may be the same number', () => {
    expect(agree(about('1', '2', '3'), about('3', '4', '5'))).toBe(true);
    expect(agree(about('1', '2', '3'), about('4', '4', '5'))).toBe(false);
  });
});
