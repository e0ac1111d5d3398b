import { expect, test } from 'vitest';
import { textHash } from './text-hash.ts';

test('texts that differ by one digit, their order or their length have hashes of their own, and none has 0', () => {
  const texts = new Set<string>();
  for (let number = 0; number < 100_000; number += 1) {
    texts.add(`2019年甲县贫困发生率${number}%`);
    texts.add(`${number}`);
  }
  texts.add('');
  texts.add('甲乙').add('乙甲').add('甲乙\0');
  const hashes = new Set([...texts].map(textHash));
  expect(hashes.size).toBe(texts.size);
  expect([...hashes].every((hash) => Number.isSafeInteger(hash) && hash > 0)).toBe(true);
});

test('equal texts have equal hashes, also from one start of the program to the next', () => {
  expect(textHash('贫困发生率')).toBe(textHash(['贫困', '发生率'].join('')));
  expect(textHash('')).toMatchInlineSnapshot(`4096244671306936`);
});
