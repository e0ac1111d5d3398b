import { err } from '../../core/base/result.ts';
import { countUses } from '../../store/label-uses.ts';
import type { Jobs } from '../jobs.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** What is asked before something is done to the label set. */
export function labelHandlers(
  session: ProjectSession,
  jobs: Jobs,
): Pick<Handlers, `labels:${string}` & keyof Handlers> {
  return {
    'labels:uses': async ({ asked }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      return jobs.run('labels', (progress) => countUses(opened.store, asked, progress));
    },
  };
}
