import { type Result, err, ok } from '../../base/result.ts';
import { migrations } from './list.ts';

/** What a project keeps on disk: a file each, and a line of a journal for a change; every kind counts its schema versions on its own. */
export const storedKinds = [
  'project',
  'reviewer',
  'report',
  'structure',
  'layer',
  'change',
  'project-change',
] as const;

/** A kind of what a project keeps. */
export type StoredKind = (typeof storedKinds)[number];

/** One step of a kind's data from the version before to `to`; pure, and refuses by throwing what it does not understand. */
export interface Migration {
  readonly kind: StoredKind;
  /** The version that it leads to: 2 for the first migration of a kind, then without gaps. */
  readonly to: number;
  readonly up: (data: unknown) => unknown;
}

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
