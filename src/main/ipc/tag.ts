import { randomUUID } from 'node:crypto';
import { err, ok } from '../../core/base/result.ts';
import { tagReports } from '../../store/tag-reports.ts';
import type { Jobs } from '../jobs.ts';
import type { ProjectFind } from '../project-find.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** What tagging in many reports acts on. */
export interface TagTools {
  readonly session: ProjectSession;
  readonly find: ProjectFind;
  readonly jobs: Jobs;
  readonly announceProject: () => Promise<void>;
}

/** The same text tagged alike in many reports. */
export function tagHandlers({
  session,
  find,
  jobs,
  announceProject,
}: TagTools): Pick<Handlers, 'tag:apply'> {
  return {
    'tag:apply': async (asked) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const { store, reviewer, counts } = opened;
      const order = {
        ...asked,
        reviewer: reviewer.id,
        at: new Date().toISOString(),
        newId: () => randomUUID(),
      };
      const summary = await jobs.run('tag', (progress) => tagReports(store, order, progress));
      for (const { report } of asked.reports) {
        counts.forget(report);
        find.forget(report);
      }
      await announceProject();
      return ok(summary);
    },
  };
}
