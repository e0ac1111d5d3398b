import { readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import type { PackedEntries } from '../../core/ledger/columns/packed-entries.ts';
import type { PackedVerdicts } from '../../core/ledger/packed-verdicts.ts';
import type { ReportFacts } from '../../core/overview/report-facts.ts';
import { temporaryName, writeAtomically } from '../disk/atomic-write.ts';
import { sha256 } from '../disk/digest.ts';
import { makeFolders, realDisk } from '../disk/disk.ts';
import { attempt, reading, systemCode, writing } from '../failure.ts';
import { StoredTexts, textBytes } from './stored-texts.ts';

/** Raised when files are laid out otherwise. */
const layout = 3;
const ending = '.work';
/** Characters of a sha256. */
const hashLength = 64;

/** A report in a batch: what it was gathered of, as `key` says, and where its entries and its verdicts stand in the batch. */
export interface KeptReport {
  readonly id: string;
  readonly key: string;
  readonly from: number;
  readonly count: number;
  readonly judgedFrom: number;
  readonly judged: number;
  readonly facts: ReportFacts;
}

/** Some reports that were gathered one after another. */
export interface Batch {
  readonly reports: readonly KeptReport[];
  readonly packed: PackedEntries;
  readonly verdicts: PackedVerdicts;
}

/** A batch and its file. */
export interface StoredBatch extends Batch {
  readonly file: string;
}

// What stands behind its own hash was written here: millions of texts are not asked again what they are.
const batchSchema = z.object({
  layout: z.literal(layout),
  of: z.string(),
  batch: z.object({
    reports: z.array(
      z.object({
        id: z.string(),
        key: z.string(),
        from: z.int().nonnegative(),
        count: z.int().nonnegative(),
        judgedFrom: z.int().nonnegative(),
        judged: z.int().nonnegative(),
        facts: z.custom<ReportFacts>((facts) => typeof facts === 'object' && facts !== null),
      }),
    ),
    packed: z.object({
      bytes: z.instanceof(Uint8Array),
      ends: z.instanceof(Uint32Array),
      cells: z.instanceof(Uint32Array),
    }),
    verdicts: z.object({
      bytes: z.instanceof(Uint8Array),
      ends: z.instanceof(Uint32Array),
      cells: z.instanceof(Uint32Array),
      keys: z.instanceof(Float64Array),
    }),
  }),
});

/** Batches of what was gathered of one project, each a file that is written once; none is needed. `of` says what they are of, and by which program. */
export class GatheredFiles {
  readonly #folder: string;
  readonly #of: string;

  constructor(folder: string, of: string) {
    this.#folder = folder;
    this.#of = of;
  }

  /** All batches that are whole and of this project and program; others are cleared away. */
  async read(): Promise<readonly StoredBatch[]> {
    const batches: StoredBatch[] = [];
    for (const name of await this.#names()) {
      const file = join(this.#folder, name);
      const read = await attempt(() => reading(file, () => readFile(file)));
      const batch = read.ok ? this.#decode(read.value) : null;
      if (batch === null) await this.remove(file);
      else batches.push({ ...batch, file });
    }
    return batches;
  }

  /** Adds a batch; where the disk refuses, it is gathered again next time. */
  async add(batch: Batch): Promise<void> {
    const { reports, packed, verdicts } = batch;
    const { cells, keys } = verdicts;
    const stored = {
      reports,
      packed: { ...textBytes(packed.texts), cells: packed.cells },
      verdicts: { ...textBytes(verdicts.texts), cells, keys },
    };
    const body = serialize({ layout, of: this.#of, batch: stored });
    const file = join(this.#folder, `${temporaryName()}${ending}`);
    await attempt(async () => {
      await writing(this.#folder, () => makeFolders(realDisk, this.#folder));
      const content = Buffer.concat([Buffer.from(sha256(body)), body]);
      await writeAtomically(realDisk, file, content, this.#folder);
    });
  }

  async remove(file: string): Promise<void> {
    await attempt(() => writing(file, () => rm(file, { force: true })));
  }

  #decode(bytes: Buffer): Batch | null {
    const body = bytes.subarray(hashLength);
    if (sha256(body) !== bytes.toString('latin1', 0, hashLength)) return null;
    const content: unknown = deserialize(body);
    const parsed = batchSchema.safeParse(content);
    if (!parsed.success || parsed.data.of !== this.#of) return null;
    const { reports, packed, verdicts } = parsed.data.batch;
    const { cells, keys } = verdicts;
    return {
      reports,
      packed: { texts: new StoredTexts(packed), cells: packed.cells },
      verdicts: { texts: new StoredTexts(verdicts), cells, keys },
    };
  }

  async #names(): Promise<readonly string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => name.endsWith(ending)).sort();
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      return [];
    }
  }
}

/** How many projects are remembered: those that were gathered last. */
const kept = 12;

/** Forgets what was gathered of projects that have not been gathered for long. */
export async function forgetOldest(home: string): Promise<void> {
  await attempt(() =>
    writing(home, async () => {
      const names = await readdir(home);
      if (names.length <= kept) return;
      const dated = await Promise.all(
        names.map(async (name) => ({ name, at: (await stat(join(home, name))).mtimeMs })),
      );
      const old = dated.sort((a, b) => b.at - a.at).slice(kept);
      for (const { name } of old) await rm(join(home, name), { recursive: true, force: true });
    }),
  );
}
