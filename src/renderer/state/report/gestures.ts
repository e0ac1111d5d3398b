import type { Annotation, Relation, Verdict } from '../../../core/annotation/annotation.ts';
import type { Attributes } from '../../../core/annotation/label/attribute.ts';
import {
  annotate,
  relabel,
  relate,
  remove,
  reshape,
  setAttributes,
  setFlag,
  setNote,
  setState,
  setVerdict,
  unrelate,
} from '../../../core/annotation/edit/edit.ts';
import {
  type LabelSet,
  beginnings,
  labelById,
  relationTypeBetween,
} from '../../../core/annotation/label/label.ts';
import type { ReportState } from '../../../core/annotation/layer.ts';
import { fittingAttributes } from '../../../core/propose/fitting-attributes.ts';
import { suggestAttributes } from '../../../core/suggest/attributes.ts';
import { type Span, isSpanOf } from '../../../core/text/span.ts';
import { tidySpan } from '../../../core/text/tidy-span.ts';
import type { Desk, DeskState } from '../desk.ts';
import { currentProposal } from '../proposals/open-proposals-of.ts';
import { acceptCurrent, proposedAttributes } from '../proposals/proposal-gestures.ts';
import { type OpenReport } from './report-slice.ts';
import { spanOf } from './selection-slice.ts';

/** What came of a gesture; `nothing` where there was nothing to do it to. */
export type GestureOutcome = 'done' | 'nothing' | 'duplicate';

/** What came of linking two annotations; `linked` where they were already. */
export type LinkOutcome = 'done' | 'nothing' | 'linked';

/** The annotation that the inspector shows, or undefined. */
export function activeAnnotation({ open, active }: DeskState): Annotation | undefined {
  return active === null ? undefined : open?.layer.annotations.get(active);
}

/** Tags the selection, tidied, which accepts a proposal where one is chosen; without a selection it relabels the active annotation. A second equal tag on the same span is refused. */
export function labelSelection(desk: Desk, label: string): GestureOutcome {
  const { open, selection, edit } = desk.getState();
  if (open === null) return 'nothing';
  const span = tidySpan(open.text, spanOf(selection));
  if (!isSpanOf(open.text, span)) return relabelActive(desk, label);
  const twin = sameSpanAndLabel(open, span, label);
  if (twin !== undefined) {
    desk.getState().activate(twin.id);
    return 'duplicate';
  }
  if (currentProposal(desk.getState()) !== null) {
    acceptCurrent(desk, label);
    return 'done';
  }
  const attributes =
    proposedAttributes(desk.getState(), span, label) ??
    newAttributes(desk.getState(), label, open.text.slice(span.start, span.end));
  const news = [{ ...span, label, attributes, provenance: { kind: 'reviewer' } as const }];
  edit(({ layer, text }, context) => annotate(layer, text, news, context));
  desk.getState().select({ anchor: span.end, head: span.end });
  return 'done';
}

/** Gives the active annotation another label, with the attributes that its text suggests. */
export function relabelActive(desk: Desk, label: string): GestureOutcome {
  const active = activeAnnotation(desk.getState());
  const { open, edit } = desk.getState();
  if (active === undefined || open === null || active.label === label) return 'nothing';
  if (sameSpanAndLabel(open, active, label) !== undefined) return 'duplicate';
  const attributes = newAttributes(desk.getState(), label, active.quote);
  edit(({ layer }, context) => relabel(layer, active, label, attributes, context));
  return 'done';
}

/** What a new annotation begins with: what its words suggest, as far as its label takes it, and what the label itself begins with. */
export function newAttributes({ project }: DeskState, label: string, quote: string): Attributes {
  const definition = project === null ? undefined : labelById(project.labels, label);
  return fittingAttributes(suggestAttributes(label, quote), definition);
}

/** The attributes of an annotation on another span: those that still are what its words suggested follow the new words. */
export function movedAttributes(
  { label, quote, attributes }: Annotation,
  text: string,
  { start, end }: Span,
): Attributes {
  const untouched = sameAttributes(attributes, suggestAttributes(label, quote));
  return untouched ? suggestAttributes(label, text.slice(start, end)) : attributes;
}

