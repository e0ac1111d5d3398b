import { err } from '../../core/base/result.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** What the overview's request acts on. */
export interface OverviewTools {
  readonly session: ProjectSession;
}

/** How the open project stands: read where something changed, and answered from memory. */
export function overviewHandlers({
  session,
}: OverviewTools): Pick<Handlers, 'overview:open' | 'work:cancel'> {
  return {
    'overview:open': async () => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return opened.work.ask({ kind: 'overview' });
    },
    'work:cancel': () => {
      session.opened?.work.cancel();
      return null;
    },
  };
}
