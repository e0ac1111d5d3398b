import type { AttributeDefinition } from '../../annotation/label/attribute.ts';
import type { CodeList } from '../../annotation/label/code-list.ts';
import type { Leftover, Move, Replacement } from '../move.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

/** The identity and time of moves. */
export interface MoveStamp {
  readonly newId: () => string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/** The move that brings the values of an attribute to the kind that it has now. */
export function retyping(
  label: string,
  { id: attribute, type }: AttributeDefinition,
  { instead, leftover }: { readonly instead: readonly Replacement[]; readonly leftover: Leftover },
  { newId, at }: MoveStamp,
): Move {
  return {
    ...{ id: newId(), label, at },
    chosen: { kind: 'said', attribute },
    to: { kind: 'type', attribute, type, instead, leftover },
  };
}

/** Gives a label an attribute, or another definition of one that it has; with what its values become, and a list that it links to. */
export function setAttribute(
  record: ProjectRecord,
  label: string,
  definition: AttributeDefinition,
  moves: readonly Move[] = [],
  list: CodeList | null = null,
): ProjectEdit | null {
  const next = withAttributes(record, label, (attributes) =>
    attributes.some(({ id }) => id === definition.id)
      ? attributes.map((each) => (each.id === definition.id ? definition : each))
      : [...attributes, definition],
  );
  return edited(record, { ...withList(next, list), moves: [...record.moves, ...moves] });
}

/** Takes an attribute from a label; `clear` has the annotations lose their values with it, which taking it back brings again. */
export function removeAttribute(
  record: ProjectRecord,
  label: string,
  attribute: string,
  clear: MoveStamp | null,
): ProjectEdit | null {
  const next = withAttributes(record, label, (attributes) =>
    attributes
      .filter(({ id }) => id !== attribute)
      .map((each) => withoutExclusion(each, attribute)),
  );
  if (clear === null) return edited(record, next);
  const move: Move = {
    ...{ id: clear.newId(), label, at: clear.at },
    chosen: { kind: 'said', attribute },
    to: { kind: 'value', attribute, value: null },
  };
  return edited(record, { ...next, moves: [...record.moves, move] });
}

/** Moves an attribute one place among those of its label. */
export function moveAttribute(
  record: ProjectRecord,
  label: string,
  attribute: string,
  step: 1 | -1,
): ProjectEdit | null {
  const next = withAttributes(record, label, (attributes) => {
    const from = attributes.findIndex(({ id }) => id === attribute);
    const [moving, other] = [attributes[from], attributes[from + step]];
    if (moving === undefined || other === undefined) return attributes;
    return attributes.map((each) => (each === moving ? other : each === other ? moving : each));
  });
  return edited(record, next);
}

function withoutExclusion(definition: AttributeDefinition, gone: string): AttributeDefinition {
  if (definition.excludes?.includes(gone) !== true) return definition;
  const { excludes, ...rest } = definition;
  const left = excludes.filter((id) => id !== gone);
  return left.length === 0 ? rest : { ...rest, excludes: left };
}

function withAttributes(
  record: ProjectRecord,
  label: string,
  change: (attributes: readonly AttributeDefinition[]) => readonly AttributeDefinition[],
): ProjectRecord {
  const labels = record.labels.map((each) =>
    each.id === label ? { ...each, attributes: change(each.attributes) } : each,
  );
  return { ...record, labels };
}

function withList(record: ProjectRecord, list: CodeList | null): ProjectRecord {
  if (list === null) return record;
  const others = record.codeLists.filter(({ id }) => id !== list.id);
  return { ...record, codeLists: [...others, list] };
}

function edited(before: ProjectRecord, after: ProjectRecord): ProjectEdit | null {
  const diffs = diffRecords(before, after);
  const isNothing = Object.keys(diffs).length === 0;
  return isNothing ? null : { gesture: 'change-attributes', diffs };
}
