import type { Encoding } from '../../core/text/encoding.ts';
import { isCommonCharacter } from './common-characters.ts';
import { type DecodedAs, decodeAs } from './decode-as.ts';

/** How bytes read in one encoding. */
interface Reading {
  readonly encoding: Encoding;
  readonly undecodable: number;
  /** From −1 to 1: how much of what is not ASCII is what Chinese texts are made of. */
  readonly likeness: number;
}

/** What encoding a source is in. */
export interface Detected {
  readonly encoding: Encoding;
  /** Whether nobody need be asked: a mark or UTF-8 itself says so, or no other reading comes near. */
  readonly sure: boolean;
  readonly undecodable: number;
}

/** Bytes looked at to tell encodings apart: enough for any statistics, and of any size of file. */
const sampleSize = 64 * 1024;

/** Above this share of characters that cannot be read, bytes are not in an encoding at all. */
const mostUndecodable = 0.1;

/** With this many sound characters of three bytes to a broken one, bytes were meant as UTF-8: elsewhere hardly any three bytes are one. */
const soundPerBroken = 4;

const leastLikeness = 0.3;
const leastLead = 0.2;

/** The encoding that bytes are in, or null where no encoding makes a text of them. */
export function detectEncoding(bytes: Uint8Array): Detected | null {
  const marked = markedEncoding(bytes);
  if (marked !== null) return certain(bytes, marked);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8.undecodable === 0 && !utf8.text.includes('\0')) return certain(bytes, 'utf-8');
  const readings = possibleEncodings(bytes, utf8)
    .map((encoding) => readingOf(bytes, encoding))
    .filter((reading) => reading !== null)
    .filter(({ likeness }) => likeness > 0)
    .sort((a, b) => b.likeness - a.likeness);
  const [best, next] = readings;
  if (best === undefined) return null;
  const undecodable = decodeAs(bytes, best.encoding).undecodable;
  const leads = best.likeness - (next?.likeness ?? 0) >= leastLead;
  const sure = undecodable === 0 && best.likeness >= leastLikeness && leads;
  return { encoding: best.encoding, sure, undecodable };
}

function certain(bytes: Uint8Array, encoding: Encoding): Detected {
  const { undecodable } = decodeAs(bytes, encoding);
  return { encoding, sure: undecodable === 0, undecodable };
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [first, second, third, fourth] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) {
    return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  }
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const isBig32 = first === 0 && second === 0 && third === 0xfe && fourth === 0xff;
  return isBig32 ? 'utf-32be' : null;
}

/** Zero bytes stand in the wide encodings only, and in nearly every text in one: each line end has some. */
function possibleEncodings(bytes: Uint8Array, utf8: DecodedAs): readonly Encoding[] {
  if (sampleOf(bytes).includes(0)) return ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'];
  if (isBrokenUtf8(utf8)) return ['utf-8'];
  return ['gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be'];
}

function isBrokenUtf8({ text, undecodable }: DecodedAs): boolean {
  let sound = 0;
  for (const character of text.slice(0, sampleSize)) {
    if (character > '\u07ff' && character !== '\ufffd') sound += 1;
  }
  return sound > undecodable * soundPerBroken;
}

function readingOf(bytes: Uint8Array, encoding: Encoding): Reading | null {
  const decoded = decodeAs(sampleOf(bytes), encoding);
  const { undecodable, text } = decoded;
  // The cut at the sample's end may cost one.
  const broken = bytes.length > sampleSize ? Math.max(0, undecodable - 1) : undecodable;
  if (broken > Math.max(1, text.length * mostUndecodable)) return null;
  return { encoding, undecodable, likeness: likenessOf(decoded) };
}

function likenessOf({ text }: DecodedAs): number {
  let weighed = 0;
  let sum = 0;
  for (const character of text) {
    if (character <= '\u007f') {
      if (!isControl(character)) continue;
      weighed += 1;
      sum -= 1;
      continue;
    }
    weighed += 1;
    sum += weightOf(character);
  }
  // A text of nothing but ASCII in a wide encoding is one all the same.
  return weighed === 0 ? 0.5 : sum / weighed;
}

function isControl(character: string): boolean {
  return character < ' ' && !/[\t\n\v\f\r]/.test(character);
}

/** Han that is not common weighs little: names are full of it. What is no Chinese at all speaks against the reading. */
function weightOf(character: string): number {
  if (isCommonCharacter(character)) return 1;
  if (character >= '\u4e00' && character <= '\u9fff') return 0.05;
  if (/^[\u2010-\u203b\u2100-\u22ff\u2460-\u24ff\u25a0-\u25ff\uff01-\uff5e]$/.test(character)) {
    return 0.5;
  }
  return character === '\ufffd' || /^\p{Co}|\p{Cn}|\p{Cc}$/u.test(character) ? -1 : -0.3;
}

function sampleOf(bytes: Uint8Array): Uint8Array {
  // A multiple of four, so that no wide character is cut.
  return bytes.subarray(0, sampleSize);
}
