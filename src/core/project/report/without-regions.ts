import type { Annotation } from '../../annotation/annotation.ts';
import { AnnotationSet } from '../../annotation/annotation-set.ts';
import type { Layer } from '../../annotation/layer.ts';
import { excludedSpans, joinedSpans } from '../../annotation/region.ts';
import { firstIndex } from '../../base/sorted.ts';
import type { Span } from '../../text/span.ts';
import type { AnnotatedReport } from '../project.ts';
import { regionsOf } from './regions-of.ts';

/** What was left away with the regions of a report. */
export interface LeftAway {
  /** The stretches of the old text that are gone, in document order and apart; lines that became empty went with them. */
  readonly stretches: readonly Span[];
  /** The annotations that shared a character with one of them, each with the reviewer whose it was. */
  readonly annotations: readonly { readonly reviewer: string; readonly annotation: Annotation }[];
  /** How many relations lost an end. */
  readonly relations: number;
}

/** A report without its regions, and what went with them. */
export interface ShortenedReport {
  readonly annotated: AnnotatedReport;
  readonly left: LeftAway;
}

/**
 * A report without the stretches that `regionsOf` its layers leaves out: what is left of every layer stands on the shorter text, which is then its own source. `hash` gives the sha256 of a text in UTF-8. A report
 * that leaves nothing out comes back as it is.
 */
export function withoutRegions(
  annotated: AnnotatedReport,
  hash: (text: string) => string,
): ShortenedReport {
  const { text, report, layers } = annotated;
  const stretches = stretchesOf(text, layers);
  if (stretches.length === 0) {
    return { annotated, left: { stretches, annotations: [], relations: 0 } };
  }
  const map = shiftOf(stretches);
  const shortened = layers.map((layer) => shortenedLayer(layer, map));
  const kept = keptText(text, stretches);
  const sha256 = hash(kept);
  // The shorter text has no earlier versions.
  const { corrections, ...record } = report;
  return {
    annotated: {
      report: {
        ...record,
        length: kept.length,
        textSha256: sha256,
        source: { ...report.source, encoding: 'utf-8', sha256 },
      },
      text: kept,
      source: null,
      layers: shortened.map(({ layer }) => layer),
    },
    left: {
      stretches,
      annotations: shortened.flatMap(({ layer, gone }) =>
        gone.map((annotation) => ({ reviewer: layer.reviewer, annotation })),
      ),
      relations: shortened.reduce((sum, { relations }) => sum + relations, 0),
    },
  };
}

/** What goes: the excluded spans, each with the rest of its lines where that is nothing but white space. */
function stretchesOf(text: string, layers: readonly Layer[]): readonly Span[] {
  const excluded = excludedSpans(regionsOf(layers));
  return joinedSpans(excluded.map((span) => wholeLines(text, span)));
}

function wholeLines(text: string, { start, end }: Span): Span {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const feed = text.indexOf('\n', end);
  const lineEnd = feed === -1 ? text.length : feed;
  const isAlone = isBlank(text, lineStart, start) && isBlank(text, end, lineEnd);
  return isAlone ? { start: lineStart, end: feed === -1 ? lineEnd : feed + 1 } : { start, end };
}

function isBlank(text: string, start: number, end: number): boolean {
  return text.slice(start, end).trim() === '';
}

function keptText(text: string, stretches: readonly Span[]): string {
  let from = 0;
  let kept = '';
  for (const { start, end } of stretches) {
    kept += text.slice(from, start);
    from = end;
  }
  return kept + text.slice(from);
}

/** Where a span stands in the shorter text, or null where a stretch takes some of it. */
type Shift = (span: Span) => Span | null;

function shiftOf(stretches: readonly Span[]): Shift {
  const goneBefore: number[] = [0];
  for (const [index, { start, end }] of stretches.entries()) {
    goneBefore.push((goneBefore[index] ?? 0) + end - start);
  }
  return ({ start, end }) => {
    const next = firstIndex(stretches.length, (index) => (stretches[index]?.end ?? 0) > start);
    if ((stretches[next]?.start ?? Infinity) < end) return null;
    const gone = goneBefore[next] ?? 0;
    return { start: start - gone, end: end - gone };
  };
}

function shortenedLayer(layer: Layer, shift: Shift) {
  const gone: Annotation[] = [];
  const annotations: Annotation[] = [];
  for (const annotation of layer.annotations) {
    const span = shift(annotation);
    if (span === null) gone.push(annotation);
    else annotations.push({ ...annotation, ...span });
  }
  const lost = new Set(gone.map(({ id }) => id));
  const relations = layer.relations.filter(({ from, to }) => !lost.has(from) && !lost.has(to));
  return {
    gone,
    relations: layer.relations.length - relations.length,
    layer: {
      ...layer,
      correction: null,
      annotations: AnnotationSet.of(annotations),
      relations,
      rejections: moved(layer.rejections, shift),
      regions: moved(layer.regions, shift),
    },
  };
}

function moved<T extends Span>(records: readonly T[], shift: Shift): readonly T[] {
  return records.flatMap((record) => {
    const span = shift(record);
    return span === null ? [] : [{ ...record, ...span }];
  });
}
