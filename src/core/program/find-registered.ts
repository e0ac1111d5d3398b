import { WordFinder } from '../text/word-finder.ts';
import type { ProgramHit } from './find-quoted.ts';
import { partOfName } from './find-lines-of-work.ts';
import { foldNameUnit, nameKey } from './name-key.ts';
import { type RegisterEntry, namesOf } from './registered.ts';

/** What a project's register says to the rules; plain data, so that it can be sent to another thread. */
export interface KnownPrograms {
  /** The names that are proposed wherever they stand. */
  readonly names: readonly string[];
  /** The names that are proposed nowhere, whichever rule finds them, as `nameKey` has them. */
  readonly stopped: readonly string[];
}

/** A project that knows no program. */
export const noPrograms: KnownPrograms = { names: [], stopped: [] };

/** The rule that proposes what the register knows. */
export const registerRule = 'P1 name in the register';

/** What a register has proposed, and what it keeps from being proposed. */
export function knownPrograms(register: readonly RegisterEntry[]): KnownPrograms {
  const names = (stopped: boolean) =>
    register.filter((entry) => entry.stopped === stopped).flatMap(namesOf);
  return { names: names(false), stopped: names(true).map(nameKey) };
}

/** One automaton for the names that were asked for last: reports are read one after another, with the same register. */
const finders = new WeakMap<readonly string[], WordFinder>();

/** Where the names of the register stand in a text, with the quotation marks that belong to them. */
export function findRegistered(text: string, names: readonly string[]): readonly ProgramHit[] {
  const finder = finders.get(names) ?? new WordFinder(names, foldNameUnit);
  finders.set(names, finder);
  return finder.find(text).flatMap(({ start, end, word }) => {
    const span = withMarks(text, start, end);
    if (partOfName.test(text.slice(span.end, span.end + 4))) return [];
    if (text.slice(start, end).includes('\n')) return [];
    return [{ ...span, rule: registerRule, score: scoreOf(nameKey(word).length) }];
  });
}

/** Short names may begin or end inside of other words; a person's answers say more than their length. */
function scoreOf(length: number): number {
  if (length <= 2) return 0.6;
  return length === 3 ? 0.75 : 0.88;
}

const pairs: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['‘', '’'],
];

/** A name whose own marks stand at its edge reaches over them: of `“五方联动”模式` it begins with the mark, of `“雨露计划”` neither mark is part. */
function withMarks(text: string, start: number, end: number): { start: number; end: number } {
  const inside = text.slice(start, end);
  for (const [open, close] of pairs) {
    const opens = inside.split(open).length;
    const closes = inside.split(close).length;
    if (closes > opens && text[start - 1] === open) return { start: start - 1, end };
    if (opens > closes && text[end] === close) return { start, end: end + 1 };
  }
  return { start, end };
}
