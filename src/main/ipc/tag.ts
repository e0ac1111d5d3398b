import { randomUUID } from 'node:crypto';
import { err, ok } from '../../core/base/result.ts';
import { type MadeChange, tagReports, takeTagsBack } from '../../store/layer/tag-reports.ts';
import type { Jobs } from '../jobs.ts';
import type { ProjectFind } from '../project-find.ts';
import type { OpenedProject, ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** What tagging in many reports acts on. */
export interface TagTools {
  readonly session: ProjectSession;
  readonly find: ProjectFind;
  readonly jobs: Jobs;
  readonly announceProject: () => Promise<void>;
}

/** What a tagging made, and in which reports it stands. */
interface Batch {
  readonly made: readonly MadeChange[];
  readonly standing: Set<string>;
}

/** The same text tagged alike in many reports, and taken back as a whole for as long as the project is open. */
export function tagHandlers({
  session,
  find,
  jobs,
  announceProject,
}: TagTools): Pick<Handlers, `tag:${string}` & keyof Handlers> {
  const batches = new Map<string, Batch>();
  session.onChange(() => batches.clear());
  const forget = async (
    { counts }: OpenedProject,
    reports: readonly { readonly report: string }[],
  ): Promise<void> => {
    for (const { report } of reports) {
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
      const standing = new Set(tagged.made.map(({ report }) => report));
      batches.set(asked.batch, { made: tagged.made, standing });
      await forget(opened, asked.reports);
      return ok(tagged.summary);
    },
    'tag:take-back': async ({ batch, way, here }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const { made: all, standing } = batches.get(batch) ?? { made: [], standing: new Set() };
      // Where the step before was stopped half way, only what it came to goes the other way.
      const due = all.filter(({ report }) => standing.has(report) === (way === 'undo'));
      const made = [...(here === null ? [] : [here]), ...due];
      const order = { ...stamp(opened), way, made };
      const taken = await jobs.run('tag', (progress) =>
        takeTagsBack(opened.store, order, progress),
      );
      for (const report of taken.reports) {
        if (way === 'undo') standing.delete(report);
        else standing.add(report);
      }
      await forget(opened, made);
      return ok(taken.summary);
    },
  };
}
