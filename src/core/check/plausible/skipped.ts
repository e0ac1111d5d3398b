import type { CheckedFigure } from '../check.ts';
import { type Doubt, quoted } from './doubt.ts';

const NUMERAL = '二?十[一二三四五六七八九]?|[一二三四五六七八九]';
const DIGITS = '一二三四五六七八九';

/** How a report numbers what it lists, and whether such a mark opens a line. */
interface Family {
  readonly pattern: RegExp;
  readonly opensLine: boolean;
}

const START = '(?<=^|[。;:!?\\n]\\s*)';
/** 一是 may stand behind a comma, too; 第一 and 其一 there are often something else. */
const CLAUSE = '(?<=^|[,。;:!?\\n]\\s*)';
const LINE = '(?<=^|\\n)[ \\t]*';
const FAMILIES: readonly Family[] = [
  family(`${CLAUSE}(${NUMERAL})是(?!否|种|个|名|位|家|座|条|指|非)`, false),
  family(`${START}第(${NUMERAL})[,、:是]`, false),
  family(`${START}其(${NUMERAL})[,:]`, false),
  family(`${LINE}\\((${NUMERAL})\\)`, true),
  family(`${LINE}(${NUMERAL})、`, true),
];

/** Inside one paragraph or a few; headings may stand farther apart. */
const REACH = 1500;
/** More than two that are missing are rather a list that was cut, or another one. */
const MOST_MISSING = 2;
/** What opens the next thing without a number. */
const UNNUMBERED = /(?:其次|再次|再者|此外|另外|同时|最后|接着)/;

interface Mark extends CheckedFigure {
  readonly number: number;
}

/** Lists whose numbers leave one out: 一是…二是…四是, 第一…第三, headings 一、二、四、. `folded` has the offsets of `text`. */
export function findSkipped(text: string, folded: string): readonly Doubt[] {
  return FAMILIES.flatMap((each) => skippedIn(text, folded, each));
}

function skippedIn(text: string, folded: string, { pattern, opensLine }: Family) {
  const doubts: Doubt[] = [];
  let run: Mark[] = [];
  for (const match of folded.matchAll(pattern)) {
    const next = markOf(text, match);
    const last = run.at(-1);
    if (next.number === 1) run = [next];
    else if (last === undefined) continue;
    else if (next.number === last.number + 1) run.push(next);
    else if (next.number > last.number) {
      const between = folded.slice(last.end, next.start);
      const missing = namesBetween(last.number, next.number);
      // Headings must be known for a list before one can be missed among them.
      const isList = run.length > (opensLine ? 1 : 0);
      if (isList && isSkip(between, missing, opensLine)) {
        doubts.push(skip([...run, next], missing));
      }
      run.push(next);
    } else if (next.number < last.number) run = [];
  }
  return doubts;
}

function isSkip(between: string, missing: readonly string[], opensLine: boolean): boolean {
  if (missing.length > MOST_MISSING || (!opensLine && between.length > REACH)) return false;
  if (!opensLine && UNNUMBERED.test(between)) return false;
  // The missing one may be there in another dress: 三要, (3), 第三步.
  return !missing.some((name) => {
    const digit = String(numberOf(name));
    return new RegExp(`(?:^|[。;:!?,\\n\\s(第其])(?:${name}|${digit}(?!\\d))`).test(between);
  });
}

/** The marks before the gap and behind it, and what is missing, written as they are. */
function skip(marks: readonly Mark[], missing: readonly string[]): Doubt {
  const shown = marks.slice(-3);
  const like = shown.at(-1);
  const absent = missing.map((name) => like?.text.replace(nameOf(like.number), name) ?? name);
  return {
    rule: 'skipped',
    figures: shown.map(({ start, end, text, value, unit }) => ({ start, end, text, value, unit })),
    formula: `${shown.map(({ text }) => text).join('、')} ∌ ${absent.join('、')}`,
    confidence: 0.6,
  };
}

function markOf(text: string, match: RegExpExecArray): Mark {
  const written = match[0].trimStart();
  const start = match.index + match[0].length - written.length;
  const end = start + written.replace(/[,、:]$/, '').length;
  const number = numberOf(match[1] ?? '');
  return { ...quoted(text, { start, end }), value: String(number), number };
}

function namesBetween(from: number, to: number): readonly string[] {
  return Array.from({ length: to - from - 1 }, (_, at) => nameOf(from + at + 1));
}

/** 一 to 二十九. */
function numberOf(numeral: string): number {
  const [tens, ones] = numeral.includes('十') ? numeral.split('十') : [null, numeral];
  const ten = tens === null ? 0 : tens === '二' ? 20 : 10;
  return ten + DIGITS.indexOf(ones || '零') + 1;
}

function nameOf(number: number): string {
  const ones = number % 10 === 0 ? '' : DIGITS.charAt((number % 10) - 1);
  return `${number >= 20 ? '二十' : number >= 10 ? '十' : ''}${ones}`;
}

function family(pattern: string, opensLine: boolean): Family {
  return { pattern: new RegExp(pattern, 'g'), opensLine };
}
