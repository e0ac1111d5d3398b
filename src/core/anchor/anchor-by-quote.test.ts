import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotationsOf, texts } from '../testing/random.ts';
import { isSpanOf } from '../text/span.ts';
import { anchorByQuote } from './anchor-by-quote.ts';

const text = '全县3个乡镇脱贫，其中汪清3个村、延吉5个村，共脱贫4.2万人；另有3个镇待验收。';

/** What becomes of quotes with the offsets that they claim. */
function fates(...claims: readonly (readonly [quote: string, start: number])[]): readonly string[] {
  const items = claims.map(([quote, start]) => ({ quote, start, end: start + quote.length }));
  return anchorByQuote(text, items).map((one) => {
    if (one.kind === 'lost') return 'lost';
    return `${one.kind} ${text.slice(one.span.start, one.span.end)}@${one.span.start}`;
  });
}

describe('a quote', () => {
  test('stays where it fits', () => {
    expect(fates(['3个', 2], ['4.2万人', 26])).toEqual(['same 3个@2', 'same 4.2万人@26']);
  });

  test('that stands once is found wherever it is', () => {
    expect(fates(['汪清', 0], ['4.2万人', 900])).toEqual(['moved 汪清@11', 'moved 4.2万人@26']);
  });

  test('that stands often goes where its neighbours went', () => {
    expect(fates(['汪清', 111], ['3个', 113], ['延吉', 117])).toEqual([
      'moved 汪清@11',
      'moved 3个@13',
      'moved 延吉@17',
    ]);
  });

  test('that could be in two places is lost rather than put in one of them', () => {
    expect(fates(['3个', 8])).toEqual(['lost']);
  });

  test('that stands nowhere is found by nearly the same words, as a guess', () => {
    const [guess] = anchorByQuote(text, [{ quote: '共脱贫4.7万人', start: 20, end: 28 }]);
    expect(guess).toMatchObject({ kind: 'changed', quote: '共脱贫4.2万人' });
    expect(guess?.kind === 'changed' && guess.confidence < 0.5).toBe(true);
    expect(fates(['完全不同的话', 3])).toEqual(['lost']);
  });
});

test('whatever is claimed, what is found is a span with those words', () => {
  fc.assert(
    fc.property(texts, fc.gen(), fc.integer({ min: -20, max: 20 }), (other, gen, shift) => {
      const items = gen(() => annotationsOf(`${other}。`))
        .map(({ start, end, quote }) => ({ start: start + shift, end: end + shift, quote }))
        .sort((a, b) => a.start - b.start);
      for (const [index, one] of anchorByQuote(other, items).entries()) {
        if (one.kind === 'lost') continue;
        expect(isSpanOf(other, one.span)).toBe(true);
        if (one.kind === 'changed') continue;
        expect(other.slice(one.span.start, one.span.end)).toBe(items[index]?.quote);
      }
    }),
    { numRuns: 500 },
  );
});
