import type { Proposal } from '../propose/proposal.ts';
import { type Weigher, weighed } from './weigh.ts';

/** Proposals of a text that are being weighed a few at a time: there may be tens of thousands, and a page has frames to draw meanwhile. */
export class Weighing {
  readonly all: readonly Proposal[];
  readonly #text: string;
  readonly #weigher: Weigher;
  readonly #isOther: (proposal: Proposal) => boolean;
  /** What came of each; null where it is not shown. */
  readonly #worth: (Proposal | null)[];
  #next = 0;

  /** Weighs `all`; of those that are not `isOther`, what came of them `before` holds. */
  constructor(
    all: readonly Proposal[],
    text: string,
    weigher: Weigher,
    { before, isOther }: Again = { before: null, isOther: () => true },
  ) {
    this.all = all;
    this.#text = text;
    this.#weigher = weigher;
    this.#isOther = isOther;
    this.#worth = before === null ? [] : [...before.#worth];
  }

  /** Goes on until everything is weighed, or time `isUp`; tells whether everything is. */
  go(isUp: () => boolean): boolean {
    while (this.#next < this.all.length) {
      const end = Math.min(this.all.length, this.#next + few);
      for (let index = this.#next; index < end; index += 1) this.#weigh(index);
      this.#next = end;
      if (isUp()) break;
    }
    return this.#next === this.all.length;
  }

  /** Those that are shown, with what they are worth, in the order in which they were given. */
  get shown(): readonly Proposal[] {
    return this.#worth.filter((proposal) => proposal !== null);
  }

  #weigh(index: number): void {
    const proposal = this.all[index];
    if (proposal === undefined || (index < this.#worth.length && !this.#isOther(proposal))) return;
    this.#worth[index] = weighed(proposal, this.#text, this.#weigher);
  }
}

interface Again {
  /** A weighing of the same proposals that has come to its end; null where there is none. */
  readonly before: Weighing | null;
  readonly isOther: (proposal: Proposal) => boolean;
}

/** So many are weighed before the clock is looked at. */
const few = 64;
