import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { compareText } from '../../core/annotation/annotation.ts';
import { builtInLabels } from '../../core/annotation/label/built-in-labels.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { noParts } from '../../core/project/project-record.ts';
import type { Report, Reviewer } from '../../core/project/project.ts';
import { writeAtomically } from '../disk/atomic-write.ts';
import type { Disk } from '../disk/disk.ts';
import { StoreFailure, attempt, reading } from '../failure.ts';
import { JsonFile, decodeBytes } from '../disk/json-file.ts';
import { mapLimited } from '../disk/map-limited.ts';
import { ProjectFile } from './project-file.ts';
import { StoredProject } from './stored-project.ts';
import { type ProjectPaths, isReportId, recordIdOf } from '../paths.ts';
import { readMany } from '../disk/read-many.ts';
import { folderEntries } from '../report/report-folder.ts';
import {
  type ProjectHead,
  projectCodec,
  reportCodec,
  reviewerCodec,
} from '../record/stored-record.ts';

/** How many files are read at once. */
const readers = 16;

/** A project as its folder holds it, and what in the folder could not be read. */
export interface FolderContent {
  readonly own: ProjectFile;
  readonly head: ProjectHead;
  /** Sorted by id. */
  readonly reviewers: readonly Reviewer[];
  /** Sorted by time of import, then id. */
  readonly reports: readonly Report[];
  readonly problems: readonly AppError[];
}

/**
 * What a project's folder asks of programs that synchronise it: version control must not touch line ends, since sources are kept byte for
 * byte (I1), and nobody else needs the lock or what is being written.
 */
const helpers: Readonly<Record<string, string>> = {
  '.gitattributes': '* -text\n',
  '.gitignore': '.lock*\n.tmp/\n',
};

/** The names of the files that tell other programs how to treat a project. */
export const helperNames: readonly string[] = Object.keys(helpers);

/** Makes the files and folders of an empty project; `project.json`, which makes it one, comes last. */
export async function writeEmptyProject(
  disk: Disk,
  paths: ProjectPaths,
  head: ProjectHead,
): Promise<void> {
  const present = await folderEntries(paths.root);
  for (const [name, content] of Object.entries(helpers)) {
    // A person's own instructions to these programs stand.
    if (present.includes(name)) continue;
    await writeAtomically(disk, join(paths.root, name), content, paths.temporary);
  }
  await writeHead(disk, paths, head);
}

async function writeHead(disk: Disk, paths: ProjectPaths, head: ProjectHead): Promise<void> {
  const content = projectCodec.encode({ head, journals: new Map() });
  await writeAtomically(disk, paths.project, content, paths.temporary);
}

/**
 * Reads a project's folder but for texts and layers. Files that cannot be read are set aside where they are damaged, and listed.
 * @throws StoreFailure where `project.json` is missing, unreadable or newer than this program
 */
export async function readProjectFolder(disk: Disk, paths: ProjectPaths): Promise<FolderContent> {
  const problems: AppError[] = [];
  const { own, head } = await readHead(disk, paths, problems);
  const reviewers = await readReviewers(disk, paths, problems);
  const reports = await readReports(disk, paths, problems);
  return { own, head, reviewers, reports, problems };
}

/** The project's own record. Where `project.json` is damaged, it is made again of what it still says of itself, the built-in labels and all changes that the journals tell. */
export async function readHead(
  disk: Disk,
  paths: ProjectPaths,
  problems: AppError[],
): Promise<Pick<FolderContent, 'own' | 'head'>> {
  const fresh = newHead(basename(paths.root), new Date().toISOString());
  const own = new ProjectFile(new StoredProject(paths, fresh, disk));
  for (;;) {
    const read = await own.read();
    problems.push(...own.problems);
    if (read.ok) return { own, head: read.value };
    if (read.error.code !== 'damaged-file' || read.error.movedTo === null) {
      throw new StoreFailure(read.error);
    }
    // What is damaged is out of the way now, or what did not fit is kept aside.
    problems.push(read.error);
    const isThere = (await folderEntries(paths.root)).includes(basename(paths.project));
    if (!isThere) await writeHead(disk, paths, await salvaged(read.error.movedTo, fresh));
  }
}

