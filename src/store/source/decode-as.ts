import iconv from 'iconv-lite';
import type { Encoding } from '../../core/text/encoding.ts';

/** A source read in one encoding: a byte order mark is still there, line ends are as they were. */
export interface DecodedAs {
  readonly text: string;
  /** Stretches of bytes that mean nothing in the encoding; each stands as U+FFFD in the text. */
  readonly undecodable: number;
}

const replacement = '\ufffd';

/** How U+FFFD itself is written, where a source may hold it as a character of its own. */
const writtenReplacement: Readonly<Partial<Record<Encoding, readonly number[]>>> = {
  'utf-8': [0xef, 0xbf, 0xbd],
  gb18030: [0x84, 0x31, 0xa4, 0x37],
};

/** Reads bytes in an encoding, whatever they are; what cannot be read is counted, never dropped. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): DecodedAs {
  const text = decode(bytes, encoding);
  const shown = countOf(text, replacement);
  return { text, undecodable: shown === 0 ? 0 : shown - writtenIn(bytes, encoding) };
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  // The platform's decoder knows no UTF-32.
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding);
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
}

function decodeUtf32(bytes: Uint8Array, encoding: 'utf-32le' | 'utf-32be'): string {
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 4));
  const text = iconv.decode(Buffer.from(whole), encoding, { stripBOM: false });
  return whole.length === bytes.length ? text : text + replacement;
}

function writtenIn(bytes: Uint8Array, encoding: Encoding): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (encoding.startsWith('utf-16')) return countUnits(bytes, encoding === 'utf-16le');
  const written = writtenReplacement[encoding];
  return written === undefined ? 0 : countBytes(view, Buffer.from(written));
}

function countUnits(bytes: Uint8Array, littleEnd: boolean): number {
  const [first, second] = littleEnd ? [0xfd, 0xff] : [0xff, 0xfd];
  let count = 0;
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    if (bytes[index] === first && bytes[index + 1] === second) count += 1;
  }
  return count;
}

function countBytes(bytes: Buffer, written: Buffer): number {
  let count = 0;
  let at = bytes.indexOf(written);
  while (at !== -1) {
    count += 1;
    at = bytes.indexOf(written, at + written.length);
  }
  return count;
}

function countOf(text: string, character: string): number {
  let count = 0;
  let at = text.indexOf(character);
  while (at !== -1) {
    count += 1;
    at = text.indexOf(character, at + 1);
  }
  return count;
}
