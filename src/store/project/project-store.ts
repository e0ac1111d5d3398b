import type { Change } from '../../core/annotation/edit/change.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { EarlierLayer } from '../../core/annotation/history/rewind.ts';
import type {
  ChangesAsked,
  ChangesView,
  HistoryPlace,
  HistoryView,
  Saved,
} from '../../core/ipc/views.ts';
import {
  type AnnotatedReport,
  type Project,
  type Report,
  type Reviewer,
  finalReviewer,
} from '../../core/project/project.ts';
import type { ProjectChange } from '../../core/project/project-change.ts';
import { addNewLayer } from '../report/add-layer.ts';
import {
  type Arrival,
  type Arrived,
  type CheckedArrival,
  checkedArrival,
  takeReports,
} from './arriving-reports.ts';
import { followedLayer } from '../layer/layer-rules.ts';
import { checkedReport } from '../report/checked-report.ts';
import type { Disk } from '../disk/disk.ts';
import { StoreFailure, attempt, orFail, writing } from '../failure.ts';
import { type ImportOptions, readSourceFile, reportOfSource } from '../report/import-file.ts';
import type { Lock } from '../disk/lock.ts';
import type { OpenReport, Rework } from '../report/open-report.ts';
import { OpenReports } from '../report/open-reports.ts';
import type { ProjectPaths } from '../paths.ts';
import { withBadFile } from './names-bad-file.ts';
import { projectIsThere } from '../record/project-home.ts';
import type { ProjectFile } from './project-file.ts';
import type { FolderContent } from './project-folder.ts';
import { ReportCatalogue } from './report-catalogue.ts';
import { type ReadReport, type ReportSite, layerReviewers } from '../report/report-folder.ts';
import { readChange, readChanges, readEarlierLayer } from '../report/report-changes.ts';
import { canBeFile, newReviewer, sortedById, writeReviewer } from './reviewer-file.ts';
import { Serial } from '../disk/serial.ts';
import { StoredLayer } from '../layer/stored-layer.ts';
import type { ProjectHead } from '../record/stored-record.ts';

type Answer<T> = Promise<Result<T, AppError>>;

/** An open project: the one way to its files while it is open. */
export class ProjectStore {
  readonly #disk: Disk;
  readonly #paths: ProjectPaths;
  readonly #lock: Lock | null;
  readonly #open: OpenReports;
  /** Additions of reports and reviewers, one after another. */
  readonly #adding = new Serial();
  /** Everything that is still to reach the disk. */
  readonly #underWay = new Set<Promise<unknown>>();
  readonly #own: ProjectFile;
  /** The record as it was when the project was opened. */
  readonly #read: ProjectHead;
  #reviewers: readonly Reviewer[];
  /** All that have a folder, those that were taken out of the project too. */
  readonly #reports: ReportCatalogue;
  #problems: readonly AppError[];
  #closed = false;

  /** Use `openProject` or `createProject`. */
  constructor(disk: Disk, paths: ProjectPaths, lock: Lock | null, content: FolderContent) {
    this.#disk = disk;
    this.#paths = paths;
    this.#lock = lock;
    this.#own = content.own;
    this.#read = content.head;
    this.#reviewers = content.reviewers;
    this.#reports = new ReportCatalogue(content.reports);
    this.#problems = content.problems;
    this.#open = new OpenReports({ disk, paths, project: () => this.#head });
  }

  /** Absolute path of the project's folder. */
  get directory(): string {
    return this.#paths.root;
  }

  /** Whether the project lies where nothing can be written: every change is then refused with `read-only`. */
  get isReadOnly(): boolean {
    return this.#lock === null;
  }

