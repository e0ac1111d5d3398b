import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import { type FoundHit, type FoundReport, foundHit } from '../../core/find/found-report.ts';
import { type Tagged, sameText } from '../../core/find/same-text.ts';
import { TextUses, type TextUsesView } from '../../core/find/text-uses.ts';
import { PackedLayer, SharedTexts } from '../../core/find/packed-layer.ts';
import { type FindQuery, asksAnnotations } from '../../core/find/query.ts';
import {
  type FindHit,
  type FindLayer,
  type Search,
  prepareSearch,
  searchReport,
} from '../../core/find/search.ts';
import { attempt, reading } from '../failure.ts';
import { mapLimited } from '../disk/map-limited.ts';
import { type ProjectPaths, projectPaths } from '../paths.ts';
import { layerReviewers } from '../report/report-folder.ts';
import { StoredLayer } from '../layer/stored-layer.ts';
import { untouchedDisk } from '../disk/untouched-disk.ts';
import { endsWithin } from './guarded.ts';

/** What of a project may stay in memory: UTF-16 units of text, and annotations. What is beyond is read again for every search. */
export interface FindLimits {
  readonly units: number;
  readonly annotations: number;
}

const ownLimits: FindLimits = { units: 256_000_000, annotations: 6_000_000 };

/** A search of a project: in which reports, for what, and how many hits at most. */
export interface FindOrder {
  readonly reports: readonly string[];
  readonly query: FindQuery;
  readonly exact: boolean;
  readonly most: number;
  /** Has every place of the text told how it stands to a label in a reviewer's work; null otherwise. */
  readonly against: Against | null;
}

/** A label, and the reviewer in whose work places stand to it. */
export interface Against {
  readonly label: string;
  readonly reviewer: string;
}

/** A step of a search: what was found since the last, and how many reports have been looked at. */
export interface FindStep {
  readonly found: readonly FoundReport[];
  readonly done: number;
}

/** How a search came to its end; `unread` are reports that could not be read. */
export interface FindEnd {
  readonly kind: 'whole' | 'capped' | 'slow' | 'cancelled';
  readonly unread: readonly string[];
}

/** In which reports, and in whose work, the labels of texts are counted. */
export interface UsesOrder {
  readonly reports: readonly string[];
  readonly reviewer: string;
}

/** What was counted, or null where it was given up; `unread` are reports that could not be read. */
export interface UsesEnd {
  readonly view: TextUsesView | null;
  readonly unread: readonly string[];
}

interface OwnWork {
  readonly text: string;
  readonly own: readonly Tagged[];
}

/** How many reports are looked at in one step. */
const step = 64;
const readers = 8;
/** Milliseconds after which a step with a regular expression is taken for one that never ends. */
const patience = 2000;

/** Texts and layers of a project as searches need them. All of it is derived, and read as it is first asked for; it only reads the project. */
export class FindIndex {
  readonly #paths: ProjectPaths;
  readonly #limits: FindLimits;
  readonly #texts = new Map<string, string>();
  readonly #layers = new Map<string, readonly PackedLayer[]>();
  readonly #shared = new SharedTexts();
  #units = 0;
  #annotations = 0;
  /** How often layers were forgotten: what was read before is then not kept. */
  #forgotten = 0;

  constructor(directory: string, limits: FindLimits = ownLimits) {
    this.#paths = projectPaths(directory);
    this.#limits = limits;
  }

