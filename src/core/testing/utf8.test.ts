import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryText } from './arbitrary-corpus.ts';
import { decodeUtf8, encodeUtf8 } from './utf8.ts';

describe('UTF-8', () => {
  it('is what the platform makes of it', () => {
    fc.assert(
      fc.property(arbitraryText, (text) => {
        const bytes = new TextEncoder().encode(text);
        expect(encodeUtf8(text)).toEqual(bytes);
        expect(decodeUtf8(bytes)).toBe(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
      }),
    );
  });

  it('is not guessed where it is broken', () => {
    expect(decodeUtf8(Uint8Array.of(0xe6, 0x41))).toBeNull();
  });
});
