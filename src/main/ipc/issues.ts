import { err } from '../../core/base/result.ts';
import { readIssue } from '../threads/issue-reader.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** Reports that are issues of one another. */
export function issueHandlers(session: ProjectSession): Pick<Handlers, 'issue:look'> {
  return {
    'issue:look': async (asked) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const { reports, project, directory } = opened.store;
      const earlier = reports.find(({ id }) => id === asked.earlier);
      const later = reports.find(({ id }) => id === asked.later);
      if (earlier === undefined || later === undefined) {
        const report = earlier === undefined ? asked.earlier : asked.later;
        return err({ code: 'unknown-report', report });
      }
      const { labels, parts } = project;
      const reviewer = opened.reviewer.id;
      return readIssue({ directory, earlier, later, reviewer, project: { labels, parts } });
    },
  };
}
