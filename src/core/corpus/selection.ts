import type { Annotation } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import type { Layer, ReportState } from '../annotation/layer.ts';
import type { AnnotatedReport } from '../project/project.ts';
import { reportState } from '../project/report/report-state.ts';

/** What of a project an export writes. */
export interface Selection {
  /** Ids of labels. */
  readonly labels: readonly string[];
  /** Ids of the reviewers whose layers are written (`final` is the adjudicated one); everyone's where it is null. */
  readonly reviewers: readonly string[] | null;
  /** Only layers in one of these states; all of them where it is null. */
  readonly layerStates: readonly ReportState[] | null;
  /** Only reports in one of these states; all of them where it is null. */
  readonly reportStates: readonly ReportState[] | null;
  readonly attributes: boolean;
  readonly relations: boolean;
  readonly verdicts: boolean;
  /** Notes and flags. */
  readonly notes: boolean;
  /** What reviewers answered to checks, and the checks that they wrote. */
  readonly checks: boolean;
}

/** Everything under some labels. */
export function wholeSelection(labels: readonly string[]): Selection {
  return {
    labels,
    reviewers: null,
    layerStates: null,
    reportStates: null,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    checks: true,
  };
}

/**
 * The part of a report that a selection takes, or null where it takes none of it: where the report is in another state, or no layer is in a state that is asked for. Rejections go with the rest of
 * a layer.
 */
export function selectReport(
  annotated: AnnotatedReport,
  selection: Selection,
): AnnotatedReport | null {
  const { reviewers, layerStates, reportStates } = selection;
  if (reportStates !== null && !reportStates.includes(reportState(annotated.layers))) return null;
  const layers = annotated.layers.filter(
    ({ reviewer, state }) =>
      (reviewers === null || reviewers.includes(reviewer)) &&
      (layerStates === null || layerStates.includes(state)),
  );
  if (layerStates !== null && layers.length === 0) return null;
  return { ...annotated, layers: layers.map((layer) => selectOf(layer, selection)) };
}

/** Relations whose ends are not both chosen stay for the writer to count as lost; without any they are what the person left out. */
function selectOf(layer: Layer, selection: Selection): Layer {
  const wanted = new Set(selection.labels);
  const isWhole =
    layer.annotations.all.every(({ label }) => wanted.has(label)) &&
    selection.attributes &&
    selection.verdicts &&
    selection.notes;
  const annotations = isWhole
    ? layer.annotations
    : AnnotationSet.of(
        layer.annotations.all
          .filter(({ label }) => wanted.has(label))
          .map((annotation) => selectFrom(annotation, selection)),
      );
  const casework = layer.casework.filter(({ kind }) =>
    kind === 'answer' || kind === 'check' ? selection.checks : selection.verdicts,
  );
  const relations = selection.relations ? layer.relations : [];
  return { ...layer, annotations, relations, casework };
}

function selectFrom(
  annotation: Annotation,
  { attributes, verdicts, notes }: Selection,
): Annotation {
  return {
    ...annotation,
    ...(!attributes && { attributes: {} }),
    ...(!verdicts && { verdict: 'unchecked' as const }),
    ...(!notes && { note: '', flagged: false }),
  };
}
