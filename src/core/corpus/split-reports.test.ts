import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type SplitItem, readShares, splitReports } from './split-reports.ts';
import { sketchSimilarity, textSketch } from './text-sketch.ts';

const seeds = readdirSync('seeds')
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(`seeds/${name}`, 'utf8'));

const words = [
  ...'扶贫县村户人口收入项目资金产业教育医疗住房安全饮水道路电网就业培训合作社龙头企业',
];

/** A text of its own, the same for the same number. */
function aText(number: number, length = 600): string {
  let state = number * 7919 + 1;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length }, () => words[Math.floor(next() * words.length)]).join('');
}

function item(id: string, text: string, figures: number, places = 0): SplitItem {
  const counts = new Map([
    ['figure', figures],
    ['location', places],
  ]);
  return { id, counts, sketch: textSketch(text) };
}

function many(count: number): readonly SplitItem[] {
  return Array.from({ length: count }, (_, index) =>
    item(`r${index}`, aText(index), 10 + ((index * 37) % 90), index % 4 === 0 ? 20 : 1),
  );
}

const plan = { shares: [8, 1, 1] as const, seed: 1, stratified: true, grouped: true };

describe('splitReports', () => {
  it('gives each side its share of the reports and of every label', () => {
    const items = many(200);
    const { sideOf } = splitReports(items, plan);
    for (const [side, share] of [
      ['train', 0.8],
      ['validation', 0.1],
      ['test', 0.1],
    ] as const) {
      const own = items.filter(({ id }) => sideOf.get(id) === side);
      expect(own.length / items.length).toBeCloseTo(share, 1);
      for (const label of ['figure', 'location']) {
        const sum = (of: readonly SplitItem[]) =>
          of.reduce((total, { counts }) => total + (counts.get(label) ?? 0), 0);
        expect(Math.abs(sum(own) / sum(items) - share)).toBeLessThan(0.03);
      }
    }
  });

  it('takes many issues of one report, every two of which are alike', () => {
    const { sketch } = item('', aText(1), 10);
    const issues = Array.from({ length: 1200 }, (_, index) => {
      return { id: `r${index}`, counts: new Map([['figure', 10]]), sketch };
    });
    const kept = splitReports([...issues, item('other', aText(2), 10)], plan);
    expect([kept.groups, kept.leaked, kept.closest]).toEqual([1, 0, null]);
    const apart = splitReports(issues, { ...plan, grouped: false });
    expect([apart.leaked, apart.closest?.similarity]).toEqual([240, 1]);
  });

  it('keeps near copies and versions of one report on one side, whatever the seed', () => {
    const copies = seeds.flatMap((text, index) => [
      item(`a${index}`, text, 10),
      item(`b${index}`, text.replaceAll(/\d/g, '7'), 12),
      item(`c${index}`, `转载：${text}\n责任编辑：某某`, 9),
      item(`d${index}`, text.replaceAll('脱贫', '扶贫').replaceAll('，', ','), 10),
    ]);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const { sideOf, groups } = splitReports([...copies, ...many(20)], { ...plan, seed });
        for (const index of seeds.keys()) {
          const sides = ['a', 'b', 'c', 'd'].map((letter) => sideOf.get(`${letter}${index}`));
          expect(new Set(sides).size).toBe(1);
        }
        expect(groups).toBe(seeds.length);
      }),
      { numRuns: 20 },
    );
  });

  it('does not take reports of one genre for copies', () => {
    const sketches = seeds.map(textSketch);
    const similarities = sketches.flatMap((a, index) =>
      sketches.slice(index + 1).map((b) => sketchSimilarity(a, b)),
    );
    expect(Math.max(...similarities)).toBeLessThan(0.2);
    const { groups, closest } = splitReports(
      seeds.map((text, index) => item(`s${index}`, text, 5)),
      plan,
    );
    expect(groups).toBe(0);
    expect(closest?.similarity ?? 0).toBeLessThan(0.2);
  });

  it('is the same in whatever order the reports come, and another for another seed', () => {
    const items = many(60);
    const sides = (of: readonly SplitItem[], seed: number) => {
      const { sideOf } = splitReports(of, { ...plan, seed });
      return items.map(({ id }) => sideOf.get(id));
    };
    expect(sides([...items].reverse(), 1)).toEqual(sides(items, 1));
    expect(sides(items, 2)).not.toEqual(sides(items, 1));
  });

  it('places every report, however few there are', () => {
    for (const count of [0, 1, 2, 3]) {
      expect(splitReports(many(count), plan).sideOf.size).toBe(count);
    }
  });

  it('takes the time of a coffee, not of a lunch, for 2,000 reports', () => {
    const items = many(2000);
    // The processor's time: the clock's grows where the machine is busy elsewhere.
    const before = process.cpuUsage();
    splitReports(items, plan);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(10_000);
  });
});

describe('readShares', () => {
  it('reads two or three shares and nothing else', () => {
    expect(['8:1:1', '8:2', '80', '0:1', '1:x', '1:1:1:1', ''].map(readShares)).toEqual([
      [8, 1, 1],
      [8, 0, 2],
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
