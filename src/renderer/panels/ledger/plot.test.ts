import { expect, test } from 'vitest';
import type { SeriesPoint } from '../../../core/ledger/view.ts';
import { plotOf } from './plot.ts';

function aPoint(year: number, value: string, given: Partial<SeriesPoint> = {}): SeriesPoint {
  return {
    year,
    period: `${year}年`,
    quote: `${value}%`,
    value,
    report: 'a',
    planned: false,
    ...given,
  };
}

test('years go right, values go up from zero, and the line leaves plans out', () => {
  const series = [aPoint(2016, '10'), aPoint(2018, '5'), aPoint(2020, '0', { planned: true })];
  const { points, years, line } = plotOf(series);
  expect(points.map(({ x }) => x)).toEqual([76, 310, 544]);
  expect(points.map(({ y }) => y)).toEqual([16, 112, 208]);
  expect(years.map(({ year }) => year)).toEqual([2016, 2017, 2018, 2019, 2020]);
  expect(line).toBe('M76,16L310,112');
});

test('a single year stands in the middle, and many years are not all written', () => {
  expect(plotOf([aPoint(2019, '1'), aPoint(2019, '2')]).points[0]?.x).toBe(310);
  const decades = Array.from({ length: 60 }, (_, index) => aPoint(1960 + index, '1'));
  expect(plotOf(decades).years.length).toBeLessThanOrEqual(10);
});
