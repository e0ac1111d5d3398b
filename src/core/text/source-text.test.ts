import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceText } from './source-text.ts';

test('every kind of line end becomes a line feed', () => {
  expect(sourceText('一\r\n二\r三\n四\r\r\n五')).toBe('一\n二\n三\n四\n\n五');
});

test('one byte order mark at the start is dropped, and no other', () => {
  expect(sourceText('\ufeff\ufeff一\ufeff')).toBe('\ufeff一\ufeff');
});

test('nothing else changes: no normalisation, no trimming', () => {
  const text = ' e\u0301 ﹪\u3000\u00a0\t\n\u2028𠮷\n';
  expect(sourceText(text)).toBe(text);
});

test('a text without byte order mark and carriage return is its own text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (decoded) => {
      const text = sourceText(decoded);
      expect(text).not.toContain('\r');
      if (!text.startsWith('\ufeff')) expect(sourceText(text)).toBe(text);
    }),
  );
});
