import { resolve } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { type LabelMapping, labelIdPattern } from '../../core/corpus/label-plan.ts';
import type { Format } from '../../core/format/format.ts';
import { formatById, formats } from '../../core/format/registry.ts';
import { underReviewer } from '../../core/format/foreign/under-reviewer.ts';
import { encodingNamed, encodings } from '../../core/text/encoding.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { describeError } from '../../core/locale/problems/errors-words.ts';
import { countText } from '../../core/locale/numbers.ts';
import type { Report } from '../../core/project/project.ts';
import { dataFileProblem } from '../../store/import/data-file.ts';
import { findSources } from '../../store/import/find-sources.ts';
import { type CorpusPlace, placeName } from '../../store/import/corpus-place.ts';
import type { ImportedCorpus } from '../../store/import/corpus-import.ts';
import { type ImportChoice, importCorpus } from '../../store/import/import-corpus.ts';
import { needEachOther } from '../../store/import/named-together.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { recogniseFile } from '../../store/import/recognise-file.ts';
import { systemUserName } from '../../store/disk/system-user.ts';
import { tellImport } from '../../store/import/tell-import.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, misused, note, printResult } from '../print.ts';
import { progressLine } from '../progress.ts';
import { changingProject } from '../with-project.ts';

/** What `hezhu import` may be told. */
export interface ImportOptions extends CommonOptions {
  readonly as?: string;
  readonly reviewer?: string;
  /** The encoding of the texts and pages, by any usual name; detected where it is absent. */
  readonly encoding?: string;
  /** `foreign=ours,…`; nothing behind the sign leaves a label out. */
  readonly labelMap?: string;
  /** Whether all that is named is one corpus. */
  readonly together?: boolean;
}

/** `hezhu import DIR FILE…`: texts, and corpora in a format that reads; one result an input, and those that can be read are imported. */
export async function importInputs(
  io: CliIo,
  options: ImportOptions,
  dir: string,
  files: readonly string[],
): Promise<ExitStatus> {
  const { as } = options;
  const format = as === undefined ? undefined : formatById(as);
  if (as !== undefined && format === undefined) {
    const known = formats.map(({ id }) => id).join(', ');
    return misused(io, cliWords[io.locale].unknownFormat(as, known));
  }
  if (readMapping(options.labelMap) === null) {
    return misused(io, cliWords[io.locale].badLabelMap(options.labelMap ?? ''));
  }
  if (options.encoding !== undefined && encodingNamed(options.encoding) === null) {
    return misused(io, cliWords[io.locale].unknownEncoding(options.encoding, encodings.join(', ')));
  }
  if (format?.read === null) return misused(io, cliWords[io.locale].notReadable(format.id));
  return changingProject(io, dir, async (store) => {
    const before = new Set(store.reports.map(({ id }) => id));
    const gone = new Set(store.project.parts.removals.map(({ id }) => id));
    let status: ExitStatus = exitStatus.fine;
    for (const place of await placesOf(options, files)) {
      const next = await importInput(io, options, store, place, format);
      if (next !== exitStatus.fine) status = next;
      if (next === exitStatus.disk) break;
    }
    const again = store.reports.filter(({ id }) => gone.has(id) && !before.has(id));
    const back = await bringBack(store, options, again);
    return back.ok ? status : fail(io, back.error);
  });
}

/** What is named as the corpora and reports that it is: one each, but for files that are one corpus together. */
async function placesOf(
  { together = false, as }: ImportOptions,
  files: readonly string[],
): Promise<readonly CorpusPlace[]> {
  const [first, ...more] = files.map((file) => resolve(file));
  if (first === undefined || more.length === 0) return files;
  const place = [first, ...more] as const;
  const isOne = together || (as === undefined && (await needEachOther(place)));
  return isOne ? [place] : files;
}

/** Reports that somebody had taken out and that come in again are in the project from now on, as a step that can be undone. */
async function bringBack(
  store: ProjectStore,
  { reviewer }: ImportOptions,
  again: readonly Report[],
): Promise<Result<null, AppError>> {
  if (again.length === 0) return ok(null);
  const author = await store.ensureReviewer(reviewer ?? systemUserName());
  return author.ok ? tellImport(store, author.value.id, again) : author;
}

async function importInput(
  io: CliIo,
  options: ImportOptions,
  store: ProjectStore,
  place: CorpusPlace,
  chosen: Format | undefined,
): Promise<ExitStatus> {
  const format = chosen ?? (await recogniseFile(place));
  if (format === undefined) return importSources(io, options, store, [place].flat());
  const file = typeof place === 'string' ? place : placeName(place);
  const reading = await formatFor(store, format, options.reviewer);
  if (!reading.ok) return fail(io, reading.error);
  const progress = progressLine(io);
  const imported = await importCorpus(store, reading.value, place, choiceOf(options), {
    onProgress: ({ done, total, name }) => progress.show(done, total, name),
  });
  progress.clear();
  return imported.ok
    ? tellCorpus(io, options, file, format, imported.value)
    : refuse(io, options, file, imported.error);
}

