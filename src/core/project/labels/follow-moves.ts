import type { Annotation, MovedFrom } from '../../annotation/annotation.ts';
import type { AttributeValue, Attributes } from '../../annotation/label/attribute.ts';
import { type Change, noDiff } from '../../annotation/edit/change.ts';
import { type EditContext, change } from '../../annotation/edit/edit.ts';
import type { Label } from '../../annotation/label/label.ts';
import type { Layer } from '../../annotation/layer.ts';
import { convertedValue } from './convert-value.ts';
import { type Move, type Retyping, isChosen } from '../move.ts';
import type { ProjectRecord } from '../project-record.ts';

/** What of a project's record layers follow. */
export type Moving = Pick<ProjectRecord, 'labels' | 'moves'>;

/**
 * The change that has a layer follow the moves of its project, or null where it does already. What a move that was taken back had moved
 * returns to what it was; what a person touched after a move was made stays as they left it, unless its label is gone as a whole.
 */
export function followMoves(layer: Layer, moving: Moving, context: EditContext): Change | null {
  if (moving.moves.length === 0 && !layer.annotations.all.some(({ moved }) => moved)) return null;
  const follow = follower(moving);
  const updated = layer.annotations.all.flatMap((annotation) => {
    const next = follow(annotation);
    return next === annotation ? [] : [[annotation, next] as const];
  });
  if (updated.length === 0) return null;
  return change('follow-labels', context, { annotations: { ...noDiff, updated } });
}

/** Makes the function that brings an annotation to where the moves lead; it answers the same annotation where nothing is to be done. */
export function follower({ labels, moves }: Moving): (annotation: Annotation) => Annotation {
  const known = new Map(labels.map((label) => [label.id, label]));
  const present = new Set(moves.map(({ id }) => id));
  const steps = [...moves].sort(inTime).map((move) => ({ move, means: isChosen(move.chosen) }));
  return (annotation) => {
    let at = takenBack(annotation, present, known);
    for (const { move, means } of steps) {
      if (at.label !== move.label || at.moved?.some((each) => each.move === move.id)) continue;
      if (isLater(at, move, known) || !means(at)) continue;
      at = moved(at, move, known);
    }
    return at;
  };
}

function inTime(a: Move, b: Move): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** Whether somebody touched an annotation after a move was made, and its label still is one. */
function isLater({ updatedAt }: Annotation, move: Move, known: ReadonlyMap<string, Label>) {
  return updatedAt > move.at && !(move.chosen.kind === 'all' && !known.has(move.label));
}

function moved(annotation: Annotation, { id, to }: Move, known: ReadonlyMap<string, Label>) {
  const { label, attributes } = annotation;
  if (to.kind !== 'label') {
    const { [to.attribute]: before, ...others } = attributes;
    const value = to.kind === 'value' ? to.value : retyped(to, before);
    if (to.kind === 'type' && sameValue(before, value)) return annotation;
    const kept: Attributes = before === undefined ? {} : { [to.attribute]: before };
    const next = value === null ? others : { ...others, [to.attribute]: value };
    return withStep({ ...annotation, attributes: next }, { move: id, label, attributes: kept });
  }
  const target = known.get(to.label);
  // A label that is gone by now is left again by a later move, which says what its attributes become.
  const [fitting, unfit] = target === undefined ? [attributes, {}] : parted(attributes, target);
  return withStep(
    { ...annotation, label: to.label, attributes: fitting },
    { move: id, label, attributes: unfit },
  );
}

function withStep(annotation: Annotation, step: MovedFrom): Annotation {
  return { ...annotation, moved: [...(annotation.moved ?? []), step] };
}

/** What becomes of a value whose attribute is of another kind now; null where it goes. */
function retyped(
  { type, instead, leftover }: Retyping,
  value: AttributeValue | undefined,
): AttributeValue | null {
  if (value === undefined) return null;
  const named = instead.find(({ from }) => sameValue(from, value));
  if (named !== undefined) return named.to;
  const converted = convertedValue(type, value);
  if (converted !== null) return converted;
  if (leftover.kind === 'replace') return leftover.value;
  return leftover.kind === 'clear' ? null : value;
}

function sameValue(a: AttributeValue | null | undefined, b: AttributeValue | null | undefined) {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** What a label takes of attributes, rewritten where it means another kind by one; and as they were, those that it does not take so. */
function parted(attributes: Attributes, { attributes: definitions }: Label) {
  const types = new Map(definitions.map(({ id, type }) => [id, type]));
  const fitting: Record<string, AttributeValue> = {};
  const unfit: Record<string, AttributeValue> = {};
  for (const [id, value] of Object.entries(attributes)) {
    const type = types.get(id);
    const next = type === undefined ? null : convertedValue(type, value);
    if (next !== null) fitting[id] = next;
    if (!sameValue(next, value)) unfit[id] = value;
  }
  return [fitting, unfit] as const;
}

/** An annotation without what moves did to it that are no longer there, the latest first; one beneath a move that stands waits for that. */
function takenBack(
  annotation: Annotation,
  present: ReadonlySet<string>,
  known: ReadonlyMap<string, Label>,
): Annotation {
  let at = annotation;
  for (;;) {
    const { moved: steps = [], ...rest } = at;
    const last = steps.at(-1);
    if (last === undefined || present.has(last.move)) return at;
    const before = known.get(last.label);
    if (before === undefined) return at;
    const defined = new Set(before.attributes.map(({ id }) => id));
    const own = Object.entries(rest.attributes).filter(
      ([id]) => defined.has(id) || last.label === rest.label,
    );
    const attributes = { ...Object.fromEntries(own), ...last.attributes };
    const left = steps.slice(0, -1);
    const earlier = { ...rest, label: last.label, attributes };
    at = left.length === 0 ? earlier : { ...earlier, moved: left };
  }
}
