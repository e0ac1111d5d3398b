import { realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LabelSet } from '../../core/annotation/label/label.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { CountedReport, ProjectView, ReportsCounted } from '../../core/ipc/views.ts';
import type { WorkProgress } from '../../core/ipc/work-views.ts';
import type { Reviewer } from '../../core/project/project.ts';
import { systemCode } from '../../store/failure.ts';
import { LessonBook } from '../../store/books/lesson-book.ts';
import { createProject, openOrRead } from '../../store/project/open-project.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { RememberedCounts } from '../../store/books/remembered-counts.ts';
import { ReportCounts } from '../../store/books/report-counts.ts';
import { Serial } from '../../store/disk/serial.ts';
import { fault } from '../machine/log.ts';
import type { Preferences } from '../machine/preferences.ts';
import { ProjectWork } from '../threads/project-work.ts';

/** The project at the desk and who sits there. */
export interface OpenedProject {
  readonly store: ProjectStore;
  readonly reviewer: Reviewer;
  readonly counts: ReportCounts;
  /** For ledger, overview and earlier verdicts. */
  readonly work: ProjectWork;
  readonly lessons: LessonBook;
}

/**
 * How long a view waits for the counts of how many reports, in milliseconds: a small project is shown whole at once. Of a large one list and first report
 * come first, and its counts, which are remembered from one opening to the next, `later`.
 */
const patience = { time: 100, reports: 200, later: 400 } as const;

/** Who keeps a project safe beside the desk. */
export interface Keeper {
  /** Resolves when the project may be worked on. */
  opened(store: ProjectStore): Promise<void>;
  /** Resolves when the project that was closed is kept. */
  closed(store: ProjectStore): Promise<void>;
}

const nobody: Keeper = { opened: () => Promise.resolve(), closed: () => Promise.resolve() };

type Opening = () => Promise<Result<ProjectStore, AppError>>;

/** The one open project. The next is opened before the last is closed, so that a failure leaves the last one at the desk. */
export class ProjectSession {
  readonly #preferences: Preferences;
  readonly #tellCounts: (news: ReportsCounted) => void;
  readonly #keeper: Keeper;
  readonly #counts: string | null;
  readonly #tellWork: (progress: WorkProgress | null) => void;
  readonly #opening = new Serial();
  readonly #listeners: (() => void)[] = [];
  #opened: OpenedProject | null = null;

  /** `tellCounts` gets what is counted after a view was given; `counts` is the folder in which counts are remembered; `tellWork` gets how far all reports are read. */
  constructor(
    preferences: Preferences,
    tellCounts: (news: ReportsCounted) => void,
    keeper: Keeper = nobody,
    counts: string | null = null,
    tellWork: (progress: WorkProgress | null) => void = () => undefined,
  ) {
    this.#tellWork = tellWork;
    this.#keeper = keeper;
    this.#counts = counts;
    this.#preferences = preferences;
    this.#tellCounts = tellCounts;
  }

  get opened(): OpenedProject | null {
    return this.#opened;
  }

