import { setTimeout } from 'node:timers/promises';
import type { Finding, FindingKind } from '../../core/project/findings/finding.ts';
import { verifyProject } from '../../store/verify/verify.ts';

/** What mends itself, waits for the person anyway, or is theirs. */
const unremarkable: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'left-over',
  'set-aside',
  'extra-file',
  'unanchored',
]);

/** How long work that is under way has to come to rest before a finding is looked at again, in milliseconds. */
const rest = 1500;

/** What is wrong with a project's files and a person should hear of; the project may be worked on meanwhile, so a finding must be found twice. */
export async function lastingFindings(folder: string): Promise<readonly Finding[]> {
  const before = new Set((await findingsIn(folder)).map((finding) => JSON.stringify(finding)));
  if (before.size === 0) return [];
  await setTimeout(rest);
  return (await findingsIn(folder)).filter((finding) => before.has(JSON.stringify(finding)));
}

async function findingsIn(folder: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for await (const finding of verifyProject(folder)) {
    if (!unremarkable.has(finding.kind)) findings.push(finding);
  }
  return findings;
}
