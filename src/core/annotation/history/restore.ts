import type { Annotation, Relation } from '../annotation.ts';
import { type Change, type Diff, noDiff, sameRecord } from '../edit/change.ts';
import { type EditContext, change } from '../edit/edit.ts';
import type { Layer } from '../layer.ts';
import type { EarlierLayer, Then } from './rewind.ts';

/**
 * Brings a layer back to what it was at an earlier moment, as one gesture; null where it is so already. The change fits the layer
 * whatever the journal knows: a relation of which an end is not there then is left out.
 */
export function restore(layer: Layer, earlier: EarlierLayer, context: EditContext): Change | null {
  const annotations = diffTo(earlier.annotations, (id) => layer.annotations.get(id));
  const rejections = diffTo(earlier.rejections, finder(layer.rejections));
  const relations = diffTo(earlier.relations, finder(layer.relations));
  const regions = diffTo(earlier.regions, finder(layer.regions));
  const unanchored = diffTo(earlier.unanchored, finder(layer.unanchored));
  const casework = diffTo(earlier.casework, finder(layer.casework));
  const state = earlier.state ?? layer.state;
  const [details] = earlier.details ?? [layer.details];
  const note = earlier.note ?? layer.note;
  const restored = change('restore', context, {
    annotations,
    relations: fitting(relations, layer, annotations),
    rejections,
    regions,
    unanchored,
    casework,
    state: state === layer.state ? null : [layer.state, state],
    details: sameRecord(details, layer.details) ? null : [layer.details, details],
    note: note === layer.note ? null : [layer.note, note],
  });
  return doesNothing(restored) ? null : restored;
}

/** Brings back what a change removed, as far as it is not there: annotations, and links of which both ends are there then. */
export function bringBack(layer: Layer, removal: Change, context: EditContext): Change | null {
  const gone = <T extends { readonly id: string }>(
    { removed }: Diff<T>,
    get: (id: string) => T | undefined,
  ): Diff<T> => ({ ...noDiff, added: removed.filter(({ id }) => get(id) === undefined) });
  const annotations = gone(removal.annotations, (id) => layer.annotations.get(id));
  if (annotations.added.length === 0) return null;
  const relations = gone(removal.relations, finder(layer.relations));
  return change('restore', context, {
    annotations,
    relations: fitting(relations, layer, annotations),
  });
}

/** What leads from the records that `get` finds to those of an earlier moment. */
function diffTo<T extends { readonly id: string }>(
  earlier: readonly Then<T>[],
  get: (id: string) => T | undefined,
): Diff<T> {
  const added: T[] = [];
  const updated: [T, T][] = [];
  const removed: T[] = [];
  for (const [id, then] of earlier) {
    const now = get(id);
    if (now === undefined) {
      if (then !== null) added.push(then);
    } else if (then === null) removed.push(now);
    else if (!sameRecord(now, then)) updated.push([now, then]);
  }
  return { added, updated, removed };
}

/** A diff of relations that leaves none without one of its ends after a diff of annotations. */
function fitting(
  { added, updated, removed }: Diff<Relation>,
  layer: Layer,
  { added: come, removed: gone }: Diff<Annotation>,
): Diff<Relation> {
  const coming = new Set(come.map(({ id }) => id));
  const going = new Set(gone.map(({ id }) => id));
  const isThere = (id: string): boolean =>
    coming.has(id) || (layer.annotations.get(id) !== undefined && !going.has(id));
  const holds = ({ from, to }: Relation): boolean => isThere(from) && isThere(to);
  const named = new Set([...removed.map(({ id }) => id), ...updated.map(([{ id }]) => id)]);
  const torn = layer.relations.filter((relation) => !named.has(relation.id) && !holds(relation));
  return {
    added: added.filter(holds),
    updated: updated.filter(([, after]) => holds(after)),
    removed: [
      ...removed,
      ...updated.filter(([, after]) => !holds(after)).map(([before]) => before),
      ...torn,
    ],
  };
}

function finder<T extends { readonly id: string }>(
  records: readonly T[],
): (id: string) => T | undefined {
  const byId = new Map(records.map((record) => [record.id, record]));
  return (id) => byId.get(id);
}

function doesNothing(change: Change): boolean {
  const { annotations, relations, rejections, regions, unanchored, casework } = change;
  const diffs: readonly Diff<unknown>[] = [
    annotations,
    relations,
    rejections,
    regions,
    unanchored,
    casework,
  ];
  return (
    change.state === null &&
    change.details === null &&
    change.note === null &&
    diffs.every((diff) => diff.added.length + diff.updated.length + diff.removed.length === 0)
  );
}
