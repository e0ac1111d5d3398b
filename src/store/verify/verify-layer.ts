import { emptyLayer } from '../../core/annotation/layer.ts';
import { follower } from '../../core/project/labels/follow-moves.ts';
import { layerFindings } from '../../core/project/findings/layer-findings.ts';
import { ruleFindings } from '../../core/project/findings/rule-findings.ts';
import type { LayerData } from '../../core/project/schema/schema.ts';
import type { Findings } from './findings.ts';
import { type Mark, tailOf } from '../journal/journal-file.ts';
import { type JournalKind, type Recorded, layerJournals } from '../journal/journal-record.ts';
import { type Scan, scanJournal } from '../journal/journal-scan.ts';
import type { ReportPaths } from '../paths.ts';
import { replay } from '../journal/replay.ts';
import { layerSteps } from '../layer/stored-layer.ts';
import { decodeSnapshotData, layerDataOf, layerOf } from '../record/stored-record.ts';
import type { ProjectFacts } from '../project/project-facts.ts';

/** A layer's two files, of which there may be only one, and the report's text, or null where it cannot be trusted. */
export interface LayerToVerify {
  readonly paths: ReportPaths;
  readonly reviewer: string;
  readonly hasSnapshot: boolean;
  readonly hasJournal: boolean;
  readonly texts: TextsByCorrection;
}

/** Every version of the report's text by the correction that made it, the present one first; empty where it cannot be trusted. */
export type TextsByCorrection = ReadonlyMap<string | null, string>;

/** Checks the snapshot and the journal of a layer, that they belong together, and the layer that they make. */
export async function verifyLayer(
  { paths, reviewer, hasSnapshot, hasJournal, texts }: LayerToVerify,
  facts: ProjectFacts,
  findings: Findings,
): Promise<void> {
  const path = hasSnapshot ? paths.layer(reviewer) : paths.journal(reviewer);
  const journal = hasJournal
    ? await verifyJournal(paths.journal(reviewer), layerJournals, findings)
    : null;
  const stored = hasSnapshot
    ? await findings.record(path, decodeSnapshotData)
    : { data: layerDataOf(emptyLayer(reviewer)), journal: null };
  if (stored === null) return;
  if (stored.data.reviewer !== reviewer) findings.add('misnamed', path, stored.data.reviewer);
  else if (!facts.reviewers.has(reviewer)) findings.add('unknown-reviewer', path, reviewer);
  const data = journal === null ? stored.data : withJournal(stored, journal, paths, findings);
  const file = findings.nameOf(path);
  // A layer that has not followed its text yet does so when it is next read.
  const [present = null] = texts.values();
  const text = texts.get(data.correction) ?? present;
  const { labels, parts, ids: taken, attachments, lists } = facts;
  const follow = follower({ labels: labels.labels, moves: parts.moves });
  const followed = { ...data, annotations: data.annotations.map(follow) };
  findings.addAll(layerFindings(followed, { file, text, labels, taken, attachments }));
  if (lists !== null) findings.addAll(ruleFindings(followed, { file, labels, lists }));
}

/** Checks a journal for itself, and gives what it holds; null where it cannot be read. */
export async function verifyJournal<C extends Recorded>(
  path: string,
  kind: JournalKind<C>,
  findings: Findings,
): Promise<Scan<C> | null> {
  const bytes = await findings.bytes(path);
  if (bytes === null) return null;
  const scan = scanJournal(kind, bytes);
  const { torn, problem, records } = scan;
  if (torn) findings.add('left-over', path);
  if (problem?.kind === 'newer') findings.add('newer-schema', path, String(problem.found));
  if (problem?.kind === 'damaged') {
    findings.add('unreadable', path, `line ${records.length + 1}: ${problem.detail}`);
  }
  return scan;
}

/** The layer with the changes that its snapshot does not contain. */
function withJournal(
  { data, journal: mark }: { readonly data: LayerData; readonly journal: Mark | null },
  { records }: Scan,
  paths: ReportPaths,
  findings: Findings,
): LayerData {
  const path = paths.journal(data.reviewer);
  const tail = tailOf(records, mark);
  if (!tail.isSure) findings.add('other-journal', path, mark?.id);
  const snapshot = layerOf(data);
  // What is wrong with the snapshot's own records is found in them.
  if (!snapshot.ok) return data;
  const changes = tail.records.map(({ record }) => record.change);
  const { state, unfit } = replay(layerSteps, snapshot.value, changes);
  for (const { id } of unfit) findings.add('unfit-change', path, id);
  return layerDataOf(state);
}
