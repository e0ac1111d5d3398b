import { isNearlyUndone, withEarlier } from '../../../core/annotation/history/history.ts';
import type { SliceTools } from '../desk.ts';

/** With fewer steps left to undo than this, more are asked for. */
const keptReady = 20;

/** Brings what was done before from the disk, as undo comes to it. */
export interface EarlierChanges {
  /** Resolves when the open report has a step to undo, or is known to have none. */
  needed(): Promise<void>;
  /** Asks for more where few steps are left. */
  soon(): void;
}

/** Adds earlier changes under the history of the open report; one request at a time. */
export function earlierChanges({ set, get, bridge }: SliceTools): EarlierChanges {
  let running: Promise<void> | null = null;
  const add = async (): Promise<void> => {
    const asked = get().open;
    if (asked === null || asked.earlier === null) return;
    const { report, earlier: from } = asked;
    const answer = await bridge.request('report:earlier-changes', { report: report.id, from });
    const { open } = get();
    // Another visit has a history of its own.
    if (open === null || open.earlier !== from) return;
    if (!answer.ok) {
      get().showError(answer.error);
      return;
    }
    const { done, earlier, atText = false } = answer.value;
    set({ open: { ...open, history: withEarlier(open.history, done), earlier, atText } });
  };
  const run = (): Promise<void> => {
    running ??= add().finally(() => {
      running = null;
    });
    return running;
  };
  return {
    async needed() {
      if (get().open?.history.done === null) await run();
    },
    soon() {
      const { open } = get();
      if (open === null || open.earlier?.isLong === true) return;
      if (isNearlyUndone(open.history, keptReady)) void run();
    },
  };
}
