import { join } from 'node:path';
import { compareText } from '../../core/annotation/annotation.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { presentText } from '../../core/correct/text-versions.ts';
import type { AnnotatedReport, Report } from '../../core/project/project.ts';
import type { PlacedPart } from '../../core/text/structure.ts';
import { writeAtomically } from '../disk/atomic-write.ts';
import { sha256 } from '../disk/digest.ts';
import type { Disk } from '../disk/disk.ts';
import { StoreFailure, attempt, reading, systemCode, writing } from '../failure.ts';
import {
  type ProjectPaths,
  type ReportPaths,
  journalReviewerOf,
  recordIdOf,
  sourceFileName,
} from '../paths.ts';
import { decodeBytes } from '../disk/json-file.ts';
import { readBytes, readNames } from '../disk/thread-reads.ts';
import { newLayerFiles } from '../layer/new-layer.ts';
import { reportCodec, structureCodec } from '../record/stored-record.ts';

/** Where a report's files are written. */
export interface ReportSite {
  readonly disk: Disk;
  readonly paths: ProjectPaths;
}

/** A report as read and verified. */
export interface ReadReport {
  readonly report: Report;
  readonly text: string;
  /** The source's bytes where they are not simply the text in UTF-8; null where they are. */
  readonly source: Uint8Array | null;
  /** Absent where the source has none, or where its file is gone or damaged, which `verify` tells: it can be made again. */
  readonly structure?: readonly PlacedPart[];
}

/**
 * Reads the text and source of a report and verifies both (I1).
 * @throws StoreFailure `cannot-read`, `hash-differs`
 */
export async function readReportFolder(paths: ReportPaths, report: Report): Promise<ReadReport> {
  const bytes = presentBytes(await reading(paths.text, () => readBytes(paths.text)), report);
  if (bytes === null) throw new StoreFailure({ code: 'hash-differs', path: paths.text });
  const sourcePath = await findSource(paths, report);
  const source = await reading(sourcePath, () => readBytes(sourcePath));
  if (sha256(source) !== report.source.sha256) {
    throw new StoreFailure({ code: 'hash-differs', path: sourcePath });
  }
  // A byte order mark at the start would be one that the source had twice, and is kept.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const structure = await readStructure(paths, report);
  return {
    report,
    text,
    source: source.equals(bytes) ? null : source,
    ...(structure !== null && { structure }),
  };
}

/**
 * The present text of a report, in UTF-8, of what lies in its file: where the power went while it was corrected, the file still has an earlier version, and
 * the record says how the present one is made of it. Null where the file has neither.
 */
export function presentBytes(
  bytes: Uint8Array,
  { textSha256, corrections = [] }: Report,
): Uint8Array | null {
  const found = sha256(bytes);
  if (found === textSha256) return bytes;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const present = presentText({ text, sha256: found }, corrections);
  const made = present === null ? null : Buffer.from(present);
  return made !== null && sha256(made) === textSha256 ? made : null;
}

async function readStructure(
  paths: ReportPaths,
  report: Report,
): Promise<readonly PlacedPart[] | null> {
  if ((report.source.format ?? null) === null) return null;
  const read = await attempt(() => reading(paths.structure, () => readBytes(paths.structure)));
  if (!read.ok) return null;
  const decoded = decodeBytes(read.value, structureCodec.decode);
  if (!decoded.ok || decoded.value.textSha256 !== report.textSha256) return null;
  return decoded.value.parts;
}

/** Where the source lies: under its own name, or as the only file there, since a name may have been changed on its way between systems. */
export async function findSource(paths: ReportPaths, report: Report): Promise<string> {
  const expected = sourceFileName(report.source.name);
  const names = (await folderEntries(paths.source)).filter((name) => !name.startsWith('.'));
  const [only] = names;
  const name = !names.includes(expected) && names.length === 1 && only !== undefined ? only : null;
  return join(paths.source, name ?? expected);
}

/** The reviewers who have a layer of a report, sorted; files whose names are no reviewer's are `verify`'s to tell. */
export async function layerReviewers(paths: ReportPaths): Promise<readonly string[]> {
  const names = await folderEntries(paths.layers);
  const ids = names.map((name) => recordIdOf(name) ?? journalReviewerOf(name));
  return [...new Set(ids.filter((id) => id !== null))].sort(compareText);
}

/** The names in a folder; none where there is no such folder. */
export async function folderEntries(path: string): Promise<readonly string[]> {
  return reading(path, async () => {
    try {
      return await readNames(path);
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return [];
      throw error;
    }
  });
}

/** The content of the structure's file, where the report has one. */
export function structureFiles({ report, structure }: AnnotatedReport): readonly string[] {
  if (structure === undefined) return [];
  return [structureCodec.encode({ textSha256: report.textSha256, parts: structure })];
}

/**
 * Gives a report another text and record; its source stays as it is. Record and text cannot change in one step: where the power goes between
 * them, the record says how the text is made again, which a repair does. A disk may deny what it has done: where the new text stands all the same
 * and the old one cannot be put back, the step is made.
 * @throws StoreFailure `cannot-read`, `cannot-write`; both are then what they were.
 */
export async function rewriteText(
  disk: Disk,
  paths: ProjectPaths,
  before: Pick<ReadReport, 'report'>,
  after: AnnotatedReport,
): Promise<void> {
  const target = paths.report(after.report.id);
  const write = (path: string, content: string | Uint8Array) =>
    writeAtomically(disk, path, content, paths.temporary);
  const text = () => reading(target.text, () => readBytes(target.text));
  const old = await text();
  await write(target.report, reportCodec.encode(after.report));
  const written = await attempt(() => write(target.text, after.text));
  if (!written.ok) {
    const isOld = async () => {
      const now = await attempt(text);
      return now.ok && now.value.equals(old);
    };
    if (!(await isOld())) await attempt(() => write(target.text, old));
    if (await isOld()) {
      await attempt(() => write(target.report, reportCodec.encode(before.report)));
      throw new StoreFailure(written.error);
    }
  }
  // Derived of a text, which it names; without it a report opens all the same.
  await attempt(async () => {
    const [structure] = structureFiles(after);
    await writing(target.structure, () => disk.remove(target.structure));
    if (structure !== undefined) await write(target.structure, structure);
  });
}

/** Writes a layer that is not there yet; false where a file has its name already. */
export async function writeNewLayer(
  disk: Disk,
  paths: ProjectPaths,
  reportId: string,
  layer: Layer,
): Promise<boolean> {
  const target = paths.report(reportId);
  if ((await layerReviewers(target)).includes(layer.reviewer)) return false;
  // Where only the first is written, that alone is the layer.
  for (const [path, content] of newLayerFiles(target, layer, new Date().toISOString())) {
    await writeAtomically(disk, path, content, paths.temporary);
  }
  return true;
}
