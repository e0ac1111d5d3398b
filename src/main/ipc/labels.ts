import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { safeFileName } from '../../core/format/document-names.ts';
import { readLabelSet, writeLabelSet } from '../../core/format/project-parts/label-set-file.ts';
import type { GivenFile } from '../../core/ipc/label-views.ts';
import { writeBeside } from '../../store/disk/write-beside.ts';
import { attempt, reading } from '../../store/failure.ts';
import { freeLabels } from '../../store/labels/free-labels.ts';
import { countUses } from '../../store/labels/label-uses.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { Jobs } from '../project/jobs.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** What requests for the label set act on. */
export interface LabelTools {
  readonly session: ProjectSession;
  readonly jobs: Jobs;
  readonly dialogs: Pick<Dialogs, 'labelSet' | 'labelSetFile'>;
}

/** What is asked before something is done to the label set, and its files. */
export function labelHandlers({
  session,
  jobs,
  dialogs,
}: LabelTools): Pick<Handlers, `labels:${string}` & keyof Handlers> {
  return {
    'labels:uses': async ({ asked }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return jobs.run('labels', (progress) => countUses(opened.store, asked, progress));
    },
    'labels:free': async ({ except, ...asked }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const { store } = opened;
      return jobs.run('import', (progress) => freeLabels(store, asked, new Set(except), progress));
    },
    'labels:read-file': async () => {
      const path = await dialogs.labelSet();
      return path === null ? ok(null) : readGiven(path);
    },
    'labels:save-file': async () => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const { name, labels, parts } = opened.store.project;
      const path = await dialogs.labelSetFile(safeFileName(name));
      if (path === null) return ok(null);
      const content = writeLabelSet({ ...labels, codeLists: parts.codeLists });
      const written = await attempt(() => writeBeside(path, content));
      return written.ok ? ok(basename(path)) : written;
    },
  };
}

async function readGiven(path: string): Promise<Result<GivenFile, AppError>> {
  const content = await attempt(() => reading(path, () => readFile(path, 'utf8')));
  if (!content.ok) return content;
  const file = basename(path);
  const set = readLabelSet(content.value);
  return set.ok
    ? ok({ file, set: set.value })
    : err({ code: 'bad-label-set', file, detail: set.error });
}
