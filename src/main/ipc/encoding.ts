import { randomUUID } from 'node:crypto';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { ReportEncodings } from '../../core/ipc/encoding-views.ts';
import type { Encoding } from '../../core/text/encoding.ts';
import { previewBytes } from '../../store/import/preview-source.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import {
  encodingOutlook,
  changeEncoding as readInEncoding,
} from '../../store/revise/change-encoding.ts';
import type { BackupKeeper } from '../project/backup-keeper.ts';
import type { ProjectFind } from '../project/project-find.ts';
import type { OpenedProject, ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** Encodings have requests of their own among those of reports. */
export type EncodingChannel =
  'report:encodings' | 'report:encoding-outlook' | 'report:change-encoding';

/** The encoding in which a report's source is read, foreseen and changed. */
export function encodingHandlers(
  session: ProjectSession,
  find: Pick<ProjectFind, 'forgetText'>,
  tools: EncodingTools,
): Pick<Handlers, EncodingChannel> {
  return {
    'report:encodings': ({ report }) =>
      withOpen(session, ({ store }) => encodingsOf(store, report)),
    'report:encoding-outlook': ({ report, encoding: chosen }) =>
      withOpen(session, ({ store }) => encodingOutlook(store, report, chosen)),
    'report:change-encoding': ({ report, encoding: chosen }) =>
      withOpen(session, async (opened) => {
        const changed = await changeEncoding(opened, report, chosen, tools);
        find.forgetText(report);
        return changed;
      }),
  };
}

/** What a change of encoding needs beside the project. */
export interface EncodingTools {
  readonly keeper: Pick<BackupKeeper, 'before'>;
  readonly announceProject: () => Promise<void>;
}

function withOpen<T>(
  { opened }: ProjectSession,
  action: (opened: OpenedProject) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  return opened === null ? Promise.resolve(err({ code: 'nothing-open' })) : action(opened);
}

async function encodingsOf(
  store: ProjectStore,
  id: string,
): Promise<Result<ReportEncodings, AppError>> {
  const read = await store.readReport(id);
  if (!read.ok) return read;
  const { report, text, source } = read.value;
  const preview = previewBytes(source ?? Buffer.from(text));
  if (preview === null) return err({ code: 'import-settled', file: report.source.name });
  const { name: file, encoding: current } = report.source;
  return ok({ report: id, file, current, readings: preview.readings });
}

/** Another text for a report, with a backup before; without one nothing is done. */
async function changeEncoding(
  { store, reviewer, counts }: OpenedProject,
  report: string,
  encoding: Encoding,
  { keeper, announceProject }: EncodingTools,
): Promise<Result<null, AppError>> {
  const kept = await keeper.before(store, 'encoding');
  if (!kept.ok) return kept;
  const at = new Date().toISOString();
  const context = { author: reviewer.id, at, newId: () => randomUUID() };
  const changed = await readInEncoding(store, report, encoding, context);
  counts.forget(report);
  if (!changed.ok) return changed;
  await announceProject();
  return ok(null);
}
