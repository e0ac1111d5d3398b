import type { SliceTools } from './desk.ts';
import { type CommitQueue, commitQueue } from './commit-queue.ts';

/** The one way from the page to the disk: changes of reports and of the project's record in the order in which they were made. */
export function deskQueue({ set, get, bridge }: Omit<SliceTools, 'queue'>): CommitQueue {
  const queue = commitQueue(
    (commit) =>
      commit.report === null
        ? bridge.request('project:commit', { change: commit.change })
        : bridge.request('report:commit', commit),
    (saving) => set({ saving }),
    ({ report }, error) => {
      get().showError(error);
      // After a refusal the screen shows what the disk has.
      void queue.idle().then(async () => {
        if (report === null) await get().reloadProject();
        else if (get().open?.report.id === report) await get().openReport(report);
      });
    },
  );
  return queue;
}
