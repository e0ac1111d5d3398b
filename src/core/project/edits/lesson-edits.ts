import {
  type LessonName,
  type LessonRuling,
  type Ruling,
  type WrittenRuling,
  longestWords,
  rulingId,
} from '../../learn/ruling.ts';
import { type ProjectEdit, diffRecords, isNoChange } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

const gestures = {
  pinned: 'pin-lesson',
  stopped: 'stop-lesson',
  forgotten: 'forget-lesson',
} as const satisfies Record<Ruling, ProjectEdit['gesture']>;

/** What is decided on a lesson besides the ruling. */
interface Decision extends LessonName {
  /** The answers that there are now, all of which count. */
  readonly accepted: number;
  readonly rejected: number;
  /** The code that a pinned location means. */
  readonly code?: string;
}

/** Decides on a lesson; null where that was decided already, or the words cannot be decided on. */
export function ruleLesson(
  record: ProjectRecord,
  { kind, label, words, accepted, rejected, code = '' }: Decision,
  ruling: Ruling,
): ProjectEdit | null {
  if (words.trim() === '' || words.length > longestWords) return null;
  const id = rulingId({ kind, label, words });
  const before = record.lessons.find((each) => each.id === id);
  const forgets = ruling === 'forgotten';
  const own: LessonRuling = {
    ...{ id, kind, label, words, ruling },
    // What was forgotten earlier stays forgotten.
    accepted: forgets ? accepted + (before?.accepted ?? 0) : 0,
    rejected: forgets ? rejected + (before?.rejected ?? 0) : 0,
    code: ruling === 'pinned' ? code : '',
  };
  const lessons = [...record.lessons.filter((each) => each.id !== id), own];
  const diffs = diffRecords(record, { ...record, lessons });
  return isNoChange(diffs) ? null : { gesture: gestures[ruling], diffs };
}

/** Takes the decision on a lesson back, so that answers count again, all of them; null where there is none. */
export function freeLesson(record: ProjectRecord, id: string): ProjectEdit | null {
  const lessons = record.lessons.filter((each) => each.id !== id);
  if (lessons.length === record.lessons.length) return null;
  return { gesture: 'free-lesson', diffs: diffRecords(record, { ...record, lessons }) };
}

/**
 * Takes decisions that were brought along, as one change; null where they say nothing new. Those on labels that the project does not have are left
 * out.
 */
export function takeLessons(
  record: ProjectRecord,
  rows: readonly WrittenRuling[],
): ProjectEdit | null {
  const labels = new Set(record.labels.map(({ id }) => id));
  const taken = new Map(
    rows
      .filter(({ label }) => labels.has(label))
      .map((row) => [rulingId(row), { id: rulingId(row), ...row, accepted: 0, rejected: 0 }]),
  );
  const kept = record.lessons.filter(({ id }) => !taken.has(id));
  const diffs = diffRecords(record, { ...record, lessons: [...kept, ...taken.values()] });
  return isNoChange(diffs) ? null : { gesture: 'take-lessons', diffs };
}
