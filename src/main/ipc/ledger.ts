import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { safeFileName } from '../../core/format/document-names.ts';
import { unpack } from '../../core/ipc/packed.ts';
import { ledgerFileNames } from '../../core/locale/checks/ledger-table.ts';
import { attempt } from '../../store/failure.ts';
import { writeBeside } from '../../store/disk/write-beside.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { WorkQuestion } from '../threads/work-messages.ts';
import type { Handlers } from './handle.ts';

/** What the ledger's requests act on. */
export interface LedgerTools {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'chartFile' | 'newTableFile'>;
}

/** The ledger of the open project: read where something changed, and answered from memory. */
export function ledgerHandlers({
  session,
  dialogs,
}: LedgerTools): Pick<Handlers, `ledger:${string}` & keyof Handlers> {
  const ask = (question: WorkQuestion): Promise<Result<{ readonly json: string }, AppError>> => {
    const { opened } = session;
    if (opened === null) return Promise.resolve(err({ code: 'nothing-open' }));
    return opened.work.ask(question);
  };
  const saveAnswer = async (
    path: string,
    question: WorkQuestion,
  ): Promise<Result<string, AppError>> => {
    const table = await ask(question);
    if (!table.ok) return table;
    const content = unpack<string>(table.value);
    // Spreadsheets take a table without the mark for one in the system's own encoding.
    const written = await attempt(() => writeBeside(path, `\uFEFF${content}`));
    return written.ok ? ok(basename(path)) : written;
  };
  return {
    'ledger:open': (asked) => ask({ kind: 'ledger', asked }),
    'ledger:series': ({ group }) => ask({ kind: 'series', group }),
    'ledger:save-table': async ({ locale, ...query }) => {
      const path = await dialogs.newTableFile(`${ledgerFileNames[locale]}.csv`);
      return path === null ? ok(null) : saveAnswer(path, { kind: 'table', query, locale });
    },
    'ledger:save-series': async ({ group, name, locale }) => {
      const path = await dialogs.chartFile(safeFileName(name), 'csv');
      return path === null ? ok(null) : saveAnswer(path, { kind: 'series-table', group, locale });
    },
    'ledger:save-chart': async ({ name, kind, content }) => {
      const path = await dialogs.chartFile(safeFileName(name), kind);
      if (path === null) return ok(null);
      // Spreadsheets take a table without the mark for one in the system's own encoding.
      const bytes =
        kind === 'png'
          ? Buffer.from(content, 'base64')
          : kind === 'csv'
            ? `\uFEFF${content}`
            : content;
      const written = await attempt(() => writeBeside(path, bytes));
      return written.ok ? ok(basename(path)) : written;
    },
  };
}
