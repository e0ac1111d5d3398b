import { expect, test } from 'vitest';
import { candidates } from './candidates.ts';

const text = '全县脱贫4.5万人，其中汪清县3个村；另有3个镇，全州脱贫4.1万人。';

function found(quote: string, start: number, before = '', after = '') {
  const record = { quote, start, end: start + quote.length };
  return candidates(text, record, { before, after }).map(
    (one) => `${one.how} ${text.slice(one.start, one.end)}@${one.start}`,
  );
}

test('the very words are offered, the nearest to the last place first', () => {
  expect(found('3个', 24)).toEqual(['same 3个@21', 'same 3个@15']);
});

test('what stands between the words that stood round it comes before', () => {
  expect(found('4.2万人', 4, '近年来，全县脱贫', '，其中汪清县3个')).toEqual(['between 4.5万人@4']);
  expect(found('4.2万人', 4, '全县脱贫', '，完全不同的话')).not.toContain('between 4.5万人@4');
});

test('where nothing is the same, nearly the same is offered, and else nothing', () => {
  expect(found('4.2万人', 30)).toEqual(['near 4.1万人@29', 'near 4.5万人@4']);
  expect(found('完全不同', 3)).toEqual([]);
});
