import { type Span, overlaps } from '../text/span.ts';
import { type Annotation, compareAnnotations } from './annotation.ts';

/** The annotations of one layer: immutable, in document order, found by id and by place. */
export class AnnotationSet implements Iterable<Annotation> {
  static readonly empty = new AnnotationSet([]);

  readonly #sorted: readonly Annotation[];
  #byId: ReadonlyMap<string, Annotation> | undefined;
  /** The furthest end among the annotations up to each index; ascending, so "what reaches this place" is a binary search. */
  #reach: readonly number[] | undefined;

  private constructor(sorted: readonly Annotation[]) {
    this.#sorted = sorted;
  }

  /** @throws RangeError where two annotations have the same id. */
  static of(annotations: Iterable<Annotation>): AnnotationSet {
    const set = new AnnotationSet([...annotations].sort(compareAnnotations));
    if (set.#ids().size !== set.size) throw new RangeError('two annotations have the same id');
    return set;
  }

  get size(): number {
    return this.#sorted.length;
  }

  /** The annotations in document order. */
  get all(): readonly Annotation[] {
    return this.#sorted;
  }

  [Symbol.iterator](): Iterator<Annotation> {
    return this.#sorted[Symbol.iterator]();
  }

  get(id: string): Annotation | undefined {
    return this.#ids().get(id);
  }

  /** The index in document order of an annotation of this set, or of the first that would come after it. */
  indexOf(annotation: Annotation): number {
    return firstIndex(this.#sorted.length, (index) => {
      const other = this.#sorted[index];
      return other !== undefined && compareAnnotations(other, annotation) >= 0;
    });
  }

  /** Those that share at least one unit with `[start, end)`, in document order; cost grows with what lies near, not with the set. */
  overlapping(span: Span): readonly Annotation[] {
    const reach = this.#reached();
    const found: Annotation[] = [];
    const from = firstIndex(reach.length, (index) => (reach[index] ?? 0) > span.start);
    for (let index = from; index < this.#sorted.length; index += 1) {
      const annotation = this.#sorted[index];
      if (annotation === undefined || annotation.start >= span.end) break;
      if (overlaps(annotation, span)) found.push(annotation);
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

  /** This set without some annotations and with others; what `removed` names must be here. One pass, no sorting of the whole. */
  replace(removed: readonly Annotation[], added: readonly Annotation[]): AnnotationSet {
    const gone = new Set(removed.map((annotation) => annotation.id));
    const incoming = [...added].sort(compareAnnotations);
    const next: Annotation[] = [];
    let taken = 0;
    for (const annotation of this.#sorted) {
      if (gone.has(annotation.id)) continue;
      for (
        let first = incoming[taken];
        first && compareAnnotations(first, annotation) < 0;
        first = incoming[taken]
      ) {
        next.push(first);
        taken += 1;
      }
      next.push(annotation);
    }
    next.push(...incoming.slice(taken));
    return new AnnotationSet(next);
  }

  #ids(): ReadonlyMap<string, Annotation> {
    this.#byId ??= new Map(this.#sorted.map((annotation) => [annotation.id, annotation]));
    return this.#byId;
  }

  #reached(): readonly number[] {
    if (this.#reach === undefined) {
      let furthest = 0;
      this.#reach = this.#sorted.map(({ end }) => (furthest = Math.max(furthest, end)));
    }
    return this.#reach;
  }
}

/** The first index below `length` from which an ascending condition holds, or `length`. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
