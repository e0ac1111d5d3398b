import { presentReports } from '../../core/project/edits/imports.ts';
import type { Removal } from '../../core/project/project-record.ts';
import type { Report } from '../../core/project/project.ts';
import { compareReports } from './project-folder.ts';

/** The reports of an open project, found by what tells one from another however many there are. */
export class ReportCatalogue {
  readonly #byId = new Map<string, Report>();
  readonly #bySource = new Map<string, Report>();
  readonly #byText = new Map<string, Report>();
  /** In order; null until somebody asks again. */
  #inOrder: readonly Report[] | null = null;
  /** What is left without some; null until somebody asks. */
  #rest: { readonly removals: readonly Removal[]; readonly left: ReportCatalogue } | null = null;

  constructor(reports: readonly Report[]) {
    for (const report of reports) this.put(report);
  }

  /** All reports, by time of import and id. */
  get all(): readonly Report[] {
    return (this.#inOrder ??= [...this.#byId.values()].sort(compareReports));
  }

  get(id: string): Report | undefined {
    return this.#byId.get(id);
  }

  /** The report of this text, from whatever source. */
  withText(textSha256: string): Report | undefined {
    return this.#byText.get(textSha256);
  }

  /** The report that this one would be a second time: of its id, or from the same source. */
  same({ id, source }: Report): Report | undefined {
    return this.#byId.get(id) ?? this.#bySource.get(source.sha256);
  }

  /** Those that were not taken out of the project. What is put here later is put there too, since nobody has taken it out since. */
  without(removals: readonly Removal[]): ReportCatalogue {
    if (removals.length === 0) return this;
    if (this.#rest?.removals !== removals) {
      const reports = presentReports(this.all, removals, ({ id }) => id);
      this.#rest = { removals, left: new ReportCatalogue(reports) };
    }
    return this.#rest.left;
  }

  /** Those that are not among some others. */
  beside(others: ReportCatalogue): readonly Report[] {
    return others === this ? [] : this.all.filter(({ id }) => others.get(id) === undefined);
  }

  /** Adds a report, or puts it in the place of the one with its id. */
  put(report: Report): void {
    const before = this.#byId.get(report.id);
    if (before !== undefined) {
      this.#bySource.delete(before.source.sha256);
      this.#byText.delete(before.textSha256);
    }
    this.#byId.set(report.id, report);
    this.#bySource.set(report.source.sha256, report);
    // Of several with one text, the first that came.
    if (!this.#byText.has(report.textSha256)) this.#byText.set(report.textSha256, report);
    this.#inOrder = null;
    this.#rest?.left.put(report);
  }
}
