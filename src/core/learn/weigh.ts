import type { Proposal } from '../propose/proposal.ts';
import { lessonNames } from './lesson-news.ts';
import { type Lessons, type Side, noLessons } from './lessons.ts';
import { neighboursOf } from './report-answers.ts';
import { type LessonRuling, rulingId } from './ruling.ts';

/** What a proposal's score was changed by, and how often each answer was given. */
export interface Reason {
  readonly kind: 'rule' | 'text' | Side | 'pinned' | 'stopped';
  /** The rule, the text, or the words beside it. */
  readonly words: string;
  readonly accepted: number;
  readonly rejected: number;
}

/** What a proposal is worth in this project. */
export interface Weight {
  readonly score: number;
  /** Whether it is not shown at all. */
  readonly silent: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * How many answers a rule's own score is worth (Laplace): against the answers to everything that the rule proposed, and against those to one
 * text. With 20, ten refusals in a row take a score of 0.9 to 0.6; with 2, three refusals of one text take it to 0.36.
 */
const ruleStrength = 20;
const textStrength = 2;

/** Below this a proposal is not shown. It takes three refusals in a row of the surest rules, and more as soon as the text was once accepted. */
const quietBelow = 0.4;
/** Fewer refusals than this never silence anything: a single no is about its place. */
const leastRefusals = 3;
/** Words beside a span tell something only where several different texts were refused there, and none accepted. */
const leastBeside = { refusals: 4, texts: 3 } as const;

interface Count {
  readonly accepted: number;
  readonly rejected: number;
}

const nothing: Count = { accepted: 0, rejected: 0 };
const unrefused = { ...nothing, texts: 0 };

/** The share of right answers, beginning with a share that is worth so many of them. */
function smoothed(share: number, strength: number, { accepted, rejected }: Count): number {
  const answers = accepted + rejected;
  return answers === 0 ? share : (strength * share + accepted) / (strength + answers);
}

/**
 * Weighs proposals by what was answered. Three things count, each openly: how often the rule was right, how often this text was accepted and
 * refused under the label, and what was refused beside the same words. What somebody pinned or stopped is above all of them.
 */
export class Weigher {
  #rulings: ReadonlyMap<string, LessonRuling>;
  #rules = new Map<string, Count>();
  #texts = new Map<string, Count>();
  #beside = new Map<string, Count & { readonly texts: number }>();

  constructor(lessons: Lessons, rulings: readonly LessonRuling[]) {
    this.#rulings = new Map(rulings.map((ruling) => [ruling.id, ruling]));
    this.#add(lessons);
  }

  /** The same once some lessons are other: given are those alone, as they were and as they are. */
  following({ before, after }: { readonly before: Lessons; readonly after: Lessons }): Weigher {
    const next = new Weigher(noLessons, []);
    next.#rulings = this.#rulings;
    next.#rules = new Map(this.#rules);
    next.#texts = new Map(this.#texts);
    next.#beside = new Map(this.#beside);
    for (const { rule } of before.rules) next.#rules.delete(rule);
    for (const text of before.texts) next.#texts.delete(lessonNames.texts(text));
    for (const count of before.neighbours) next.#beside.delete(lessonNames.neighbours(count));
    next.#add(after);
    return next;
  }

  #add({ rules, texts, neighbours }: Lessons): void {
    for (const rule of rules) this.#rules.set(rule.rule, rule);
    for (const text of texts) this.#texts.set(lessonNames.texts(text), text);
    for (const count of neighbours) this.#beside.set(lessonNames.neighbours(count), count);
  }

  /** Whether there is anything to weigh by. */
  get isEmpty(): boolean {
    return this.#rulings.size + this.#rules.size + this.#texts.size === 0;
  }

  /** How often a text was accepted and refused under a label, of the answers that count. */
  answersTo(label: string, text: string): Count {
    return without(
      this.#texts.get(lessonNames.texts({ label, text })) ?? nothing,
      this.#rulingOf('text', label, text),
    );
  }

