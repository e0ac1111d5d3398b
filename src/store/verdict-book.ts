import { setImmediate } from 'node:timers/promises';
import type { Layer } from '../core/annotation/layer.ts';
import { compareText } from '../core/annotation/annotation.ts';
import {
  type FigureKeys,
  type JudgedFigure,
  type Likeness,
  type OfferedVerdict,
  figureKeys,
  judgedIn,
} from '../core/ledger/judged.ts';
import { canonicalOf } from '../core/ledger/measure-names.ts';
import type { NamedMeasure } from '../core/project/named-measure.ts';
import type { AnnotatedReport } from '../core/project/project.ts';
import { Serial } from './serial.ts';
import type { ProjectStore } from './project-store.ts';

/** So many are offered at most. */
const mostOffered = 3;

/** What is known of one report: its verdicts by the keys under which they are found. */
type Kept = readonly (readonly [key: string, judged: JudgedFigure])[];

/** The keys of a layer's annotations, as long as nothing that they are made of is changed. */
interface KnownKeys {
  readonly made: string;
  readonly keys: ReadonlyMap<string, FigureKeys>;
}

/**
 * The verdicts of all reports of a project by what they are on, each report read once until it is forgotten; nothing of it is on disk. Others may
 * work between two reports.
 */
export class VerdictBook {
  readonly #store: ProjectStore;
  readonly #kept = new Map<string, Kept>();
  readonly #byKey = new Map<string, Set<JudgedFigure>>();
  readonly #keys = new Map<string, KnownKeys>();
  readonly #reading = new Serial();
  /** The names of measures by which figures are known. */
  #measures: readonly NamedMeasure[] = [];

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  /** Has a report read again next time, since its work was changed; null stands for every report. */
  forget(report: string | null): void {
    for (const id of report === null ? [...this.#kept.keys()] : [report]) {
      for (const [key, judged] of this.#kept.get(id) ?? []) this.#byKey.get(key)?.delete(judged);
      this.#kept.delete(id);
    }
  }

  /**
   * Verdicts on the same figure elsewhere: in other reports whoever gave them, in this one those of the same reviewer. Equal verdicts of one
   * report count once; what says the same comes before what reads the same, and the latest first.
   */
  async offers(
    report: string,
    reviewer: string,
    annotation: string,
  ): Promise<readonly OfferedVerdict[]> {
    const { measures } = this.#store.project.parts;
    if (this.#measures !== measures) this.forget(null);
    this.#measures = measures;
    await this.#reading.run(() => this.#readAll());
    const keys = this.#keys.get(`${report} ${reviewer}`)?.keys.get(annotation);
    if (keys === undefined) return [];
    const found = [...this.#like(keys.value, 'value'), ...this.#like(keys.words, 'words')];
    const said = new Set<string>();
    return found
      .filter((judged) => {
        const isOwn = judged.report === report;
        if (isOwn && (judged.reviewer !== reviewer || judged.annotation === annotation))
          return false;
        const told = JSON.stringify([judged.report, judged.verdict, judged.rightValue]);
        return !said.has(told) && said.add(told);
      })
      .slice(0, mostOffered);
  }

  #like(key: string | null, likeness: Likeness): readonly OfferedVerdict[] {
    if (key === null || key === '') return [];
    return [...(this.#byKey.get(key) ?? [])]
      .sort((a, b) => compareText(b.at, a.at) || compareText(a.annotation, b.annotation))
      .map((judged) => ({ ...judged, likeness }));
  }

  async #readAll(): Promise<void> {
    for (const { id } of this.#store.reports) {
      if (this.#kept.has(id)) continue;
      const read = await this.#store.annotatedReport(id);
      this.#kept.set(id, read.ok ? this.#keep(read.value) : []);
      // The one thread of the main process has others to answer.
      await setImmediate();
    }
  }

  #keep(annotated: AnnotatedReport): Kept {
    const kept: (readonly [string, JudgedFigure])[] = [];
    for (const layer of annotated.layers) {
      const judged = judgedIn(annotated.report.id, layer);
      const keys = this.#keysOf(annotated, layer);
      for (const [id, figure] of judged) {
        const { value = null, words = '' } = keys.get(id) ?? {};
        if (value !== null) kept.push([value, figure]);
        if (words !== '') kept.push([words, figure]);
      }
    }
    for (const [key, judged] of kept) {
      const like = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, like.add(judged));
    }
    return kept;
  }

  /** Verdicts change all the time and their keys do not: those are made anew only where figures or places are others. */
  #keysOf({ report, text }: AnnotatedReport, layer: Layer): ReadonlyMap<string, FigureKeys> {
    const name = `${report.id} ${layer.reviewer}`;
    const made = JSON.stringify([
      report.textSha256,
      layer.annotations.all.map(({ id, start, end, label, attributes }) => [
        ...[id, start, end, label],
        attributes,
      ]),
      this.#measures,
      layer.relations.map(({ type, from, to }) => [type, from, to]),
    ]);
    const known = this.#keys.get(name);
    if (known?.made === made) return known.keys;
    const dated = { id: report.id, date: layer.details?.date ?? report.date };
    const keys = figureKeys(dated, text, layer, canonicalOf(this.#measures));
    this.#keys.set(name, { made, keys });
    return keys;
  }
}