/** Gives the active annotation new edges. Attributes that still are what its old text suggested follow the new text. */
export function reshapeActive(desk: Desk, span: Span): GestureOutcome {
  const { open, edit } = desk.getState();
  const active = activeAnnotation(desk.getState());
  if (open === null || active === undefined || !isSpanOf(open.text, span)) return 'nothing';
  if (span.start === active.start && span.end === active.end) return 'nothing';
  if (sameSpanAndLabel(open, span, active.label) !== undefined) return 'duplicate';
  const attributes = movedAttributes(active, open.text, span);
  edit(({ text }, context) => reshape(text, active, span, attributes, context));
  return 'done';
}

/** Removes the active annotation with its relations. */
export function deleteActive(desk: Desk): GestureOutcome {
  return withActive(desk, (active) =>
    desk.getState().edit(({ layer }, context) => remove(layer, [active], context)),
  );
}

/** Replaces the attributes of an annotation. */
export function changeAttributes(desk: Desk, annotation: Annotation, attributes: Attributes): void {
  desk.getState().edit((_, context) => setAttributes(annotation, attributes, context));
}

/** Records a verdict on the active annotation. */
export function giveVerdict(desk: Desk, verdict: Verdict): GestureOutcome {
  return withActive(desk, (active) => {
    if (active.verdict === verdict) return;
    desk.getState().edit((_, context) => setVerdict(active, verdict, context));
  });
}

/** Replaces the note of an annotation. */
export function changeNote(desk: Desk, annotation: Annotation, note: string): void {
  if (annotation.note === note) return;
  desk.getState().edit((_, context) => setNote(annotation, note, context));
}

/** Marks the active annotation to come back to, or clears the mark. */
export function toggleFlag(desk: Desk): GestureOutcome {
  return withActive(desk, (active) =>
    desk.getState().edit((_, context) => setFlag(active, !active.flagged, context)),
  );
}

/** Says how far the reviewer has come with the open report. */
export function changeReportState(desk: Desk, state: ReportState): void {
  const { open, edit } = desk.getState();
  if (open === null || open.layer.state === state) return;
  edit(({ layer }, context) => setState(layer, state, context));
}

/** Begins a relation at the active annotation, where its label may begin one. */
export function startRelation(desk: Desk): GestureOutcome {
  const active = activeAnnotation(desk.getState());
  const labels = desk.getState().project?.labels;
  if (active === undefined || labels === undefined) return 'nothing';
  if (!canBegin(labels, active.label)) return 'nothing';
  desk.getState().startRelating(active.id);
  return 'done';
}

/** Ends the relation that was begun at `to`; the relation mode stays on where the two labels cannot be joined. */
export function finishRelation(desk: Desk, to: Annotation): LinkOutcome {
  const { open, relatingFrom, project, edit } = desk.getState();
  const from = relatingFrom === null ? undefined : open?.layer.annotations.get(relatingFrom);
  if (open === null || from === undefined || project === null) return 'nothing';
  const type = relationTypeBetween(project.labels, from.label, to.label);
  if (type === undefined) return 'nothing';
  const twin = open.layer.relations.some(
    (relation) => relation.type === type.id && relation.from === from.id && relation.to === to.id,
  );
  if (!twin) edit((_, context) => relate(type.id, from, to, context));
  desk.getState().stopRelating();
  desk.getState().activate(from.id);
  return twin ? 'linked' : 'done';
}

/** Removes a relation. */
export function removeRelation(desk: Desk, relation: Relation): void {
  desk.getState().edit((_, context) => unrelate(relation, context));
}

/** Whether a label's annotations can be the start of a relation. */
export function canRelate({ project }: DeskState, label: string): boolean {
  return (
    project !== null &&
    labelById(project.labels, label) !== undefined &&
    canBegin(project.labels, label)
  );
}

function canBegin({ relationTypes }: LabelSet, label: string): boolean {
  return relationTypes.some((type) => type.retired !== true && beginnings(type).includes(label));
}

function withActive(desk: Desk, act: (active: Annotation) => void): GestureOutcome {
  const active = activeAnnotation(desk.getState());
  if (active === undefined) return 'nothing';
  act(active);
  return 'done';
}

/** The annotation of a label that stands on a span already. */
export function sameSpanAndLabel(
  { layer }: OpenReport,
  { start, end }: Span,
  label: string,
): Annotation | undefined {
  return layer.annotations
    .overlapping({ start, end })
    .find((other) => other.start === start && other.end === end && other.label === label);
}

function sameAttributes(a: Attributes, b: Attributes): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => String(a[key]) === String(b[key]));
}
