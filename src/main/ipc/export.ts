import { basename, join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { MeasuredSplit } from '../../core/corpus/measured-split.ts';
import type { Format } from '../../core/format/format.ts';
import { formatById, formats } from '../../core/format/registry.ts';
import type { RequestInput } from '../../core/ipc/contract.ts';
import type { ExportPreview, ExportSummary, FormatView } from '../../core/ipc/views.ts';
import { exportCorpus } from '../../store/export/export-corpus.ts';
import { attempt } from '../../store/failure.ts';
import { previewSplit } from '../../store/export/plan-split.ts';
import { presentExport } from '../../store/export/present-export.ts';
import { previewExport } from '../../store/export/preview-export.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import type { Dialogs } from '../window/dialogs.ts';
import { type ExportPlaces, exportPlaces } from '../project/export-place.ts';
import type { Jobs } from '../project/jobs.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** The file of the threads on which many reports are made ready. */
const threads = join(import.meta.dirname, 'parts.js');

/** What an export acts on. */
export interface ExportTools {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'exportFolder' | 'replaceExport'>;
  readonly jobs: Jobs;
  /** Version of Hezhu, for the card. */
  readonly version: string;
  /** Is told where the last export went, so that it can be shown. */
  readonly rememberExport: (place: string) => void;
}

/** The requests that are answered here. */
export type ExportChannel =
  'app:formats' | 'project:export' | 'project:preview-export' | 'project:measure-split';

/** The corpus: what it will look like, and the writing of it to a folder that the person chooses. */
export function exportHandlers(tools: ExportTools): Pick<Handlers, ExportChannel> {
  return {
    'app:formats': () => formats.map(viewOfFormat),
    'project:export': (input) => exportProject(tools, input),
    'project:preview-export': (input) => preview(tools, input),
    'project:measure-split': (input) => measure(tools, input),
  };
}

function viewOfFormat({ id, name, abilities, ...plan }: Format): FormatView {
  const { schemes, overlapRules, layouts, tables } = plan;
  return { id, name, abilities, schemes, overlapRules, layouts, tables };
}

async function exportProject(
  tools: ExportTools,
  input: RequestInput<'project:export'>,
): Promise<Result<ExportSummary | null, AppError>> {
  const asked = askedOf(tools, input.format);
  if (!asked.ok) return asked;
  const { store, format } = asked.value;
  const chosen = await tools.dialogs.exportFolder();
  if (chosen === null) return ok(null);
  const places = await exportPlaces(chosen, {
    project: store.project.name,
    format: format.id,
    zip: input.options.zip ?? false,
  });
  const place = await placeFor(tools, places);
  if (!place.ok) return place;
  const target = place.value;
  if (target === null) return ok(null);
  const { version } = tools;
  const exported = await tools.jobs.run('export', (progress) =>
    exportCorpus(store, format, { ...input.options, ...target, version, threads }, progress),
  );
  if (!exported.ok) return exported;
  tools.rememberExport(target.out);
  return ok({ place: basename(target.out), ...exported.value });
}

/** The place that the person wants where something is there already; null where they want none. */
async function placeFor(
  { dialogs }: ExportTools,
  { taken, free }: ExportPlaces,
): Promise<Result<{ readonly out: string; readonly overwrite: boolean } | null, AppError>> {
  if (taken === null) return ok({ out: free, overwrite: false });
  const present = await attempt(() => presentExport(taken));
  if (!present.ok) return present;
  if (present.value === null) return ok({ out: taken, overwrite: false });
  const answer = await dialogs.replaceExport(basename(taken), basename(free), present.value);
  if (answer === 'cancel') return ok(null);
  return ok(
    answer === 'replace' ? { out: taken, overwrite: true } : { out: free, overwrite: false },
  );
}

async function preview(
  tools: ExportTools,
  { format: id, options }: RequestInput<'project:preview-export'>,
): Promise<Result<ExportPreview | null, AppError>> {
  const asked = askedOf(tools, id);
  if (!asked.ok) return asked;
  const { store, format } = asked.value;
  return previewExport(store, format, { ...options, version: tools.version });
}

async function measure(
  tools: ExportTools,
  { format: id, options }: RequestInput<'project:measure-split'>,
): Promise<Result<MeasuredSplit | null, AppError>> {
  const asked = askedOf(tools, id);
  if (!asked.ok) return asked;
  const { store, format } = asked.value;
  const { split } = options;
  if (split === undefined) return ok(null);
  return tools.jobs.run('split', (progress) =>
    previewSplit(store, format, { ...options, split, threads }, progress),
  );
}

function askedOf(
  { session }: ExportTools,
  id: string,
): Result<{ readonly store: ProjectStore; readonly format: Format }, AppError> {
  const { opened } = session;
  if (opened === null) return err({ code: 'nothing-open' });
  const format = formatById(id);
  if (format === undefined) return err({ code: 'unknown-format', format: id });
  return ok({ store: opened.store, format });
}
