import { presetLabels } from '../../core/annotation/label/label-presets.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { sameRecord } from '../../core/annotation/edit/change.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import type { RequestInput } from '../../core/ipc/contract.ts';
import { NearReports } from '../../store/books/near-reports.ts';
import type { ImportOrigin, ImportSummary, Saved } from '../../core/ipc/views.ts';
import { type ProjectChange, applyProjectChange } from '../../core/project/project-change.ts';
import { recordOf } from '../../core/project/project-record.ts';
import type { Progress } from '../../store/progress.ts';
import { readRuleAnswers } from '../../store/books/rule-answers.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { askEncodings, importCopied, importPaths, importSources } from '../project/import-files.ts';
import { corpusNamed } from '../project/held-corpora.ts';
import type { HeldSources } from '../project/held-sources.ts';
import { tellImport } from '../project/tell-import.ts';
import type { CorpusChannel } from './corpus.ts';
import type { ExportChannel } from './export.ts';
import type { Handlers } from './handle.ts';
import type { KeepingChannel } from './keeping.ts';
import type { ProjectTools } from './project-tools.ts';

type ProjectChannel = Exclude<
  Extract<keyof Handlers, `project:${string}` | 'job:cancel'>,
  KeepingChannel
>;

/** Projects: made, opened, and filled with files. */
export function projectHandlers(
  tools: ProjectTools,
): Pick<Handlers, Exclude<ProjectChannel, ExportChannel | CorpusChannel>> {
  const { session, dialogs, jobs, folderOf } = tools;
  return {
    'project:create': async ({ labels }) => {
      const folder = await dialogs.newProject();
      return folder === null ? ok(null) : session.create(folder, presetLabels(labels));
    },
    'project:open': async () => {
      const folder = await dialogs.project();
      return folder === null ? ok(null) : session.open(folder);
    },
    'project:open-recent': async ({ id }) => {
      const folder = folderOf(id);
      // The list was cleared after the page got it.
      if (folder === null) return err({ code: 'cannot-read', path: id, reason: 'ENOENT' });
      return session.open(folder);
    },
    'project:import': ({ from }) => importFrom(tools, from),
    'project:import-dropped': ({ paths }) => importNamed(tools, paths),
    'project:import-as-reports': ({ id }) => importAsReports(tools, id),
    'project:import-encoded': ({ choices }) => importInto(tools, importingChosen(choices)),
    'project:view': async () => {
      const view = await session.view();
      return view === null ? err({ code: 'nothing-open' }) : ok(view);
    },
    'project:commit': ({ change }) => commitChange(tools, change),
    'project:history': async ({ from }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return opened.store.projectHistory(opened.reviewer.id, from ?? undefined);
    },
    'project:rule-answers': async () => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return jobs.run('rules', (progress) => readRuleAnswers(opened.store, progress));
    },
    'job:cancel': () => {
      jobs.cancel();
      return null;
    },
  };
}

/** Makes a change of the project's record. Where it came upon another program's work, the page is told what there is now. */
async function commitChange(
  { session: { opened }, announceProject }: ProjectTools,
  change: ProjectChange,
): Promise<Result<Saved, AppError>> {
  if (opened === null) return err({ code: 'nothing-open' });
  const before = recordOf(opened.store.project);
  const committed = await opened.store.commitProject(change);
  const expected = applyProjectChange(before, change);
  const isAsExpected = expected.ok && sameRecord(expected.value, recordOf(opened.store.project));
  const movesReports = change.diffs.removals !== undefined;
  if (committed.ok && (!isAsExpected || movesReports)) await announceProject();
  return committed;
}

/** One import: what it reads, into which project, with what is held back. */
type Import = (
  store: ProjectStore,
  held: HeldSources,
  progress: Required<Progress>,
) => Promise<ImportSummary>;

function importing(paths: readonly string[], plain = false): Import {
  return (store, held, progress) => {
    held.clear();
    return importPaths(store, paths, held, progress, plain);
  };
}

