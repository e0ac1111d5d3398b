import { z } from 'zod';
import { backupReasons } from '../../core/project/backup.ts';
import { currentSchema } from '../../core/project/migrations/migrate.ts';
import { type StoredKind, storedKinds } from '../../core/project/migrations/migration.ts';

/** One file in a backup. */
export interface KeptFile {
  /** Path in the project's folder, with `/`. */
  readonly name: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** A backup in a vault as its small file tells it; the list of its files lies beside. */
export interface Backup {
  readonly id: string;
  readonly sequence: number;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: (typeof backupReasons)[number];
  readonly project: { readonly id: string; readonly name: string };
  /** The project's folder, as an absolute path. */
  readonly folder: string;
  readonly reports: number;
  readonly files: number;
  /** Of the project, in bytes. */
  readonly bytes: number;
  /** The schema versions that the program of that time wrote. */
  readonly schemas: Readonly<Record<string, number>>;
  /** Of the list of files. */
  readonly listSha256: string;
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A path that stays in its folder on every system. */
const safeName = z.string().refine(isSafeName, 'a path that leads out of the folder');

const keptFileShape = { name: safeName, sha256, size: z.int().nonnegative() };

export const keptFileSchema: z.ZodType<KeptFile> = z.object(keptFileShape);

/** A file in a vault's list, with what it looked like from outside, so that an unchanged one need not be read again. */
export interface StampedFile extends KeptFile {
  readonly stamp: string;
}

export const fileListSchema: z.ZodType<readonly StampedFile[]> = z.array(
  z.object({ ...keptFileShape, stamp: z.string() }),
);

export const backupSchema: z.ZodType<Backup> = z.object({
  id: z.string().regex(/^\d{8}-[0-9a-f]{8}$/),
  sequence: z.int().nonnegative(),
  at: z.iso.datetime(),
  reason: z.enum(backupReasons),
  project: z.object({ id: z.string(), name: z.string() }),
  folder: z.string(),
  reports: z.int().nonnegative(),
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  schemas: z.record(z.string(), z.int().positive()),
  listSha256: sha256,
});

/** What the one zip file of a backup says of itself, in an entry of its own. */
export interface ZipManifest {
  readonly hezhu: 'backup';
  readonly version: 1;
  readonly at: string;
  readonly project: { readonly id: string; readonly name: string };
  readonly files: readonly KeptFile[];
}

export const zipManifestSchema: z.ZodType<ZipManifest> = z.object({
  hezhu: z.literal('backup'),
  version: z.literal(1),
  at: z.iso.datetime(),
  project: z.object({ id: z.string(), name: z.string() }),
  files: z.array(keptFileSchema),
});

/** Whether a path with `/` names something inside a folder, and nothing that a system would read otherwise. */
export function isSafeName(name: string): boolean {
  return (
    name.length > 0 &&
    !/[\\\0:]/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** How many reports a list of files holds. */
export function reportsIn(files: readonly KeptFile[]): number {
  return files.filter(({ name }) => /^reports\/[^/]+\/report\.json$/.test(name)).length;
}

/** The schema versions that this program writes, by kind of file. */
export function writtenSchemas(): Readonly<Record<StoredKind, number>> {
  const pairs = storedKinds.map((kind) => [kind, currentSchema(kind)] as const);
  return {
    project: 1,
    reviewer: 1,
    report: 1,
    structure: 1,
    layer: 1,
    change: 1,
    'project-change': 1,
    ...Object.fromEntries(pairs),
  };
}
