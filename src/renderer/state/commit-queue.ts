import type { Change } from '../../core/annotation/edit/change.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err } from '../../core/base/result.ts';
import type { ProjectChange } from '../../core/project/project-change.ts';
import type { Saved } from '../../core/ipc/views.ts';

/** Whether the reviewer's work is on disk; `at` is an ISO time, null before the first save. */
export type Saving =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  /** `waiting` changes are in memory only; nothing is lost while the window stays open. */
  | { readonly kind: 'failed'; readonly error: AppError; readonly waiting: number };

/** Sends changes to the disk one after another, in order, and keeps what fails until it is tried again. */
export interface CommitQueue {
  add(report: string, change: Change): void;
  /** Adds a change of the project's own record. */
  addProject(change: ProjectChange): void;
  retry(): void;
  /** What of a report is not on disk yet, the oldest first. */
  waitingFor(report: string): readonly Change[];
  /** What of the project's own record is not on disk yet, the oldest first. */
  waitingForProject(): readonly ProjectChange[];
  /** What of reports is not on disk yet, the oldest first. */
  waitingForReports(): readonly ReportCommit[];
  /** Lets go of what waits, since it was saved elsewhere. */
  forget(): void;
  /** Resolves when nothing is waiting, or when the first of what waits has failed. */
  idle(): Promise<void>;
}

/** A change of the reviewer's work on a report. */
export interface ReportCommit {
  readonly report: string;
  readonly change: Change;
}

/** A change on its way to the disk; without a report it is one of the project's own record. */
export type Commit = ReportCommit | { readonly report: null; readonly change: ProjectChange };

/**
 * A queue that saves by `commit`, one at a time, and tells every turn of events. A change that the disk can never take, since another
 * program has put other work there, is handed to `refused` and holds up nothing behind it.
 */
export function commitQueue(
  commit: (entry: Commit) => Promise<Result<Saved, AppError>>,
  tell: (saving: Saving) => void,
  refused: (entry: Commit, error: AppError) => void,
): CommitQueue {
  const waiting: Commit[] = [];
  let running: Promise<void> | null = null;

  const drain = async (): Promise<void> => {
    tell({ kind: 'saving' });
    let at: string | null = null;
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      const committed = await commit(next).catch(brokenLink);
      if (committed.ok) at = committed.value.savedAt;
      else if (isRefusal(committed.error)) refused(next, committed.error);
      else {
        tell({ kind: 'failed', error: committed.error, waiting: waiting.length });
        return;
      }
      waiting.shift();
    }
    tell({ kind: 'saved', at });
  };
  const run = (): void => {
    running ??= drain().finally(() => {
      running = null;
    });
  };
  return {
    add(report, change) {
      waiting.push({ report, change });
      run();
    },
    addProject(change) {
      waiting.push({ report: null, change });
      run();
    },
    retry() {
      if (waiting.length > 0) run();
    },
    waitingFor: (report) =>
      waiting.flatMap((entry) =>
        entry.report !== null && entry.report === report ? [entry.change] : [],
      ),
    waitingForProject: () =>
      waiting.flatMap((entry) => (entry.report === null ? [entry.change] : [])),
    waitingForReports: () => waiting.filter((entry) => entry.report !== null),
    forget() {
      waiting.length = 0;
      tell({ kind: 'saved', at: null });
    },
    idle: () => running ?? Promise.resolve(),
  };
}

const refusals: ReadonlySet<AppError['code']> = new Set([
  'change-conflict',
  'bad-annotation',
  'bad-relation',
  'bad-project-change',
]);

/** Whether trying again cannot help: the change does not fit what is on disk. */
function isRefusal({ code }: AppError): boolean {
  return refusals.has(code);
}

/** The main process did not answer at all. */
function brokenLink(error: unknown): Result<Saved, AppError> {
  return err({ code: 'internal', detail: error instanceof Error ? error.message : String(error) });
}
