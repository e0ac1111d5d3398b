import { labelById } from '../../core/annotation/label.ts';
import { type Format, type Loss, type TagScheme, allLabels } from '../../core/format/format.ts';
import { formatById, formats } from '../../core/format/registry.ts';
import { cliWords } from '../../core/locale/cli.ts';
import { exportWords } from '../../core/locale/export.ts';
import { countText } from '../../core/locale/numbers.ts';
import { finalReviewer, isFinalName, reviewerId } from '../../core/project/project.ts';
import { type ExportedCorpus, exportCorpus } from '../../store/export-corpus.ts';
import type { ProjectStore } from '../../store/project-store.ts';
import { type ExitStatus, exitStatus } from '../exit-status.ts';
import type { CliIo } from '../io.ts';
import { type CommonOptions, fail, misused, note, printResult } from '../print.ts';
import { progressLine } from '../progress.ts';
import { readingProject } from '../with-project.ts';

/** What `hezhu export` may be told. */
export interface ExportOptions extends CommonOptions {
  readonly format: string;
  readonly out: string;
  readonly layer?: string;
  readonly label?: readonly string[];
  readonly scheme?: string;
}

/** `hezhu export DIR`: a corpus, and what its format could not express. */
export async function exportProject(
  io: CliIo,
  options: ExportOptions,
  dir: string,
): Promise<ExitStatus> {
  const words = cliWords[io.locale];
  const format = formatById(options.format);
  if (format === undefined) {
    const known = formats.map(({ id }) => id).join(', ');
    return misused(io, words.unknownFormat(options.format, known));
  }
  const scheme = format.schemes.find((known) => known === options.scheme);
  if (options.scheme !== undefined && scheme === undefined) {
    const known = format.schemes.join(', ');
    return misused(
      io,
      known === '' ? words.noSchemes(format.id) : words.unknownScheme(options.scheme, known),
    );
  }
  return readingProject(io, dir, (store) => write(io, options, store, format, scheme));
}

async function write(
  io: CliIo,
  options: ExportOptions,
  store: ProjectStore,
  format: Format,
  scheme: TagScheme | undefined,
): Promise<ExitStatus> {
  const labels = options.label ?? allLabels(store.project.labels);
  const unknown = labels.find((id) => labelById(store.project.labels, id) === undefined);
  if (unknown !== undefined) return fail(io, { code: 'unknown-label', label: unknown });
  const progress = progressLine(io);
  const exported = await exportCorpus(
    store,
    format,
    {
      labels,
      out: options.out,
      ...(options.layer !== undefined && { reviewer: layerOf(options.layer) }),
      ...(scheme && { scheme }),
    },
    { onProgress: ({ done, total, name }) => progress.show(done, total, name) },
  );
  progress.clear();
  if (!exported.ok) return fail(io, exported.error);
  report(io, options, format, exported.value);
  return exitStatus.fine;
}

/** The id of the reviewer whose layer is asked for; `final` is the adjudicated one, which no reviewer can be called. */
function layerOf(name: string): string {
  return isFinalName(name) ? finalReviewer : reviewerId(name);
}

function report(
  io: CliIo,
  options: ExportOptions,
  format: Format,
  { reports, annotations, files, losses }: ExportedCorpus,
): void {
  const words = cliWords[io.locale];
  const count = (number: number) => countText(number, io.locale);
  printResult(
    io,
    options,
    { format: format.id, path: options.out, reports, annotations, files, losses },
    words.exported(count(reports), count(annotations), count(files), options.out),
  );
  if (losses.length > 0) note(io, words.notExpressed);
  for (const loss of losses) note(io, `  ${lossText(io, loss)}`);
}

function lossText(io: CliIo, { kind, count, example }: Loss): string {
  const text = exportWords[io.locale].losses[kind](countText(count, io.locale));
  return example === null ? text : cliWords[io.locale].example(text, example);
}
