import { graphemeFloor } from './grapheme.ts';
import type { Span } from './span.ts';

const ends = new Set('。！？；…!?;');
const closers = new Set('”’」』）)》】"');

/** Longest stretch that is searched for the end of a sentence, in UTF-16 units; a garbled text may have none. */
const longest = 1000;

/** The sentence that holds the character at `offset`, its closing marks included and its line's LF left out; at the end of a line the sentence before. */
export function sentenceAt(text: string, offset: number): Span {
  const end = sentenceEnd(text, offset);
  return { start: Math.min(sentenceStart(text, offset), end), end };
}

/** The start of the next sentence that is not blank, or the end of the text. */
export function nextSentence(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    at = Math.max(sentenceEnd(text, at), at + (text.charAt(at) === '\n' ? 1 : 0));
    const start = skipBlank(text, at);
    if (start > offset && start < text.length) return start;
    if (at >= text.length) break;
    at = Math.max(start, at + 1);
  }
  return text.length;
}

/** The start of this sentence or, where `offset` is there already, of the one before. */
export function previousSentence(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const before = backOverBlank(text, at);
    if (before === 0) return 0;
    const start = skipBlank(text, sentenceStart(text, before - 1));
    if (start < offset) return start;
    at = before - 1;
  }
  return 0;
}

function sentenceStart(text: string, offset: number): number {
  const limit = Math.max(0, offset - longest);
  // What closes the sentence belongs to it, so the search begins before the closing marks.
  let at = offset;
  while (at > limit && isClosing(text.charAt(at))) at -= 1;
  while (at > limit) {
    const before = text.charAt(at - 1);
    if (before === '\n' || isClosing(before)) {
      if (before === '\n' || endsSentence(text, at - 1)) return at;
    }
    at -= 1;
  }
  return graphemeFloor(text, at);
}

/** Whether the run of closing marks that ends at `index` holds one that ends a sentence. */
function endsSentence(text: string, index: number): boolean {
  let at = index;
  while (at >= 0 && closers.has(text.charAt(at))) at -= 1;
  return ends.has(text.charAt(at));
}

function sentenceEnd(text: string, offset: number): number {
  const limit = Math.min(text.length, offset + longest);
  let at = offset;
  while (at < limit && text.charAt(at) !== '\n' && !ends.has(text.charAt(at))) at += 1;
  if (at >= limit) return limit === text.length ? limit : graphemeFloor(text, limit);
  while (at < text.length && isClosing(text.charAt(at))) at += 1;
  return at;
}

function isClosing(character: string): boolean {
  return ends.has(character) || closers.has(character);
}

function skipBlank(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charAt(at).trim() === '') at += 1;
  return at;
}

function backOverBlank(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charAt(at - 1).trim() === '') at -= 1;
  return at;
}
