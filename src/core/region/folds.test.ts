import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Region, regionEdges } from '../annotation/region.ts';
import { aTime } from '../testing/builders.ts';
import { markedText, withMarks } from '../testing/marked-text.ts';
import { foldsOf } from './folds.ts';

function excluded(text: string, start: number, end: number): Region {
  return {
    ...{ id: `${start}-${end}`, start, end, ...regionEdges(text, { start, end }), excluded: true },
    ...{ reason: 'other', author: '李雷', provenance: { kind: 'reviewer' }, at: aTime },
  };
}

/** The text with its folds in brackets, where what is left out was in brackets. */
function folded(source: string): string {
  const { text, marks } = markedText(source);
  const regions = marks.map(({ start, end }) => excluded(text, start, end));
  return withMarks(text, foldsOf(text, regions));
}

describe('lines that are left out fold', () => {
  test('with their neighbours and the blank lines between them', () => {
    expect(folded('[首页]\n[新闻 | 财经]\n\n[正文在后]\n正文')).toBe(
      '[首页\n新闻 | 财经\n\n正文在后]\n正文',
    );
  });

  test('whole, with the blanks at their edges', () => {
    expect(folded('标题\n 　[分享到微信] \n正文')).toBe('标题\n[ 　分享到微信 ]\n正文');
  });

  test('with the blank lines behind, so that the caret goes on where there is text', () => {
    expect(folded('\n[首页]\n \n\n正文')).toBe('\n[首页\n \n]\n正文');
    expect(folded('正文\n\n[版权]\n\n')).toBe('正文\n\n[版权\n\n]');
  });

  test('whether or not the region takes its line ends along', () => {
    expect(folded('标题[\n声明\n]正文')).toBe('标题\n[声明]\n正文');
  });

  test('but not with a line that is left out in part', () => {
    expect(folded('全州[251个]贫困村')).toBe('全州251个贫困村');
    expect(folded('正文[广告\n分享\n版权]所有')).toBe('正文广告\n[分享]\n版权所有');
  });

  test('apart from each other where something is kept between', () => {
    expect(folded('[首页]\n标题\n[版权]')).toBe('[首页]\n标题\n[版权]');
  });

  test('unless nothing is left out', () => {
    const text = '首页\n正文';
    expect(foldsOf(text, [{ ...excluded(text, 0, 2), excluded: false }])).toEqual([]);
    expect(folded('\n[ ]\n正文')).toBe('\n \n正文');
  });
});

test('a fold names every region that leaves it out', () => {
  const text = '首页\n新闻\n正文\n版权';
  const regions = [excluded(text, 8, 11), excluded(text, 3, 5), excluded(text, 0, 2)];
  const ids = foldsOf(text, regions).map((fold) => fold.regions.map(({ id }) => id));
  expect(ids).toEqual([['0-2', '3-5'], ['8-11']]);
});

test('folds are the lines of which nothing but blanks is kept, in any text', () => {
  const texts = fc.array(fc.constantFrom('首', '\n', ' ', '𠮷', '。'), { maxLength: 40 });
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { maxLength: 5 });
  fc.assert(
    fc.property(texts, spans, (characters, pairs) => {
      const text = characters.join('');
      const regions = pairs
        .map(([a, b]) => ({ start: Math.min(a, b), end: Math.min(text.length, Math.max(a, b)) }))
        .filter(({ start, end }) => start < end)
        .map(({ start, end }) => excluded(text, start, end));
      const found = foldsOf(text, regions).flatMap(({ start, end }) => linesIn(text, start, end));
      expect(found).toEqual(
        linesIn(text, 0, text.length).filter(({ start, end }) =>
          Array.from({ length: end - start }, (_, index) => start + index).every(
            (at) =>
              text.charAt(at).trim() === '' || regions.some((r) => r.start <= at && at < r.end),
          ),
        ),
      );
    }),
  );
});

/** The lines of a stretch that are not blank. */
function linesIn(text: string, start: number, end: number) {
  let from = start;
  return text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const span = { start: from, end: from + line.length };
      from += line.length + 1;
      return span;
    })
    .filter((span) => text.slice(span.start, span.end).trim() !== '');
}
