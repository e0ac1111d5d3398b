import type { TableProblem } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import { safeFileName } from '../../../core/format/document-names.ts';
import type { SliceTools } from '../desk.ts';

/** A table of what a project knows, to be written where the person says. */
interface TableToSave {
  /** What the file is called, without its extension. */
  readonly name: string;
  readonly extension: 'csv' | 'json';
  readonly content: string;
  /** What is said when it is there. */
  readonly saved: (file: string) => string;
}

type FileTools = Pick<SliceTools, 'get' | 'bridge'>;

/** Writes a table to a file that the person chooses, and says so. */
export async function saveTable({ get, bridge }: FileTools, table: TableToSave): Promise<void> {
  const name = `${safeFileName(table.name)}.${table.extension}`;
  const saved = await bridge.request('lessons:save-file', { name, content: table.content });
  if (!saved.ok) return get().showError(saved.error);
  if (saved.value !== null) get().announce(table.saved(saved.value));
}

/** Where a table is wrong. */
interface Problem {
  readonly line: number;
  readonly kind: TableProblem;
  readonly found: string;
}

/** Reads a table that the person chooses; null where none was chosen, or where it is wrong, which is said. */
export async function openTable<T>(
  { get, bridge }: FileTools,
  read: (content: string) => Result<T, Problem>,
): Promise<T | null> {
  const file = await bridge.request('lessons:open-file');
  if (!file.ok) {
    get().showError(file.error);
    return null;
  }
  if (file.value === null) return null;
  const rows = read(file.value.content);
  if (rows.ok) return rows.value;
  get().showError({ code: 'bad-table', file: file.value.name, ...rows.error });
  return null;
}