  /** Calls a function whenever another project is at the desk, or none. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Opens the project in a folder; what is open already stays as it is. */
  open(folder: string): Promise<Result<ProjectView, AppError>> {
    return this.#opening.run(async () => {
      const path = await realPath(folder);
      const here = this.#opened;
      if (here !== null && here.store.directory === path) return ok(await this.#viewOf(here));
      return this.#begin(() => openExisting(path));
    });
  }

  /** Makes a project, with Hezhu's own labels where none are given, in a missing or empty folder, named after it, and opens it. */
  create(folder: string, labels?: LabelSet): Promise<Result<ProjectView, AppError>> {
    const at = new Date().toISOString();
    return this.openBy(() =>
      createProject(folder, { name: basename(folder), at, ...(labels && { labels }) }),
    );
  }

  /** Opens what a function opens. */
  openBy(opening: Opening): Promise<Result<ProjectView, AppError>> {
    return this.#opening.run(() => this.#begin(opening));
  }

  /** The open project as the page sees it, or null. */
  async view(): Promise<ProjectView | null> {
    return this.#opened === null ? null : this.#viewOf(this.#opened);
  }

  /** Seats another reviewer, who is added to the open project on the first time. Errors: `bad-reviewer-name`, `cannot-write`. */
  async seat(name: string): Promise<Result<null, AppError>> {
    const opened = this.#opened;
    if (opened === null) return ok(null);
    const reviewer = await opened.store.ensureReviewer(name);
    if (!reviewer.ok) return reviewer;
    if (this.#opened !== opened) return ok(null);
    opened.counts.stop();
    this.#opened = this.#desk(opened.store, reviewer.value);
    return ok(null);
  }

  /** Closes the project once every change that was asked for is on disk. */
  close(): Promise<void> {
    return this.#opening.run(async () => {
      const last = this.#opened;
      this.#opened = null;
      await this.#putAway(last);
    });
  }

  /** Does something to the project's files while it is closed, and opens it again, whatever came of it. */
  whileClosed<T>(
    action: (folder: string) => Promise<Result<T, AppError>>,
  ): Promise<Result<readonly [outcome: T, project: ProjectView], AppError>> {
    return this.#opening.run(async () => {
      const last = this.#opened;
      if (last === null) return err({ code: 'nothing-open' });
      this.#opened = null;
      last.counts.stop();
      last.work.stop();
      await last.store.close();
      const outcome = await action(last.store.directory);
      const project = await this.#begin(() => openExisting(last.store.directory));
      if (!project.ok) return project;
      return outcome.ok ? ok([outcome.value, project.value]) : outcome;
    });
  }

  /** One for a project, whoever sits at the desk. */
  #workOf(store: ProjectStore): ProjectWork {
    const here = this.#opened;
    if (here?.store === store) return here.work;
    const home = this.#counts === null ? null : join(this.#counts, '..', 'work');
    return new ProjectWork(store, home, this.#tellWork);
  }

  async #putAway(last: OpenedProject | null): Promise<void> {
    if (last === null) return;
    last.counts.stop();
    last.work.stop();
    await last.store.close();
    await this.#keeper.closed(last.store);
  }

  async #begin(opening: Opening): Promise<Result<ProjectView, AppError>> {
    const store = await opening();
    if (!store.ok) return store;
    const name = this.#preferences.settings.reviewerName;
    const reviewer = await store.value.ensureReviewer(name);
    if (!reviewer.ok) {
      await store.value.close();
      return reviewer;
    }
    await this.#keeper.opened(store.value);
    const last = this.#opened;
    const opened = this.#desk(store.value, reviewer.value);
    this.#opened = opened;
    await this.#putAway(last);
    const { project, directory } = store.value;
    await this.#preferences.remember({ id: project.id, name: project.name, path: directory });
    for (const listener of this.#listeners) listener();
    return ok(await this.#viewOf(opened));
  }

  #desk(store: ProjectStore, reviewer: Reviewer): OpenedProject {
    const tell = (reports: readonly CountedReport[]): void =>
      this.#tellCounts({
        project: store.project.id,
        reviewer: reviewer.id,
        reports,
        problems: this.#problemsOf(store),
      });
    const counts = new ReportCounts(store, reviewer.id, tell, this.#remembered(store, reviewer));
    return {
      store,
      reviewer,
      counts,
      work: this.#workOf(store),
      lessons: new LessonBook(store),
    };
  }

  /** Small projects are counted before anybody would have looked into a file. */
  #remembered({ directory, reports }: ProjectStore, reviewer: Reviewer): RememberedCounts | null {
    if (this.#counts === null || reports.length <= patience.reports) return null;
    return new RememberedCounts({
      home: this.#counts,
      project: directory,
      reviewer: reviewer.id,
    });
  }

  async #viewOf({ store, reviewer, counts }: OpenedProject): Promise<ProjectView> {
    // A fault that comes after the wait has nobody left to throw to.
    const count = (): Promise<void> =>
      counts.count().catch((error: unknown) => fault('counting failed', error));
    const wait = (time: number): Promise<unknown> => setTimeout(time, null, { ref: false });
    if (store.reports.length > patience.reports) void wait(patience.later).then(count);
    else await Promise.race([count(), wait(patience.time)]);
    const { id, name, labels, parts, reviewers } = store.project;
    const reports = counts.summaries;
    const problems = this.#problemsOf(store);
    const readOnly = store.isReadOnly;
    return { id, name, labels, parts, reviewers, reviewer, reports, readOnly, problems };
  }

  #problemsOf({ problems }: ProjectStore): readonly AppError[] {
    const { problem } = this.#preferences;
    return problem === null ? problems : [problem, ...problems];
  }
}

async function openExisting(path: string): Promise<Result<ProjectStore, AppError>> {
  try {
    await stat(path);
  } catch (error) {
    return err({ code: 'cannot-read', path, reason: systemCode(error) ?? 'ENOENT' });
  }
  return openOrRead(path);
}

/** The folder itself, whatever links lead to it. */
async function realPath(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch {
    return resolve(folder);
  }
}
