import { shell } from 'electron';
import { basename } from 'node:path';
import { type AttachedFile, canBeShown } from '../../core/annotation/attached-file.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import {
  attachFile,
  copyToShow,
  readAttachment,
  shownName,
} from '../../store/revise/attachments.ts';
import { attempt, orFail } from '../../store/failure.ts';
import { writeBeside } from '../../store/disk/write-beside.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** What the requests for attached files act on. */
export interface AttachmentTools {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'attachment' | 'attachmentCopy'>;
  /** Told of each copy that another program shows. */
  readonly onShown: (copy: string) => void;
}

/** Files that evidence brings: kept in the project, shown by other programs only when a person asks, and never run. */
export function attachmentHandlers({
  session,
  dialogs,
  onShown,
}: AttachmentTools): Pick<Handlers, `attachment:${string}` & keyof Handlers> {
  const attach = async (path: string | null): Promise<Result<AttachedFile | null, AppError>> => {
    const { opened } = session;
    if (opened === null) return err({ code: 'nothing-open' });
    return path === null ? ok(null) : attachFile(opened.store, path);
  };
  return {
    'attachment:choose': async () => attach(await dialogs.attachment()),
    'attachment:drop': ({ path }) => attach(path),
    'attachment:show': async (file) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const { name } = file;
      if (!canBeShown(name)) return err({ code: 'attachment-not-shown', name });
      const copy = await copyToShow(opened.store.directory, file);
      if (!copy.ok) return copy;
      onShown(copy.value);
      const problem = await shell.openPath(copy.value);
      return problem === ''
        ? ok(null)
        : err({ code: 'attachment-not-opened', name, reason: problem });
    },
    'attachment:save': async (file) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const bytes = await readAttachment(opened.store.directory, file);
      if (!bytes.ok) return bytes;
      const path = await dialogs.attachmentCopy(shownName(file.name));
      if (path === null) return ok(null);
      return attempt(async () => {
        await writeBeside(path, orFail(bytes));
        return basename(path);
      });
    },
  };
}