/** How a project's id stands in its file, and how its name does. */
const idInFile = /"createdAt":\s*"[^"\\]+",\s*"id":\s*"([^"\\]+)"/;
const nameInFile = /"name":\s*("(?:[^"\\]|\\.)*"),\s*"parts"/;

/** A new record with the id and name that can still be read in a damaged one: by its id a project is known to its copies and backups. */
async function salvaged(damaged: string, fresh: ProjectHead): Promise<ProjectHead> {
  const bytes = await attempt(() => reading(damaged, () => readFile(damaged)));
  const content = bytes.ok ? bytes.value.toString('utf8') : '';
  const id = idInFile.exec(content)?.[1] ?? fresh.id;
  const head = { ...fresh, id, name: nameIn(content) ?? fresh.name };
  return projectCodec.decode(projectCodec.encode({ head, journals: new Map() })).ok ? head : fresh;
}

function nameIn(content: string): string | null {
  try {
    const name: unknown = JSON.parse(nameInFile.exec(content)?.[1] ?? '');
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/** A new project's own fields. */
export function newHead(name: string, at: string, labels = builtInLabels): ProjectHead {
  return { id: randomUUID(), name, createdAt: at, labels, parts: noParts };
}

async function readReviewers(
  disk: Disk,
  paths: ProjectPaths,
  problems: AppError[],
): Promise<readonly Reviewer[]> {
  const names = (await folderEntries(paths.reviewers)).filter((name) => recordIdOf(name) !== null);
  const reviewers = await mapLimited(names, readers, async (name) => {
    const path = join(paths.reviewers, name);
    const read = await attempt(() => new JsonFile(path, reviewerCodec, paths, disk).read());
    if (read.ok && read.value !== null && recordIdOf(name) === read.value.id) return read.value;
    if (!read.ok) problems.push(read.error);
    else if (read.value !== null) problems.push(misnamedReviewer(path, read.value));
    return null;
  });
  return reviewers.filter((reviewer) => reviewer !== null).sort((a, b) => compareText(a.id, b.id));
}

function misnamedReviewer(path: string, { id }: Reviewer): AppError {
  return {
    code: 'damaged-file',
    path,
    detail: `it says that it is the reviewer ${id}`,
    movedTo: null,
  };
}

async function readReports(
  disk: Disk,
  paths: ProjectPaths,
  problems: AppError[],
): Promise<readonly Report[]> {
  const ids = (await folderEntries(paths.reports)).filter(isReportId);
  const contents = await readMany(ids.map((id) => paths.report(id).report));
  const reports = await mapLimited([...ids.entries()], readers, async ([index, id]) => {
    const bytes = contents[index] ?? null;
    const whole = bytes && decodeBytes(bytes, reportCodec.decode);
    if (whole?.ok === true && whole.value.id === id) return whole.value;
    const path = paths.report(id).report;
    const read = await attempt(() => new JsonFile(path, reportCodec, paths, disk).read());
    if (read.ok && read.value?.id === id) return read.value;
    problems.push(read.ok ? misplacedReport(path, read.value) : read.error);
    return null;
  });
  return reports.filter((report) => report !== null).sort(compareReports);
}

/** A folder without a report is told at every opening, since its layers wait in it: importing the source again brings it back. */
function misplacedReport(path: string, report: Report | null): AppError {
  const detail = report === null ? 'it is missing' : `it says that it is the report ${report.id}`;
  return { code: 'damaged-file', path, detail, movedTo: null };
}

/** Order of reports everywhere: by time of import, then id. */
export function compareReports(a: Report, b: Report): number {
  return compareText(a.importedAt, b.importedAt) || compareText(a.id, b.id);
}
