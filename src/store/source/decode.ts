import type { Encoding } from '../../core/text/encoding.ts';
import { sourceText } from '../../core/text/source-text.ts';
import { decodeAs } from './decode-as.ts';
import { detectEncoding } from './detect-encoding.ts';

/** A source's text and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Stretches of bytes that mean nothing in the encoding; each stands as U+FFFD in the text. */
  readonly undecodable: number;
  /** Whether the encoding was plain, or chosen. */
  readonly sure: boolean;
}

/** Above this share of control characters, bytes that happen to decode are no text. */
const mostControls = 0.01;

/** The text of bytes, in the encoding that was chosen for them or in the one that they are in; null where they are no text. */
export function decodeSource(bytes: Uint8Array, chosen: Encoding | null): Decoded | null {
  const detected = chosen === null ? detectEncoding(bytes) : { encoding: chosen, sure: true };
  if (detected === null) return null;
  const { encoding, sure } = detected;
  const { text, undecodable } = decodeAs(bytes, encoding);
  // What somebody chose is shown to them as they chose it.
  if (chosen === null && hasManyControls(text)) return null;
  return { text: sourceText(text), encoding, undecodable, sure };
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
