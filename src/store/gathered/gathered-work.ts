import { join } from 'node:path';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import { ColumnLedger } from '../../core/ledger/columns/column-view.ts';
import { type PackedReport, ledgerColumns } from '../../core/ledger/columns/ledger-columns.ts';
import { entryAt, packEntries } from '../../core/ledger/columns/packed-entries.ts';
import { TextTable } from '../../core/ledger/columns/text-table.ts';
import { excusesByGroup } from '../../core/ledger/conflict.ts';
import type { LedgerGroup } from '../../core/ledger/group.ts';
import { canonicalOf } from '../../core/ledger/measure-names.ts';
import { type Overview, overviewOf } from '../../core/overview/overview.ts';
import { type ReportFacts, withoutRules } from '../../core/overview/report-facts.ts';
import type { ConflictExcuse } from '../../core/project/conflict-excuse.ts';
import type { NamedMeasure } from '../../core/project/named-measure.ts';
import type { Report } from '../../core/project/project.ts';
import {
  type ReportVerdicts,
  joinVerdicts,
  packVerdicts,
} from '../../core/ledger/packed-verdicts.ts';
import { noParts } from '../../core/project/project-record.ts';
import { sha256 } from '../disk/digest.ts';
import { attempt } from '../failure.ts';
import type { LayerProject } from '../layer/layer-rules.ts';
import { workStamps } from '../layer/layer-stamps.ts';
import { projectPaths } from '../paths.ts';
import type { Progress } from '../progress.ts';
import { type GatheredReport, gatherReport } from './gather-report.ts';
import { GatheredFiles, type StoredBatch, forgetOldest } from './gathered-files.ts';

/** Which project is gathered, by whom. */
export interface GatherPlan {
  /** The project's folder, as an absolute path. */
  readonly directory: string;
  /** The folder in which what was gathered is remembered; null where it is not. */
  readonly home: string | null;
  /** Another text for another program: what one engine has found is nothing to the next. */
  readonly program: string;
  readonly dayOf: (at: Date) => string;
  /** The clock of the disk, in milliseconds. */
  readonly now?: () => number;
}

/** What a project has that its reports' work is gathered by. */
export interface GatherState {
  readonly reports: readonly Report[];
  readonly project: LayerProject;
}

/** How a reading goes on. */
interface Reading extends Progress {
  /** Is called after each report with the milliseconds that it took. */
  readonly between?: (took: number) => Promise<void>;
  /** Which of the reports that are not known are read; all by default. */
  readonly wants?: (report: string) => boolean;
  /** After so many milliseconds it ends, whatever is left. */
  readonly most?: number;
}

/** So many reports are written together. */
const batchSize = 64;

/** Batches of which fewer reports are still good are put together, where there are more of them than this. */
const fewReports = 32;
const fewBatches = 8;

/** A report that is known, by what it was gathered of. */
interface Known {
  /** What of the project's record it was gathered by. */
  readonly record: string;
  /** What of its files; null where they were written so lately that they might look the same after a change. */
  readonly key: string | null;
  readonly packed: PackedReport;
  readonly facts: ReportFacts;
  readonly verdicts: ReportVerdicts;
}

/** A ledger, and what of the project's record it was made by. */
interface MadeLedger {
  readonly measures: readonly NamedMeasure[];
  readonly excuses: readonly ConflictExcuse[];
  readonly view: ColumnLedger;
}

/** A report that is not in a batch yet. */
type Fresh = Pick<GatheredReport, 'id' | 'entries'> & Omit<Known, 'packed'>;

/**
 * The work on all reports of a project as ledger and overview need it: each report is read once, remembered beside the program from one opening to the next, and
 * read again where its files, its record or the program are others. Only reads the project.
 */
