import type { Annotation } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import type { AttributeValue, Attributes } from '../annotation/label/attribute.ts';
import type { Layer } from '../annotation/layer.ts';
import type { AnnotatedReport } from '../project/project.ts';
import { countLosses, isWork } from './loss/count-losses.ts';
import { flatten } from './flatten.ts';
import type { Format, Loss } from './format.ts';
import { type LossCount, lossExample } from './loss/loss-count.ts';
import { type OverlapChoice, longestStands } from './overlap-rule.ts';

/** What decides how much of a report a format can write. */
export type Expression = Pick<Format, 'abilities' | 'alters'>;

/**
 * The part of a report that a format can hold, altered as it declares, with every loss counted; null for a report that it cannot hold at
 * all. Layers without any work are left out: a report that nobody has begun must not pass for one without spans.
 */
export function writableReport(
  annotated: AnnotatedReport,
  format: Expression,
  labels: readonly string[],
  losses: LossCount,
  overlap: OverlapChoice = longestStands,
): AnnotatedReport | null {
  const { title } = annotated.report;
  const lose = (kind: Loss['kind'], quote: string) =>
    losses.add(kind, () => lossExample(title, quote));
  const text = format.alters.text ? format.alters.text(annotated.text) : annotated.text;
  if (text === null) {
    lose('reports', annotated.text);
    return null;
  }
  if (text !== annotated.text) lose('characters', around(annotated.text, text));
  const layers = annotated.layers.filter(isWork).map((layer) => {
    const spans = writableSpans(layer, text, format, { labels, overlap }, lose);
    countLosses(losses, format.abilities, annotated, layer, spans);
    return writableLayer(layer, spans, format, lose);
  });
  return { ...annotated, text, layers };
}

type Lose = (kind: Loss['kind'], quote: string) => void;

/** The chosen annotations that can be written, where they then stand. */
function writableSpans(
  layer: Layer,
  text: string,
  format: Expression,
  { labels, overlap }: { readonly labels: readonly string[]; readonly overlap: OverlapChoice },
  lose: Lose,
): readonly Annotation[] {
  const chosen = layer.annotations.all.filter(({ label }) => labels.includes(label));
  const standing = format.abilities.overlap
    ? chosen
    : withoutOverlap(text.length, chosen, overlap, lose);
  return standing.flatMap((annotation) => placedAnnotation(annotation, text, format, lose) ?? []);
}

function writableLayer(
  layer: Layer,
  spans: readonly Annotation[],
  format: Expression,
  lose: Lose,
): Layer {
  const ids = new Set(spans.map(({ id }) => id));
  return {
    ...layer,
    annotations: AnnotationSet.of(spans.map((span) => writableAnnotation(span, format, lose))),
    relations: format.abilities.relations
      ? layer.relations.filter(({ from, to }) => ids.has(from) && ids.has(to))
      : [],
  };
}

function placedAnnotation(
  annotation: Annotation,
  text: string,
  { alters }: Expression,
  lose: Lose,
): Annotation | null {
  const span = alters.span ? alters.span(text, annotation) : annotation;
  if (span === null) {
    lose('spans', annotation.quote);
    return null;
  }
  const { start, end } = span;
  if (start !== annotation.start || end !== annotation.end) lose('white-space', annotation.quote);
  return { ...annotation, start, end, quote: text.slice(start, end) };
}

function withoutOverlap(
  length: number,
  annotations: readonly Annotation[],
  overlap: OverlapChoice,
  lose: Lose,
): readonly Annotation[] {
  const { kept, lost } = flatten(length, annotations, overlap);
  for (const { quote } of lost) lose('overlap', quote);
  return kept;
}

function writableAnnotation(
  annotation: Annotation,
  { abilities, alters }: Expression,
  lose: Lose,
): Annotation {
  const { quote, verdict, note, flagged } = annotation;
  const written = alters.note ? alters.note(note) : note;
  if (abilities.notes && written !== note) lose('characters', quote);
  return {
    ...annotation,
    attributes: abilities.attributes
      ? writableAttributes(annotation.attributes, alters.value, () => lose('values', quote))
      : {},
    verdict: abilities.verdicts ? verdict : 'unchecked',
    note: abilities.notes ? written : '',
    flagged: abilities.notes && flagged,
  };
}

function writableAttributes(
  attributes: Attributes,
  alter: Expression['alters']['value'],
  lose: () => void,
): Attributes {
  if (alter === undefined) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([id, value]): readonly [string, AttributeValue][] => {
      const written = alter(value);
      if (JSON.stringify(written) !== JSON.stringify(value)) lose();
      return written === null ? [] : [[id, written]];
    }),
  );
}

/** A few characters of a text where another one of the same length begins to differ. */
function around(before: string, after: string): string {
  let at = 0;
  while (before[at] === after[at]) at += 1;
  return after.slice(Math.max(0, at - 8), at + 8).replace(/\s+/gu, ' ');
}
