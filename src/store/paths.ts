import { join } from 'node:path';
import { safeFileName } from '../core/format/document-names.ts';

/** Where everything of a project lies; the only place that knows the layout. */
export interface ProjectPaths {
  readonly root: string;
  readonly project: string;
  readonly reviewers: string;
  readonly reports: string;
  /** Holds the changes of the project's own record, a journal for each who made some. */
  readonly changes: string;
  /** Holds the files that evidence brings, each under its own hash. */
  readonly attachments: string;
  readonly lock: string;
  /** For files and folders that are being written; whatever is in it at the next opening is left over. */
  readonly temporary: string;
  /** For damaged files. */
  readonly setAside: string;
  attachment(sha256: string): string;
  reviewer(id: string): string;
  /** The changes that a reviewer made to the project's own record. */
  projectJournal(reviewer: string): string;
  report(id: string): ReportPaths;
}

/** Where everything of a report lies. */
export interface ReportPaths {
  readonly folder: string;
  readonly report: string;
  readonly text: string;
  /** Where headings, cells and pages stand in the text; there is none for a text without such. */
  readonly structure: string;
  /** Holds the source file and nothing else. */
  readonly source: string;
  readonly layers: string;
  layer(reviewer: string): string;
  /** The changes of a layer, beside it. */
  journal(reviewer: string): string;
}

/** The layout of the project in a folder. */
export function projectPaths(root: string): ProjectPaths {
  const reviewers = join(root, 'reviewers');
  const reports = join(root, 'reports');
  const changes = join(root, 'changes');
  const attachments = join(root, 'attachments');
  return {
    root,
    project: join(root, 'project.json'),
    reviewers,
    reports,
    changes,
    attachments,
    lock: join(root, '.lock'),
    temporary: join(root, '.tmp'),
    setAside: join(root, 'set-aside'),
    attachment: (sha256) => join(attachments, sha256),
    reviewer: (id) => join(reviewers, recordFileName(id)),
    projectJournal: (reviewer) => join(changes, journalFileName(reviewer)),
    report: (id) => reportPaths(join(reports, id)),
  };
}

/** The layout of a report's folder, wherever it stands. */
export function reportPaths(folder: string): ReportPaths {
  const layers = join(folder, 'layers');
  return {
    folder,
    report: join(folder, 'report.json'),
    text: join(folder, 'text.txt'),
    structure: join(folder, 'structure.json'),
    source: join(folder, 'source'),
    layers,
    layer: (reviewer) => join(layers, recordFileName(reviewer)),
    journal: (reviewer) => join(layers, journalFileName(reviewer)),
  };
}

/** The file name for a record with this id; ids that Windows keeps for devices get a mark before them, which no id begins with. */
export function recordFileName(id: string): string {
  return /^(?:con|prn|aux|nul|com\d|lpt\d)$/i.test(id) ? `_${id}.json` : `${id}.json`;
}

/** The file name for a reviewer's journal. */
export function journalFileName(reviewer: string): string {
  return recordFileName(reviewer).replace(/\.json$/, '.journal');
}

/** The reviewer whose journal has this file name, or null where it is no journal's. */
export function journalReviewerOf(fileName: string): string | null {
  if (!fileName.endsWith('.journal')) return null;
  return recordIdOf(fileName.replace(/\.journal$/, '.json'));
}

/** Whether a folder's name can be a report's id. */
export function isReportId(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(name);
}

/** The id of the record in a file of this name (which some systems store decomposed), or null where no record has such a name. */
export function recordIdOf(fileName: string): string | null {
  const id = /^_?([\p{L}\p{N}][\p{L}\p{N}_-]*)\.json$/u.exec(fileName.normalize('NFC'))?.[1];
  return id !== undefined && recordFileName(id) === fileName.normalize('NFC') ? id : null;
}

/** The name under which a source file is kept: its own as far as every file system takes it, its extension included. */
export function sourceFileName(name: string): string {
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  const stem = name.slice(0, name.length - extension.length);
  return safeFileName(stem) + extension;
}

/** What version control, synchronising programs and systems keep for themselves. */
export function isOfOthers(name: string): boolean {
  return (
    (name.startsWith('.') && !name.startsWith('.lock')) ||
    name === 'Thumbs.db' ||
    name === 'desktop.ini'
  );
}
