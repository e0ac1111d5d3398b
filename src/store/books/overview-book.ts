import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { type Overview, overviewOf } from '../../core/overview/overview.ts';
import { type ReportFacts, factsOf, withoutRules } from '../../core/overview/report-facts.ts';
import { attempt } from '../failure.ts';
import { projectPaths } from '../paths.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { workDays } from './work-days.ts';

/** How a whole project stands, each report read once until it is forgotten; nothing of it is on disk. */
export class OverviewBook {
  readonly #store: ProjectStore;
  readonly #dayOf: (at: Date) => string;
  readonly #facts = new Map<string, ReportFacts>();

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
    const unread = reports.filter(({ id }) => !this.#facts.has(id));
    for (const [done, { id, title }] of unread.entries()) {
      if (signal?.aborted === true) return err({ code: 'cancelled' });
      onProgress?.({ done, total: unread.length, name: title });
      const read = await this.#store.annotatedReport(id);
      if (!read.ok) continue;
      const paths = projectPaths(this.#store.directory).report(id);
      const days = await attempt(() => workDays(paths, read.value.layers, this.#dayOf));
      this.#facts.set(id, factsOf(read.value, days.ok ? days.value : []));
    }
    const facts = reports.flatMap(({ id }) => this.#facts.get(id) ?? []);
    return ok(overviewOf(facts.map((each) => withoutRules(each, rulesOff))));
  }
}
