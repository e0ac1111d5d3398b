import type { RelationType } from '../../annotation/label/label.ts';
import { nextOrder } from './label-set-edits.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

/** Adds a relation type behind the others, or gives one that there is another name or other ends; null where nothing changes. */
export function setRelationType(record: ProjectRecord, type: RelationType): ProjectEdit | null {
  const known = record.relationTypes.find(({ id }) => id === type.id);
  const placed = { ...type, order: known?.order ?? nextOrder(record.relationTypes) };
  const relationTypes =
    known === undefined
      ? [...record.relationTypes, placed]
      : record.relationTypes.map((each) => (each === known ? placed : each));
  const diffs = diffRecords(record, { ...record, relationTypes });
  if (diffs.relationTypes === undefined) return null;
  return { gesture: known === undefined ? 'add-relation-type' : 'change-relation-type', diffs };
}

/** Offers a relation type no longer, or again. */
export function retireRelationType(record: ProjectRecord, id: string): ProjectEdit | null {
  const type = record.relationTypes.find((each) => each.id === id);
  if (type === undefined) return null;
  const { retired, ...rest } = type;
  const next: RelationType = retired === true ? rest : { ...rest, retired: true };
  const relationTypes = record.relationTypes.map((each) => (each === type ? next : each));
  const gesture = retired === true ? 'bring-back-relation-type' : 'retire-relation-type';
  return { gesture, diffs: diffRecords(record, { ...record, relationTypes }) };
}

/** Takes a relation type out of the set; whether any relation is of it, the caller has counted. */
export function removeRelationType(record: ProjectRecord, id: string): ProjectEdit | null {
  const relationTypes = record.relationTypes.filter((each) => each.id !== id);
  if (relationTypes.length === record.relationTypes.length) return null;
  return {
    gesture: 'remove-relation-type',
    diffs: diffRecords(record, { ...record, relationTypes }),
  };
}
