import { join, resolve } from 'node:path';
import { builtInLabels } from '../../core/annotation/label/built-in-labels.ts';
import type { Finding } from '../../core/project/findings/finding.ts';
import type { ProjectChange } from '../../core/project/project-change.ts';
import { finalReviewer } from '../../core/project/project.ts';
import { gazetteer } from '../../core/place/gazetteer.ts';
import { knownLists } from '../../core/project/labels/code-lists.ts';
import { sha256 } from '../disk/digest.ts';
import { Findings } from './findings.ts';
import { type Tail, tailOf } from '../journal/journal-file.ts';
import { projectJournals } from '../journal/journal-record.ts';
import {
  type ProjectPaths,
  isOfOthers,
  journalReviewerOf,
  projectPaths,
  recordIdOf,
} from '../paths.ts';
import { helperNames } from '../project/project-folder.ts';
import { replay } from '../journal/replay.ts';
import { changesByTime, projectSteps } from '../project/stored-project.ts';
import {
  type ProjectHead,
  type ProjectSnapshot,
  projectCodec,
  reviewerCodec,
} from '../record/stored-record.ts';
import { noParts } from '../../core/project/project-record.ts';
import { verifyJournal } from './verify-layer.ts';
import { verifyReport } from './verify-report.ts';
import type { ProjectFacts } from '../project/project-facts.ts';

/**
 * Checks every invariant that a file of a project can break, and yields what it finds, report by report; changes nothing and needs no
 * lock. A folder that is no project yields its missing `project.json`. With `rules` also tells, as warnings, which rules of labels are broken.
 */
export async function* verifyProject(
  dir: string,
  { rules = false }: { readonly rules?: boolean } = {},
): AsyncGenerator<Finding, void, undefined> {
  const paths = projectPaths(resolve(dir));
  const findings = new Findings(paths.root);
  const stored = await findings.record(paths.project, projectCodec.decode);
  const head = await verifyChanges(paths, stored, findings);
  await verifyTopFolder(paths, findings);
  const reviewers = await verifyReviewers(paths, findings);
  yield* findings.take();
  if (head === null && (await findings.names(paths.reports)).length === 0) return;
  const facts: ProjectFacts = {
    labels: head?.labels ?? builtInLabels,
    parts: head?.parts ?? noParts,
    reviewers: new Set([...reviewers, finalReviewer]),
    ids: new Set(),
    attachments: await verifyAttachments(paths, findings),
    sources: new Set(),
    lists: rules ? knownLists(head?.parts ?? noParts, gazetteer()) : null,
  };
  const reports = await findings.names(paths.reports);
  for (const id of reports) {
    await verifyReport(paths.report(id), id, facts, findings);
    yield* findings.take();
  }
  verifyIssues(paths, head, new Set(reports), findings);
  verifyExcuses(paths, head, facts.reviewers, findings);
  yield* findings.take();
}

/** Checks the journals of the project's own record, and gives the record that they make with its snapshot. */
async function verifyChanges(
  paths: ProjectPaths,
  stored: ProjectSnapshot | null,
  findings: Findings,
): Promise<ProjectHead | null> {
  const tails: Tail<ProjectChange>[] = [];
  for (const name of await findings.names(paths.changes)) {
    const path = join(paths.changes, name);
    if (isOfOthers(name)) continue;
    const reviewer = journalReviewerOf(name);
    if (reviewer === null) {
      findings.add('extra-file', path);
      continue;
    }
    const scan = await verifyJournal(path, projectJournals, findings);
    if (scan === null) continue;
    const mark = stored?.journals.get(reviewer) ?? null;
    const tail = tailOf(scan.records, mark);
    if (!tail.isSure) findings.add('other-journal', path, mark?.id);
    tails.push(tail);
  }
  if (stored === null) return null;
  const { state, unfit } = replay(projectSteps, stored.head, changesByTime(tails));
  for (const { id, author } of unfit) {
    findings.add('unfit-change', paths.projectJournal(author), id);
  }
  return state;
}

/** Both ends of a link between issues of a report are to be there. */
function verifyIssues(
  paths: ProjectPaths,
  head: ProjectHead | null,
  reports: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const { id, earlier } of head?.parts.reissues ?? []) {
    const missing = [id, earlier].find((end) => !reports.has(end));
    if (missing !== undefined) {
      const file = findings.nameOf(paths.project);
      findings.addAll([{ kind: 'missing-issue', file, place: id, detail: missing }]);
    }
  }
}

/** Whoever excused a conflict is to be a reviewer of the project. */
function verifyExcuses(
  paths: ProjectPaths,
  head: ProjectHead | null,
  reviewers: ReadonlySet<string>,
  findings: Findings,
): void {
  for (const { id, author } of head?.parts.excuses ?? []) {
    if (reviewers.has(author)) continue;
    const file = findings.nameOf(paths.project);
    findings.addAll([{ kind: 'unknown-reviewer', file, place: id, detail: author }]);
  }
}

async function verifyTopFolder(paths: ProjectPaths, findings: Findings): Promise<void> {
  const known = [
    'project.json',
    'reviewers',
    'reports',
    'changes',
    'attachments',
    'set-aside',
    '.tmp',
    '.lock',
  ];
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

/** Checks the files that evidence brings, and gives the hashes of those that are there; one with another content than its name says is. */
async function verifyAttachments(
  paths: ProjectPaths,
  findings: Findings,
): Promise<ReadonlySet<string>> {
  const hashes = new Set<string>();
  for (const name of await findings.names(paths.attachments)) {
    if (isOfOthers(name)) continue;
    const path = join(paths.attachments, name);
    if (!/^[0-9a-f]{64}$/.test(name)) {
      findings.add('extra-file', path);
      continue;
    }
    hashes.add(name);
    const bytes = await findings.bytes(path);
    if (bytes !== null && sha256(bytes) !== name) findings.add('wrong-hash', path);
  }
  return hashes;
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
