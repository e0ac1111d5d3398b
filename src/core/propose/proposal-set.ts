import { firstIndex } from '../base/sorted.ts';
import { type Reach, reachOf } from '../text/reach.ts';
import { type Span, compareSpans } from '../text/span.ts';
import type { Proposal } from './proposal.ts';

/** The proposals of one text that wait for an answer: immutable, in document order, found by place. */
export class ProposalSet {
  static readonly empty = new ProposalSet([]);

  /** The proposals in document order. */
  readonly all: readonly Proposal[];
  #reach: Reach | undefined;

  /** `sorted` is in document order. */
  constructor(sorted: readonly Proposal[]) {
    this.all = sorted;
  }

  get size(): number {
    return this.all.length;
  }

  /** Those that share at least one unit with `[start, end)`, in document order; cost grows with what is found, not with the set. */
  overlapping({ start, end }: Span): readonly Proposal[] {
    const { all } = this;
    const reach = (this.#reach ??= reachOf(all));
    const beyond = firstIndex(all.length, (index) => (all[index]?.start ?? end) >= end);
    const found: Proposal[] = [];
    for (let index = reach.next(0, start); index < beyond; index = reach.next(index + 1, start)) {
      const proposal = all[index];
      if (proposal !== undefined) found.push(proposal);
    }
    return found;
  }

  /** The innermost (shortest) one that covers an offset, or undefined. */
  at(offset: number): Proposal | undefined {
    const [first, ...others] = this.overlapping({ start: offset, end: offset + 1 });
    return others.reduce(
      (best, other) =>
        best === undefined || other.end - other.start < best.end - best.start ? other : best,
      first,
    );
  }

  /** The one with exactly this span and label, or undefined. */
  find({ start, end }: Span, label: string): Proposal | undefined {
    return this.overlapping({ start, end }).find(
      (proposal) => proposal.start === start && proposal.end === end && proposal.label === label,
    );
  }

  /** The first (1) that comes after a span in document order, or the last (-1) that comes before it; round the ends. Undefined only where there is none. */
  beside(span: Span, step: 1 | -1): Proposal | undefined {
    const { all } = this;
    const from = firstIndex(all.length, (index) => {
      const proposal = all[index];
      if (proposal === undefined) return true;
      return step === 1 ? compareSpans(proposal, span) > 0 : compareSpans(proposal, span) >= 0;
    });
    return step === 1 ? (all[from] ?? all[0]) : (all[from - 1] ?? all.at(-1));
  }
}
