import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationsOf, texts } from '../testing/random.ts';
import { isSpanOf } from '../text/span.ts';
import { carryOver } from './carry-over.ts';
import { TextMap } from './text-map.ts';

/** Words of which none is in a text twice, so that there is one right answer. */
const distinct = Array.from({ length: 400 }, (_, index) =>
  String.fromCodePoint(0x4e00 + 17 * index, 0x20000 + 13 * index, 0x5e00 + 19 * index),
);

/** What is done to one word of a text. */
const edit = fc.constantFrom('keep', 'keep', 'keep', 'keep', 'drop', 'replace', 'precede');

test('spans of words that nothing touched follow them exactly, whatever is done to the others', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 400 }), (edits) => {
      const words = edits.map((_, index) => distinct[index] ?? '');
      const before = words.join('');
      const expected: (number | null)[] = [];
      let after = '';
      for (const [index, word] of words.entries()) {
        if (edits[index] === 'precede') after += '🆕增写';
        expected.push(edits[index] === 'keep' || edits[index] === 'precede' ? after.length : null);
        if (edits[index] === 'replace') after += '改写📊';
        else if (edits[index] !== 'drop') after += word;
      }
      let start = 0;
      const items = words.map((quote) => {
        const item = { start, end: start + quote.length, quote };
        start = item.end;
        return item;
      });
      const found = carryOver(new TextMap(before, after), items);
      const standing = found.map((one) =>
        one.kind === 'same' || one.kind === 'moved' ? one.span.start : null,
      );
      expect(standing).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('between any two texts, what stands has its words, what changed says the new ones, and nothing splits a character', () => {
  fc.assert(
    fc.property(texts, texts, texts, texts, fc.gen(), (head, old, now, tail, gen) => {
      const [before, after] = [head + old + tail, head + now + tail];
      const items = before === '' ? [] : gen(() => annotationsOf(`${before}。`));
      const inside = items.filter(({ end }) => end <= before.length);
      for (const [index, one] of carryOver(new TextMap(before, after), inside).entries()) {
        if (one.kind === 'lost') continue;
        expect(isSpanOf(after, one.span)).toBe(true);
        const words = after.slice(one.span.start, one.span.end);
        expect(words).toBe(one.kind === 'changed' ? one.quote : inside[index]?.quote);
      }
    }),
    { numRuns: 500 },
  );
});

test('a text laid on itself leaves everything the same', () => {
  fc.assert(
    fc.property(texts, fc.gen(), (text, gen) => {
      const items = text === '' ? [] : gen(() => annotationsOf(`${text}。`));
      const inside = items.filter(({ end }) => end <= text.length);
      const kinds = carryOver(new TextMap(text, text), inside).map(({ kind }) => kind);
      expect(kinds).toEqual(inside.map(() => 'same'));
    }),
  );
});
