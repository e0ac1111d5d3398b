import { isProposable } from '../propose/proposable.ts';
import { type KnownPrograms, knownPrograms, noPrograms } from '../program/find-registered.ts';
import { type RegisteredProgram, registerOf } from '../program/registered.ts';
import type { KnownCode, KnownText, KnownUnit } from './find-taught.ts';
import { type Lessons, type TextAnswers, type UnitAnswers, programAnswers } from './lessons.ts';
import { type LessonRuling, rulingId } from './ruling.ts';
import { isQuiet, without } from './weigh.ts';

/** What a project says to the rules before they read a text; plain data, so that it can be sent to another thread. */
export interface Known {
  readonly programs: KnownPrograms;
  readonly texts: readonly KnownText[];
  readonly units: readonly KnownUnit[];
  readonly codes: readonly KnownCode[];
  /** The rules that are switched off. */
  readonly rulesOff: readonly string[];
}

/** A project that knows nothing. */
export const nothingKnown: Known = {
  programs: noPrograms,
  texts: [],
  units: [],
  codes: [],
  rulesOff: [],
};

/** What of a project's record the rules are told. */
export interface TaughtParts {
  readonly programs: readonly RegisteredProgram[];
  readonly rulesOff: readonly { readonly id: string }[];
  readonly lessons: readonly LessonRuling[];
}

/** So often a text or unit must have been marked before it is proposed elsewhere: once may be a slip. */
const leastMarks = 2;

/** What a project knows by its record and by what its reviewers answered. */
export function knownOf(parts: TaughtParts, lessons: Lessons): Known {
  const rulings = new Map(parts.lessons.map((ruling) => [ruling.id, ruling]));
  return {
    programs: knownPrograms(registerOf(parts.programs, programAnswers(lessons))),
    texts: knownTexts(lessons.texts, parts.lessons, rulings),
    units: knownUnits(lessons.units, parts.lessons, rulings),
    codes: knownCodes(lessons.texts, parts.lessons),
    rulesOff: parts.rulesOff.map(({ id }) => id),
  };
}

/** Whether two say the same, so that no text need be read again. */
export function sameKnown(a: Known, b: Known): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Whether a project knows the same although some lessons are other: given are those alone, as they were and as they are. A no where it does know
 * the same only costs reckoning it anew.
 */
export function teachTheSame(parts: TaughtParts, before: Lessons, after: Lessons): boolean {
  // Of what is pinned without saying as what, level and kind are taken from the answers.
  const pinned = new Set(
    parts.lessons.filter(({ ruling }) => ruling === 'pinned').map(({ words }) => words),
  );
  const told = (lessons: Lessons): string =>
    JSON.stringify([
      // What the record keeps is the same before and after, and has names of its own.
      knownOf({ ...parts, programs: [] }, lessons),
      lessons.texts.filter(({ text }) => pinned.has(text)).map(({ text, codes }) => [text, codes]),
      lessons.units.filter(({ unit }) => pinned.has(unit)).map(({ unit, kind }) => [unit, kind]),
    ]);
  return told(before) === told(after);
}

type Rulings = ReadonlyMap<string, LessonRuling>;

/** Figures are known by units, programs by the register: what is left are places and the labels that no rule knows. */
function isByText(label: string): boolean {
  return label === 'location' || !isProposable(label);
}

function knownTexts(
  texts: readonly TextAnswers[],
  decided: readonly LessonRuling[],
  rulings: Rulings,
): readonly KnownText[] {
  const pinned = decided.filter(
    ({ kind, label, ruling }) => kind === 'text' && ruling === 'pinned' && isByText(label),
  );
  const answered = texts.filter((text) => {
    if (!isByText(text.label) || text.text.length < 2) return false;
    const ruling = rulings.get(rulingId({ kind: 'text', label: text.label, words: text.text }));
    if (ruling?.ruling === 'stopped' || ruling?.ruling === 'pinned') return false;
    const counts = without(text, ruling);
    const marks = Math.min(text.byHand, counts.accepted);
    return marks >= leastMarks && !isQuiet(counts, 0.7);
  });
  return [
    ...pinned.map(({ label, words, code }) => ({
      ...{ label, text: words },
      attributes: label === 'location' && code !== '' ? { path: [words], code } : {},
    })),
    ...answered.map(({ label, text, codes: [first] }) => ({
      ...{ label, text },
      attributes:
        label === 'location' && first !== undefined
          ? {
              path: [text],
              code: first.code,
              ...(first.level === '' ? {} : { level: first.level }),
            }
          : {},
    })),
  ];
}

function knownUnits(
  units: readonly UnitAnswers[],
  decided: readonly LessonRuling[],
  rulings: Rulings,
): readonly KnownUnit[] {
  const ofUnits = decided.filter(({ kind }) => kind === 'unit');
  const pinned = ofUnits.filter(({ ruling }) => ruling === 'pinned');
  const isDecided = new Set(
    ofUnits.filter(({ ruling }) => ruling !== 'forgotten').map(({ words }) => words),
  );
  return [
    ...pinned.map(({ words, code }) => ({
      unit: words,
      kind: code === '' ? (units.find(({ unit }) => unit === words)?.kind ?? 'count') : code,
    })),
    ...units.flatMap(({ unit, kind, ...answers }) => {
      const ruling = rulings.get(rulingId({ kind: 'unit', label: 'figure', words: unit }));
      const { accepted, rejected } = without(answers, ruling);
      const holds = accepted >= leastMarks && accepted > rejected;
      return holds && !isDecided.has(unit) ? [{ unit, kind }] : [];
    }),
  ];
}

/** A code holds for a name where two thirds of what was answered say so, twice at least, or where somebody pinned it. */
function knownCodes(
  texts: readonly TextAnswers[],
  decided: readonly LessonRuling[],
): readonly KnownCode[] {
  const pinned = decided.flatMap(({ kind, label, words, ruling, code }) =>
    kind === 'text' && label === 'location' && ruling === 'pinned' && code !== ''
      ? [{ text: words, code, level: levelOf(texts, words, code) }]
      : [],
  );
  const isPinned = new Set(pinned.map(({ text }) => text));
  const answered = texts.flatMap(({ label, text, codes }) => {
    const [first] = codes;
    if (label !== 'location' || first === undefined || isPinned.has(text)) return [];
    const all = codes.reduce((sum, { times }) => sum + times, 0);
    const holds = first.times >= leastMarks && 3 * first.times >= 2 * all;
    return holds ? [{ text, code: first.code, level: first.level }] : [];
  });
  return [...pinned, ...answered];
}

function levelOf(texts: readonly TextAnswers[], text: string, code: string): string {
  const answers = texts.find((each) => each.label === 'location' && each.text === text);
  return answers?.codes.find((each) => each.code === code)?.level ?? '';
}