  /** The project's own record as the disk has it. */
  get #head(): ProjectHead {
    return this.#own.onDisk ?? this.#read;
  }

  get project(): Project {
    return { ...this.#head, reviewers: this.#reviewers };
  }

  /** By time of import, then id; those that were taken out of the project are not among them. */
  get reports(): readonly Report[] {
    return this.#present.all;
  }

  /** Those that were taken out of the project, in the same order; their files are kept. */
  get removed(): readonly Report[] {
    return this.#reports.beside(this.#present);
  }

  /** Every file so far that could not be read, each set aside where it was damaged (I5); grows while layers are read. */
  get problems(): readonly AppError[] {
    return this.#problems;
  }

  /** A report with its text and source, both verified against their hashes (I1). */
  async readReport(id: string): Promise<Result<ReadReport, AppError>> {
    return this.#with(id, (report) => this.#open.read(report));
  }

  /** Reads a report with a reviewer's work for whoever may open it next; null where it is in memory, or another is being read so. */
  async readAhead(id: string, reviewer: string): Promise<Result<ReadReport | null, AppError>> {
    if (!this.#isReviewer(reviewer)) return err({ code: 'unknown-reviewer', reviewer });
    return this.#with(id, (report) => this.#open.readAhead(report, reviewer));
  }

  /** A reviewer's work on a report; empty where they have not begun. */
  async layer(reportId: string, reviewer: string): Promise<Result<Layer, AppError>> {
    if (!this.#isReviewer(reviewer)) return err({ code: 'unknown-reviewer', reviewer });
    return this.#using(reportId, (open) => open.layer(reviewer).read());
  }

  /** Writes what made a reviewer's layer fit its text on reading; the change that did, or null where nothing had to be done. */
  async mendLayer(reportId: string, reviewer: string): Promise<Result<Change | null, AppError>> {
    if (this.isReadOnly) return ok(null);
    return this.#using(reportId, (open) => open.mend(reviewer));
  }

  /** What can be undone and redone in a reviewer's work on a report; `from` goes on where an earlier answer ended. */
  async history(
    reportId: string,
    reviewer: string,
    from?: HistoryPlace,
  ): Promise<Result<HistoryView, AppError>> {
    if (!this.#isReviewer(reviewer)) return err({ code: 'unknown-reviewer', reviewer });
    return this.#using(reportId, (open) => open.history(reviewer, from));
  }

  /** Changes of a report, the latest first. */
  async changes(reportId: string, asked: ChangesAsked): Promise<Result<ChangesView, AppError>> {
    return this.#using(reportId, (open) =>
      attempt(async () => {
        const all = await layerReviewers(this.#paths.report(reportId));
        return readChanges(open, { ...asked, layers: asked.layers ?? all });
      }),
    );
  }

  /** The change of a layer whose record ends at a place of its journal, in bytes. */
  async change(reportId: string, reviewer: string, end: number): Promise<Result<Change, AppError>> {
    return this.#using(reportId, (open) => attempt(() => readChange(open, reviewer, end)));
  }

  /** A reviewer's layer as it was at a place of its journal, in bytes. */
  async earlierLayer(
    reportId: string,
    reviewer: string,
    end: number,
  ): Promise<Result<EarlierLayer, AppError>> {
    return this.#using(reportId, (open) => attempt(() => readEarlierLayer(open, reviewer, end)));
  }

  /** Everyone's work on a report, by reviewer id, also of those whom the project does not know; one layer that cannot be read fails all. */
  async layers(reportId: string): Promise<Result<readonly Layer[], AppError>> {
    return this.#using(reportId, (open) => open.layers());
  }

  /** A layer as it stands on disk, for counting: its quotes are not held against the text, and nothing stays in memory. */
  async peekLayer(reportId: string, reviewer: string): Promise<Result<Layer, AppError>> {
    return this.#tracked(() =>
      attempt(async () => {
        const stored = new StoredLayer(this.#paths, reportId, reviewer, this.#disk);
        return followedLayer((await stored.load()).state, this.#head);
      }),
    );
  }

  /** The reviewers who have a layer of a report, known or not, sorted. */
  async layerReviewers(reportId: string): Promise<Result<readonly string[], AppError>> {
    return this.#tracked(() => attempt(() => layerReviewers(this.#paths.report(reportId))));
  }

  /** A report with everyone's work: what formats write. */
  async annotatedReport(reportId: string): Promise<Result<AnnotatedReport, AppError>> {
    return this.#with(reportId, (report) =>
      this.#open.visit(report, async (open) => {
        const layers = await open.layers();
        return layers.ok ? ok({ ...open.content, layers: layers.value }) : layers;
      }),
    );
  }

  /**
   * Makes a change in a reviewer's layer: the only way in. Resolves when its bytes are on disk. Errors: `change-conflict`,
   * `bad-annotation`, `bad-relation`, `cannot-write`; memory then is what the disk has.
   */
  async commit(
    reportId: string,
    reviewer: string,
    change: Change,
  ): Promise<Result<Saved, AppError>> {
    if (!this.#isReviewer(reviewer)) return err({ code: 'unknown-reviewer', reviewer });
    if (this.isReadOnly) return err(this.#readOnly());
    return this.#using(reportId, (open) => open.layer(reviewer).commit(change));
  }

  /** Works on a reviewer's layer of a report that does not stay in memory for it, as on one of many. Errors: as of `layer`, and `read-only`. */
  async pass<T>(
    reportId: string,
    reviewer: string,
    work: (open: OpenReport) => Answer<T>,
  ): Promise<Result<T, AppError>> {
    if (!this.#isReviewer(reviewer)) return err({ code: 'unknown-reviewer', reviewer });
    if (this.isReadOnly) return err(this.#readOnly());
    return this.#with(reportId, (report) => this.#open.pass(report, work));
  }

  /** Imports one file as a report. Errors: the `import-…` codes, `cannot-read`, `cannot-write`, each naming the file. */
  async importFile(path: string, options: ImportOptions): Promise<Result<Report, AppError>> {
    const read = await readSourceFile(path, options);
    return read.ok ? this.#add(read.value, path) : read;
  }

  /** Imports bytes that are no file, such as what was copied; `name` is what the source will be called. Errors as of `importFile`. */
  async importBytes(
    bytes: Uint8Array,
    name: string,
    options: ImportOptions,
  ): Promise<Result<Report, AppError>> {
    const read = await reportOfSource(bytes, name, options);
    return read.ok ? this.#add(read.value, name) : read;
  }

  /** Adds a report from elsewhere with its layers, whole or not at all. */
  async addReport(annotated: AnnotatedReport): Promise<Result<Report, AppError>> {
    const checked = checkedReport(annotated, this.#head);
    return checked.ok ? this.#add(checked.value, annotated.report.source.name) : checked;
  }

  /** Adds reports, made durable together; each comes whole or not at all and is answered for itself, in order. Errors: as of `addReport` and `commit`. */
  async addReports(arrivals: readonly Arrival[]): Promise<readonly Result<Arrived, AppError>[]> {
    return this.#take(arrivals.map((arrival) => checkedArrival(arrival, this.#head)));
  }

  /** Adds a layer where its reviewer has none, as a change that they can undo. Errors: `layer-exists`, `bad-annotation`, `bad-relation`, `cannot-write`. */
  async addLayer(reportId: string, layer: Layer): Promise<Result<null, AppError>> {
    return this.#using(reportId, (open) =>
      this.exclusively((site) => addNewLayer(site, open, layer, this.#head)),
    );
  }

  /** The reviewer of this name, made on first use. Errors: `bad-reviewer-name`, `cannot-write`. */
  async ensureReviewer(name: string): Promise<Result<Reviewer, AppError>> {
    const reviewer = newReviewer(name);
    return reviewer.ok ? this.addReviewer(reviewer.value) : reviewer;
  }

  /** The reviewer with this id, added where the project does not know them; the name of a known one stays. */
  async addReviewer(reviewer: Reviewer): Promise<Result<Reviewer, AppError>> {
    const present = this.#reviewers.find(({ id }) => id === reviewer.id);
    if (present !== undefined) return ok(present);
    if (this.isReadOnly) {
      // Who only reads needs a seat, and no file of their own.
      this.#reviewers = sortedById([...this.#reviewers, reviewer]);
      return ok(reviewer);
    }
    return this.exclusively(async () => {
      const known = this.#reviewers.find(({ id }) => id === reviewer.id);
      if (known !== undefined) return known;
      if (!canBeFile(reviewer)) {
        throw new StoreFailure({ code: 'bad-reviewer-name', name: reviewer.name });
      }
      await writeReviewer(this.#disk, this.#paths, reviewer);
      this.#reviewers = sortedById([...this.#reviewers, reviewer]);
      return reviewer;
    });
  }

  /** Does something to a report and its folder that may give it another text; what it answers is the report's record from then on. */
  async rework(reportId: string, work: Rework): Promise<Result<Report, AppError>> {
    return this.exclusively(async (site) => {
      const next = await this.#using(reportId, (open) => attempt(() => work(open, site)));
      this.#open.forget(reportId);
      this.#reports.put(orFail(next));
      return orFail(next);
    });
  }

  /** Puts other fields in place of the project's own, such as those of an equal project elsewhere; this is no step to undo. */
  async changeProject(change: Partial<ProjectHead>): Promise<Result<Project, AppError>> {
    return this.exclusively(async () => {
      orFail(await this.#own.put((head) => ({ ...head, ...change })));
      return this.project;
    });
  }

  /** Makes a change of the project's own record, in the journal of its author. Errors: `change-conflict`, `bad-project-change`, `cannot-write`. */
  async commitProject(change: ProjectChange): Promise<Result<Saved, AppError>> {
    if (!this.#isReviewer(change.author)) {
      return err({ code: 'unknown-reviewer', reviewer: change.author });
    }
    if (this.isReadOnly) return err(this.#readOnly());
    return this.#tracked(() => this.#own.commit(change));
  }

  /** What a reviewer can undo and redo in the project's own record; `from` goes on where an earlier answer ended. */
  async projectHistory(
    reviewer: string,
    from?: HistoryPlace,
  ): Promise<Result<HistoryView<ProjectChange>, AppError>> {
    return this.#tracked(() => this.#own.history(reviewer, from));
  }

  /** Waits for what is under way and lets others open the project; what is asked for afterwards is answered with `nothing-open`. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
    await this.#open.snap();
    if (!this.isReadOnly) await this.#own.snap();
    // Where this fails, the next opening clears it.
    await this.#disk.remove(this.#paths.temporary).catch(() => undefined);
    this.#lock?.release();
  }

  /** The reports in memory with every layer as the disk last had it, read or acknowledged; needs no disk. */
  remembered(): Promise<readonly AnnotatedReport[]> {
    return this.#open.remembered();
  }

  get #present(): ReportCatalogue {
    return this.#reports.without(this.#head.parts.removals);
  }

  #readOnly(): AppError {
    return { code: 'read-only', project: this.#head.name };
  }

  #isReviewer(id: string): boolean {
    return id === finalReviewer || this.#reviewers.some((reviewer) => reviewer.id === id);
  }

  async #add(annotated: AnnotatedReport, file: string): Promise<Result<Report, AppError>> {
    const [added] = await this.#take([ok({ annotated, begun: [], file })]);
    return added?.ok === false ? added : ok(annotated.report);
  }

  async #take(arrivals: readonly Result<CheckedArrival, AppError>[]) {
    const taken = await this.exclusively((site) =>
      takeReports(site, arrivals, { all: this.#reports, present: this.#present }),
    );
    return taken.ok ? taken.value : arrivals.map(() => taken);
  }

  #using<T>(reportId: string, action: (open: OpenReport) => Answer<T>): Answer<T> {
    return this.#with(reportId, (report) => this.#open.use(report, action));
  }

  #with<T>(id: string, begin: (report: Report) => Answer<T>): Answer<T> {
    const report = this.#reports.get(id);
    if (report === undefined) return Promise.resolve(err({ code: 'unknown-report', report: id }));
    return this.#tracked(() => begin(report));
  }

  /** Does something to the project's folder, one after another with what else adds to it. */
  exclusively<T>(action: (site: ReportSite) => Promise<T>): Promise<Result<T, AppError>> {
    const whereItIs = async () => {
      if (this.isReadOnly) throw new StoreFailure(this.#readOnly());
      await projectIsThere(this.#paths, writing);
      return action({ disk: this.#disk, paths: this.#paths });
    };
    return this.#tracked(() => this.#adding.run(() => attempt(whereItIs)));
  }

  /** Begins something that `close` waits for, and keeps the problems that it meets. */
  async #tracked<T>(begin: () => Promise<Result<T, AppError>>): Promise<Result<T, AppError>> {
    if (this.#closed) return err({ code: 'nothing-open' });
    const working = begin();
    this.#underWay.add(working);
    try {
      const result = await working;
      if (!result.ok) this.#problems = withBadFile(this.#problems, result.error);
      return result;
    } finally {
      this.#underWay.delete(working);
    }
  }
}
