import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TextMap } from '../anchor/text-map.ts';
import { editsBetween } from './edits-between.ts';
import { alignmentOfEdits, editText, invertEdits, tidyEdits } from './text-edit.ts';

const units = fc.string({
  unit: fc.constantFrom('县', '4', '.', '万', '📊', '𠮷', '\n'),
  maxLength: 40,
});

/** A text and edits of it in order, which may touch and may split a character. */
const edited = units.chain((text) =>
  fc
    .array(fc.tuple(fc.nat({ max: text.length }), fc.nat({ max: text.length }), units), {
      maxLength: 4,
    })
    .map((all) => {
      const cuts = all.flatMap(([a, b]) => [a, b]).sort((a, b) => a - b);
      const edits = all.map(([, , added], index) => {
        const [at = 0, end = 0] = [cuts[2 * index], cuts[2 * index + 1]];
        return { at, removed: text.slice(at, end), added };
      });
      return { text, edits };
    }),
);

test('tidy edits make the same text of whole characters, and their inverse takes them back', () => {
  fc.assert(
    fc.property(edited, ({ text, edits }) => {
      const tidy = tidyEdits(text, edits);
      const after = editText(text, tidy);
      expect(after).toBe(editText(text, edits));
      for (const { removed, added } of tidy) {
        if (!/\p{Surrogate}/u.test(after ?? '')) {
          expect(`${removed}${added}`).not.toMatch(/\p{Surrogate}/u);
        }
        expect(removed).not.toBe(added);
      }
      expect(editText(after ?? '', invertEdits(tidy))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('what no edit touched is where the alignment says', () => {
  fc.assert(
    fc.property(edited, ({ text, edits }) => {
      const after = editText(text, edits) ?? '';
      const { blocks } = alignmentOfEdits(text.length, edits);
      for (const { from, to, length } of blocks) {
        expect(after.slice(to, to + length)).toBe(text.slice(from, from + length));
      }
      const touched = edits.reduce((sum, { removed }) => sum + removed.length, 0);
      expect(blocks.reduce((sum, { length }) => sum + length, 0)).toBe(text.length - touched);
    }),
  );
});

test('line ends of what is put in are those of a text', () => {
  expect(tidyEdits('ab', [{ at: 1, removed: '', added: 'x\r\ny\rz' }])).toEqual([
    { at: 1, removed: '', added: 'x\ny\nz' },
  ]);
});

test('edits that do not find their words, or overlap, do not fit', () => {
  expect(editText('全县', [{ at: 0, removed: '州', added: '' }])).toBeNull();
  const twice = { at: 0, removed: '全县', added: '' };
  expect(editText('全县', [twice, { at: 1, removed: '县', added: '' }])).toBeNull();
});

test('a number that is completed is another number', () => {
  const [before, edits] = ['脱贫4.2万人', [{ at: 2, removed: '', added: '1' }]] as const;
  const after = editText(before, edits) ?? '';
  const map = new TextMap(before, after, alignmentOfEdits(before.length, edits));
  expect(map.anchor({ start: 2, end: 7 })).toMatchObject({ kind: 'changed', quote: '14.2万人' });
});

test('between any two texts there are edits that lead from one to the other', () => {
  fc.assert(
    fc.property(units, units, units, (head, old, now) => {
      const [before, after] = [head + old + head, head + now];
      expect(editText(before, editsBetween(before, after))).toBe(after);
    }),
    { numRuns: 300 },
  );
});
