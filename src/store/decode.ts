import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import { sourceText } from '../core/text/source-text.ts';
import { looksLikeBig5 } from './big5-or-gb.ts';

/** A source's text, and the WHATWG label of the encoding that it was in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Files that hold text only in wrapped form: PDF, ZIP (so also docx), OLE (so also doc), gzip. */
const wrappedFormats = ['%PDF-', 'PK\u0003\u0004', '\u00d0\u00cf\u0011\u00e0', '\u001f\u008b'];

/** With this many sound three-byte characters to a broken one, bytes were meant as UTF-8: in other encodings hardly any three bytes are one. */
const soundPerBroken = 4;

/** Above this share of control characters, bytes that happen to decode are no text. */
const mostControls = 0.01;

/**
 * The text of a source file. Every decoder is strict: no character is ever replaced in silence.
 * Errors: `import-not-text`, `import-empty`, naming `file`.
 */
export function decodeSource(bytes: Uint8Array, file: string): Result<Decoded, AppError> {
  const decoded = isWrapped(bytes) ? null : decode(bytes);
  if (decoded === null || hasManyControls(decoded.text)) {
    return err({ code: 'import-not-text', file });
  }
  const text = sourceText(decoded.text);
  if (text.trim() === '') return err({ code: 'import-empty', file });
  return ok({ text, encoding: decoded.encoding });
}

function decode(bytes: Uint8Array): Decoded | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return strictly(bytes, marked);
  if (bytes.includes(0)) return null;
  return strictly(bytes, 'utf-8') ?? (isBrokenUtf8(bytes) ? null : decodeLegacy(bytes));
}

/** Whether bytes are UTF-8 but for a few, which as GB 18030 would often decode, to nonsense. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let broken = 0;
  let sound = 0;
  for (const character of new TextDecoder().decode(bytes)) {
    if (character === '\ufffd') broken += 1;
    else if (character > '\u07ff') sound += 1;
  }
  return sound > broken * soundPerBroken;
}

function decodeLegacy(bytes: Uint8Array): Decoded | null {
  const first = looksLikeBig5(bytes) ? strictly(bytes, 'big5') : null;
  return first ?? strictly(bytes, 'gb18030') ?? strictly(bytes, 'big5');
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

function strictly(bytes: Uint8Array, encoding: string): Decoded | null {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return { text: decoder.decode(bytes), encoding };
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function isWrapped(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 5));
  return wrappedFormats.some((mark) => head.startsWith(mark));
}

function hasManyControls(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0) return true;
    if (isControl(unit)) controls += 1;
  }
  return controls > text.length * mostControls;
}

function isControl(unit: number): boolean {
  const isWhite = unit >= 0x09 && unit <= 0x0d;
  return (unit < 0x20 && !isWhite) || (unit >= 0x7f && unit <= 0x9f && unit !== 0x85);
}
