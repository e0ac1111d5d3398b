import { compareText } from '../annotation/annotation.ts';
import { lessonNames } from './lesson-news.ts';
import type { Answer } from './report-answers.ts';
import type { CodeAnswers, Lessons, Side } from './lessons.ts';

interface Count {
  accepted: number;
  rejected: number;
}

interface TextCount extends Count {
  readonly label: string;
  readonly text: string;
  reports: number;
  byHand: number;
  readonly codes: Map<string, number>;
}

interface NeighbourCount extends Count {
  readonly label: string;
  readonly side: Side;
  readonly words: string;
  /** How often each text was refused there. */
  readonly refused: Map<string, number>;
}

interface UnitCount extends Count {
  readonly unit: string;
  readonly kinds: Map<string, number>;
}

interface RuleCount extends Count {
  readonly rule: string;
}

/** What was touched, by its name: as it was told before, so that what is counted down and up again is no news. */
type Touched = Readonly<Record<keyof Lessons, Map<string, string>>>;

function nothingTouched(): Touched {
  return { texts: new Map(), neighbours: new Map(), units: new Map(), rules: new Map() };
}

/** What one report teaches, as it is counted. */
interface Counted {
  readonly answers: ReadonlySet<Answer>;
  /** How often each text was answered there, under each label. */
  readonly texts: Map<string, number>;
}

/** Counts the answers of many reports; a report is counted anew without the others. */
export class LessonTally {
  readonly #reports = new Map<string, Counted>();
  readonly #texts = new Map<string, TextCount>();
  readonly #neighbours = new Map<string, NeighbourCount>();
  readonly #units = new Map<string, UnitCount>();
  readonly #rules = new Map<string, RuleCount>();
  /** What was touched since news were taken last; null as long as nobody ever took any. */
  #touched: Touched | null = null;

  /** Counts the answers of a report in place of those that it gave before; only what is another object costs anything. */
  replace(report: string, answers: readonly Answer[]): void {
    const before = this.#reports.get(report);
    const now = new Set(answers);
    const texts = before?.texts ?? new Map<string, number>();
    for (const answer of before?.answers ?? []) {
      if (!now.has(answer)) this.#count(answer, texts, -1);
    }
    for (const answer of now) {
      if (before?.answers.has(answer) !== true) this.#count(answer, texts, 1);
    }
    if (now.size === 0) this.#reports.delete(report);
    else this.#reports.set(report, { answers: now, texts });
  }

