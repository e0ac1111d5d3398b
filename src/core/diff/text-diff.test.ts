import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { texts } from '../testing/random.ts';
import { isBoundary } from '../text/span.ts';
import { diffTexts, differencesIn, touchesFigures } from './text-diff.ts';

/** What differs, as `old→new`, one after another. */
function told(before: string, after: string): readonly string[] {
  return differencesIn(diffTexts(before, after)).map(
    (one) =>
      `${before.slice(one.before.start, one.before.end)}→${after.slice(one.after.start, one.after.end)}`,
  );
}

describe('what differs between two versions of a text', () => {
  it.each([
    ['nothing in equal texts', '全县脱贫。\n', '全县脱贫。\n', []],
    ['a whole figure, where a digit of it does', '共50829人。', '共51829人。', ['50829人→51829人']],
    ['a figure before which a digit came', '增收4万元。', '增收14万元。', ['4万元→14万元']],
    ['a figure with two digits', '共1,234人', '共2,23567人', ['1,234人→2,23567人']],
    ['two figures apart', '7镇18个村', '8镇19个村', ['7镇→8镇', '18个→19个']],
    ['words', '全面完成任务', '基本完成任务', ['全面→基本']],
    ['a line that came', '甲村。\n乙村。\n', '甲村。\n丙村。\n乙村。\n', ['→丙村。\n']],
    ['a line that went', '甲村。\n丙村。\n乙村。\n', '甲村。\n乙村。\n', ['丙村。\n→']],
    ['a last line without its end', '甲村。', '甲村。\n乙村。', ['→\n乙村。']],
    ['lines that were joined', '甲村。\n乙村。', '甲村。乙村。', ['\n→']],
    ['a character outside of the BMP as a whole', '在𠮷林', '在𠮶林', ['𠮷→𠮶']],
    ['everything', '甲', '乙', ['甲→乙']],
    [
      'each of as many lines',
      '共7个。\n\n打赢这场漂亮的翻身仗并不容易，脱贫攻坚战冲锋号吹响。\n完',
      '共7个。又有1户脱贫。\n\n这一段是新写的。\n完',
      ['→又有1户脱贫。', '打赢这场漂亮的翻身仗并不容易，脱贫攻坚战冲锋号吹响→这一段是新写的'],
    ],
    ['from nothing', '', '甲\n', ['→甲\n']],
  ])('tells %s', (_, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });

  it('says which figures changed, and no others', () => {
    const [first, second] = differencesIn(
      diffTexts('全面完成，共4万人，7个村。', '基本完成，共5万人，7个村。'),
    );
    expect(first && touchesFigures(first)).toBe(false);
    expect(second?.figuresBefore).toEqual([{ start: 6, end: 9 }]);
    expect(second?.figuresAfter).toEqual([{ start: 6, end: 9 }]);
  });
});

describe('rows', () => {
  const lines = (before: string, after: string) =>
    diffTexts(before, after).map((row) => [
      before.slice(row.before.start, row.before.end),
      after.slice(row.after.start, row.after.end),
    ]);

  it('put equal lines beside one another and leave room for those that came', () => {
    expect(lines('甲\n乙5人\n丁\n', '甲\n乙6人\n丙\n丁\n')).toEqual([
      ['甲\n', '甲\n'],
      ['乙5人\n', '乙6人\n'],
      ['', '丙\n'],
      ['丁\n', '丁\n'],
    ]);
  });

  it('cut a long line at the ends of its sentences', () => {
    const line = `${'这个村有了很大变化。'.repeat(1000)}完`;
    const rows = diffTexts(line, line.replace('完', '完成'));
    expect(rows.length).toBeGreaterThan(5);
    expect(Math.max(...rows.map(({ before }) => before.end - before.start))).toBeLessThan(1300);
  });
});

test('rows hold both texts whole and in order, and apart from the differences the texts are equal', () => {
  fc.assert(
    fc.property(texts, texts, texts, texts, (head, old, now, tail) => {
      const [before, after] = [head + old + tail, head + now + tail];
      let [from, to] = [0, 0];
      for (const row of diffTexts(before, after)) {
        expect([row.before.start, row.after.start]).toEqual([from, to]);
        let [b, a] = [row.before.start, row.after.start];
        for (const difference of row.differences) {
          expect(after.slice(a, difference.after.start)).toBe(
            before.slice(b, difference.before.start),
          );
          [b, a] = [difference.before.end, difference.after.end];
          expect(isBoundary(before, b) && isBoundary(after, a)).toBe(true);
        }
        expect(after.slice(a, row.after.end)).toBe(before.slice(b, row.before.end));
        [from, to] = [row.before.end, row.after.end];
      }
      expect([from, to]).toEqual([before.length, after.length]);
    }),
    { numRuns: 500 },
  );
});
