import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { AnnotatedReport, Report } from '../../core/project/project.ts';
import type { Finding } from '../../core/project/findings/finding.ts';
import { sha256 } from '../disk/digest.ts';
import { reading } from '../failure.ts';
import { readSourceFile } from '../report/import-file.ts';
import { encodings } from '../../core/text/encoding.ts';
import { decodeBytes, readIfPresent } from '../disk/json-file.ts';
import { type ReportPaths, isReportId, sourceFileName } from '../paths.ts';
import { findSource, folderEntries, presentBytes } from '../report/report-folder.ts';
import { reportCodec } from '../record/stored-record.ts';
import type { RepairSite } from './repair-site.ts';
import { replaceFile } from './replace-file.ts';

/** Makes a report's text, source or `report.json` again of the others, where the hashes prove that it is what was there. */
export async function mendReport(site: RepairSite, { file }: Finding): Promise<boolean> {
  const [top, id = '', third = ''] = file.split('/');
  if (top !== 'reports' || !isReportId(id) || third === 'layers') return false;
  const paths = site.paths.report(id);
  const report = await recordedReport(paths);
  if (report === 'newer') return false;
  if (report === null) return mendRecord(site, paths, id);
  if (report.id !== id) return false;
  if (third === 'text.txt') return mendText(site, paths, report);
  if (third === 'source') return mendSource(site, paths, report);
  return third === 'report.json' && mendLength(site, paths, report);
}

async function recordedReport(paths: ReportPaths): Promise<Report | null | 'newer'> {
  const bytes = await reading(paths.report, () => readIfPresent(paths.report));
  if (bytes === null) return null;
  const decoded = decodeBytes(bytes, reportCodec.decode);
  if (decoded.ok) return decoded.value;
  return decoded.error.kind === 'newer' ? 'newer' : null;
}

/** `report.json` of the source alone: the folder's name proves the source, and a text that differs from it proves that more was known. */
async function mendRecord(site: RepairSite, paths: ReportPaths, id: string): Promise<boolean> {
  const read = await importAgain(paths, null);
  if (read === null || read.report.id !== id) return false;
  const text = await reading(paths.text, () => readIfPresent(paths.text));
  if (text !== null && sha256(text) !== read.report.textSha256) return false;
  if (text === null) await replaceFile(site, paths.text, read.text);
  await replaceFile(site, paths.report, reportCodec.encode(read.report));
  return true;
}

async function mendText(site: RepairSite, paths: ReportPaths, report: Report): Promise<boolean> {
  const found = await reading(paths.text, () => readIfPresent(paths.text));
  const present = found === null ? null : presentBytes(found, report);
  if (present !== null) {
    await replaceFile(site, paths.text, present);
    return true;
  }
  const read = await importAgain(paths, report);
  if (read === null) return false;
  const bytes = presentBytes(Buffer.from(read.text), report);
  if (bytes === null) return false;
  await replaceFile(site, paths.text, bytes);
  return true;
}

/** A source in UTF-8 is its text, byte for byte. */
async function mendSource(site: RepairSite, paths: ReportPaths, report: Report): Promise<boolean> {
  const text = await reading(paths.text, () => readIfPresent(paths.text));
  if (text === null || sha256(text) !== report.source.sha256) return false;
  await replaceFile(site, join(paths.source, sourceFileName(report.source.name)), text);
  return true;
}

async function mendLength(site: RepairSite, paths: ReportPaths, report: Report): Promise<boolean> {
  const bytes = await reading(paths.text, () => readIfPresent(paths.text));
  if (bytes === null || sha256(bytes) !== report.textSha256) return false;
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.length === report.length) return false;
  await replaceFile(site, paths.report, reportCodec.encode({ ...report, length: text.length }));
  return true;
}

/** The report as its source gives it, or null where the source is not the one that was imported. */
async function importAgain(
  paths: ReportPaths,
  report: Report | null,
): Promise<AnnotatedReport | null> {
  const names = (await folderEntries(paths.source)).filter((name) => !name.startsWith('.'));
  const [only] = names;
  if (report === null && (only === undefined || names.length > 1)) return null;
  const path = report === null ? join(paths.source, only ?? '') : await findSource(paths, report);
  const bytes = await reading(path, () => readIfPresent(path));
  if (bytes === null || (report !== null && sha256(bytes) !== report.source.sha256)) return null;
  const at = report?.importedAt ?? (await reading(path, () => stat(path))).mtime.toISOString();
  const encoding = encodings.find((known) => known === report?.source.encoding);
  const read = await readSourceFile(path, { at, ...(encoding && { encoding }) });
  return read.ok ? read.value : null;
}
