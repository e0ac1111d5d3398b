import type { Lesson } from '../learn/lesson-list.ts';
import { delimitedRow, spreadsheetCell } from './delimited.ts';

const columns = [
  'kind',
  'label',
  'words',
  'accepted',
  'rejected',
  'effect',
  'decision',
  'codes',
] as const;

/** What was learnt as CSV after RFC 4180, without a byte order mark. */
export function lessonsCsv(lessons: readonly Lesson[]): string {
  const rows = lessons.map(({ kind, label, words, accepted, rejected, effect, ruling, codes }) =>
    [
      ...[kind, label, spreadsheetCell(words), String(accepted), String(rejected)],
      ...[effect, ruling ?? ''],
      codes.map(({ code, times }) => `${code} ${times}`).join('|'),
    ].map((cell) => cell),
  );
  return [columns, ...rows].map((cells) => `${delimitedRow(cells, ',')}\r\n`).join('');
}

/** What was learnt as JSON, for programs. */
export function lessonsJson(lessons: readonly Lesson[]): string {
  const told = lessons.map(({ id: _, ...lesson }) => lesson);
  return `${JSON.stringify({ lessons: told }, null, 2)}\n`;
}
