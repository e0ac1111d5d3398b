import { sentenceAt } from './sentence.ts';
import { type Span, trimSpan } from './span.ts';

/** The sentences of a text in which each of some words stands, in their order; `most` at most, none where nothing is asked for. */
export function passagesWith(text: string, words: string, most: number): readonly Span[] {
  const parts = words
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part !== '');
  const found: Span[] = [];
  if (parts.length === 0) return found;
  const plain = text.toLowerCase();
  // Only sentences that hold the rarest word need be looked at; the longest is likely that one.
  const [longest = ''] = parts.toSorted((a, b) => b.length - a.length);
  // Some letters are longer in small print: places in such a text would be others.
  const within = plain.length === text.length ? plain : text;
  let at = within.indexOf(longest);
  while (at !== -1 && found.length < most) {
    const sentence = sentenceAt(text, at);
    const said = within.slice(sentence.start, sentence.end);
    if (parts.every((part) => said.includes(part))) found.push(trimSpan(text, sentence));
    at = within.indexOf(longest, Math.max(sentence.end, at + 1));
  }
  return found;
}
