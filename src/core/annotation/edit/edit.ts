import { type Span, isSpanOf } from '../../text/span.ts';
import type { Annotation, Provenance, Relation, Verdict } from '../annotation.ts';
import type { Attributes } from '../label/attribute.ts';
import { type Change, type Diff, type Gesture, noDiff } from './change.ts';
import type { ReportDetails } from '../details.ts';
import type { Layer, ReportState } from '../layer.ts';
import type { Rejection } from '../rejection.ts';

/** Who edits, when, and where new ids come from: the only things that an edit cannot compute. */
export interface EditContext {
  readonly author: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly newId: () => string;
}

/** What a new annotation says of its span. */
export interface NewAnnotation extends Span {
  readonly label: string;
  readonly attributes: Attributes;
  readonly provenance: Provenance;
}

/**
 * Adds annotations as one gesture; a report that had not been started is in progress from then on.
 * @throws RangeError where a span is empty, outside the text, or splits a surrogate pair.
 */
export function annotate(
  layer: Layer,
  text: string,
  news: readonly NewAnnotation[],
  context: EditContext,
): Change {
  return addition('annotate', layer, text, news, context);
}

/**
 * Makes annotations of proposals as one gesture; as `annotate` but for its name.
 * @throws RangeError where a span is empty, outside the text, or splits a surrogate pair.
 */
export function accept(
  layer: Layer,
  text: string,
  news: readonly NewAnnotation[],
  context: EditContext,
): Change {
  return addition('accept', layer, text, news, context);
}

function addition(
  gesture: Gesture,
  layer: Layer,
  text: string,
  news: readonly NewAnnotation[],
  context: EditContext,
): Change {
  const added = news.map(({ start, end, label, attributes, provenance }): Annotation => ({
    id: context.newId(),
    start,
    end,
    label,
    quote: quoteOf(text, { start, end }),
    attributes,
    verdict: 'unchecked',
    note: '',
    flagged: false,
    author: context.author,
    provenance,
    createdAt: context.at,
    updatedAt: context.at,
  }));
  return change(gesture, context, {
    annotations: { ...noDiff, added },
    state: begun(layer),
  });
}

/** What of a proposal is kept of its rejection. */
export type Rejected = Span & Pick<Rejection, 'label' | 'rule'>;

/**
 * Answers proposals with no as one gesture, which begins the report as an annotation does.
 * @throws RangeError where a span is empty, outside the text, or splits a surrogate pair.
 */
export function reject(
  layer: Layer,
  text: string,
  proposals: readonly Rejected[],
  context: EditContext,
): Change {
  const added = proposals.map(({ start, end, label, rule }): Rejection => ({
    id: context.newId(),
    start,
    end,
    quote: quoteOf(text, { start, end }),
    label,
    rule,
    author: context.author,
    at: context.at,
  }));
  return change('reject', context, { rejections: { ...noDiff, added }, state: begun(layer) });
}

/** A report that had not been started is in progress from the first answer on. */
export function begun({ state }: Layer): Change['state'] {
  return state === 'not-started' ? ['not-started', 'in-progress'] : null;
}

/** Gives an annotation another label, with the attributes that fit it. Its relations go: a relation type joins two given labels. */
export function relabel(
  layer: Layer,
  annotation: Annotation,
  label: string,
  attributes: Attributes,
  context: EditContext,
): Change {
  return change('relabel', context, {
    annotations: relabelled(annotation, { label, attributes }, context),
    relations:
      label === annotation.label
        ? noDiff
        : { ...noDiff, removed: relationsOf(layer, [annotation]) },
  });
}

/**
 * Has stretches of the text say the same as one gesture: where another label stands on exactly such a stretch, that annotation takes the label
 * and loses its relations, as with `relabel`; elsewhere one is added.
 * @throws RangeError where a span is empty, outside the text, or splits a surrogate pair.
 */
export function tagAlike(
  layer: Layer,
  text: string,
  spans: readonly Span[],
  { label, attributes }: Pick<Annotation, 'label' | 'attributes'>,
  context: EditContext,
): Change {
  const here = spans.map((span) => ({ span, other: otherAt(layer, span, label) }));
  const others = here.flatMap(({ other }) => (other === undefined ? [] : [other]));
  const provenance = { kind: 'reviewer' } as const;
  const news = here
    .filter(({ other }) => other === undefined)
    .map(({ span: { start, end } }) => ({ start, end, label, attributes, provenance }));
  const added = annotate(layer, text, news, context);
  const updated = others.flatMap(
    (other) => relabelled(other, { label, attributes }, context).updated,
  );
  return {
    ...added,
    gesture: news.length === 0 ? 'relabel' : 'annotate',
    annotations: { ...added.annotations, updated },
    relations: { ...noDiff, removed: relationsOf(layer, others) },
  };
}

/** The annotation of another label on exactly this span. */
function otherAt({ annotations }: Layer, { start, end }: Span, label: string) {
  return annotations
    .overlapping({ start, end })
    .find((other) => other.start === start && other.end === end && other.label !== label);
}

/**
 * Moves the edges of an annotation; its quote follows the text.
 * @throws RangeError where the span is empty, outside the text, or splits a surrogate pair.
 */
