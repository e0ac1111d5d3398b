import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { reportStates } from '../../core/annotation/layer.ts';
import type { CountedReport } from '../../core/ipc/views.ts';
import { currentSchema } from '../../core/project/migrations/migrate.ts';
import { detailsSchema } from '../../core/project/schema/schema.ts';
import { writeAtomically } from '../disk/atomic-write.ts';
import { sha256 } from '../disk/digest.ts';
import { makeFolders, realDisk } from '../disk/disk.ts';
import { attempt, reading, writing } from '../failure.ts';
import { readIfPresent } from '../disk/json-file.ts';
import { layerStamps } from '../layer/layer-stamps.ts';
import { projectPaths } from '../paths.ts';

/** Raised when something is counted otherwise than before. */
const version = 1;

/** How many projects are remembered: those that were counted last. */
const kept = 24;

/** What was counted of a report, with what the files of its layer looked like before they were read. */
export interface RememberedCount {
  readonly stamp: string;
  readonly counted: CountedReport;
}

/** Of what something is remembered. */
export interface CountsPlace {
  /** The folder in which counts of all projects lie. */
  readonly home: string;
  /** The project's folder, as an absolute path. */
  readonly project: string;
  readonly reviewer: string;
}

const count = z.int().nonnegative();

const rememberedSchema = z.object({
  version: z.literal(version),
  layers: z.literal(currentSchema('layer')),
  project: z.string(),
  reviewer: z.string(),
  reports: z.array(
    z.object({
      stamp: z.string(),
      counted: z.object({
        report: z.string(),
        state: z.enum(reportStates),
        details: detailsSchema.nullable(),
        note: z.string(),
        annotations: count,
        checked: count,
        furthest: count,
      }),
    }),
  ),
});

/**
 * What was counted of a project's layers when it was open before, so that nobody waits for a million annotations twice. It lies with the program and not in the
 * project, is made of its files alone, and is never believed over them: a count is used only where the layer's files look as they did. Gone, cut, altered or
 * of another project, it costs a count and nothing else.
 */
export class RememberedCounts {
  readonly #place: CountsPlace;
  readonly #file: string;
  readonly #now: () => number;

  /** `now` is the clock of the disk, in milliseconds. */
  constructor(place: CountsPlace, now: () => number = Date.now) {
    this.#place = place;
    this.#now = now;
    const name = sha256(`${place.project}\n${place.reviewer}`).slice(0, 32);
    this.#file = join(place.home, `${name}.counts`);
  }

  /** What the files of the layers of some reports look like, by id; null where they were written so lately that this would not tell them from later ones. */
  stamps(reports: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
    const { project, reviewer } = this.#place;
    const paths = projectPaths(project);
    const asked = reports.map((id) => [id, paths.report(id)] as const);
    return layerStamps(asked, reviewer, this.#now());
  }

  /** What is remembered, by the id of the report. */
  async recall(): Promise<ReadonlyMap<string, RememberedCount>> {
    const read = await attempt(() => reading(this.#file, () => readIfPresent(this.#file)));
    const remembered = read.ok && read.value !== null ? decode(read.value) : null;
    const { project, reviewer } = this.#place;
    if (remembered?.project !== project || remembered.reviewer !== reviewer) return new Map();
    return new Map(remembered.reports.map((each) => [each.counted.report, each]));
  }

  /** Remembers counts in place of those before; where the disk refuses, they are counted again next time. */
  async keep(reports: readonly RememberedCount[]): Promise<void> {
    const { home, project, reviewer } = this.#place;
    const layers = currentSchema('layer');
    const body = JSON.stringify({ version, layers, project, reviewer, reports });
    await attempt(async () => {
      await writing(home, () => makeFolders(realDisk, home));
      await writeAtomically(realDisk, this.#file, `${sha256(body)}\n${body}`, home);
      await writing(home, () => forgetOldest(home));
    });
  }
}

function decode(bytes: Uint8Array): z.infer<typeof rememberedSchema> | null {
  const content = Buffer.from(bytes).toString('utf8');
  const end = content.indexOf('\n');
  const body = content.slice(end + 1);
  if (end < 0 || sha256(body) !== content.slice(0, end)) return null;
  const parsed = rememberedSchema.safeParse(JSON.parse(body));
  return parsed.success ? parsed.data : null;
}

async function forgetOldest(home: string): Promise<void> {
  const names = await readdir(home);
  if (names.length <= kept) return;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(home, name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.at - a.at).slice(kept);
  for (const { name } of old) await rm(join(home, name), { force: true });
}
