import { compareText } from '../../core/annotation/annotation.ts';
import type { Change } from '../../core/annotation/edit/change.ts';
import { type Known, type OfferedVerdict, likenessOf } from '../../core/ledger/judged.ts';
import type { Canonical } from '../../core/ledger/group.ts';
import { canonicalOf } from '../../core/ledger/measure-names.ts';
import {
  type ReportVerdicts,
  packVerdicts,
  verdictsOn,
} from '../../core/ledger/packed-verdicts.ts';
import { Serial } from '../disk/serial.ts';
import { attempt } from '../failure.ts';
import { projectPaths } from '../paths.ts';
import { readWork } from './gather-report.ts';
import type { GatherState, GatheredWork } from './gathered-work.ts';
import { LiveReport } from './live-report.ts';

/** What verdicts are sought for. */
export interface OffersAsked {
  readonly report: string;
  readonly reviewer: string;
  readonly annotation: string;
}

/** So many are offered at most. */
const mostOffered = 3;

/**
 * Verdicts of all reports by what they are on: those of the report that is worked on are taken along change by change, those of the others are as they were
 * gathered, or as they stood when the reviewer left. Only reads the project.
 */
export class VerdictBook {
  readonly #directory: string;
  readonly #work: Pick<GatheredWork, 'verdictsOf'>;
  /** What changes while a report is being read has its turn when it is read, so that nothing of it is lost. */
  readonly #turns = new Serial();
  #live: LiveReport | null = null;
  /** Of reports that were worked on and have not been gathered since. */
  readonly #left = new Map<string, ReportVerdicts>();

  constructor(directory: string, work: Pick<GatheredWork, 'verdictsOf'>) {
    this.#directory = directory;
    this.#work = work;
  }

  /** Takes over a change that is on the disk. */
  async changed(report: string, change: Change): Promise<void> {
    await this.#turns.run(() => {
      this.#left.delete(report);
      if (this.#live?.report.id === report && !this.#live.take(change)) this.#live = null;
      return Promise.resolve();
    });
  }

  /** Has a report read again, or with null every one. */
  async forget(report: string | null): Promise<void> {
    await this.#turns.run(() => {
      if (report === null) this.#left.clear();
      else this.#left.delete(report);
      if (report === null || this.#live?.report.id === report) this.#live = null;
      return Promise.resolve();
    });
  }

  /** Whether the verdicts of a report are known without its being gathered. */
  holds(report: string): boolean {
    return this.#live?.report.id === report || this.#left.has(report);
  }

  /**
   * Verdicts on the same figure elsewhere, as far as they are known: in other reports whoever gave them, in this one those of the same reviewer. Equal verdicts
   * of one report count once; what says the same comes before what reads the same, and the latest first.
   */
  offers(asked: OffersAsked, state: GatherState): Promise<readonly OfferedVerdict[]> {
    return this.#turns.run(() => this.#offers(asked, state));
  }

  async #offers(
    { report, reviewer, annotation }: OffersAsked,
    state: GatherState,
  ): Promise<readonly OfferedVerdict[]> {
    const live = await this.#open(report, state);
    const sought = live?.known(reviewer, annotation) ?? null;
    if (live === null || sought === null) return [];
    const canonical = canonicalOf(state.project.parts.measures);
    const others = state.reports.flatMap(({ id }) => {
      const known = this.#work.verdictsOf(id) ?? this.#left.get(id);
      return id === report || known === undefined ? [] : [known];
    });
    const said = new Set<string>();
    return [
      ...ownOffers(live, reviewer, annotation, sought, canonical),
      ...verdictsOn(sought, others, canonical),
    ]
      .sort(compareOffers)
      .filter((judged) => {
        const told = JSON.stringify([judged.report, judged.verdict, judged.rightValue]);
        return !said.has(told) && said.add(told);
      })
      .slice(0, mostOffered);
  }

  /** The report that is worked on now; null where it cannot be read, which whoever opened it was told. */
  async #open(id: string, { reports, project }: GatherState): Promise<LiveReport | null> {
    const last = this.#live;
    if (last?.report.id === id) return last;
    const report = reports.find((each) => each.id === id);
    if (report === undefined) return null;
    const paths = projectPaths(this.#directory);
    const read = await attempt(() => readWork({ paths, project }, report));
    if (last !== null)
      this.#left.set(last.report.id, packVerdicts(last.report.id, last.verdicts()));
    this.#live = read.ok ? new LiveReport(report, read.value) : null;
    return this.#live;
  }
}

function ownOffers(
  live: LiveReport,
  reviewer: string,
  annotation: string,
  sought: Known,
  canonical: Canonical,
): readonly OfferedVerdict[] {
  return live.verdicts(reviewer).flatMap((known): readonly OfferedVerdict[] => {
    if (known.judged.annotation === annotation) return [];
    const likeness = likenessOf(sought, known, canonical);
    return likeness === null ? [] : [{ ...known.judged, likeness }];
  });
}

function compareOffers(a: OfferedVerdict, b: OfferedVerdict): number {
  if (a.likeness !== b.likeness) return a.likeness === 'value' ? -1 : 1;
  return compareText(b.at, a.at) || compareText(a.annotation, b.annotation);
}
