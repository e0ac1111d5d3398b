import { compareText } from '../annotation/annotation.ts';
import type { ReportState } from '../annotation/layer.ts';
import { isWork } from '../format/loss/count-losses.ts';
import type { SplitName } from '../format/split-name.ts';
import type { AnnotatedReport } from '../project/project.ts';
import { offsetMap } from '../text/offset.ts';

/** How much of something there is in a corpus. */
export interface Amount {
  readonly reports: number;
  /** Unicode code points. */
  readonly characters: number;
  readonly annotations: number;
  readonly relations: number;
}

/** One reviewer's part of a corpus. */
export interface ReviewerCount {
  readonly reviewer: string;
  readonly states: ReadonlyMap<ReportState, number>;
  readonly annotations: number;
  /** By label id. */
  readonly labels: ReadonlyMap<string, number>;
}

/** What a corpus holds. */
export interface CorpusAmounts {
  readonly all: Amount;
  /** In the order of the sides; empty where there are none. */
  readonly sides: ReadonlyMap<SplitName, Amount>;
  /** By id. */
  readonly reviewers: readonly ReviewerCount[];
}

const nothing: Amount = { reports: 0, characters: 0, annotations: 0, relations: 0 };

interface MutableReviewer {
  readonly states: Map<ReportState, number>;
  readonly labels: Map<string, number>;
  annotations: number;
}

/** What one report adds to a corpus. */
export interface ReportAmounts {
  readonly amount: Amount;
  readonly reviewers: readonly {
    readonly reviewer: string;
    readonly state: ReportState;
    /** Of each of its annotations. */
    readonly labels: readonly string[];
  }[];
}

/** How much a report adds, as it is given to the writer of a corpus. */
export function reportAmounts({ text, layers }: AnnotatedReport): ReportAmounts {
  const worked = layers.filter(isWork);
  return {
    amount: {
      reports: 1,
      characters: offsetMap(text).codePoints,
      annotations: worked.reduce((sum, { annotations }) => sum + annotations.size, 0),
      relations: worked.reduce((sum, { relations }) => sum + relations.length, 0),
    },
    reviewers: worked.map(({ reviewer, state, annotations }) => ({
      reviewer,
      state,
      labels: annotations.all.map(({ label }) => label),
    })),
  };
}

/** Counts what is given to the writers of a corpus, report by report. */
export class CorpusCount {
  readonly #sides = new Map<SplitName, Amount>();
  readonly #reviewers = new Map<string, MutableReviewer>();
  #all = nothing;

  add({ amount, reviewers }: ReportAmounts, side: SplitName | null): void {
    this.#all = sumOf(this.#all, amount);
    if (side !== null) this.#sides.set(side, sumOf(this.#sides.get(side) ?? nothing, amount));
    for (const { reviewer, state, labels } of reviewers) {
      const count = this.#reviewer(reviewer);
      count.annotations += labels.length;
      increase(count.states, state);
      for (const label of labels) increase(count.labels, label);
    }
  }

  amounts(): CorpusAmounts {
    return {
      all: this.#all,
      sides: this.#sides,
      reviewers: Array.from(this.#reviewers, ([reviewer, count]) => ({ reviewer, ...count })).sort(
        (a, b) => compareText(a.reviewer, b.reviewer),
      ),
    };
  }

  #reviewer(id: string): MutableReviewer {
    const known = this.#reviewers.get(id);
    if (known !== undefined) return known;
    const made = { states: new Map(), labels: new Map(), annotations: 0 };
    this.#reviewers.set(id, made);
    return made;
  }
}

function increase<K>(counts: Map<K, number>, key: K): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sumOf(a: Amount, b: Amount): Amount {
  return {
    reports: a.reports + b.reports,
    characters: a.characters + b.characters,
    annotations: a.annotations + b.annotations,
    relations: a.relations + b.relations,
  };
}
