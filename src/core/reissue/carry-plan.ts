import { type Anchoring, sureEnough } from '../anchor/anchoring.ts';
import type { Annotation } from '../annotation/annotation.ts';
import type { AnnotationSet } from '../annotation/annotation-set.ts';
import { type LabelSet, labelById } from '../annotation/label/label.ts';
import { sentenceAt } from '../text/sentence.ts';
import { type Span } from '../text/span.ts';

/**
 * What becomes of an annotation of an earlier issue: its sentence is `same`, the words are there and the `sentence` is another, its own words are
 * `changed`, it is `lost`, or the later issue has it `already`.
 */
export const fates = ['same', 'sentence', 'changed', 'lost', 'already'] as const;

export type Fate = (typeof fates)[number];

/** One annotation of the earlier issue, and where it would be in the later one. */
export interface Carried {
  readonly annotation: Annotation;
  readonly fate: Fate;
  /** Null where it is lost. */
  readonly span: Span | null;
  /** Its words in the later issue; empty where it is lost. */
  readonly quote: string;
  /** Id of the annotation of the later issue that says the same already. */
  readonly twin: string | null;
}

/** What is carried from where to where. */
export interface CarryTexts {
  readonly before: string;
  readonly after: string;
}

/** What would become of each annotation of an earlier issue, in document order. A label that is gone leaves nothing to carry. */
export function carryPlan(
  earlier: readonly Annotation[],
  places: readonly Anchoring[],
  later: AnnotationSet,
  labels: LabelSet,
  texts: CarryTexts,
): readonly Carried[] {
  const taken = new Set<string>();
  return earlier.map((annotation, index): Carried => {
    const place = places[index];
    const lost = { annotation, fate: 'lost', span: null, quote: '', twin: null } as const;
    if (place === undefined || place.kind === 'lost' || place.confidence < sureEnough) return lost;
    if (labelById(labels, annotation.label) === undefined) return lost;
    const { span } = place;
    const quote = texts.after.slice(span.start, span.end);
    const key = `${span.start}-${span.end} ${annotation.label}`;
    const twin = later
      .overlapping(span)
      .find(
        (other) =>
          other.start === span.start && other.end === span.end && other.label === annotation.label,
      );
    if (twin !== undefined || taken.has(key)) {
      return { annotation, fate: 'already', span, quote, twin: twin?.id ?? null };
    }
    taken.add(key);
    const fate = place.kind === 'changed' ? 'changed' : fateOfStanding(annotation, span, texts);
    return { annotation, fate, span, quote, twin: null };
  });
}

/** The words stand; what they say depends on the sentence that they stand in. */
function fateOfStanding(before: Span, after: Span, texts: CarryTexts): 'same' | 'sentence' {
  const then = sentenceOf(texts.before, before);
  const now = sentenceOf(texts.after, after);
  return then === now ? 'same' : 'sentence';
}

/** Everything from the sentence in which a span begins to the one in which it ends. */
function sentenceOf(text: string, { start, end }: Span): string {
  return text.slice(sentenceAt(text, start).start, sentenceAt(text, Math.max(start, end - 1)).end);
}

/** How many annotations have each fate. */
export function tallyFates(plan: readonly Carried[]): Readonly<Record<Fate, number>> {
  const tally = { same: 0, sentence: 0, changed: 0, lost: 0, already: 0 };
  for (const { fate } of plan) tally[fate] += 1;
  return tally;
}
