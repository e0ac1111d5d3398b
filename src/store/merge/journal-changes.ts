import type { AppError } from '../../core/base/app-error.ts';
import { type JournalKind, type Recorded } from '../journal/journal-record.ts';
import { type PlacedRecord, scanJournal } from '../journal/journal-scan.ts';
import { readIfPresent } from '../disk/json-file.ts';
import { reading } from '../failure.ts';

/** Every change of a journal, as far as it can be read, and what is wrong with the rest. */
export interface ReadJournal<C extends Recorded> {
  readonly records: readonly PlacedRecord<C>[];
  /** Ids of the changes. */
  readonly ids: ReadonlySet<string>;
  readonly problem: AppError | null;
}

/**
 * Reads a journal from its beginning and leaves the file as it is; one that is not there has no changes.
 * @throws StoreFailure `cannot-read`
 */
export async function readJournal<C extends Recorded>(
  path: string,
  kind: JournalKind<C>,
): Promise<ReadJournal<C>> {
  const bytes = await reading(path, () => readIfPresent(path));
  const { records, problem } = scanJournal(kind, Buffer.from(bytes ?? []));
  return {
    records,
    ids: new Set(records.map(({ record }) => record.change.id)),
    problem: problem === null ? null : problemOf(path, problem),
  };
}

function problemOf(
  path: string,
  problem: NonNullable<ReturnType<typeof scanJournal>['problem']>,
): AppError {
  if (problem.kind === 'damaged') {
    return { code: 'damaged-file', path, detail: problem.detail, movedTo: null };
  }
  return { code: 'newer-schema', path, found: problem.found, known: problem.known };
}
