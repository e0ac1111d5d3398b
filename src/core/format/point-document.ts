import type { Verdict } from '../annotation/annotation.ts';
import type { Attributes } from '../annotation/label/attribute.ts';
import type { Layer } from '../annotation/layer.ts';
import type { AnnotatedReport } from '../project/project.ts';
import { type OffsetMap, offsetMap } from '../text/offset.ts';
import { wellFormed } from './well-formed.ts';

/** An annotation as readers that count code points see it. */
export interface PointSpan {
  readonly id: string;
  /** In code points, half-open. */
  readonly start: number;
  readonly end: number;
  readonly label: string;
  readonly quote: string;
  readonly attributes: Attributes;
  readonly verdict: Verdict;
  readonly note: string;
  readonly flagged: boolean;
}

/** A relation between two spans of one document, by their ids. */
export interface PointRelation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/** One reviewer's work on one report, offsets in code points: what most formats call a document or a row. */
export interface PointDocument {
  readonly name: string;
  readonly title: string;
  /** The day of the report as the text states it. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly text: string;
  /** Null where nobody has annotated the report. */
  readonly reviewer: string | null;
  readonly spans: readonly PointSpan[];
  readonly relations: readonly PointRelation[];
}

/** A document for each layer of a report, in their order, or one without a reviewer where there is none. The text must be well formed. */
export function pointDocuments(annotated: AnnotatedReport, name: string): readonly PointDocument[] {
  const { report, text, layers } = annotated;
  const head = {
    name: wellFormed(name),
    title: wellFormed(report.title),
    published: report.date,
    outlet: report.outlet === null ? null : wellFormed(report.outlet),
    text,
  };
  if (layers.length === 0) return [{ ...head, reviewer: null, spans: [], relations: [] }];
  const offsets = offsetMap(text);
  return layers.map((layer) => ({
    ...head,
    reviewer: layer.reviewer,
    spans: pointSpans(layer, offsets),
    relations: layer.relations.map(({ type, from, to }) => ({ type, from, to })),
  }));
}

function pointSpans({ annotations }: Layer, offsets: OffsetMap): readonly PointSpan[] {
  return annotations.all.map(
    ({ id, start, end, label, quote, attributes, verdict, note, flagged }) => ({
      id,
      start: offsets.toCodePoint(start),
      end: offsets.toCodePoint(end),
      label,
      quote,
      attributes,
      verdict,
      note,
      flagged,
    }),
  );
}
