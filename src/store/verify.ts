import { join, resolve } from 'node:path';
import { builtInLabels } from '../core/annotation/built-in-labels.ts';
import type { Finding } from '../core/project/finding.ts';
import { finalReviewer } from '../core/project/project.ts';
import { Findings } from './findings.ts';
import { type ProjectPaths, isOfOthers, projectPaths, recordIdOf } from './paths.ts';
import { helperNames } from './project-folder.ts';
import { projectCodec, reviewerCodec } from './stored-record.ts';
import { type ProjectFacts, verifyReport } from './verify-report.ts';

/**
 * Checks every invariant that a file of a project can break, and yields what it finds, report by report; changes nothing and needs no
 * lock. A folder that is no project yields its missing `project.json`.
 */
export async function* verifyProject(dir: string): AsyncGenerator<Finding, void, undefined> {
  const paths = projectPaths(resolve(dir));
  const findings = new Findings(paths.root);
  const head = await findings.record(paths.project, projectCodec.decode);
  await verifyTopFolder(paths, findings);
  const reviewers = await verifyReviewers(paths, findings);
  yield* findings.take();
  if (head === null && (await findings.names(paths.reports)).length === 0) return;
  const facts: ProjectFacts = {
    labels: head?.labels ?? builtInLabels,
    reviewers: new Set([...reviewers, finalReviewer]),
    ids: new Set(),
    sources: new Set(),
  };
  for (const id of await findings.names(paths.reports)) {
    await verifyReport(paths.report(id), id, facts, findings);
    yield* findings.take();
  }
  yield* findings.take();
}

async function verifyTopFolder(paths: ProjectPaths, findings: Findings): Promise<void> {
  const known = ['project.json', 'reviewers', 'reports', 'set-aside', '.tmp', '.lock'];
  for (const name of await findings.names(paths.root)) {
    if (known.includes(name) || helperNames.includes(name) || isOfOthers(name)) continue;
    findings.add(name.startsWith('.lock-') ? 'left-over' : 'extra-file', join(paths.root, name));
  }
  for (const name of await findings.names(paths.temporary)) {
    findings.add('left-over', join(paths.temporary, name));
  }
  for (const name of await findings.names(paths.setAside)) {
    findings.add('set-aside', join(paths.setAside, name));
  }
}

async function verifyReviewers(
  paths: ProjectPaths,
  findings: Findings,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of await findings.names(paths.reviewers)) {
    const path = join(paths.reviewers, name);
    if (isOfOthers(name)) continue;
    const id = recordIdOf(name);
    if (id === null) {
      findings.add('extra-file', path);
      continue;
    }
    const reviewer = await findings.record(path, reviewerCodec.decode);
    if (reviewer === null) continue;
    if (reviewer.id === id) ids.push(id);
    else findings.add('misnamed', path, reviewer.id);
  }
  return ids;
}
