import { randomUUID } from 'node:crypto';
import { err, ok } from '../../core/base/result.ts';
import { stepOfBatch, tagReports, takeTagsBack } from '../../store/labels/tag-reports.ts';
import type { Jobs } from '../project/jobs.ts';
import type { ProjectFind } from '../project/project-find.ts';
import type { OpenedProject, ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** What tagging in many reports acts on. */
export interface TagTools {
  readonly session: ProjectSession;
  readonly find: ProjectFind;
  readonly jobs: Jobs;
  readonly announceProject: () => Promise<void>;
}

/** The same text tagged alike in many reports, and taken back as a whole. */
export function tagHandlers({
  session,
  find,
  jobs,
  announceProject,
}: TagTools): Pick<Handlers, `tag:${string}` & keyof Handlers> {
  const forget = async ({ counts }: OpenedProject, reports: readonly string[]): Promise<void> => {
    for (const report of reports) {
      counts.forget(report);
      find.forget(report);
    }
    await announceProject();
  };
  const stamp = ({ reviewer }: OpenedProject) => ({
    reviewer: reviewer.id,
    at: new Date().toISOString(),
    newId: () => randomUUID(),
  });
  return {
    'tag:apply': async (asked) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const order = { ...asked, ...stamp(opened) };
      const tagged = await jobs.run('tag', (progress) => tagReports(opened.store, order, progress));
      await forget(
        opened,
        asked.reports.map(({ report }) => report),
      );
      return ok(tagged);
    },
    'tag:take-back': async ({ batch, way, reports, open }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const order = { ...stamp(opened), batch, way, reports };
      const taken = await jobs.run('tag', (progress) =>
        takeTagsBack(opened.store, order, progress),
      );
      await forget(opened, reports);
      if (open === null) return ok({ ...taken, here: null });
      const here = await opened.store.pass(open, order.reviewer, (one) => stepOfBatch(one, order));
      return here.ok ? ok({ ...taken, here: here.value?.step ?? null }) : here;
    },
  };
}
