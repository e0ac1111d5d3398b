import type { Annotation, Relation } from '../../../core/annotation/annotation.ts';
import type { LabelSet } from '../../../core/annotation/label/label.ts';
import { relationIndex } from '../../../core/annotation/relation-index.ts';
import { type Span, overlaps } from '../../../core/text/span.ts';
import { checksNow, currentCheckOf } from '../../state/checks/checks-now.ts';
import type { DeskState } from '../../state/desk.ts';
import { activeAnnotation } from '../../state/report/gestures.ts';
import { openProposalsOf } from '../../state/proposals/open-proposals-of.ts';
import { regionsNow } from '../../state/report/open-regions-of.ts';
import { spanOf } from '../../state/report/selection-slice.ts';
import type { EditorContext } from '../context.ts';
import type { Painting } from './highlights.ts';
import type { MarksPicture } from './marks.ts';
import { spansNear } from './spans-near.ts';

/** The text in the window and one window's height above and below. */
export function nearSpan({ scroller, layout }: EditorContext): Span {
  const { top, bottom, height } = scroller.getBoundingClientRect();
  return layout.spanBetween(top - height, bottom + height);
}

/** The text that scrolling may bring into the window before what is near is painted again. */
export function soonVisible({ scroller, layout }: EditorContext): Span {
  const { top, bottom, height } = scroller.getBoundingClientRect();
  return layout.sectionsBetween(top - 2 * height, bottom + 2 * height);
}

/** What of the state the highlights near the window show. */
export function paintingOf(state: DeskState, near: Span): Painting {
  const { open, project, findSpans, findCurrent, selection } = state;
  const regions = regionsNow(state);
  const current = findCurrent === null ? undefined : findSpans[findCurrent];
  return {
    annotations: open?.layer.annotations.overlapping(near) ?? [],
    labels: project?.labels ?? noLabels,
    proposals: openProposalsOf(state).overlapping(near),
    excluded: spansNear(regions.excluded, near),
    proposedRegions: spansNear(regions.open, near),
    matches: spansNear(findSpans, near),
    currentMatch: current ?? null,
    selection: selection.anchor === selection.head ? null : spanOf(selection),
  };
}

const noRelations: readonly Relation[] = [];
const noLabels: LabelSet = { labels: [], relationTypes: [] };

/** What of the state the marks near the window show, the caret apart; `previewed` stands for the active annotation's span. */
export function pictureOf(
  state: DeskState,
  near: Span,
  previewed: Span | null,
): Omit<MarksPicture, 'caret' | 'target'> {
  const { open, relatingFrom } = state;
  const annotations = open?.layer.annotations;
  const active = activeAnnotation(state);
  const within = (annotation: Annotation | undefined): Annotation | null =>
    annotation !== undefined && overlaps(annotation, near) ? annotation : null;
  const relations = relationIndex(open?.layer.relations ?? noRelations).get(active?.id ?? '') ?? [];
  const related = relations.map(({ from, to }) => (from === active?.id ? to : from));
  return {
    window: near,
    active: within(active) === null ? null : (previewed ?? active ?? null),
    related: [
      ...related.flatMap((id) => within(annotations?.get(id)) ?? []),
      ...(currentCheckOf(state)?.check.figures ?? []).filter((span) => overlaps(span, near)),
    ],
    doubted: spansNear(checksNow(state).doubted, near).filter(({ end }) => end <= near.end),
    source: relatingFrom === null ? null : within(annotations?.get(relatingFrom)),
    signed: (annotations?.overlapping(near) ?? []).filter(
      ({ verdict, flagged, end }) => (verdict !== 'unchecked' || flagged) && end <= near.end,
    ),
  };
}