/** Imports texts, or every text in folders; one result line each. */
async function importSources(
  io: CliIo,
  options: ImportOptions,
  store: ProjectStore,
  paths: readonly string[],
): Promise<ExitStatus> {
  const { sources, refused } = await findSources(paths);
  const progress = progressLine(io);
  const encoding = encodingNamed(options.encoding ?? '');
  let status: ExitStatus = exitStatus.fine;
  for (const [done, { path: file, name }] of sources.entries()) {
    if (sources.length > 1) progress.show(done, sources.length, name);
    const at = new Date().toISOString();
    const unfit = dataFileProblem(file);
    const imported =
      unfit === null
        ? await store.importFile(file, { at, ...(encoding !== null && { encoding }) })
        : err(unfit);
    progress.clear();
    const next = imported.ok
      ? tellReport(io, options, file, imported.value)
      : refuse(io, options, file, imported.error);
    if (next === exitStatus.disk) return next;
    if (next !== exitStatus.fine) status = next;
  }
  for (const error of refused) {
    const file = 'file' in error ? error.file : 'path' in error ? error.path : paths.join(' ');
    status = refuse(io, options, file, error);
  }
  return status;
}

function choiceOf({ labelMap, reviewer }: ImportOptions): ImportChoice {
  const mapping = readMapping(labelMap);
  return { ...(mapping && { mapping }), ...(reviewer !== undefined && { reviewer }) };
}

/** A mapping as it is typed; null where it is none, or names a label that no format could. */
function readMapping(typed: string | undefined): LabelMapping | null {
  const pairs = typed === undefined ? [] : typed.split(',');
  const mapping = new Map<string, string | null>();
  for (const pair of pairs) {
    // A foreign label may hold the sign, ours cannot.
    const sign = pair.lastIndexOf('=');
    const [foreign, ours] = [pair.slice(0, sign).trim(), pair.slice(sign + 1).trim()];
    if (sign < 1 || (ours !== '' && !labelIdPattern.test(ours))) return null;
    mapping.set(foreign, ours === '' ? null : ours);
  }
  return mapping;
}

async function formatFor(
  store: ProjectStore,
  format: Format,
  name: string | undefined,
): Promise<Result<Format, AppError>> {
  if (name === undefined) return ok(format);
  const reviewer = await store.ensureReviewer(name);
  return reviewer.ok ? ok(underReviewer(format, reviewer.value)) : reviewer;
}

function tellReport(
  io: CliIo,
  options: CommonOptions,
  file: string,
  { id, title, date, outlet, author, url, source, length }: Report,
): ExitStatus {
  const { encoding, undecodable = 0 } = source;
  const stated = { title, date, outlet, author, url };
  const record = { file, report: id, ...stated, length, encoding, undecodable };
  printResult(io, options, record, cliWords[io.locale].imported(file, title));
  return exitStatus.fine;
}

function tellCorpus(
  io: CliIo,
  options: CommonOptions,
  file: string,
  format: Format,
  { imported, widened, annotations, renamedTo, refused }: ImportedCorpus,
): ExitStatus {
  const idOf = ({ id }: Report) => id;
  const count = (items: readonly unknown[]) => countText(items.length, io.locale);
  printResult(
    io,
    options,
    {
      file,
      format: format.id,
      imported: imported.map(idOf),
      widened: widened.map(idOf),
      annotations,
      renamedTo,
      refused: refused.map((error) => refusal(io, error)),
    },
    cliWords[io.locale].importedCorpus(file, count(imported), count(widened), count(refused)),
  );
  if (renamedTo !== null) note(io, cliWords[io.locale].renamed(renamedTo));
  for (const error of refused) note(io, `hezhu: ${describeError(error, io.locale)}`);
  return refused.length > 0 ? exitStatus.problems : exitStatus.fine;
}

/** A refused input is a result like the others; a project that cannot be written ends the command. */
function refuse(io: CliIo, options: CommonOptions, file: string, error: AppError): ExitStatus {
  if (error.code === 'cannot-write') return fail(io, error);
  const { message } = refusal(io, error);
  printResult(io, options, { file, ...refusal(io, error) }, cliWords[io.locale].refused(message));
  if (options.json) note(io, `hezhu: ${message}`);
  return exitStatus.problems;
}

function refusal({ locale }: CliIo, error: AppError) {
  return { error: error.code, message: describeError(error, locale) };
}
