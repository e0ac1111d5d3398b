import { stat } from 'node:fs/promises';
import type { AppError } from '../core/base/app-error.ts';
import { type Result, err, ok } from '../core/base/result.ts';
import type { AnnotatedReport } from '../core/project/project.ts';
import { finalReviewer } from '../core/project/project.ts';
import type { RuleOff } from '../core/project/project-record.ts';
import { figureLayer } from '../core/project/spoken-figures.ts';
import { DayCounts } from '../core/overview/day-counts.ts';
import { type Overview, overviewOf } from '../core/overview/overview.ts';
import { type DayCount, type ReportFacts, factsOf } from '../core/overview/report-facts.ts';
import { attempt, reading, systemCode } from './failure.ts';
import { linesBefore } from './journal-lines.ts';
import { decodeRecord, layerJournals } from './journal-record.ts';
import { projectPaths } from './paths.ts';
import type { Progress } from './progress.ts';
import type { ProjectStore } from './project-store.ts';

/** How a whole project stands, each report read once until it is forgotten; nothing of it is on disk. */
export class OverviewBook {
  readonly #store: ProjectStore;
  readonly #dayOf: (at: Date) => string;
  readonly #facts = new Map<string, ReportFacts>();
  /** The rules that were off when the reports were read: with others, their checks are others. */
  #rulesOff: readonly RuleOff[] = [];

  /** `dayOf` names the day of a moment, in the time zone of who asks. */
  constructor(store: ProjectStore, dayOf: (at: Date) => string) {
    this.#store = store;
    this.#dayOf = dayOf;
  }

  /** Has a report read again next time, since its work was changed; null stands for every report. */
  forget(report: string | null): void {
    if (report === null) this.#facts.clear();
    else this.#facts.delete(report);
  }

  /**
   * The project as it stands now. A report that cannot be read stands in the store's `problems` and is passed over. Errors: `cancelled`; what
   * was read by then is kept.
   */
  async read({ onProgress, signal }: Progress = {}): Promise<Result<Overview, AppError>> {
    const { reports, project } = this.#store;
    const { rulesOff } = project.parts;
    if (this.#rulesOff !== rulesOff) this.forget(null);
    this.#rulesOff = rulesOff;
    const unread = reports.filter(({ id }) => !this.#facts.has(id));
    for (const [done, { id, title }] of unread.entries()) {
      if (signal?.aborted === true) return err({ code: 'cancelled' });
      onProgress?.({ done, total: unread.length, name: title });
      const read = await this.#store.annotatedReport(id);
      if (!read.ok) continue;
      const days = await attempt(() => this.#daysOf(read.value));
      this.#facts.set(id, factsOf(read.value, days.ok ? days.value : [], rulesOff));
    }
    return ok(overviewOf(reports.flatMap(({ id }) => this.#facts.get(id) ?? [])));
  }

  /** What was done on a report, by day, as its journals tell; a record that cannot be read is passed over. */
  async #daysOf({ report, layers }: AnnotatedReport): Promise<readonly DayCount[]> {
    const counts = new DayCounts(this.#dayOf);
    const speaking = figureLayer(layers)?.reviewer;
    const paths = projectPaths(this.#store.directory).report(report.id);
    for (const { reviewer } of layers) {
      if (reviewer === finalReviewer && reviewer !== speaking) continue;
      const journal = paths.journal(reviewer);
      for await (const { bytes } of linesBefore(journal, await sizeOf(journal))) {
        const decoded = decodeRecord(layerJournals, bytes);
        if (decoded.ok) counts.add(decoded.value.change, reviewer === speaking);
      }
    }
    return counts.days;
  }
}

/** In bytes; 0 where there is no file, as for work that was imported. */
async function sizeOf(path: string): Promise<number> {
  return reading(path, async () => {
    try {
      return (await stat(path)).size;
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return 0;
      throw error;
    }
  });
}
