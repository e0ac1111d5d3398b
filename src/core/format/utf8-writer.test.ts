import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../testing/utf8.ts';
import { wellFormed } from './well-formed.ts';
import { Utf8Writer, utf8 } from './utf8-writer.ts';

test('texts and pieces that stand ready are the bytes of their text, at any length', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.constantFrom('\ud83d', '\udcca野', '📊𠮷野', '\u0000\u007f\u0080\u07ff\u0800\uffff'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(3), (pieces, times) => {
      const writer = new Utf8Writer();
      let expected = '';
      for (const each of Array.from({ length: 60 * times + 1 }, () => pieces).flat()) {
        if (each.length % 2 === 0) writer.text(each);
        else writer.ready(utf8(each));
        // A piece is encoded by itself: halves that meet between two are no pair.
        expected += wellFormed(each);
      }
      expect(Buffer.from(writer.finish()).equals(Buffer.from(expected))).toBe(true);
    }),
  );
});

test('a stretch of a text is written as it stands', () => {
  expect(new Utf8Writer().text('报📊告𠮷', 1, 4).finish()).toEqual(encodeUtf8('📊告'));
});

test('what was written is written again', () => {
  const writer = new Utf8Writer().text('报📊告');
  const { length } = writer;
  expect(writer.again(3, length).finish()).toEqual(encodeUtf8('报📊告📊告'));
});
