import { expect, test } from 'vitest';
import { sheetContext } from './sheet-context.ts';

const title = '甲县综述';
const line = '全县上下一心，攻坚克难，累计建成大棚120个，带动一千多户增收，人人有事做。次年又建。';
const text = `${title}\n${line}\n完`;

function amid(quote: string): string {
  const start = text.indexOf(quote);
  return sheetContext(text, { start, end: start + quote.length });
}

test('the words round a figure are those of its line, and … says where they go on', () => {
  expect(amid('120个')).toBe('…攻坚克难，累计建成大棚120个，带动一千多户增收，人人有事做。');
  expect(amid('一心')).toBe('全县上下一心，攻坚克难，累计建成大棚120个…');
  expect(amid('甲县')).toBe('甲县综述');
  expect(amid('完')).toBe('完');
});

test('where a sentence ends nothing is said to go on', () => {
  expect(amid('一千多户')).toBe('…计建成大棚120个，带动一千多户增收，人人有事做。次年又建。');
});
