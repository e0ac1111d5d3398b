import { resolve } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Finding, FindingKind } from '../../core/project/findings/finding.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { attempt } from '../failure.ts';
import { acquireLock } from '../disk/lock.ts';
import { projectPaths } from '../paths.ts';
import { verifyProject } from '../verify/verify.ts';
import { mendAnchors } from './mend-anchors.ts';
import { mendLeftOver } from './mend-left-over.ts';
import { mendName } from './mend-name.ts';
import { mendReport } from './mend-report.ts';
import { mendReviewer } from './mend-reviewer.ts';
import { mendSnapshot } from './mend-snapshot.ts';
import type { RepairSite } from './repair-site.ts';

/** What a repair did. */
export interface Repaired {
  readonly mended: readonly Finding[];
  /** What is left to the person; what the repair itself set aside is not among it. */
  readonly left: readonly Finding[];
}

/** One mending may uncover what the next is for: a name behind a content behind a file. */
const rounds = 4;

/**
 * Mends what can be mended without loss, and lists the rest. What is replaced or moved is kept in `set-aside/`; nothing is deleted. Whoever
 * calls this has made a backup. Errors: `project-locked`, `cannot-write`.
 */
export async function repairProject(
  dir: string,
  disk: Disk = realDisk,
): Promise<Result<Repaired, AppError>> {
  const paths = projectPaths(resolve(dir));
  const lock = await acquireLock(paths.lock, paths.root);
  if (!lock.ok) return lock;
  try {
    return await attempt(() => repair({ paths, disk }));
  } finally {
    lock.value.release();
  }
}

async function repair(site: RepairSite): Promise<Repaired> {
  const before = await findingsIn(site.paths.root);
  const seen = new Map(before.map((finding) => [keyOf(finding), finding]));
  let now = before;
  for (let round = 0; round < rounds; round += 1) {
    let mended = false;
    for (const finding of inOrder(now)) mended = (await mend(site, finding)) || mended;
    if (!mended) break;
    now = await findingsIn(site.paths.root);
    for (const finding of now) seen.set(keyOf(finding), finding);
  }
  const asideBefore = new Set(before.filter(isAside).map(keyOf));
  const left = now.filter((finding) => !isAside(finding) || asideBefore.has(keyOf(finding)));
  const still = new Set(now.map(keyOf));
  return { mended: [...seen.values()].filter((finding) => !still.has(keyOf(finding))), left };
}

type Mend = (site: RepairSite, finding: Finding) => Promise<boolean>;

/** Kinds that nobody can mend without knowing what was meant are not here. */
const menders: { readonly [Kind in FindingKind]?: Mend } = {
  'left-over': mendLeftOver,
  'bad-span': mendAnchors,
  'quote-differs': mendAnchors,
  misnamed: mendName,
  'unknown-reviewer': mendReviewer,
  'wrong-length': mendReport,
  'wrong-hash': mendReport,
  'missing-file': mendReport,
  unreadable: async (site, finding) =>
    (await mendReport(site, finding)) || mendSnapshot(site, finding),
};

/** Whether something was done. */
async function mend(site: RepairSite, finding: Finding): Promise<boolean> {
  return (await menders[finding.kind]?.(site, finding)) ?? false;
}

/** Contents before names, and names from the inside out, so that no path is stale when its turn comes. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const names = findings.filter(({ kind }) => kind === 'misnamed');
  const depth = ({ file }: Finding): number => file.split('/').length;
  return [
    ...findings.filter(({ kind }) => kind !== 'misnamed'),
    ...names.sort((a, b) => depth(b) - depth(a)),
  ];
}

async function findingsIn(root: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of verifyProject(root)) findings.push(finding);
  return findings;
}

function keyOf({ kind, file, place, detail }: Finding): string {
  return JSON.stringify([kind, file, place, detail]);
}

function isAside({ kind }: Finding): boolean {
  return kind === 'set-aside';
}