  /** Has the layers of a report read again, since one of them was changed; without a report those of all. */
  forget(report?: string): void {
    this.#forgotten += 1;
    for (const id of report === undefined ? [...this.#layers.keys()] : [report]) {
      this.#annotations -= sizeOf(this.#layers.get(id) ?? []);
      this.#layers.delete(id);
    }
  }

  /** Has the text of a report read again, since it is another now, and its layers with it. */
  forgetText(report: string): void {
    this.forget(report);
    this.#units -= this.#texts.get(report)?.length ?? 0;
    this.#texts.delete(report);
  }

  /** Reads texts, and then layers, so that the first searches need not. */
  async warm(reports: readonly string[], signal: AbortSignal): Promise<void> {
    const fill = async (kept: ReadonlyMap<string, unknown>, read: Read): Promise<void> => {
      let full = false;
      await mapLimited(reports, readers, async (report) => {
        if (signal.aborted || full) return;
        const result = await attempt(() => read(report));
        // What could not be read is told by the search that needs it.
        if (result.ok && !kept.has(report)) full = true;
      });
    };
    await fill(this.#texts, (report) => this.#text(report));
    await fill(this.#layers, (report) => this.#layersOf(report));
  }

  /** Looks through reports, some at a time, in their order. */
  async *search(order: FindOrder, signal: AbortSignal): AsyncGenerator<FindStep, FindEnd> {
    const { reports, query, exact, most, against } = order;
    const search = prepareSearch(query, exact);
    const unread: string[] = [];
    let left = most;
    for (let from = 0; from < reports.length; from += step) {
      if (signal.aborted) return { kind: 'cancelled', unread };
      const some = reports.slice(from, from + step);
      const ready = await this.#ready(some, search, against, unread);
      const found = look(search, ready, left, against);
      if (found === null) return { kind: 'slow', unread };
      left -= found.reduce((sum, { hits }) => sum + hits.length, 0);
      yield { found, done: Math.min(from + step, reports.length) };
      if (left <= 0) return { kind: 'capped', unread };
      // A word to stop must be heard between two steps, though nothing is read any more.
      await setImmediate();
    }
    return { kind: 'whole', unread };
  }

  /** Counts how texts are labelled in a reviewer's work; tells after some reports how many of all steps are done. */
  async *uses(
    { reports, reviewer }: UsesOrder,
    signal: AbortSignal,
  ): AsyncGenerator<number, UsesEnd> {
    const uses = new TextUses();
    const unread = new Set<string>();
    let done = 0;
    for (const act of ['note', 'look'] as const) {
      for (let from = 0; from < reports.length; from += step) {
        if (signal.aborted) return { view: null, unread: [...unread] };
        const some = reports.slice(from, from + step);
        const read = await mapLimited(some, readers, (report) =>
          attempt(() => this.#ownWork(report, reviewer)),
        );
        for (const [index, result] of read.entries()) {
          if (result.ok) uses[act](result.value.text, result.value.own);
          else unread.add(some[index] ?? '');
        }
        done += some.length;
        yield done;
        // A word to stop must be heard between two steps.
        await setImmediate();
      }
    }
    return { view: uses.view(), unread: [...unread] };
  }

  async #ownWork(report: string, reviewer: string): Promise<OwnWork> {
    const text = await this.#text(report);
    const layers = await this.#layersOf(report);
    return { text, own: layers.find((layer) => layer.reviewer === reviewer)?.tagged ?? [] };
  }

  /** Reports with what a search needs of them; those that cannot be read are added to `unread`. */
  async #ready(
    reports: readonly string[],
    search: Search,
    against: Against | null,
    unread: string[],
  ): Promise<readonly ReadyReport[]> {
    // What is in memory is taken without a promise for each: they took longer than the searching.
    const kept = reports.map((report) => this.#kept(report, search, against));
    if (kept.every((report) => report !== null)) return kept;
    const read = await mapLimited(reports, readers, (report) =>
      attempt(() => this.#read(report, search, against)),
    );
    return read.flatMap((result, index) => {
      if (!result.ok) unread.push(reports[index] ?? '');
      return result.ok ? [result.value] : [];
    });
  }

  /** A report as a search needs it, or null where something of it must be read. */
  #kept(report: string, { query }: Search, against: Against | null): ReadyReport | null {
    const text = this.#texts.get(report);
    const packed = needsLayers(query, against) ? this.#layers.get(report) : [];
    if (text === undefined || packed === undefined) return null;
    return { report, text, layers: among(packed, query) };
  }

  async #read(report: string, { query }: Search, against: Against | null): Promise<ReadyReport> {
    const text = await this.#text(report);
    const packed = needsLayers(query, against) ? await this.#layersOf(report) : [];
    return { report, text, layers: among(packed, query) };
  }

  async #text(report: string): Promise<string> {
    const known = this.#texts.get(report);
    if (known !== undefined) return known;
    const path = this.#paths.report(report).text;
    const bytes = await reading(path, () => readFile(path));
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const fits = this.#units + text.length <= this.#limits.units;
    if (fits && !this.#texts.has(report)) {
      this.#units += text.length;
      this.#texts.set(report, text);
    }
    return text;
  }

  async #layersOf(report: string): Promise<readonly PackedLayer[]> {
    const known = this.#layers.get(report);
    if (known !== undefined) return known;
    const packed: PackedLayer[] = [];
    const forgotten = this.#forgotten;
    for (const reviewer of await layerReviewers(this.#paths.report(report))) {
      const stored = new StoredLayer(this.#paths, report, reviewer, untouchedDisk);
      packed.push(new PackedLayer((await stored.load()).state, this.#shared));
    }
    const size = sizeOf(packed);
    const fits = this.#annotations + size <= this.#limits.annotations;
    if (fits && forgotten === this.#forgotten && !this.#layers.has(report)) {
      this.#annotations += size;
      this.#layers.set(report, packed);
    }
    return packed;
  }
}

function needsLayers(query: FindQuery, against: Against | null): boolean {
  return against !== null || asksAnnotations(query) || query.filter.states.length > 0;
}

/** Layers with what a filter may let through. */
function among(layers: readonly PackedLayer[], { filter }: FindQuery): readonly FindLayer[] {
  // Text without a label is found against every annotation of the labels that matter.
  const narrowed = { ...filter, verdicts: [], flagged: false, noted: false, note: '' };
  return layers.map((layer) => layer.among(filter.untagged ? narrowed : filter));
}

type Read = (report: string) => Promise<unknown>;

interface ReadyReport {
  readonly report: string;
  readonly text: string;
  readonly layers: readonly FindLayer[];
}

/** What is found in some reports, at most so many hits; null where a regular expression had to be stopped. */
function look(
  search: Search,
  reports: readonly ReadyReport[],
  most: number,
  against: Against | null,
): readonly FoundReport[] | null {
  const found: FoundReport[] = [];
  let left = most;
  const work = (): void => {
    for (const { report, text, layers } of reports) {
      const hits: FindHit[] = [];
      for (const hit of searchReport(search, text, layers)) {
        hits.push(hit);
        left -= 1;
        if (left <= 0) break;
      }
      if (hits.length > 0) found.push({ report, hits: told(text, hits, layers, against) });
      if (left <= 0) return;
    }
  };
  if (search.query.wanted?.kind === 'pattern') return endsWithin(patience, work) ? found : null;
  work();
  return found;
}

function told(
  text: string,
  hits: readonly FindHit[],
  layers: readonly FindLayer[],
  against: Against | null,
): readonly FoundHit[] {
  if (against === null) return hits.map((hit) => foundHit(text, hit));
  const own = layers.find(({ reviewer }) => reviewer === against.reviewer);
  return sameText(text, hits, against.label, [...(own?.annotations ?? [])]);
}

function sizeOf(layers: readonly PackedLayer[]): number {
  return layers.reduce((sum, { size }) => sum + size, 0);
}
