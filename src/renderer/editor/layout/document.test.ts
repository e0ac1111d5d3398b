import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportDocument } from './document.ts';

const report = { title: '延边州脱贫报告', outlet: null, date: null };

const words = fc.constantFrom('带动4万人就业。', '扶贫，', '\n', '📊', '扶'.repeat(700));
const texts = fc
  .tuple(fc.array(words, { maxLength: 30 }), fc.integer({ min: 0, max: 60_000 }))
  .map(([list, length]) => list.join('') + '户均增收1000余元。'.repeat(length / 10));

test('every offset has a position, at which the document has the character of the text', () => {
  fc.assert(
    fc.property(texts, fc.nat(), (text, any) => {
      const { doc, positions } = reportDocument(text, report);
      const offset = any % (text.length + 1);
      const position = positions.positionOf(offset);
      expect(positions.offsetOf(position)).toBe(offset);
      const character = doc.textBetween(position, Math.min(position + 1, doc.content.size));
      expect(character).toBe(text.charAt(offset) === '\n' ? '' : text.charAt(offset));
    }),
    { numRuns: 60 },
  );
});

test('a paragraph without an end is laid out in stretches that close with a sentence, and stand apart from no other', () => {
  const sentence = '户均增收1000余元。';
  const { doc } = reportDocument(`开头。\n${sentence.repeat(4_000)}\n结尾。`, report);
  const stretches: { readonly text: string; readonly spaced: unknown }[] = [];
  doc.forEach((section) =>
    section.forEach(({ textContent, attrs }) =>
      stretches.push({ text: textContent, spaced: attrs['spaced'] }),
    ),
  );
  expect(stretches.length).toBeGreaterThan(4);
  expect(stretches.map(({ text }) => text).join('')).toBe(`开头。${sentence.repeat(4_000)}结尾。`);
  const inside = stretches.slice(1, -1);
  expect(Math.max(...inside.map(({ text }) => text.length))).toBeLessThanOrEqual(12_000);
  expect(inside.every(({ text }) => text.endsWith('。'))).toBe(true);
  expect(stretches.map(({ spaced }) => spaced)).toEqual([
    ...[false, true],
    ...inside.slice(1).map(() => false),
    true,
  ]);
});
