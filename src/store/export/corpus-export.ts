import type { AppError } from '../../core/base/app-error.ts';
import { AgreementCount } from '../../core/corpus/agreement.ts';
import { corpusCard } from '../../core/corpus/corpus-card.ts';
import { CorpusCount } from '../../core/corpus/corpus-count.ts';
import { type MeasuredSplit, measuredSplit } from '../../core/corpus/measured-split.ts';
import type { Selection } from '../../core/corpus/selection.ts';
import { type Split, type SplitPlan, splitReports } from '../../core/corpus/split-reports.ts';
import type { CorpusWriter, Format, FormatCard, Loss } from '../../core/format/format.ts';
import { type SplitName, splitNames } from '../../core/format/split-name.ts';
import { DocumentNames } from '../../core/format/document-names.ts';
import { LossCount } from '../../core/format/loss/loss-count.ts';
import { describeError } from '../../core/locale/problems/errors-words.ts';
import type { Report } from '../../core/project/project.ts';
import type { ReportChoice } from './chosen-report.ts';
import type { CorpusFolder } from './corpus-folder.ts';
import type { ExportChoice, ExportedCorpus } from './export-choice.ts';
import { StoreFailure } from '../failure.ts';
import type { MadeReport } from './made-report.ts';
import { NamedMaking } from './named-making.ts';
import { partThreads, reportChoice, writeOptions } from './part-plan.ts';
import { splitItems } from './plan-split.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { readAhead } from '../disk/read-ahead.ts';
import { ReportReader } from './report-reader.ts';

interface Side {
  readonly name: SplitName | null;
  readonly reports: readonly Report[];
}

/** What the reports of a side are written with. */
interface SideWork {
  readonly writer: CorpusWriter;
  /** Those of the writer's documents. */
  readonly names: DocumentNames;
  readonly reader: ReportReader;
  /** Of the paths of its files. */
  readonly prefix: string;
}

/** An export on its way: one writer a side, or one for all where the format places the sides itself. */
export class CorpusExport {
  readonly #store: ProjectStore;
  readonly #format: Format;
  readonly #choice: ExportChoice;
  readonly #selection: Selection;
  readonly #count = new CorpusCount();
  readonly #agreement: AgreementCount;
  readonly #reportChoice: ReportChoice;
  readonly #losses = new LossCount();
  readonly #refused: { readonly title: string; readonly error: AppError }[] = [];
  #done = 0;
  /** How many of the reports have a corrected text. */
  #corrected = 0;

  constructor(store: ProjectStore, format: Format, choice: ExportChoice, selection: Selection) {
    this.#store = store;
    this.#format = format;
    this.#choice = choice;
    this.#selection = selection;
    this.#agreement = new AgreementCount(selection.labels);
    this.#reportChoice = reportChoice(format, choice, selection);
  }

  /** @throws StoreFailure `cannot-write`, `cancelled`, `unknown-format` */
  async write(folder: CorpusFolder, progress: Progress): Promise<ExportedCorpus> {
    const plan = this.#choice.split ?? null;
    const { split, ends } = await this.#writeReports(folder, plan, progress);
    const losses = this.#losses.all();
    const [card = { frontMatter: null, reading: '' }] = ends.map((end) => end.card);
    const splitFacts = plan === null || split === null ? null : { plan, split };
    const content = this.#card(card, losses, splitFacts);
    await folder.write([{ path: 'README.md', content }]);
    await folder.write([{ path: 'SHA256SUMS', content: checksums(await folder.written()) }]);
    const { reports, annotations } = this.#count.amounts().all;
    const { files } = folder;
    await folder.finish();
    return {
      files,
      reports,
      annotations,
      losses,
      split: split && this.#measured(split),
      refused: this.#refused.map(({ error }) => error),
    };
  }

