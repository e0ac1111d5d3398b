import fc from 'fast-check';
import { expect, test } from 'vitest';
import { texts } from '../testing/random.ts';
import { withMarks } from '../testing/marked-text.ts';
import { isBoundary, type Span } from '../text/span.ts';
import { foldedUnit, textMatcher } from './text-matcher.ts';

const found = (text: string, wanted: string, exact = false) =>
  withMarks(text, [...textMatcher(wanted, exact)(text)]);

test.each([
  ['贫困村贫困户贫困', '贫困', '[贫困]村[贫困]户[贫困]'],
  ['aaaaa', 'aa', '[aa][aa]a'],
  ['全长５０ＫＭ,即50km', '50Km', '全长[５０ＫＭ],即[50km]'],
  ['İİ村', '村', 'İİ[村]'],
  ['a.c abc', 'a.c', '[a.c] abc'],
  ['[x]^-]', '^-', '[x][^-]]'],
  ['全　文', '全 文', '[全　文]'],
  ['村', '', '村'],
])('in %s, %s is found', (text, wanted, marked) => {
  expect(found(text, wanted)).toBe(marked);
});

test('case and width matter where they are meant to', () => {
  expect(found('全长５０ＫＭ,即50km', '50km', true)).toBe('全长５０ＫＭ,即[50km]');
});

test('never answers half a surrogate pair', () => {
  expect(found('𠮷𠮷', '\udfb7')).toBe('𠮷𠮷');
  expect(found('𠮷A𠮷a', '𠮷a')).toBe('[𠮷A][𠮷a]');
});

test('finds what a slow scan over the folded text finds', () => {
  const wanted = fc.constantFrom('近4万', 'Ａ', 'ab', ',', '𠮷', '，', ' ', '\udfb7', '95.3%', 'É');
  const more = fc.array(fc.constantFrom('Ａｂ', 'aB', 'é', 'É', '𠮷', ',', 'İ'), { maxLength: 8 });
  fc.assert(
    fc.property(texts, more, wanted, fc.boolean(), (start, rest, query, exact) => {
      const text = start + rest.join('');
      expect([...textMatcher(query, exact)(text)]).toEqual(slowly(text, query, exact));
    }),
  );
});

function slowly(text: string, wanted: string, exact: boolean): readonly Span[] {
  const fold = (some: string) => (exact ? some : some.split('').map(foldedUnit).join(''));
  const spans: Span[] = [];
  for (let start = 0; start + wanted.length <= text.length; start += 1) {
    const end = start + wanted.length;
    if (fold(text.slice(start, end)) !== fold(wanted)) continue;
    if (start < (spans.at(-1)?.end ?? 0)) continue;
    if (isBoundary(text, start) && isBoundary(text, end)) spans.push({ start, end });
  }
  return spans;
}
