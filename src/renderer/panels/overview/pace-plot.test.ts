import { expect, test } from 'vitest';
import { paceCsv, pacePlot, paceSize } from './pace-plot.ts';

const days = [
  { day: '2026-01-01', annotations: 10, checked: 0 },
  { day: '2026-01-02', annotations: -3, checked: 20 },
];

test('each day has two bars that stand on the floor, and the highest reaches up; what was taken back has none', () => {
  const { bars, floor } = pacePlot(days);
  expect(bars.map(({ checked, added }) => [checked === floor, added === floor])).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(Math.min(...bars.map(({ checked }) => checked))).toBe(paceSize.top);
});

test('a few of many days are named, the last among them', () => {
  const many = Array.from({ length: 90 }, (_, index) => ({
    day: `day ${String(index)}`,
    annotations: index,
    checked: 1,
  }));
  const plot = pacePlot(many);
  expect([plot.bars.length, plot.days.length, plot.days.at(-1)?.day]).toEqual([30, 8, 'day 89']);
});

test('the table has every day', () => {
  expect(paceCsv(['日期', '核查', '新增'], days)).toBe(
    '日期,核查,新增\r\n2026-01-01,0,10\r\n2026-01-02,20,-3\r\n',
  );
});
