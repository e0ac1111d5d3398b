import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { HistoryPlace, HistoryView } from '../../core/ipc/views.ts';
import type { ProjectChange } from '../../core/project/project-change.ts';
import { labelSetSchema } from '../../core/project/schema/label-schema.ts';
import { describeIssues } from '../../core/project/describe-issues.ts';
import { JournaledFile } from '../journal/journaled-file.ts';
import { type StoredProject, appliedTo } from './stored-project.ts';
import type { Marks, ProjectHead } from '../record/stored-record.ts';

/** A project's own record, in memory and on disk. */
export class ProjectFile extends JournaledFile<ProjectHead, ProjectChange, Marks> {
  readonly #stored: StoredProject;

  constructor(stored: StoredProject) {
    super(stored, {
      change: changedProject,
      read: (state) => ok({ state, mend: null }),
    });
    this.#stored = stored;
  }

  /** What of the journals could not be read at the last reading. */
  get problems(): readonly AppError[] {
    return this.#stored.problems;
  }

  /** What a reviewer can undo and redo of what is on disk; `from` goes on where an earlier answer ended. */
  history(
    author: string,
    from?: HistoryPlace,
  ): Promise<Result<HistoryView<ProjectChange>, AppError>> {
    return this.consult(() => this.#stored.history(author, from));
  }
}

/** The project after a change, whose label set must hold together. */
function changedProject(head: ProjectHead, change: ProjectChange): Result<ProjectHead, AppError> {
  const next = appliedTo(head, change);
  if (!next.ok) return next;
  const labels = labelSetSchema.safeParse(next.value.labels);
  if (labels.success) return next;
  return err({ code: 'bad-project-change', detail: describeIssues(labels.error) });
}
