import type { AppError } from '../../../core/base/app-error.ts';
import { type Result, ok } from '../../../core/base/result.ts';
import type { ImportOrigin, ImportSummary } from '../../../core/ipc/views.ts';
import type { LabelIds } from '../../../core/project/edits/imports.ts';
import type { ProjectChange } from '../../../core/project/project-change.ts';
import type { ReportImport } from '../../../core/project/project-record.ts';
import { importWords } from '../../../core/locale/project/import-words.ts';
import type { Encoding } from '../../../core/text/encoding.ts';
import type { SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** The encoding that a person chose for a file that was held back. */
export interface EncodingChoice {
  readonly id: string;
  readonly encoding: Encoding;
}

/** Importing sources, and what came of it. */
export interface ImportSlice {
  /** The outcome of the last import, until it is dismissed. */
  readonly importSummary: ImportSummary | null;
  importFrom(origin: ImportOrigin): Promise<void>;
  /** Imports files that were held back, each in the encoding that was chosen for it. */
  importEncoded(choices: readonly EncodingChoice[]): Promise<void>;
  importDropped(files: readonly unknown[]): Promise<void>;
  /** Takes the files of the corpus that was looked into for plain reports. */
  importAsReports(): Promise<void>;
  /** Leaves the files that were held back where they are. */
  skipQuestions(): void;
  dismissImportSummary(): void;
  /** The import that a person is asked about before it is undone. */
  readonly undoneImport: UndoneImport | null;
  /** Undoes the import of which the result is shown, where it is the last thing that was done with the project. */
  undoThisImport(): Promise<void>;
  /** Undoes an import, or asks where its reports have annotations. */
  askUndoImport(change: ProjectChange): Promise<void>;
}

/** What undoing an import takes out of the project. */
export interface UndoneImport {
  readonly name: string;
  readonly reports: number;
  /** How many of the reports the reviewer at the desk has annotated, and how often. */
  readonly worked: number;
  readonly annotations: number;
  /** Labels and relation types that came with it and that nothing else bears: they go too. */
  readonly free: LabelIds;
}

export function importSlice(tools: SliceTools): ImportSlice {
  const { set, get, bridge } = tools;
  const finish = (asked: Result<ImportSummary | null, AppError>) => finishImport(tools, asked);
  return {
    importSummary: null,
    importFrom: async (from) => finish(await bridge.request('project:import', { from })),
    async importEncoded(choices) {
      const before = get().importSummary;
      set({ importSummary: null });
      const asked = await bridge.request('project:import-encoded', { choices: [...choices] });
      if (!asked.ok || asked.value === null || before === null) return finish(asked);
      await finish(ok(joined(before, asked.value)));
    },
    importDropped: async (files) => finish(await bridge.importDropped(files)),
    async importAsReports() {
      const { corpus } = get();
      if (corpus === null) return;
      get().dismissCorpus();
      await finish(await bridge.request('project:import-as-reports', { id: corpus.id }));
    },
    skipQuestions: () => set(({ importSummary }) => ({ importSummary: skipped(importSummary) })),
    dismissImportSummary: () => set({ importSummary: null }),
    undoneImport: null,
    async undoThisImport() {
      const came = new Set(get().importSummary?.imported.map(({ report }) => report));
      set({ importSummary: null });
      await get().readProjectHistory();
      const last = get().projectHistory?.history.done?.top;
      const [news] = last?.diffs.imports?.added ?? [];
      if (last !== undefined && news?.reports.some((report) => came.has(report)) === true) {
        return get().askUndoImport(last);
      }
      get().announce(importWords[localeOfState(get())].undoNot);
    },
    async askUndoImport({ diffs }) {
      const [news] = diffs.imports?.added ?? [];
      const free = await askFree(tools, news);
      if (free === null) return;
      const came = new Set(news?.reports);
      const reports = get().project?.reports.filter(({ report }) => came.has(report.id)) ?? [];
      const worked = reports.filter(({ annotations }) => annotations > 0);
      if (news === undefined || worked.length === 0) return get().undoImport(free);
      const annotations = worked.reduce((sum, each) => sum + each.annotations, 0);
      const asked = {
        name: news.name,
        reports: came.size,
        worked: worked.length,
        annotations,
        free,
      };
      set({ undoneImport: asked });
      get().openDialog('undo-import');
    },
  };
}

/** What of an import's labels nothing else bears; null where that was not found out. */
async function askFree(
  { set, get, bridge }: SliceTools,
  news: ReportImport | undefined,
): Promise<LabelIds | null> {
  const { labels = [], relationTypes = [], reports = [] } = news ?? {};
  if (labels.length + relationTypes.length === 0) return { labels: [], relationTypes: [] };
  await get().saved();
  const asked = { labels: [...labels], relationTypes: [...relationTypes], except: [...reports] };
  const free = await bridge.request('labels:free', asked);
  set({ job: null });
  if (free.ok) return free.value;
  if (free.error.code !== 'cancelled') get().showError(free.error);
  return null;
}

/** Shows what came of an import: its summary and first report, what went wrong, or a corpus to be looked at before it comes. */
async function finishImport(
  { set, get }: SliceTools,
  asked: Result<ImportSummary | null, AppError>,
): Promise<void> {
  set({ job: null });
  if (!asked.ok && asked.error.code !== 'cancelled') get().showError(asked.error);
  if (!asked.ok || asked.value === null) return;
  const summary = asked.value;
  if (summary.corpus !== undefined) {
    set({ corpus: summary.corpus });
    get().openDialog('import-corpus');
    return;
  }
  const [first] = summary.imported;
  // The history has a step that the page has not made.
  set({ importSummary: summary, projectHistory: null });
  void get().readProjectHistory();
  if (first !== undefined) await get().openReport(first.report);
}

/** An import whose questions nobody answered: these files are not imported. */
function skipped(summary: ImportSummary | null): ImportSummary | null {
  if (summary === null) return null;
  const { imported, refused, questions } = summary;
  // Where nothing but the encoding was asked for, there is nothing to tell.
  if (imported.length + refused.length === 0) return null;
  const left = questions.map(({ file, likely }): AppError => ({
    code: 'import-unsure',
    file,
    encoding: likely ?? 'utf-8',
  }));
  return { imported, refused: [...refused, ...left], questions: [] };
}

/** What two steps of one import did; what the second asks is all that is open. */
function joined(first: ImportSummary, second: ImportSummary): ImportSummary {
  return {
    imported: [...first.imported, ...second.imported],
    refused: [...first.refused, ...second.refused],
    questions: second.questions,
  };
}
