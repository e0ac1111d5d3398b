import type { Label, RelationType } from '../../annotation/label/label.ts';
import { beginnings, endings } from '../../annotation/label/label.ts';
import { mergeLabels } from '../../annotation/label/merge-labels.ts';
import type { MoveStamp } from './attribute-edits.ts';
import {
  type NewLabel,
  freeLooks,
  labelIdProblem,
  nextOrder,
  withoutLabel,
} from './label-set-edits.ts';
import type { Chosen, Move } from '../move.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

/** Attributes that two labels both have and mean differently: values of the first that do not fit the second go, until the merger is taken back. */
export function mergeConflicts(from: Label, into: Label): readonly string[] {
  return joined(from, into).conflicts;
}

function joined(from: Label, into: Label) {
  const { labels, conflicts } = mergeLabels(
    { labels: [into], relationTypes: [] },
    { labels: [{ ...from, id: into.id }], relationTypes: [] },
  );
  return { label: labels.labels[0] ?? into, conflicts: conflicts.map(({ detail }) => detail) };
}

/** Joins a label to another: every annotation of it follows, the other gets the attributes that it lacks, relation types join the other. */
export function mergeInto(
  record: ProjectRecord,
  fromId: string,
  intoId: string,
  { newId, at }: MoveStamp,
): ProjectEdit | null {
  const from = record.labels.find(({ id }) => id === fromId);
  const into = record.labels.find(({ id }) => id === intoId);
  if (from === undefined || into === undefined || from === into) return null;
  const labels = record.labels.map((label) => (label === into ? joined(from, into).label : label));
  const relationTypes = record.relationTypes.map((type) =>
    withEnd(type, fromId, intoId, 'instead'),
  );
  const next = withoutLabel({ ...record, labels, relationTypes }, fromId);
  const move: Move = {
    ...{ id: newId(), label: fromId, at },
    chosen: { kind: 'all' },
    to: { kind: 'label', label: intoId },
  };
  const diffs = diffRecords(record, { ...next, moves: [...record.moves, move] });
  return { gesture: 'merge-labels', diffs };
}

/** Makes a label of some annotations of another: it has its attributes, hint and relations, and looks of its own. */
export function splitOff(
  record: ProjectRecord,
  fromId: string,
  { id, name, key }: NewLabel,
  chosen: Chosen,
  { newId, at }: MoveStamp,
): ProjectEdit | null {
  const from = record.labels.find((label) => label.id === fromId);
  if (from === undefined || labelIdProblem(record, id) !== null) return null;
  const { retired: _, hint: __, examples: ___, ...kept } = from;
  const label: Label = { ...kept, id, name, key, ...freeLooks(record.labels) };
  const labels = [...record.labels, { ...label, order: nextOrder(record.labels) }];
  const relationTypes = record.relationTypes.map((type) => withEnd(type, fromId, id, 'beside'));
  const move: Move = {
    ...{ id: newId(), label: fromId, at },
    chosen,
    to: { kind: 'label', label: id },
  };
  const moves = [...record.moves, move];
  const diffs = diffRecords(record, { ...record, labels, relationTypes, moves });
  return { gesture: 'split-label', diffs };
}

/** A relation type that joins another label wherever it joins one: instead of it, or beside it. */
function withEnd(
  type: RelationType,
  label: string,
  other: string,
  how: 'instead' | 'beside',
): RelationType {
  const turned = (ends: readonly string[]): readonly string[] => {
    if (!ends.includes(label)) return ends;
    const next =
      how === 'beside' ? [...ends, other] : ends.map((id) => (id === label ? other : id));
    return [...new Set(next)];
  };
  return withEnds(type, turned(beginnings(type)), turned(endings(type)));
}

/** A relation type between other labels, at least one on each side. */
export function withEnds(
  type: RelationType,
  [from = type.from, ...alsoFrom]: readonly string[],
  [to = type.to, ...alsoTo]: readonly string[],
): RelationType {
  const { alsoFrom: _, alsoTo: __, ...rest } = type;
  return {
    ...rest,
    from,
    to,
    ...(alsoFrom.length > 0 && { alsoFrom }),
    ...(alsoTo.length > 0 && { alsoTo }),
  };
}
