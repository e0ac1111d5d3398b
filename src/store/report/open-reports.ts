import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import type { AnnotatedReport, Report } from '../../core/project/project.ts';
import type { Move } from '../../core/project/move.ts';
import { attempt } from '../failure.ts';
import { OpenReport, type ReportSurroundings } from './open-report.ts';
import { type ReadReport, readReportFolder } from './report-folder.ts';

/** How many reports stay in memory after their use: those at the desk, and a few to go back to. */
const kept = 4;

interface Entry {
  readonly opening: Promise<Result<OpenReport, AppError>>;
  /** The moves that its layers follow. */
  readonly moves: readonly Move[];
  users: number;
  /** Whether it is here for those only who pass by: it goes with the last of them, and without a snapshot, since its journal has everything. */
  isPassing: boolean;
}

/** A report that was read before anybody opened it. */
interface Ahead extends Pick<Entry, 'opening' | 'moves'> {
  readonly report: Report;
}

/** The reports in memory, each once; the least recently used go first, and none that is in use. */
export class OpenReports {
  readonly #surroundings: ReportSurroundings;
  readonly #entries = new Map<string, Entry>();
  /** Beside those in memory: it pushes none of them out, and nobody is served from it before its files are verified again. */
  #ahead: Ahead | null = null;
  #readingAhead = false;
  /** Snapshots of reports that are no longer in memory otherwise. */
  readonly #leaving = new Set<Promise<void>>();

  constructor(surroundings: ReportSurroundings) {
    this.#surroundings = surroundings;
  }

  /** Does something with a report, which is read and verified unless it is in memory. */
  async use<T>(
    report: Report,
    action: (open: OpenReport) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    const entry = this.#entry(report);
    entry.isPassing = false;
    return this.#useEntry(report, entry, action);
  }

  /** Does the same with a report that is not kept for it: passing through many must not push out those at the desk, nor write more than was done. */
  pass<T>(
    report: Report,
    action: (open: OpenReport) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    return this.#useEntry(report, this.#entry(report), action);
  }

  async #useEntry<T>(
    report: Report,
    entry: Entry,
    action: (open: OpenReport) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    entry.users += 1;
    try {
      const opened = await entry.opening;
      if (opened.ok) return await action(opened.value);
      // The file may be put back: the next use reads again.
      if (this.#entries.get(report.id) === entry) this.#entries.delete(report.id);
      return opened;
    } finally {
      entry.users -= 1;
      const hasPassed = entry.isPassing && entry.users === 0;
      if (hasPassed && this.#entries.get(report.id) === entry) this.#entries.delete(report.id);
      this.#dropOld();
    }
  }

  /** A report's text and source, verified now: the files of one in memory, or read ahead, may have changed since they were read. */
  async read(report: Report): Promise<Result<ReadReport, AppError>> {
    const ahead = this.#takeAhead(report.id);
    const isAhead = ahead?.report === report && !this.#entries.has(report.id);
    if (!isAhead && !this.#entries.has(report.id)) {
      return this.use(report, (open) => Promise.resolve(ok(open.content)));
    }
    const paths = this.#surroundings.paths.report(report.id);
    const verified = attempt(() => readReportFolder(paths, report));
    return isAhead ? this.#useAhead(ahead, verified) : verified;
  }

  /** Serves a report from what was read ahead once its files are verified; whoever asks for its work meanwhile waits for that. */
  async #useAhead(
    { report, moves, opening: ahead }: Ahead,
    verified: Promise<Result<ReadReport, AppError>>,
  ): Promise<Result<ReadReport, AppError>> {
    const opening = verified.then((read) => (read.ok ? ahead : read));
    const entry = { opening, moves, users: 0, isPassing: false };
    this.#entries.set(report.id, entry);
    await this.#useEntry(report, entry, (open) => Promise.resolve(ok(open)));
    return verified;
  }

  /**
   * Reads a report with the work of a reviewer for whoever may open it next; only the last is kept, and while one is being read, no other is. A
   * layer looks by itself whether its files are as they were.
   */
  async readAhead(report: Report, reviewer: string): Promise<Result<ReadReport | null, AppError>> {
    if (this.#readingAhead || this.#entries.has(report.id)) return ok(null);
    this.#readingAhead = true;
    const { moves } = this.#surroundings.project().parts;
    const ahead = { report, moves, opening: this.#read(report) };
    this.#ahead = ahead;
    try {
      const opened = await ahead.opening;
      const read = opened.ok ? await opened.value.layer(reviewer).read() : opened;
      if (opened.ok && read.ok) return ok(opened.value.content);
      if (this.#ahead === ahead) this.#ahead = null;
      return read.ok ? ok(null) : read;
    } finally {
      this.#readingAhead = false;
    }
  }

  /** Reads something from a report and keeps nothing: passing through all of them must not push out those at the desk. */
  async visit<T>(
    report: Report,
    action: (open: OpenReport) => Promise<Result<T, AppError>>,
  ): Promise<Result<T, AppError>> {
    if (this.#entries.has(report.id)) return this.use(report, action);
    const opened = await this.#read(report);
    return opened.ok ? action(opened.value) : opened;
  }

  /** Lets go of a report whose text is another now. */
  forget(id: string): void {
    this.#takeAhead(id);
    this.#entries.delete(id);
  }

  /** Writes a snapshot of each layer in memory that has changed. */
  async snap(): Promise<void> {
    for (const { opening } of [...this.#entries.values()]) {
      const opened = await opening;
      if (opened.ok) await opened.value.snap();
    }
    await Promise.all(this.#leaving);
  }

  /** What is in memory, as the disk last had it. */
  async remembered(): Promise<readonly AnnotatedReport[]> {
    const opened = await Promise.all([...this.#entries.values()].map(({ opening }) => opening));
    return opened.flatMap((open) => (open.ok ? [open.value.remembered()] : []));
  }

  /** What was read ahead of a report, which is no longer kept as such: what is made of it from now on is another. */
  #takeAhead(id: string): Ahead | null {
    const ahead = this.#ahead;
    if (ahead?.report.id !== id) return null;
    this.#ahead = null;
    return ahead;
  }

  #entry(report: Report): Entry {
    this.#takeAhead(report.id);
    const { moves } = this.#surroundings.project().parts;
    const known = this.#entries.get(report.id);
    // Layers follow the moves of the label set as they are read.
    const isBehind = known !== undefined && known.moves !== moves && known.users === 0;
    if (isBehind) this.#leave(known.opening);
    const entry =
      known === undefined || isBehind
        ? { opening: this.#read(report), moves, users: 0, isPassing: true }
        : known;
    this.#entries.delete(report.id);
    this.#entries.set(report.id, entry);
    return entry;
  }

  #read(report: Report): Promise<Result<OpenReport, AppError>> {
    const paths = this.#surroundings.paths.report(report.id);
    return attempt(
      async () => new OpenReport(await readReportFolder(paths, report), this.#surroundings),
    );
  }

  #dropOld(): void {
    const staying = [...this.#entries].filter(([, { isPassing }]) => !isPassing);
    let over = staying.length - kept;
    for (const [id, { users, opening }] of staying) {
      if (over <= 0) return;
      if (users > 0) continue;
      this.#entries.delete(id);
      this.#leave(opening);
      over -= 1;
    }
  }

  /** A report goes with a snapshot of its layers; should it be opened again meanwhile, the journal has everything that this one has. */
  #leave(opening: Entry['opening']): void {
    const leaving = opening.then((opened) => (opened.ok ? opened.value.snap() : undefined));
    this.#leaving.add(leaving);
    void leaving.finally(() => this.#leaving.delete(leaving));
  }
}
