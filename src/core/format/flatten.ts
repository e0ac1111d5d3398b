import { compareText } from '../annotation/annotation.ts';
import { assertNever } from '../base/assert-never.ts';
import { type Span, compareSpans } from '../text/span.ts';
import { type OverlapChoice, longestStands } from './overlap-rule.ts';

interface Labelled extends Span {
  readonly id: string;
  readonly label: string;
}

/** The spans that stand once no two may overlap, and those that had to go, each in document order. */
export interface Flattened<T extends Labelled> {
  readonly kept: readonly T[];
  readonly lost: readonly T[];
}

/** Resolves overlap: what the choice puts first stands, then each that overlaps none before it; of equal spans the first by id. */
export function flatten<T extends Labelled>(
  length: number,
  spans: readonly T[],
  choice: OverlapChoice = longestStands,
): Flattened<T> {
  const taken = new Uint8Array(length);
  const kept: T[] = [];
  const lost: T[] = [];
  for (const span of [...spans].sort(byChoice(choice))) {
    if (taken.subarray(span.start, span.end).includes(1)) {
      lost.push(span);
    } else {
      taken.fill(1, span.start, span.end);
      kept.push(span);
    }
  }
  return { kept: kept.sort(inDocumentOrder), lost: lost.sort(inDocumentOrder) };
}

type Order = (a: Labelled, b: Labelled) => number;

function byChoice({ rule, labels = [] }: OverlapChoice): Order {
  switch (rule) {
    case 'longest':
      return longest;
    case 'shortest':
      return (a, b) => lengthOf(a) - lengthOf(b) || inDocumentOrder(a, b);
    case 'leftmost':
      return (a, b) => a.start - b.start || longest(a, b);
    case 'labels': {
      const places = new Map(labels.map((label, place) => [label, place]));
      const placeOf = ({ label }: Labelled) => places.get(label) ?? labels.length;
      return (a, b) => placeOf(a) - placeOf(b) || longest(a, b);
    }
    default:
      return assertNever(rule);
  }
}

function longest(a: Labelled, b: Labelled): number {
  return lengthOf(b) - lengthOf(a) || inDocumentOrder(a, b);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}

function inDocumentOrder(a: Labelled, b: Labelled): number {
  return compareSpans(a, b) || compareText(a.id, b.id);
}
