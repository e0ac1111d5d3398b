import { basename } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { safeFileName } from '../../core/format/document-names.ts';
import { pack } from '../../core/ipc/packed.ts';
import { excusesByGroup } from '../../core/ledger/conflict.ts';
import { canonicalOf } from '../../core/ledger/measure-names.ts';
import { gapsCsv, ledgerCsv, ledgerFileNames } from '../../core/locale/ledger-table.ts';
import { type WholeLedger, ledgerView, seriesOf } from '../../core/ledger/view.ts';
import { attempt } from '../../store/failure.ts';
import { writeBeside } from '../../store/write-beside.ts';
import type { Dialogs } from '../dialogs.ts';
import type { Jobs } from '../jobs.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** What the ledger's requests act on. */
export interface LedgerTools {
  readonly session: ProjectSession;
  readonly jobs: Jobs;
  readonly dialogs: Pick<Dialogs, 'chartFile' | 'newTableFile'>;
}

/** The ledger of the open project: read where something changed, and answered from memory. */
export function ledgerHandlers({
  session,
  jobs,
  dialogs,
}: LedgerTools): Pick<Handlers, `ledger:${string}` & keyof Handlers> {
  const read = (): Promise<Result<WholeLedger, AppError>> => {
    const { opened } = session;
    if (opened === null) return Promise.resolve(err({ code: 'nothing-open' }));
    return jobs.run('ledger', (progress) => opened.ledger.read(progress));
  };
  return {
    'ledger:open': async (query) => {
      const ledger = await read();
      if (!ledger.ok) return ledger;
      return ok(pack(ledgerView(ledger.value, query)));
    },
    'ledger:series': async ({ group }) => {
      const ledger = await read();
      if (!ledger.ok) return ledger;
      const found = ledger.value.groups.find(({ key }) => key === group);
      return ok(found === undefined ? [] : seriesOf(ledger.value.groups, found));
    },
    'ledger:save-table': async ({ locale, ...query }) => {
      const { opened } = session;
      const ledger = await read();
      if (opened === null || !ledger.ok) return ledger.ok ? ok(null) : ledger;
      const path = await dialogs.newTableFile(`${ledgerFileNames[locale]}.csv`);
      if (path === null) return ok(null);
      const { project, reports } = opened.store;
      const titles = new Map(reports.map(({ id, title }) => [id, title]));
      const { excuses, measures } = project.parts;
      const whole = { ...query, from: 0, most: Number.MAX_SAFE_INTEGER, chosen: null };
      const { groups, missing } = ledgerView(ledger.value, whole);
      const table =
        query.outcome === 'missing'
          ? gapsCsv(missing, locale)
          : ledgerCsv(groups, {
              locale,
              titleOf: (id) => titles.get(id) ?? id,
              excuseOf: excusesByGroup(excuses, canonicalOf(measures)),
            });
      // Spreadsheets take a table without the mark for one in the system's own encoding.
      const written = await attempt(() => writeBeside(path, `\uFEFF${table}`));
      return written.ok ? ok(basename(path)) : written;
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
