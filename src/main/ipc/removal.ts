import { err, ok } from '../../core/base/result.ts';
import type { RemovedReport } from '../../core/project/edits/removals.ts';
import { readHoldings } from '../../store/books/holdings.ts';
import type { Jobs } from '../project/jobs.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** What is asked before reports leave the project or come back; both are changes of its record. */
export function removalHandlers({
  session,
  jobs,
}: {
  readonly session: ProjectSession;
  readonly jobs: Jobs;
}): Pick<Handlers, 'reports:removed' | 'reports:holdings'> {
  return {
    'reports:removed': async () => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const names = new Map(
        opened.store.project.parts.removals.map(({ id, name }) => [id, name] as const),
      );
      const removed = opened.store.removed.map(({ id, title, date, outlet, length }) => {
        const report: RemovedReport = { report: id, title, date, outlet, length };
        return { ...report, title: names.get(id) ?? title };
      });
      return ok(removed);
    },
    'reports:holdings': async ({ reports }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return jobs.run('holdings', (progress) => readHoldings(opened.store, reports, progress));
    },
  };
}