  /** What was counted; everything in an order of its own. */
  get lessons(): Lessons {
    return {
      texts: inOrder(this.#texts).map(toldText),
      neighbours: inOrder(this.#neighbours, ({ rejected }) => rejected > 0).map(toldNeighbour),
      units: inOrder(this.#units).map(toldUnit),
      rules: inOrder(this.#rules).map(toldRule),
    };
  }

  /**
   * What came to something else since this was asked last, as it is now: without any answers where there are none left. Everything where it is
   * asked for the first time.
   */
  takeNews(): Lessons {
    const touched = this.#touched;
    this.#touched = nothingTouched();
    if (touched === null) return this.lessons;
    const { texts, neighbours, units, rules } = touched;
    return {
      texts: others(this.#texts, texts, toldText),
      neighbours: others(this.#neighbours, neighbours, toldNeighbour),
      units: others(this.#units, units, toldUnit),
      rules: others(this.#rules, rules, toldRule),
    };
  }

  #count(answer: Answer, texts: Map<string, number>, sign: 1 | -1): void {
    this.#addText(answer, texts, sign);
    this.#addNeighbour(answer, 'before', sign);
    this.#addNeighbour(answer, 'after', sign);
    this.#addUnit(answer, sign);
    if (answer.rule === null) return;
    const { rule, right } = answer.rule;
    const count = at(this.#rules, rule, () => ({ rule, accepted: 0, rejected: 0 }));
    touch(this.#touched?.rules, rule, count, toldRule);
    vote(count, right, sign);
  }

  #addText(answer: Answer, texts: Map<string, number>, sign: 1 | -1): void {
    const { label, text } = answer;
    const key = lessonNames.texts(answer);
    const count = at(this.#texts, key, () => ({
      ...{ label, text, accepted: 0, rejected: 0, reports: 0, byHand: 0 },
      codes: new Map<string, number>(),
    }));
    touch(this.#touched?.texts, key, count, toldText);
    vote(count, answer.accepted, sign);
    // A report counts once for a text, however often it was answered there.
    const wasThere = texts.has(key);
    change(texts, key, sign);
    if (texts.has(key) !== wasThere) count.reports += sign;
    if (answer.byHand) count.byHand += sign;
    if (answer.code !== null) change(count.codes, `${answer.code.code} ${answer.code.level}`, sign);
  }

  #addNeighbour(answer: Answer, side: Side, sign: 1 | -1): void {
    const { label, text } = answer;
    const words = answer[side];
    if (words === '') return;
    const key = lessonNames.neighbours({ label, side, words });
    const count = at(this.#neighbours, key, () => ({
      ...{ label, side, words, accepted: 0, rejected: 0 },
      refused: new Map<string, number>(),
    }));
    touch(this.#touched?.neighbours, key, count, toldNeighbour);
    vote(count, answer.accepted, sign);
    if (!answer.accepted) change(count.refused, text, sign);
  }

  #addUnit({ unit: told, accepted }: Answer, sign: 1 | -1): void {
    if (told === null) return;
    const { unit, kind } = told;
    const count = at(this.#units, unit, () => ({
      ...{ unit, accepted: 0, rejected: 0 },
      kinds: new Map<string, number>(),
    }));
    touch(this.#touched?.units, unit, count, toldUnit);
    vote(count, accepted, sign);
    if (accepted) change(count.kinds, kind, sign);
  }
}

const noCodes: readonly CodeAnswers[] = [];

/** Part by part, since there are tens of thousands. */
function toldText(counted: TextCount): Lessons['texts'][number] {
  const { label, text, accepted, rejected, reports, byHand, codes } = counted;
  return { label, text, accepted, rejected, reports, byHand, codes: byTimes(codes) };
}

function toldNeighbour(counted: NeighbourCount): Lessons['neighbours'][number] {
  const { refused, ...count } = counted;
  return { ...count, texts: refused.size };
}

function toldUnit({ kinds, ...unit }: UnitCount): Lessons['units'][number] {
  return { ...unit, kind: mostOften(kinds) };
}

function toldRule({ rule, accepted, rejected }: RuleCount): Lessons['rules'][number] {
  return { rule, accepted, rejected };
}

function touch<T>(
  touched: Map<string, string> | undefined,
  name: string,
  count: T,
  tell: (count: T) => unknown,
): void {
  if (touched?.has(name) === false) touched.set(name, JSON.stringify(tell(count)));
}

/** What is told otherwise than when it was touched first. */
function others<T, Told>(
  counts: ReadonlyMap<string, T>,
  touched: ReadonlyMap<string, string>,
  tell: (count: T) => Told,
): readonly Told[] {
  return [...touched].flatMap(([name, before]) => {
    const count = counts.get(name);
    if (count === undefined) return [];
    const told = tell(count);
    return JSON.stringify(told) === before ? [] : [told];
  });
}

function at<T>(counts: Map<string, T>, key: string, make: () => T): T {
  const known = counts.get(key);
  if (known !== undefined) return known;
  const made = make();
  counts.set(key, made);
  return made;
}

function vote(count: Count, accepted: boolean, sign: 1 | -1): void {
  if (accepted) count.accepted += sign;
  else count.rejected += sign;
}

function change(counts: Map<string, number>, key: string, by: number): void {
  const next = (counts.get(key) ?? 0) + by;
  if (next === 0) counts.delete(key);
  else counts.set(key, next);
}

function isNothing({ accepted, rejected }: Count): boolean {
  return accepted === 0 && rejected === 0;
}

function inOrder<T extends Count>(
  counts: ReadonlyMap<string, T>,
  isTold: (count: T) => boolean = (count) => !isNothing(count),
): readonly T[] {
  const keys: string[] = [];
  for (const [key, count] of counts) {
    if (isTold(count)) keys.push(key);
  }
  // By UTF-16 units; without a comparison of one's own it takes a third of the time.
  return keys.sort().flatMap((key) => counts.get(key) ?? []);
}

function byTimes(codes: ReadonlyMap<string, number>): readonly CodeAnswers[] {
  if (codes.size === 0) return noCodes;
  return [...codes]
    .sort(([a, often], [b, oftener]) => oftener - often || compareText(a, b))
    .map(([told, times]) => {
      const [code = '', level = ''] = told.split(' ');
      return { code, level, times };
    });
}

function mostOften(kinds: ReadonlyMap<string, number>): string {
  const [first = ['count', 0] as const] = [...kinds].sort(
    ([a, often], [b, oftener]) => oftener - often || compareText(a, b),
  );
  return first[0];
}
