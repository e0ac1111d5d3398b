import { type BigIntStats, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { systemCode } from '../failure.ts';
import type { ReportPaths } from '../paths.ts';

/** How long others wait for their turn, in milliseconds. */
const turn = 8;

/**
 * How old a file must be, in milliseconds, before its times tell it from what it becomes next: some disks count in steps of two seconds, and a clock may be
 * ahead of theirs.
 */
const settled = 4_000;

/** What the files of one reviewer's layers look like from outside, by the id of the report; null where that does not tell them from later ones. */
export function layerStamps(
  reports: readonly (readonly [id: string, paths: ReportPaths])[],
  reviewer: string,
  now: number,
): Promise<ReadonlyMap<string, string | null>> {
  return inTurns(reports, (paths) => {
    const both = [paths.layer(reviewer), paths.journal(reviewer)].map((path) =>
      stampNow(path, now),
    );
    return both.includes(null) ? null : both.join(' ');
  });
}

/** The same of everyone's layers. */
export function workStamps(
  reports: readonly (readonly [id: string, paths: ReportPaths])[],
  now: number,
): Promise<ReadonlyMap<string, string | null>> {
  return inTurns(reports, ({ layers }) => {
    const names = namesIn(layers);
    if (names === null) return null;
    const all = names.sort().map((name) => `${name} ${stampNow(join(layers, name), now) ?? ''}`);
    return all.some((stamp) => stamp.endsWith(' ')) ? null : all.join('\n');
  });
}

function namesIn(folder: string): string[] | null {
  try {
    return readdirSync(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code === undefined) throw error;
    return code === 'ENOENT' ? [] : null;
  }
}

async function inTurns(
  reports: readonly (readonly [id: string, paths: ReportPaths])[],
  stampOfReport: (paths: ReportPaths) => string | null,
): Promise<ReadonlyMap<string, string | null>> {
  const stamps = new Map<string, string | null>();
  let begin = performance.now();
  for (const [id, paths] of reports) {
    stamps.set(id, stampOfReport(paths));
    if (performance.now() - begin < turn) continue;
    await setImmediate();
    begin = performance.now();
  }
  return stamps;
}

function stampNow(path: string, now: number): string | null {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (found === undefined) return 'none';
    return isSettled(found, now) ? stampOf(found) : null;
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return null;
  }
}

/** Other than a copying program's, a change always moves `ctime`. */
function stampOf({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return `${ino}-${size}-${mtimeNs}-${ctimeNs}`;
}

function isSettled({ mtimeMs, ctimeMs }: BigIntStats, now: number): boolean {
  const newest = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  return newest < now - settled;
}
