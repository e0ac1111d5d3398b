import { type Result, err, ok } from '../../base/result.ts';
import { migrations } from './list.ts';
import type { Migration, StoredKind } from './migration.ts';

/** Why data could not be brought to the present schema. */
export type MigrationProblem =
  | { readonly kind: 'newer'; readonly found: number; readonly known: number }
  | { readonly kind: 'failed'; readonly detail: string };

/** The schema version that this program writes for a kind of file. */
export function currentSchema(kind: StoredKind, list: readonly Migration[] = migrations): number {
  return stepsOf(kind, list).length + 1;
}

/** Brings the data of a file from the schema version it was written in to the present one. */
export function migrate(
  kind: StoredKind,
  data: unknown,
  from: number,
  list: readonly Migration[] = migrations,
): Result<unknown, MigrationProblem> {
  const known = currentSchema(kind, list);
  if (from > known) return err({ kind: 'newer', found: from, known });
  if (!Number.isInteger(from) || from < 1) {
    return err({ kind: 'failed', detail: `there is no schema ${from}` });
  }
  let migrated = data;
  for (const { to, up } of stepsOf(kind, list).slice(from - 1)) {
    try {
      migrated = up(migrated);
    } catch (error) {
      return err({ kind: 'failed', detail: `to schema ${to}: ${String(error)}` });
    }
  }
  return ok(migrated);
}

/** @throws RangeError where the numbers of a kind have a gap or come twice. */
function stepsOf(kind: StoredKind, list: readonly Migration[]): readonly Migration[] {
  const steps = list.filter((step) => step.kind === kind).sort((a, b) => a.to - b.to);
  for (const [index, { to }] of steps.entries()) {
    if (to !== index + 2) {
      throw new RangeError(`migrations of ${kind} must lead to 2, 3, … without gaps: ${to}`);
    }
  }
  return steps;
}
