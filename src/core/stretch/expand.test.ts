import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markedText } from '../testing/marked-text.ts';
import { spansOf, texts } from '../testing/random.ts';
import { contains, isBoundary } from '../text/span.ts';
import { expandSpan, shrinkSpan } from './expand.ts';

/** What a caret at `|`, or a stretch in brackets, is expanded to step by step. */
function steps(source: string): readonly string[] {
  const marked = markedText(source.replace('|', ''));
  const caret = source.indexOf('|');
  const [mark] = marked.marks;
  let span = mark ?? { start: caret, end: caret };
  const found: string[] = [];
  for (;;) {
    const next = expandSpan(marked.text, span);
    if (next.start === span.start && next.end === span.end) return found;
    span = next;
    found.push(marked.text.slice(span.start, span.end).replace(/\n/g, '/'));
  }
}

describe('expanding', () => {
  test('goes from a number over its unit and approximator to clause, sentence, paragraph and text', () => {
    expect(steps('标题\n带动近|4万人就业,户均增收1000余元。村民笑了。')).toEqual([
      '4万',
      '4万人',
      '近4万人',
      '带动近4万人就业',
      '带动近4万人就业,户均增收1000余元。',
      '带动近4万人就业,户均增收1000余元。村民笑了。',
      '标题/带动近4万人就业,户均增收1000余元。村民笑了。',
    ]);
  });

  test('knows the items of a list before the clause that holds them', () => {
    expect(steps('退出的有图们、龙|井、和龙,共3个。').slice(0, 3)).toEqual([
      '龙井',
      '退出的有图们、龙井、和龙',
      '退出的有图们、龙井、和龙,共3个。',
    ]);
  });

  test('takes what stands in quotation marks without and then with them', () => {
    expect(steps('推行“五方|联动”模式,成效好。').slice(0, 3)).toEqual([
      '五方联动',
      '“五方联动”',
      '推行“五方联动”模式',
    ]);
  });

  test('cuts no number at its comma', () => {
    expect(steps('共有10,5|92户,全部脱贫。').slice(0, 4)).toEqual([
      '10,592',
      '10,592户',
      '共有10,592户',
      '共有10,592户,全部脱贫。',
    ]);
  });

  test('a caret behind a word means the word, and one between two the later', () => {
    expect(steps('人口|。')[0]).toBe('人口');
    expect(steps('人口|50829人。')[0]).toBe('50829');
  });

  test('what crosses two clauses goes to their sentence, what crosses two sentences to their paragraph', () => {
    expect(steps('前面。甲乙[丙,丁]戊。')[0]).toBe('甲乙丙,丁戊。');
    expect(steps('前面。甲乙[丙。丁]戊。\n后面')[0]).toBe('前面。甲乙丙。丁戊。');
  });

  test('of a date and of a rank nothing is cut off', () => {
    expect(steps('到2019年9月|18日为止')[0]).toBe('2019年9月18日');
    expect(steps('位列全省第|二。')[0]).toBe('第二');
  });

  test('an empty line leads to the whole text, and an empty text nowhere', () => {
    expect(steps('甲\n|\n乙')).toEqual(['甲//乙']);
    expect(steps('|')).toEqual([]);
  });
});

describe('shrinking', () => {
  test('goes back the way that expanding came', () => {
    const { text, marks } = markedText('带动近[4]万人就业,户均增收1000余元。村民笑了。');
    const [origin = { start: 0, end: 0 }] = marks;
    const there = [{ start: origin.start, end: origin.end }];
    for (let at = there[0]; at !== undefined && at.end - at.start < text.length;) {
      at = expandSpan(text, at);
      there.push(at);
    }
    const back = there
      .slice(1)
      .map((span) => shrinkSpan(text, span, origin))
      .map(({ start, end }) => ({ start, end }));
    expect(back).toEqual(there.slice(0, -1));
  });
});

const cases = texts.chain((text) =>
  text.length < 2
    ? fc.constant({ text, span: { start: 0, end: 0 } })
    : fc.tuple(spansOf(text), fc.boolean()).map(([{ start, end }, isCaret]) => ({
        text,
        span: { start, end: isCaret ? start : end },
      })),
);

test('on any text it grows until it is all, never splits a surrogate pair, and shrinks back', () => {
  fc.assert(
    fc.property(cases, ({ text, span }) => {
      let at = span;
      for (let taken = 0; at.end - at.start < text.length; taken += 1) {
        const next = expandSpan(text, at);
        expect(taken).toBeLessThan(40);
        expect(contains(next, at)).toBe(true);
        expect(next.end - next.start).toBeGreaterThan(at.end - at.start);
        expect(isBoundary(text, next.start) && isBoundary(text, next.end)).toBe(true);
        const back = shrinkSpan(text, next, span);
        expect(contains(next, back)).toBe(true);
        expect(back.end - back.start).toBeLessThan(next.end - next.start);
        at = next;
      }
      expect(expandSpan(text, at)).toEqual(at);
    }),
    { seed: 4, numRuns: 500 },
  );
});
