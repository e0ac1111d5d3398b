import { err } from '../../core/base/result.ts';
import type { Jobs } from '../jobs.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** What the overview's request acts on. */
export interface OverviewTools {
  readonly session: ProjectSession;
  readonly jobs: Jobs;
}

/** How the open project stands: read where something changed, and answered from memory. */
export function overviewHandlers({
  session,
  jobs,
}: OverviewTools): Pick<Handlers, 'overview:open'> {
  return {
    'overview:open': async () => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return jobs.run('overview', (progress) => opened.work.ask({ kind: 'overview' }, progress));
    },
  };
}
