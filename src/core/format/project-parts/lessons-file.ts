import type { TableProblem } from '../../base/app-error.ts';
import { type Result, err, ok } from '../../base/result.ts';
import type { Lesson } from '../../learn/lesson-list.ts';
import { type WrittenRuling, lessonKinds, longestWords } from '../../learn/ruling.ts';
import { delimitedRow, delimitedTable, spreadsheetCell } from '../tables/delimited.ts';

const columns = [
  'kind',
  'label',
  'words',
  'accepted',
  'rejected',
  'effect',
  'decision',
  'code',
  'codes',
] as const;

/** Between the codes of a place in their cell. */
const joint = '|';

/** What was learnt as CSV after RFC 4180, without a byte order mark. */
export function lessonsCsv(lessons: readonly Lesson[]): string {
  const rows = lessons.map(
    ({ kind, label, words, accepted, rejected, effect, ruling, code, codes }) => [
      ...[kind, label, spreadsheetCell(words), String(accepted), String(rejected)],
      ...[effect, ruling ?? '', code],
      codes.map((each) => `${each.code} ${each.times}`).join(joint),
    ],
  );
  return [columns, ...rows].map((cells) => `${delimitedRow(cells, ',')}\r\n`).join('');
}

/** What was learnt as JSON, for programs. */
export function lessonsJson(lessons: readonly Lesson[]): string {
  const told = lessons.map(({ id: _, ...lesson }) => lesson);
  return `${JSON.stringify({ lessons: told }, null, 2)}\n`;
}

/** Why a file is none of lessons; `line` from 1, of JSON the number of the lesson. */
export interface LessonsProblem {
  readonly line: number;
  readonly kind: TableProblem;
  readonly found: string;
}

/**
 * The decisions of a file that `lessonsCsv` or `lessonsJson` wrote, or that a person wrote with its columns: `words` is needed. What was learnt in
 * another project and decided by nobody comes along as a decision: what was kept away is stopped, what was proposed is pinned. The rest of what
 * was counted says nothing here.
 */
export function readLessons(text: string): Result<readonly WrittenRuling[], LessonsProblem> {
  const content = text.replace(/^\uFEFF/, '');
  const rows = content.trimStart().startsWith('{') ? jsonRows(content) : csvRows(content);
  if (!rows.ok) return rows;
  const rulings: WrittenRuling[] = [];
  for (const row of rows.value) {
    const read = rulingOf(row);
    if (!read.ok) return read;
    if (read.value !== null) rulings.push(read.value);
  }
  return rulings.length === 0 ? err({ line: 1, kind: 'empty', found: '' }) : ok(rulings);
}

/** One lesson as a file has it. */
interface Row {
  readonly line: number;
  readonly kind: string;
  readonly label: string;
  readonly words: string;
  readonly decision: string;
  readonly effect: string;
  readonly code: string;
}

function rulingOf(row: Row): Result<WrittenRuling | null, LessonsProblem> {
  const { line, words, label } = row;
  const wrong = (found: string) => err({ line, kind: 'not-a-lesson' as const, found });
  const kind = lessonKinds.find((each) => each === (row.kind === '' ? 'text' : row.kind));
  if (kind === undefined) return wrong(row.kind);
  const ruling = decisionOf(row);
  if (ruling === undefined) return wrong(row.decision);
  if (words.trim() === '' || words.length > longestWords) return wrong(words.slice(0, 40));
  const named = kind === 'unit' ? 'figure' : label;
  if (named === '') return wrong(words);
  if (ruling === null) return ok(null);
  const code = ruling === 'pinned' ? row.code.slice(0, 20) : '';
  return ok({ kind, label: named, words, ruling, code });
}

/** Null where a row decides nothing, undefined where its decision is none. */
function decisionOf({ decision, effect }: Row): WrittenRuling['ruling'] | null | undefined {
  switch (decision) {
    case 'pinned':
    case '固定':
      return 'pinned';
    case 'stopped':
    case '停用':
      return 'stopped';
    case '':
      return effect === 'silent' ? 'stopped' : effect === 'proposes' ? 'pinned' : null;
    case 'forgotten':
      return null;
    default:
      return undefined;
  }
}

function jsonRows(content: string): Result<readonly Row[], LessonsProblem> {
  const lessons = partOf(parsedJson(content), 'lessons');
  if (!Array.isArray(lessons)) return err({ line: 1, kind: 'no-words-column', found: 'JSON' });
  const rows: Row[] = [];
  for (const [index, lesson] of lessons.entries()) {
    const line = index + 1;
    if (typeof partOf(lesson, 'words') !== 'string') {
      const found = String(JSON.stringify(lesson)).slice(0, 40);
      return err({ line, kind: 'not-a-lesson', found });
    }
    const code = textOf(lesson, 'code');
    rows.push({
      line,
      kind: textOf(lesson, 'kind'),
      label: textOf(lesson, 'label'),
      words: textOf(lesson, 'words'),
      decision: textOf(lesson, 'ruling'),
      effect: textOf(lesson, 'effect'),
      code: code === '' ? textOf(partOf(partOf(lesson, 'codes'), '0'), 'code') : code,
    });
  }
  return ok(rows);
}

/** A part of what JSON said; undefined where there is none. Schemas stay out of the page: they make code at run time, which it does not allow. */
function partOf(told: unknown, name: string): unknown {
  return typeof told === 'object' && told !== null ? Reflect.get(told, name) : undefined;
}

function textOf(told: unknown, name: string): string {
  const part = partOf(told, name);
  return typeof part === 'string' ? part : '';
}

function parsedJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return null;
  }
}

function csvRows(content: string): Result<readonly Row[], LessonsProblem> {
  const table = delimitedTable(content, ',');
  if (!table.ok) return err({ line: table.error, kind: 'open-quote', found: '' });
  const [head, ...rest] = table.value;
  const titles = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const column = (...names: readonly string[]) =>
    titles.findIndex((title) => names.includes(title));
  const words = column('words', '文字');
  if (words === -1) return err({ line: 1, kind: 'no-words-column', found: titles.join(', ') });
  const kind = column('kind', '种类');
  const label = column('label', '标签');
  const decision = column('decision', '规定');
  const effect = column('effect', '作用');
  const code = column('code', '代码');
  const codes = column('codes');
  return ok(
    rest
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
      .map(({ line, cells }) => {
        const cell = (index: number) => (cells[index] ?? '').trim();
        const learnt = cell(codes).split(joint)[0]?.split(' ')[0] ?? '';
        return {
          line,
          kind: cell(kind),
          label: cell(label),
          // Without what keeps spreadsheets from taking a cell for a formula.
          words: (cells[words] ?? '').replace(/^'(?='*[=+\-@\t\r])/u, ''),
          decision: cell(decision),
          effect: cell(effect),
          code: cell(code) === '' ? learnt : cell(code),
        };
      }),
  );
}