  /** What a proposal of a text is worth. */
  weigh(proposal: Proposal, text: string): Weight {
    const { label, rule } = proposal;
    const ruling = this.#rulingOf('text', label, proposal.text);
    if (ruling?.ruling === 'pinned')
      return decided(proposal, 'pinned', Math.max(0.97, proposal.score));
    if (ruling?.ruling === 'stopped') return decided(proposal, 'stopped', 0);
    const byRule = this.#rules.get(rule) ?? nothing;
    const own = this.answersTo(label, proposal.text);
    const start = smoothed(proposal.score, ruleStrength, byRule);
    const neighbours = neighboursOf(text, proposal);
    const beside = (['before', 'after'] as const).map((side) => ({
      side,
      count: this.#besideCount(label, side, neighbours[side]),
    }));
    const refusing = beside.filter(({ count }) => isRefusing(count));
    const byText = smoothed(start, textStrength, own);
    const score = Math.min(
      byText,
      ...refusing.map(({ count }) => smoothed(start, textStrength, count)),
    );
    const reasons: readonly Reason[] = [
      ...(isNothing(byRule) ? [] : [{ kind: 'rule' as const, words: rule, ...counts(byRule) }]),
      ...(isNothing(own) ? [] : [{ kind: 'text' as const, words: proposal.text, ...counts(own) }]),
      ...refusing.map(({ side, count }) => ({
        kind: side,
        words: neighbours[side],
        ...counts(count),
      })),
    ];
    return { score, silent: score < quietBelow && this.#isRefused(label, own, beside), reasons };
  }

  /**
   * Whether enough was refused to be silent. A figure is as often right in one place as wrong in another (一天), so that its text must have been
   * refused beside the same words too.
   */
  #isRefused(
    label: string,
    own: Count,
    beside: readonly { readonly count: Count & { readonly texts: number } }[],
  ): boolean {
    if (beside.some(({ count }) => isRefusing(count))) return true;
    const besideToo = label !== 'figure' || beside.some(({ count }) => count.rejected > 0);
    return own.rejected >= leastRefusals && besideToo;
  }

  #besideCount(label: string, side: Side, words: string): Count & { readonly texts: number } {
    if (this.#beside.size + this.#rulings.size === 0) return unrefused;
    const ruling = this.#rulingOf(side, label, words);
    const told = this.#beside.get(lessonNames.neighbours({ label, side, words }));
    if (ruling?.ruling === 'pinned') return unrefused;
    if (ruling?.ruling === 'stopped') {
      return { accepted: 0, rejected: 1000, texts: leastBeside.texts };
    }
    return told === undefined ? unrefused : { ...without(told, ruling), texts: told.texts };
  }

  #rulingOf(kind: LessonRuling['kind'], label: string, words: string): LessonRuling | undefined {
    if (this.#rulings.size === 0) return undefined;
    return this.#rulings.get(rulingId({ kind, label, words }));
  }
}

/** Proposals with what they are worth in this project, without those that are not shown; those of which nothing was learnt stay the same objects. */
export function weighAll(
  proposals: readonly Proposal[],
  text: string,
  weigher: Weigher,
): readonly Proposal[] {
  if (weigher.isEmpty) return proposals;
  return proposals.flatMap((proposal) => weighed(proposal, text, weigher) ?? []);
}

/** A proposal with what it is worth in this project, or null where it is not shown; where nothing was learnt of it, the same object. */
export function weighed(proposal: Proposal, text: string, weigher: Weigher): Proposal | null {
  const { score, silent } = weigher.weigh(proposal, text);
  if (silent) return null;
  return score === proposal.score ? proposal : { ...proposal, score };
}

/** Tells of which proposals of a text other lessons may change the worth: of all others they leave it as it is. */
export function touchedBy(lessons: Lessons, text: string): (proposal: Proposal) => boolean {
  const rules = new Set(lessons.rules.map(({ rule }) => rule));
  const texts = new Set(lessons.texts.map((answers) => answers.text));
  const beside = new Set(lessons.neighbours.map(({ words }) => words));
  return (proposal) => {
    if (rules.has(proposal.rule) || texts.has(proposal.text)) return true;
    if (beside.size === 0) return false;
    const { before, after } = neighboursOf(text, proposal);
    return beside.has(before) || beside.has(after);
  };
}

/** The answers that still count. */
export function without({ accepted, rejected }: Count, ruling: LessonRuling | undefined): Count {
  if (ruling?.ruling !== 'forgotten') return { accepted, rejected };
  return {
    accepted: Math.max(0, accepted - ruling.accepted),
    rejected: Math.max(0, rejected - ruling.rejected),
  };
}

/** Whether words beside a span have it refused, whatever it says. */
export function isRefusing({
  accepted,
  rejected,
  texts,
}: Count & { readonly texts: number }): boolean {
  return accepted === 0 && rejected >= leastBeside.refusals && texts >= leastBeside.texts;
}

/** Whether a text that only a rule's own score speaks for would not be shown any more. */
export function isQuiet(count: Count, score = 0.9): boolean {
  return count.rejected >= leastRefusals && smoothed(score, textStrength, count) < quietBelow;
}

function decided({ text }: Proposal, kind: 'pinned' | 'stopped', score: number): Weight {
  const reasons = [{ kind, words: text, ...nothing }];
  return { score, silent: kind === 'stopped', reasons };
}

function counts({ accepted, rejected }: Count): Count {
  return { accepted, rejected };
}

function isNothing({ accepted, rejected }: Count): boolean {
  return accepted === 0 && rejected === 0;
}
