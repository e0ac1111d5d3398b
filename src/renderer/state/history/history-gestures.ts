import { fittingChange } from '../../../core/anchor/fitting-change.ts';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import {
  type QuotedSpan,
  annotationsOfCase,
  quotesOfCase,
} from '../../../core/annotation/casework.ts';
import type { Change } from '../../../core/annotation/edit/change.ts';
import type { EditContext } from '../../../core/annotation/edit/edit.ts';
import { bringBack, restore } from '../../../core/annotation/history/restore.ts';
import type { EarlierLayer } from '../../../core/annotation/history/rewind.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import { earlierOnPresent } from '../../../core/correct/earlier-on-present.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Desk, DeskState } from '../desk.ts';
import type { OpenReport } from '../report/report-slice.ts';
import { goToAnnotation } from '../report/step-annotation.ts';

/** Goes to what a change was about: the annotation where it is still there, else the place where it was; false where it was about no place. */
export function goToChange(desk: Desk, told: ToldChange, focus: boolean): boolean {
  const annotation = standingOf(desk.getState(), told);
  if (annotation !== undefined) {
    goToAnnotation(desk, annotation, focus);
    return true;
  }
  const place = placeOf(told.change);
  if (place === undefined) return false;
  const { select, activate, revealSpan } = desk.getState();
  activate(null);
  select({ anchor: place.start, head: place.end });
  revealSpan(place, focus);
  return true;
}

/** The first annotation of a change that is there now; of a change to links alone, the first that is linked. */
function standingOf({ open }: DeskState, { change }: ToldChange): Annotation | undefined {
  const { annotations, relations, casework } = change;
  const ids = [
    ...annotations.updated.map(([, after]) => after),
    ...annotations.added,
    ...annotations.removed,
  ].map(({ id }) => id);
  const ends = [
    ...[...relations.added, ...relations.removed].flatMap(({ from, to }) => [from, to]),
    ...[...casework.added, ...casework.updated.map(([, after]) => after)].flatMap(
      annotationsOfCase,
    ),
  ];
  return (ids.length === 0 ? ends : ids)
    .map((id) => open?.layer.annotations.get(id))
    .find((annotation) => annotation !== undefined);
}

/** Where the first record of a change stands, or stood. */
function placeOf({ annotations, rejections, regions, casework }: Change): Span | undefined {
  return (
    annotations.updated[0]?.[1] ??
    annotations.added[0] ??
    annotations.removed[0] ??
    rejections.added[0] ??
    rejections.removed[0] ??
    regions.updated[0]?.[1] ??
    regions.added[0] ??
    regions.removed[0] ??
    [...casework.added, ...casework.removed].flatMap((record): readonly QuotedSpan[] =>
      quotesOfCase(record),
    )[0]
  );
}

/** Ids of the annotations that a change took away and that are not there now, as far as it is told of them. */
export function goneOf({ open, project }: DeskState, told: ToldChange): readonly string[] {
  if (open === null || told.layer !== project?.reviewer.id) return [];
  return told.change.annotations.removed
    .map(({ id }) => id)
    .filter((id) => open.layer.annotations.get(id) === undefined);
}

/** Brings back every annotation that a change took away, with its links, as one change. */
export async function bringBackOf(desk: Desk, told: ToldChange): Promise<void> {
  const removal = await desk.getState().wholeChange(told);
  const { open, edit } = desk.getState();
  if (removal === null || open === null) return;
  edit(({ layer, text }, context) => {
    const change = bringBack(layer, removal, context);
    return change && fittingChange(layer, text, change);
  });
}

/** What restoring the open report to an earlier layer would change; null where it is so already. */
export function restoringTo({ open, project }: DeskState, earlier: EarlierLayer): Change | null {
  if (open === null || project === null) return null;
  const context = { author: project.reviewer.id, at: '', newId: () => '' };
  return restoring(open, earlier, context);
}

/** Restores the open report to an earlier layer as one change, which can be undone. */
export function restoreTo(desk: Desk, earlier: EarlierLayer): void {
  desk.getState().edit((open, context) => restoring(open, earlier, context));
}

function restoring(
  { layer, text, report }: OpenReport,
  earlier: EarlierLayer,
  context: EditContext,
): Change | null {
  const { textSha256, corrections = [] } = report;
  const present = earlierOnPresent(earlier, { text, textSha256, corrections });
  const change = restore(layer, present, context);
  return change && fittingChange(layer, text, change);
}