  #measured(split: Split): MeasuredSplit {
    const sides = Array.from(this.#count.amounts().sides, ([name, { reports, annotations }]) => ({
      name,
      reports,
      annotations,
    }));
    return measuredSplit(split, sides, (report) => this.#titleOf(report));
  }

  #titleOf(report: string): string {
    return this.#store.reports.find(({ id }) => id === report)?.title ?? report;
  }

  async #writeReports(folder: CorpusFolder, plan: SplitPlan | null, progress: Progress) {
    const { reports } = this.#store;
    const threads = partThreads(this.#store, this.#format, this.#choice, this.#reportChoice);
    const reader = new ReportReader(this.#store, this.#reportChoice, threads);
    try {
      const items = plan === null ? [] : await splitItems(reader, reports, progress);
      const split = plan === null ? null : splitReports(items, plan);
      const ends = await this.#writeAll(folder, reader, sidesOf(reports, split), progress);
      return { split, ends };
    } finally {
      await threads?.stop();
    }
  }

  async #writeAll(
    folder: CorpusFolder,
    reader: ReportReader,
    sides: readonly Side[],
    progress: Progress,
  ) {
    if (this.#format.splits === 'own') {
      const writer = this.#writer();
      const work = { writer, names: new DocumentNames(), reader, prefix: '' };
      await folder.write(writer.begin());
      for (const side of sides) await this.#writeSide(folder, side, work, progress);
      const end = writer.end(await folder.written());
      await folder.write(end.chunks);
      return [end];
    }
    const ends = [];
    for (const side of sides) {
      const prefix = side.name === null ? '' : `${side.name}/`;
      const writer = this.#writer();
      const work = { writer, names: new DocumentNames(), reader, prefix };
      await folder.write(below(prefix, writer.begin()));
      await this.#writeSide(folder, side, work, progress);
      const written = (await folder.written()).filter(({ path }) => path.startsWith(prefix));
      const own = written.map((file) => ({ ...file, path: file.path.slice(prefix.length) }));
      const end = writer.end(own);
      await folder.write(below(prefix, end.chunks));
      ends.push(end);
    }
    return ends;
  }

  #writer(): CorpusWriter {
    const { writer, id } = this.#format;
    if (writer === null) throw new StoreFailure({ code: 'unknown-format', format: id });
    return writer(this.#store.project, writeOptions(this.#choice, this.#selection.labels));
  }

  async #writeSide(
    folder: CorpusFolder,
    { name, reports }: Side,
    { writer, names, reader, prefix }: SideWork,
    { onProgress, signal }: Progress,
  ): Promise<void> {
    const total = this.#store.reports.length;
    const maker = { writer, format: this.#format, selection: this.#selection };
    const making = new NamedMaking(reader, maker, names, name ?? undefined);
    const make = (report: Report) => making.make(report);
    for await (const [report, begun] of readAhead(reports, reader.together, make)) {
      onProgress?.({ done: this.#done, total, name: report.title });
      this.#done += 1;
      const made = await making.named(begun);
      if (!made.ok) this.#refused.push({ title: report.title, error: made.error });
      else if (made.value !== null) {
        this.#take(report, made.value, name);
        const chunks = below(prefix, writer.add(made.value.part));
        await folder.write(chunks, (memory) => reader.reuse(memory));
      }
      if (signal?.aborted === true) throw new StoreFailure({ code: 'cancelled' });
    }
  }

  #take(report: Report, { part, amounts, agreement }: MadeReport, side: SplitName | null): void {
    this.#count.add(amounts, side);
    this.#agreement.take(agreement);
    this.#losses.take(part.losses);
    if (report.corrections !== undefined) this.#corrected += 1;
  }

  #card(
    card: FormatCard,
    losses: readonly Loss[],
    split: { readonly plan: SplitPlan; readonly split: Split } | null,
  ): string {
    const { id, name, abilities } = this.#format;
    const { version = '', licence = null } = this.#choice;
    return corpusCard({
      project: this.#store.project,
      format: { id, name: name.en, abilities },
      version,
      licence,
      selection: this.#selection,
      withoutRegions: this.#reportChoice.withoutRegions,
      textVersion: this.#reportChoice.textVersion,
      corrected: this.#corrected,
      amounts: this.#count.amounts(),
      agreement: this.#agreement.result(),
      split,
      losses,
      refused: this.#refused.map(({ title, error }) => ({
        title,
        reason: describeError(error, 'en'),
      })),
      card,
    });
  }
}

/** The reports side by side; those that no side has were not to be read, and are tried once more to be told. */
function sidesOf(reports: readonly Report[], split: Split | null): readonly Side[] {
  if (split === null) return [{ name: null, reports }];
  const homeless = reports.filter(({ id }) => !split.sideOf.has(id));
  return splitNames.flatMap((name, index) => {
    const own = reports.filter(({ id }) => split.sideOf.get(id) === name);
    const all = index === 0 ? [...own, ...homeless] : own;
    return all.length === 0 ? [] : [{ name, reports: all }];
  });
}

function below(prefix: string, chunks: ReturnType<CorpusWriter['begin']>) {
  return prefix === '' ? chunks : chunks.map((chunk) => ({ ...chunk, path: prefix + chunk.path }));
}

/** As `sha256sum -c` reads it. */
function checksums(files: readonly { readonly path: string; readonly sha256: string }[]): string {
  return files
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .sort((a, b) => (a.slice(66) < b.slice(66) ? -1 : 1))
    .join('');
}
