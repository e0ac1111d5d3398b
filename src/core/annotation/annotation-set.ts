import { IdMap } from '../base/id-map.ts';
import { firstIndex, replaceSorted, sortedIndex } from '../base/sorted.ts';
import { type Reach, reachOf } from '../text/reach.ts';
import type { Span } from '../text/span.ts';
import { type Annotation, compareAnnotations } from './annotation.ts';
import { type Tally, tallyAfter, tallyOf } from './tally.ts';

/** The annotations of one layer: immutable, in document order, found by id and by place. */
export class AnnotationSet implements Iterable<Annotation> {
  static readonly empty = new AnnotationSet([]);

  readonly #sorted: readonly Annotation[];
  #byId: IdMap<Annotation> | undefined;
  #tally: Tally | undefined;
  #reach: Reach | undefined;

  private constructor(sorted: readonly Annotation[], byId?: IdMap<Annotation>, tally?: Tally) {
    this.#sorted = sorted;
    this.#byId = byId;
    this.#tally = tally;
  }

  /** @throws RangeError where two annotations have the same id. */
  static of(annotations: Iterable<Annotation>): AnnotationSet {
    const sorted = [...annotations].sort(compareAnnotations);
    if (new Set(sorted.map(({ id }) => id)).size !== sorted.length) {
      throw new RangeError('two annotations have the same id');
    }
    return new AnnotationSet(sorted);
  }

  get size(): number {
    return this.#sorted.length;
  }

  /** The annotations in document order. */
  get all(): readonly Annotation[] {
    return this.#sorted;
  }

  /** How often labels and findings occur. */
  get tally(): Tally {
    return (this.#tally ??= tallyOf(this.#sorted));
  }

  /** The furthest end of an annotation in UTF-16 units; 0 where there is none. */
  get furthest(): number {
    return this.#reaches().furthest;
  }

  [Symbol.iterator](): Iterator<Annotation> {
    return this.#sorted[Symbol.iterator]();
  }

  /** Makes now what the first search and the first change would make while somebody waits: of fifty thousand annotations it takes longer than a frame. */
  prepare(): void {
    this.#ids();
    this.#reaches();
  }

  get(id: string): Annotation | undefined {
    return this.#ids().get(id);
  }

  /** The index in document order of an annotation of this set, or of the first that would come after it. */
  indexOf(annotation: Annotation): number {
    return sortedIndex(this.#sorted, annotation, compareAnnotations);
  }

  /** Those that share at least one unit with `[start, end)`, in document order; cost grows with what is found, not with the set. */
  overlapping({ start, end }: Span): readonly Annotation[] {
    if (start >= end) return [];
    const sorted = this.#sorted;
    const reach = this.#reaches();
    const beyond = firstIndex(sorted.length, (index) => (sorted[index]?.start ?? end) >= end);
    const found: Annotation[] = [];
    for (let index = reach.next(0, start); index < beyond; index = reach.next(index + 1, start)) {
      const annotation = sorted[index];
      if (annotation !== undefined) found.push(annotation);
    }
    return found;
  }

  /** Those that cover an offset, the innermost (shortest) first. */
  covering(offset: number): readonly Annotation[] {
    const found = this.overlapping({ start: offset, end: offset + 1 });
    return [...found].sort(
      (a, b) => a.end - a.start - (b.end - b.start) || compareAnnotations(a, b),
    );
  }

  /**
   * This set without some annotations and with others.
   * @throws RangeError where one to remove is not here, or the id of one to add already is.
   */
  replace(removed: readonly Annotation[], added: readonly Annotation[]): AnnotationSet {
    return new AnnotationSet(
      replaceSorted(this.#sorted, removed, added, compareAnnotations),
      this.#ids().with(removed, added),
      this.#tally && tallyAfter(this.#tally, removed, added),
    );
  }

  #reaches(): Reach {
    return (this.#reach ??= reachOf(this.#sorted));
  }

  #ids(): IdMap<Annotation> {
    return (this.#byId ??= IdMap.of(this.#sorted));
  }
}
