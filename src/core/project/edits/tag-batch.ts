import { type ProjectChange, type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord, Tagging } from '../project-record.ts';

/** The id of a change that belongs to a tagging of many reports. */
export function batchStepId(batch: string, own: string): string {
  return `${batch}.${own}`;
}

/** Whether a change belongs to a tagging, by its id. */
export function isOfBatch(batch: string, id: string): boolean {
  return id.startsWith(`${batch}.`);
}

/** The tagging that a change of the project's record is about; null where it is about something else. */
export function taggingOf({ gesture, diffs }: ProjectChange): Tagging | null {
  if (gesture !== 'tag-alike') return null;
  return diffs.taggings?.added[0] ?? diffs.taggings?.removed[0] ?? null;
}

/** Notes in a project's record that a text was tagged alike. */
export function taggedAlike(record: ProjectRecord, tagging: Tagging): ProjectEdit {
  const taggings = [...record.taggings, tagging];
  return { gesture: 'tag-alike', diffs: diffRecords(record, { ...record, taggings }) };
}
