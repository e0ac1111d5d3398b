import type { Locale } from '../core/annotation/label/local-name.ts';
import { dialogWords } from '../core/locale/window/dialogs-words.ts';
import { attachmentHandlers } from './ipc/attachment.ts';
import { correctionHandlers } from './ipc/correction.ts';
import { corpusHandlers } from './ipc/corpus.ts';
import { encodingHandlers } from './ipc/encoding.ts';
import { exportHandlers } from './ipc/export.ts';
import { findHandlers } from './ipc/find.ts';
import type { Handlers } from './ipc/handle.ts';
import { adjudicateHandlers } from './ipc/adjudicate.ts';
import { issueHandlers } from './ipc/issues.ts';
import { keepingHandlers } from './ipc/keeping.ts';
import { labelHandlers } from './ipc/labels.ts';
import { ledgerHandlers } from './ipc/ledger.ts';
import { lessonHandlers } from './ipc/lessons.ts';
import { overviewHandlers } from './ipc/overview.ts';
import { projectHandlers } from './ipc/project.ts';
import { removalHandlers } from './ipc/removal.ts';
import { sheetHandlers } from './ipc/sheet.ts';
import { tagHandlers } from './ipc/tag.ts';
import type { Preferences } from './machine/preferences.ts';
import type { BackupKeeper } from './project/backup-keeper.ts';
import { clipboardSource } from './project/clipboard-source.ts';
import { copied } from './project/copied.ts';
import { HeldCorpora } from './project/held-corpora.ts';
import { HeldSources } from './project/held-sources.ts';
import type { Jobs } from './project/jobs.ts';
import type { ProjectFind } from './project/project-find.ts';
import type { ProjectSession } from './project/project-session.ts';
import type { ProjectCheck } from './threads/project-check.ts';
import type { Dialogs } from './window/dialogs.ts';

/** What the rest of the answers act on. */
export interface RestTools {
  readonly session: ProjectSession;
  readonly preferences: Preferences;
  readonly find: ProjectFind;
  readonly dialogs: Dialogs;
  readonly jobs: Jobs;
  readonly keeper: BackupKeeper;
  readonly check: ProjectCheck;
  readonly version: string;
  readonly locale: () => Locale;
  readonly announceProject: () => Promise<void>;
  readonly rememberExport: (place: string) => void;
  /** The folder of a project that was open lately. */
  readonly folderOf: (id: string) => string | null;
  /** Is told of a copy that was given to another program. */
  readonly onShown: (copy: string) => void;
}

type RestChannel =
  | keyof ReturnType<typeof fillingHandlers>
  | keyof ReturnType<typeof changingHandlers>
  | keyof ReturnType<typeof lookingHandlers>;

/** Answers what no start asks: formats, imports, ledgers and all else, which take as long to read as the rest of the program and are read behind the first report. */
export function restOfHandlers(tools: RestTools): Pick<Handlers, RestChannel> {
  return { ...fillingHandlers(tools), ...changingHandlers(tools), ...lookingHandlers(tools) };
}

/** What brings texts in and writes them out. */
function fillingHandlers(tools: RestTools) {
  const { locale, rememberExport } = tools;
  const filling = { ...tools, corpora: new HeldCorpora() };
  return {
    ...projectHandlers({
      ...filling,
      held: new HeldSources(),
      readClipboard: async () =>
        clipboardSource(await copied(), new Date(), dialogWords[locale()].clipboardName),
    }),
    ...corpusHandlers(filling),
    ...keepingHandlers(tools),
    ...exportHandlers({ ...tools, rememberExport }),
  };
}

/** What changes texts, or reaches all reports. */
function changingHandlers(tools: RestTools) {
  const { session, find, announceProject } = tools;
  return {
    ...correctionHandlers(session, find, announceProject),
    ...encodingHandlers(session, find, tools),
    ...tagHandlers(tools),
    ...labelHandlers(tools),
    ...removalHandlers(tools),
  };
}

/** What looks into texts and work, and leads to papers outside of the project. */
function lookingHandlers(tools: RestTools) {
  const { session, find, dialogs } = tools;
  return {
    ...findHandlers(session, find),
    ...issueHandlers(session),
    ...adjudicateHandlers(session, find),
    ...ledgerHandlers(tools),
    ...overviewHandlers(tools),
    ...lessonHandlers(tools),
    ...attachmentHandlers(tools),
    ...sheetHandlers(dialogs),
  };
}