export class GatheredWork {
  readonly #plan: GatherPlan;
  readonly #files: GatheredFiles | null;
  readonly #known = new Map<string, Known>();
  readonly #texts = new TextTable();
  #recalled = false;
  /** Whether what is known was held against the files since somebody said that any may have changed. */
  #checked = false;
  #edition = 0;
  #ledger: MadeLedger | null = null;
  /** In which days are told; asked for once an update, since it costs more than all else that is asked of a report. */
  #zone = zoneNow();
  #state: GatherState = {
    reports: [],
    project: { labels: { labels: [], relationTypes: [] }, parts: noParts },
  };

  constructor(plan: GatherPlan) {
    this.#plan = plan;
    const of = JSON.stringify([plan.directory, plan.program]);
    const folder = plan.home === null ? null : homeOf(plan.home, plan.directory);
    this.#files = folder === null ? null : new GatheredFiles(folder, of);
  }

  /** Has a report read again, since its work was changed; null has all of those read again whose files look otherwise. */
  forget(report: string | null): void {
    if (report === null) this.#checked = false;
    else this.#known.delete(report);
    this.#ledger = null;
  }

  /** Takes over what is remembered and still holds, and answers how many reports are not known then. */
  async recall(state: GatherState): Promise<number> {
    this.#take(state);
    if (!this.#checked) await this.#check();
    return state.reports.filter(({ id }) => !this.#known.has(id)).length;
  }

  /** Reads what is not known, and answers which reports could not be read. Errors: `cancelled`; what was read by then is kept. */
  async update(
    state: GatherState,
    { onProgress, signal, between, wants = () => true, most = Infinity }: Reading = {},
  ): Promise<Result<readonly string[], AppError>> {
    await this.recall(state);
    const until = performance.now() + most;
    const unread = state.reports.filter(({ id }) => !this.#known.has(id) && wants(id));
    const keys = await this.#keysOf(unread);
    const failed: string[] = [];
    let fresh: Fresh[] = [];
    const site = {
      paths: projectPaths(this.#plan.directory),
      project: state.project,
      dayOf: this.#plan.dayOf,
    };
    for (const [done, report] of unread.entries()) {
      if (signal?.aborted === true || performance.now() > until) break;
      onProgress?.({ done, total: unread.length, name: report.title });
      const begun = performance.now();
      const gathered = await attempt(() => gatherReport(site, report));
      if (!gathered.ok) {
        failed.push(report.id);
        continue;
      }
      const { id, entries, facts, verdicts } = gathered.value;
      const own = { id, entries, facts, verdicts: packVerdicts(id, verdicts) };
      fresh.push({ ...own, record: this.#recordOf(report), key: keys.get(id) ?? null });
      if (fresh.length >= batchSize) {
        await this.#keep(fresh);
        fresh = [];
      }
      await between?.(performance.now() - begun);
    }
    await this.#keep(fresh);
    return signal?.aborted === true ? err({ code: 'cancelled' }) : ok(failed);
  }

  /** The verdicts of a report, as it stands; undefined where it is not known. */
  verdictsOf(report: string): ReportVerdicts | undefined {
    return this.#known.get(report)?.verdicts;
  }

  /** The ledger of what is known, with measures as the project names them. */
  get ledger(): ColumnLedger {
    const { measures, excuses } = this.#state.project.parts;
    const known = this.#ledger;
    if (known?.measures === measures && known.excuses === excuses) return known.view;
    this.#edition += 1;
    const reports = this.#state.reports.flatMap(({ id }) => this.#known.get(id)?.packed ?? []);
    const canonical = canonicalOf(measures);
    const columns = ledgerColumns(reports, canonical, this.#texts);
    const excuseOf = excusesByGroup(excuses, canonical);
    const isExcused = (group: Pick<LedgerGroup, 'key' | 'entries'>): boolean =>
      excuseOf(group)?.holds === true;
    const view = new ColumnLedger(columns, this.#edition, excuses.length > 0 ? isExcused : null);
    this.#ledger = { measures, excuses, view };
    return view;
  }

  /** How the project stands, as far as it is known. */
  get overview(): Overview {
    const { reports, project } = this.#state;
    const facts = reports.flatMap(({ id }) => this.#known.get(id)?.facts ?? []);
    return overviewOf(facts.map((each) => withoutRules(each, project.parts.rulesOff)));
  }

  /** Forgets reports whose record is another now, and those that are gone. */
  #take(state: GatherState): void {
    if (state.reports !== this.#state.reports) this.#ledger = null;
    this.#state = state;
    this.#zone = zoneNow();
    const records = new Map(state.reports.map((report) => [report.id, this.#recordOf(report)]));
    for (const [id, { record }] of this.#known) {
      if (records.get(id) !== record) this.forget(id);
    }
  }

  /** What of a report and its project decides what is found in its files. */
  #recordOf({ title, date, textSha256 }: Report): string {
    const { labels, parts } = this.#state.project;
    const moves = parts.moves.length === 0 ? [] : [parts.moves, labels];
    return sha256(JSON.stringify([title, date, textSha256, moves, this.#zone]));
  }

  async #keysOf(reports: readonly Report[]): Promise<ReadonlyMap<string, string | null>> {
    if (reports.length === 0) return new Map();
    const paths = projectPaths(this.#plan.directory);
    const now = (this.#plan.now ?? Date.now)();
    const asked = reports.map(({ id }) => [id, paths.report(id)] as const);
    const stamps = await workStamps(asked, now);
    return new Map(
      reports.map((report) => {
        const stamp = stamps.get(report.id) ?? null;
        return [report.id, stamp === null ? null : sha256(`${this.#recordOf(report)} ${stamp}`)];
      }),
    );
  }

  /** Lets go of what was gathered of files that look otherwise now, and takes over what is remembered of those that look as they did. */
  async #check(): Promise<void> {
    const keys = await this.#keysOf(this.#state.reports);
    for (const [id, { key }] of this.#known) {
      if (key === null || keys.get(id) !== key) this.forget(id);
    }
    this.#checked = true;
    if (this.#files !== null && !this.#recalled) await this.#recall(this.#files, keys);
    this.#recalled = true;
  }

  async #recall(files: GatheredFiles, keys: ReadonlyMap<string, string | null>): Promise<void> {
    const reports = new Map(this.#state.reports.map((report) => [report.id, report]));
    const small: StoredBatch[] = [];
    for (const batch of await files.read()) {
      let good = 0;
      for (const { id, key, from, count, judgedFrom, judged, facts } of batch.reports) {
        const report = reports.get(id);
        if (report === undefined || keys.get(id) !== key || this.#known.has(id)) continue;
        const packed = { report: id, packed: batch.packed, from, count };
        const rows = { packed: batch.verdicts, from: judgedFrom, count: judged };
        const verdicts = { report: id, ...rows };
        this.#known.set(id, { record: this.#recordOf(report), key, packed, facts, verdicts });
        good += 1;
      }
      if (good === 0) await files.remove(batch.file);
      else if (good < fewReports) small.push(batch);
    }
    if (small.length > fewBatches) await this.#join(small);
    if (this.#plan.home !== null) await forgetOldest(this.#plan.home);
  }

  /** Puts the good reports of small batches into one. */
  async #join(batches: readonly StoredBatch[]): Promise<void> {
    const tables = new Set(batches.map(({ packed }) => packed));
    const fresh = [...this.#known].flatMap(([id, { packed, ...known }]): readonly Fresh[] => {
      if (!tables.has(packed.packed)) return [];
      const entries = Array.from({ length: packed.count }, (_, row) =>
        entryAt(packed.packed, packed.from + row, id),
      );
      return [{ id, entries, ...known }];
    });
    await this.#keep(fresh);
    for (const { file } of batches) await this.#files?.remove(file);
  }

  async #keep(fresh: readonly Fresh[]): Promise<void> {
    if (fresh.length === 0) return;
    const packed = packEntries(fresh.flatMap(({ entries }) => entries));
    const judged = joinVerdicts(fresh.map(({ verdicts }) => verdicts));
    let from = 0;
    const kept = fresh.map(({ id, entries, verdicts, ...known }, index) => {
      const own = { report: id, packed, from, count: entries.length };
      const joined = judged[index] ?? verdicts;
      this.#known.set(id, { ...known, packed: own, verdicts: joined });
      from += entries.length;
      const rows = { count: own.count, judgedFrom: joined.from, judged: joined.count };
      return { id, key: known.key, from: own.from, ...rows, facts: known.facts };
    });
    this.#ledger = null;
    const lasting = kept.flatMap(({ key, ...rest }) => (key === null ? [] : [{ ...rest, key }]));
    const verdicts = judged[0]?.packed;
    if (lasting.length === 0 || verdicts === undefined) return;
    await this.#files?.add({ reports: lasting, packed, verdicts });
  }
}

function zoneNow(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

function homeOf(home: string, directory: string): string {
  return join(home, sha256(directory).slice(0, 32));
}