export function reshape(
  text: string,
  annotation: Annotation,
  { start, end }: Span,
  attributes: Attributes,
  context: EditContext,
): Change {
  const quote = quoteOf(text, { start, end });
  return change('reshape', context, {
    annotations: update(annotation, { start, end, quote, attributes }, context),
  });
}

/** Replaces the attributes of an annotation. */
export function setAttributes(
  annotation: Annotation,
  attributes: Attributes,
  context: EditContext,
): Change {
  return change('set-attributes', context, {
    annotations: update(annotation, { attributes }, context),
  });
}

/** Records a reviewer's finding on an annotation. */
export function setVerdict(annotation: Annotation, verdict: Verdict, context: EditContext): Change {
  return change('set-verdict', context, { annotations: update(annotation, { verdict }, context) });
}

/** Replaces the remark on an annotation; the empty text removes it. */
export function setNote(annotation: Annotation, note: string, context: EditContext): Change {
  return change('set-note', context, { annotations: update(annotation, { note }, context) });
}

/** Marks an annotation to come back to, or clears the mark. */
export function setFlag(annotation: Annotation, flagged: boolean, context: EditContext): Change {
  return change('set-flag', context, { annotations: update(annotation, { flagged }, context) });
}

/** Removes annotations together with the relations that touch them. */
export function remove(
  layer: Layer,
  annotations: readonly Annotation[],
  context: EditContext,
): Change {
  return change('remove', context, {
    annotations: { ...noDiff, removed: annotations },
    relations: { ...noDiff, removed: relationsOf(layer, annotations) },
  });
}

/** Links two annotations of the layer. */
export function relate(
  type: string,
  from: Annotation,
  to: Annotation,
  context: EditContext,
): Change {
  const relation: Relation = {
    id: context.newId(),
    type,
    from: from.id,
    to: to.id,
    author: context.author,
    provenance: { kind: 'reviewer' },
    createdAt: context.at,
  };
  return change('relate', context, { relations: { ...noDiff, added: [relation] } });
}

/** Removes a link. */
export function unrelate(relation: Relation, context: EditContext): Change {
  return change('unrelate', context, { relations: { ...noDiff, removed: [relation] } });
}

/** Says how far the reviewer has come with the report. */
export function setState(layer: Layer, state: ReportState, context: EditContext): Change {
  return change('set-state', context, { state: [layer.state, state] });
}

/** Corrects the report's details; null puts back those that were found. */
export function setDetails(
  layer: Layer,
  details: ReportDetails | null,
  context: EditContext,
): Change {
  return change('set-details', context, {
    details: [layer.details, details],
    state: begun(layer),
  });
}

/** Replaces the remark on the report as a whole; the empty text removes it. */
export function noteReport(layer: Layer, note: string, context: EditContext): Change {
  return change('note-report', context, { note: [layer.note, note], state: begun(layer) });
}

/** The relations that begin or end at any of some annotations. */
export function relationsOf(layer: Layer, annotations: readonly Annotation[]): readonly Relation[] {
  const ids = new Set(annotations.map(({ id }) => id));
  return layer.relations.filter(({ from, to }) => ids.has(from) || ids.has(to));
}

/** The text of a span (I2). */
function quoteOf(text: string, span: Span): string {
  if (!isSpanOf(text, span)) {
    throw new RangeError(`[${span.start}, ${span.end}) is no span of this text`);
  }
  return text.slice(span.start, span.end);
}

function update(
  before: Annotation,
  patch: Partial<Annotation>,
  { at }: EditContext,
): Diff<Annotation> {
  const { attributes } = patch;
  const moved = attributes === undefined ? {} : withoutSaid(before, attributes);
  return { ...noDiff, updated: [[before, { ...before, ...patch, ...moved, updatedAt: at }]] };
}

/** What moves have put aside, without that of which a person says something else: their value stands when a move is taken back. */
function withoutSaid(before: Annotation, attributes: Attributes): Pick<Annotation, 'moved'> {
  if (before.moved === undefined) return {};
  const isSaid = (id: string): boolean =>
    JSON.stringify(before.attributes[id]) !== JSON.stringify(attributes[id]);
  const moved = before.moved.map((step) => {
    const kept = Object.entries(step.attributes).filter(([id]) => !isSaid(id));
    return { ...step, attributes: Object.fromEntries(kept) };
  });
  return { moved };
}

/** What a person says of an annotation outlasts every move of the label set. */
function relabelled(
  before: Annotation,
  patch: Pick<Annotation, 'label' | 'attributes'>,
  { at }: EditContext,
): Diff<Annotation> {
  const { moved: _, ...rest } = before;
  return { ...noDiff, updated: [[before, { ...rest, ...patch, updatedAt: at }]] };
}

/** A gesture of somebody at some time, which does nothing but what `effect` says. */
export function change(
  gesture: Gesture,
  { newId, author, at }: EditContext,
  effect: Partial<
    Pick<
      Change,
      | 'annotations'
      | 'relations'
      | 'rejections'
      | 'regions'
      | 'unanchored'
      | 'casework'
      | 'state'
      | 'details'
      | 'note'
      | 'correction'
    >
  >,
): Change {
  return {
    id: newId(),
    gesture,
    origin: 'edit',
    author,
    at,
    annotations: noDiff,
    relations: noDiff,
    rejections: noDiff,
    regions: noDiff,
    unanchored: noDiff,
    casework: noDiff,
    state: null,
    details: null,
    note: null,
    correction: null,
    ...effect,
  };
}
