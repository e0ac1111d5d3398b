import { type NumberParts, numberParts } from '../figure/parts.ts';
import { sentenceAt } from '../text/sentence.ts';
import { type Span, covers } from '../text/span.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** A word, or what lies between words: white space and punctuation. */
export interface Word extends Span {
  readonly isWord: boolean;
  /** What makes sense by itself within it, from the shortest to all of it: the number in `近4万人`, the number with its unit. */
  readonly parts: readonly Span[];
}

/** The word at `offset`, a number with its unit and a date being one; white space and punctuation are stretches of their own. Empty at the end of the text. */
export function wordAt(text: string, offset: number): Span {
  const word = wordsOf(text, sentenceAt(text, offset)).find((span) => covers(span, offset));
  return word === undefined ? { start: offset, end: offset } : { start: word.start, end: word.end };
}

/** The end of the word at or after `offset`, what is no word being skipped; the end of the text after the last. */
export function nextWordEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    const words = wordsOf(text, sentenceAt(text, at));
    const next = words.find(({ end, isWord }) => isWord && end > offset);
    if (next !== undefined) return next.end;
    // A stretch without words, a line's end for one: on behind it.
    at = Math.max(words.at(-1)?.end ?? at, at) + 1;
  }
  return text.length;
}

/** The start of the word at or before `offset`, what is no word being skipped; 0 before the first. */
export function previousWordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0) {
    const words = wordsOf(text, sentenceAt(text, at - 1));
    const previous = words.findLast(({ start, isWord }) => isWord && start < offset);
    if (previous !== undefined) return previous.start;
    at = Math.min(words[0]?.start ?? at - 1, at - 1);
  }
  return 0;
}

/** One-character words that stand alone: the segmenter knows few names, and leaves 安图县 in single characters, as it does 的 and 在. */
const alone = new Set(
  '的地得了着过是在有和与及或从到由向对把被给让为以于而且但也又还就才都只不没很更最这那其此该各每某我你他她它们者所等中上下里外前后时年月日达至约近超已共再均将曾正',
);

/** The words of a sentence: the segmenter needs the words around for its choice, and a whole text would be slow. */
export function wordsOf(text: string, sentence: Span): readonly Word[] {
  const { start } = sentence;
  const stretch = text.slice(start, sentence.end);
  const numbers = numberParts(stretch);
  const words: Word[] = numbers.map(({ parts, ...span }) => ({
    ...moved(span, start),
    isWord: true,
    parts: parts.map((part) => moved(part, start)),
  }));
  for (const { segment, index, isWordLike } of segmenter.segment(stretch)) {
    const span = { start: index, end: index + segment.length };
    for (const left of withoutNumbers(span, numbers)) {
      const whole = moved(left, start);
      words.push({ ...whole, isWord: isWordLike === true, parts: [whole] });
    }
  }
  const taken = new Set(numbers.map((number) => number.start + start));
  return joinSingles(
    text,
    words.sort((a, b) => a.start - b.start),
    taken,
  );
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Runs of single Chinese characters as one word each; words that start in `kept` are left as they are. */
function joinSingles(
  text: string,
  words: readonly Word[],
  kept: ReadonlySet<number>,
): readonly Word[] {
  const joined: Word[] = [];
  let open = false;
  for (const word of words) {
    const { start, end } = word;
    const character = text.slice(start, end);
    const single = !kept.has(start) && /^\p{Script=Han}$/u.test(character) && !alone.has(character);
    const last = joined.at(-1);
    if (single && open && last !== undefined) {
      const whole = { start: last.start, end };
      joined[joined.length - 1] = { ...whole, isWord: true, parts: [whole] };
    } else joined.push(word);
    open = single;
  }
  return joined;
}

/** What of a segment lies outside of every number. */
function withoutNumbers(span: Span, numbers: readonly NumberParts[]): readonly Span[] {
  const left: Span[] = [];
  let at = span.start;
  for (const taken of numbers) {
    if (taken.end <= at) continue;
    if (taken.start >= span.end) break;
    if (taken.start > at) left.push({ start: at, end: taken.start });
    at = taken.end;
  }
  if (at < span.end) left.push({ start: at, end: span.end });
  return left;
}
