import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { formatById } from '../../core/format/registry.ts';
import type { RequestInput } from '../../core/ipc/contract.ts';
import type { CorpusView, ImportSummary } from '../../core/ipc/views.ts';
import { newLabels } from '../../core/project/edits/imports.ts';
import { placeName } from '../../store/import/corpus-place.ts';
import { importCorpus } from '../../store/import/import-corpus.ts';
import { recogniseFile } from '../../store/import/recognise-file.ts';
import type { HeldCorpora, NamedCorpus } from '../project/held-corpora.ts';
import { tellImport } from '../project/tell-import.ts';
import type { Handlers } from './handle.ts';
import type { ProjectTools } from './project-tools.ts';
import type { Dialogs } from '../window/dialogs.ts';

/** The requests that are answered here. */
export type CorpusChannel = 'project:look-into-corpus' | 'project:import-corpus';

/** What they act on. */
export interface CorpusTools extends Pick<
  ProjectTools,
  'session' | 'jobs' | 'keeper' | 'announceProject'
> {
  readonly corpora: HeldCorpora;
  readonly dialogs: Pick<Dialogs, 'corpusFile' | 'folder'>;
}

/** Annotated corpora of other tools: what one holds, and the taking of it. */
export function corpusHandlers(tools: CorpusTools): Pick<Handlers, CorpusChannel> {
  return {
    'project:look-into-corpus': (input) => lookInto(tools, input),
    'project:import-corpus': async ({ id, ...choice }) => {
      const corpus = tools.corpora.get(id);
      if (corpus === null) return err({ code: 'cannot-read', path: id, reason: 'ENOENT' });
      const done = await take(tools, corpus, choice);
      if (done.ok) tools.corpora.clear();
      return done;
    },
  };
}

async function lookInto(
  { session, dialogs, jobs, corpora }: CorpusTools,
  { from, format: named }: RequestInput<'project:look-into-corpus'>,
): Promise<Result<CorpusView | null, AppError>> {
  if (session.opened === null) return err({ code: 'nothing-open' });
  corpora.clear();
  const path = from === 'file' ? await dialogs.corpusFile() : await dialogs.folder();
  if (path === null) return ok(null);
  const format = named === null ? await recogniseFile(path) : formatById(named);
  if (format === undefined) {
    const file = basename(path);
    return err({ code: 'import-malformed', file, line: null, detail: 'no format fits' });
  }
  return corpora.look(jobs, { place: path, format }, false);
}

async function take(
  { session, jobs, keeper, announceProject }: CorpusTools,
  { place, format }: NamedCorpus,
  { mapping, reviewer }: Omit<RequestInput<'project:import-corpus'>, 'id'>,
): Promise<Result<ImportSummary, AppError>> {
  const { opened } = session;
  if (opened === null) return err({ code: 'nothing-open' });
  if (opened.store.reports.length > 0) await keeper.before(opened.store, 'import');
  const choice = {
    mapping: new Map(mapping.map(({ label, to }) => [label, to])),
    ...(reviewer !== null && { reviewer }),
  };
  const { labels } = opened.store.project;
  const read = await jobs.run('import', (progress) =>
    importCorpus(opened.store, format, place, choice, progress),
  );
  if (!read.ok) return read;
  const { imported, widened, refused } = read.value;
  await tellImport(
    opened,
    imported.map(({ id, title }) => ({ report: id, title })),
    newLabels(labels, opened.store.project.labels),
  );
  // The page gets the new list before it opens a report of it.
  await announceProject();
  const file = placeName(place);
  return ok({
    imported: [...imported, ...widened].map(({ id, title, source }) => ({
      file,
      report: id,
      title,
      undecodable: source.undecodable ?? 0,
    })),
    refused,
    questions: [],
  });
}
