import type { BackupKeeper } from '../project/backup-keeper.ts';
import type { ClipboardSource } from '../project/clipboard-source.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { HeldCorpora } from '../project/held-corpora.ts';
import type { HeldSources } from '../project/held-sources.ts';
import type { Jobs } from '../project/jobs.ts';
import type { ProjectSession } from '../project/project-session.ts';

/** What the requests for projects act on. */
export interface ProjectTools {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'newProject' | 'project' | 'files' | 'folder'>;
  /** Files that wait for their encoding. */
  readonly held: HeldSources;
  /** The corpus that waits for what becomes of its labels. */
  readonly corpora: HeldCorpora;
  readonly readClipboard: () => Promise<ClipboardSource | null>;
  readonly jobs: Jobs;
  readonly keeper: Pick<BackupKeeper, 'before'>;
  /** The folder that the page knows by this id only, or null. */
  readonly folderOf: (id: string) => string | null;
  readonly announceProject: () => Promise<void>;
}