/** Imports what somebody named. A corpus that is named with nothing else is looked into first: its labels may need other names here. */
async function importNamed(
  tools: ProjectTools,
  paths: readonly string[],
): Promise<Result<ImportSummary, AppError>> {
  if (tools.session.opened === null) return err({ code: 'nothing-open' });
  const corpus = await corpusNamed(paths);
  if (corpus === null) return importInto(tools, importing(paths));
  const looked = await tools.corpora.look(tools.jobs, corpus, true);
  if (!looked.ok) return looked;
  return ok({ imported: [], refused: [], questions: [], corpus: looked.value });
}

/** Imports the files of a corpus that was looked into as if they were none. */
async function importAsReports(
  tools: ProjectTools,
  id: string,
): Promise<Result<ImportSummary, AppError>> {
  const corpus = tools.corpora.get(id);
  if (corpus === null) return err({ code: 'cannot-read', path: id, reason: 'ENOENT' });
  tools.corpora.clear();
  const { place } = corpus;
  return importInto(tools, importing(typeof place === 'string' ? [place] : place, true));
}

function importingChosen(choices: RequestInput<'project:import-encoded'>['choices']): Import {
  return (store, held, progress) => {
    const sources = choices.flatMap(({ id, encoding }) => {
      const source = held.take(id);
      return source === undefined ? [] : [{ ...source, encoding }];
    });
    return importSources(store, sources, held, progress);
  };
}

async function importFrom(
  tools: ProjectTools,
  from: ImportOrigin,
): Promise<Result<ImportSummary | null, AppError>> {
  const { session, dialogs } = tools;
  if (session.opened === null) return err({ code: 'nothing-open' });
  switch (from) {
    case 'files':
    case 'chosen-encoding': {
      const paths = await dialogs.files();
      if (paths === null) return ok(null);
      if (from === 'files') return importNamed(tools, paths);
      return importInto(tools, (store, held, progress) => {
        held.clear();
        return askEncodings(store, paths, held, progress);
      });
    }
    case 'folder': {
      const folder = await dialogs.folder();
      return folder === null ? ok(null) : importNamed(tools, [folder]);
    }
    case 'clipboard': {
      const source = await tools.readClipboard();
      if (source === null) return err({ code: 'clipboard-empty' });
      return importInto(tools, (store) => importCopied(store, source));
    }
    default:
      return assertNever(from);
  }
}

/** The sketches of each project that was imported into. */
const sketches = new WeakMap<ProjectStore, NearReports>();

/** Says of each report that came in whether its text, or nearly its text, was there already. */
async function withNear(
  store: ProjectStore,
  summary: ImportSummary,
  progress: Required<Progress>,
): Promise<ImportSummary> {
  if (summary.imported.length === 0) return summary;
  const reports = sketches.get(store) ?? new NearReports(store);
  sketches.set(store, reports);
  const near = await reports.find(
    summary.imported.map(({ report }) => report),
    progress,
  );
  const imported = summary.imported.map((each) => {
    const found = near.get(each.report);
    if (found === undefined) return each;
    const { report, similarity } = found;
    return { ...each, near: { report: report.id, title: report.title, similarity } };
  });
  return { ...summary, imported };
}

async function importInto(
  { session, jobs, held, keeper, announceProject }: ProjectTools,
  run: Import,
): Promise<Result<ImportSummary, AppError>> {
  const { opened } = session;
  if (opened === null) return err({ code: 'nothing-open' });
  if (opened.store.reports.length > 0) await keeper.before(opened.store, 'import');
  const summary = await jobs.run('import', async (progress) => {
    const before = new Set(opened.store.reports.map(({ id }) => id));
    const done = await run(opened.store, held, progress);
    await tellImport(
      opened,
      done.imported.filter(({ report }) => !before.has(report)),
    );
    return withNear(opened.store, done, progress);
  });
  // The page gets the new list before it opens a report of it.
  await announceProject();
  return ok(summary);
}
