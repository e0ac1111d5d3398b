import { join } from 'node:path';
import { compareText } from '../../core/annotation/annotation.ts';
import { lastCorrection } from '../../core/correct/correction.ts';
import { textVersions } from '../../core/correct/text-versions.ts';
import type { Report } from '../../core/project/project.ts';
import { sha256 } from '../disk/digest.ts';
import type { Findings } from './findings.ts';
import {
  type ReportPaths,
  isOfOthers,
  isReportId,
  journalReviewerOf,
  recordIdOf,
  sourceFileName,
} from '../paths.ts';
import { reportCodec, structureCodec } from '../record/stored-record.ts';
import type { ProjectFacts } from '../project/project-facts.ts';
import { type TextsByCorrection, verifyLayer } from './verify-layer.ts';

/** Checks the folder of one report; `id` is the folder's name. */
export async function verifyReport(
  paths: ReportPaths,
  id: string,
  facts: ProjectFacts,
  findings: Findings,
): Promise<void> {
  if (isOfOthers(id)) return;
  if (!isReportId(id)) {
    findings.add('extra-file', paths.folder);
    return;
  }
  await verifyNames(paths, findings);
  const report = await findings.record(paths.report, reportCodec.decode);
  if (report !== null) await verifyIdentity(paths, id, report, facts, findings);
  const text = await verifyText(paths, report, findings);
  if (report !== null && text !== null) await verifyStructure(paths, report, text, findings);
  await verifyLayers(paths, versionsBy(paths, report, text, findings), facts, findings);
}

/** The versions of a text by the correction that made each, the present one first; empty where the present one cannot be trusted. */
function versionsBy(
  paths: ReportPaths,
  report: Report | null,
  text: string | null,
  findings: Findings,
): TextsByCorrection {
  if (report === null || text === null) return new Map();
  const { textSha256, corrections = [] } = report;
  const versions = textVersions({ text, sha256: textSha256 }, corrections);
  const isSound = versions?.every((version) => sha256(version.text) === version.sha256) ?? false;
  if (versions === null || !isSound) {
    findings.add('wrong-hash', paths.report, 'corrections');
    return new Map([[lastCorrection(report), text]]);
  }
  return new Map(
    versions.toReversed().map((version) => [version.correction?.id ?? null, version.text]),
  );
}

async function verifyNames(paths: ReportPaths, findings: Findings): Promise<void> {
  const known = ['report.json', 'text.txt', 'structure.json', 'source', 'layers'];
  for (const name of await findings.names(paths.folder)) {
    if (!known.includes(name) && !isOfOthers(name)) {
      findings.add('extra-file', join(paths.folder, name));
    }
  }
}

async function verifyIdentity(
  paths: ReportPaths,
  id: string,
  report: Report,
  facts: ProjectFacts,
  findings: Findings,
): Promise<void> {
  if (report.id !== id) findings.add('misnamed', paths.report, report.id);
  if (facts.sources.has(report.source.sha256)) findings.add('duplicate-report', paths.report);
  facts.sources.add(report.source.sha256);
  const expected = sourceFileName(report.source.name);
  const names = (await findings.names(paths.source)).filter((name) => !isOfOthers(name));
  for (const name of names) {
    if (name !== expected) findings.add('extra-file', join(paths.source, name));
  }
  const path = join(paths.source, expected);
  const source = await findings.bytes(path);
  if (source !== null && sha256(source) !== report.source.sha256) findings.add('wrong-hash', path);
}

/** The text, or null where it is not the one that was imported. */
async function verifyText(
  paths: ReportPaths,
  report: Report | null,
  findings: Findings,
): Promise<string | null> {
  const bytes = await findings.bytes(paths.text);
  if (bytes === null) return null;
  if (report === null) return null;
  if (sha256(bytes) !== report.textSha256) {
    findings.add('wrong-hash', paths.text);
    return null;
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.length !== report.length) {
    findings.add('wrong-length', paths.report, `${report.length} ≠ ${text.length}`);
  }
  return text;
}

/** The places of headings, cells and pages: of this text, and within it. */
async function verifyStructure(
  paths: ReportPaths,
  report: Report,
  text: string,
  findings: Findings,
): Promise<void> {
  if (!(await findings.names(paths.folder)).includes('structure.json')) return;
  const structure = await findings.record(paths.structure, structureCodec.decode);
  if (structure === null) return;
  if (structure.textSha256 !== report.textSha256) findings.add('wrong-hash', paths.structure);
  const outside = structure.parts.find(({ start, end }) => start > end || end > text.length);
  if (outside !== undefined) {
    findings.add('bad-span', paths.structure, `${outside.start}–${outside.end}`);
  }
}

async function verifyLayers(
  paths: ReportPaths,
  texts: TextsByCorrection,
  facts: ProjectFacts,
  findings: Findings,
): Promise<void> {
  const snapshots = new Set<string>();
  const journals = new Set<string>();
  for (const name of await findings.names(paths.layers)) {
    if (isOfOthers(name)) continue;
    const [snapshot, journal] = [recordIdOf(name), journalReviewerOf(name)];
    if (snapshot !== null) snapshots.add(snapshot);
    else if (journal !== null) journals.add(journal);
    else findings.add('extra-file', join(paths.layers, name));
  }
  for (const reviewer of [...new Set([...snapshots, ...journals])].sort(compareText)) {
    const [hasSnapshot, hasJournal] = [snapshots.has(reviewer), journals.has(reviewer)];
    await verifyLayer({ paths, reviewer, hasSnapshot, hasJournal, texts }, facts, findings);
  }
}
