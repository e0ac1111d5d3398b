import { setImmediate } from 'node:timers/promises';
import type { Layer } from '../../core/annotation/layer.ts';
import { type Annotation, compareText } from '../../core/annotation/annotation.ts';
import {
  type JudgedFigure,
  type Likeness,
  type OfferedVerdict,
  judgedIn,
  valueKeys,
  wordsKey,
} from '../../core/ledger/judged.ts';
import { canonicalOf } from '../../core/ledger/measure-names.ts';
import type { NamedMeasure } from '../../core/project/named-measure.ts';
import type { AnnotatedReport } from '../../core/project/project.ts';
import { Serial } from '../disk/serial.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** So many are offered at most. */
const mostOffered = 3;

/** What is known of one report: its verdicts by the keys under which they are found. */
type Kept = readonly (readonly [key: string, judged: JudgedFigure])[];

/** The keys of a layer's figures, with what they are made of. */
interface KnownValues {
  readonly layer: string;
  readonly textSha256: string;
  readonly annotations: readonly Annotation[];
  readonly relations: Layer['relations'];
  readonly measures: readonly NamedMeasure[];
  readonly keys: ReadonlyMap<string, string>;
}

/**
 * The verdicts of all reports of a project by what they are on, each report read once until it is forgotten; nothing of it is on disk. Others may
 * work between two reports.
 */
export class VerdictBook {
  readonly #store: ProjectStore;
  readonly #kept = new Map<string, Kept>();
  readonly #byKey = new Map<string, Set<JudgedFigure>>();
  /** Of the layer that was last read: another layer's are not asked for again and again. */
  #values: KnownValues | null = null;
  readonly #reading = new Serial();
  /** The names of measures by which figures are known. */
  #measures: readonly NamedMeasure[] = [];

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  /** Has a report read again next time, since its work was changed; null stands for every report. */
  forget(report: string | null): void {
    for (const id of report === null ? [...this.#kept.keys()] : [report]) {
      for (const [key, judged] of this.#kept.get(id) ?? []) this.#letGo(key, judged);
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
    const found = await this.#alike(report, reviewer, annotation);
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

  /** All verdicts on what is known by the same as an annotation. */
  async #alike(report: string, reviewer: string, id: string): Promise<readonly OfferedVerdict[]> {
    // Where nobody has judged anything, as while one only tags, a large layer is not read for nothing.
    if (this.#byKey.size === 0) return [];
    const read = await this.#store.annotatedReport(report);
    const layer = read.ok ? read.value.layers.find((own) => own.reviewer === reviewer) : undefined;
    const annotation = layer?.annotations.get(id);
    if (!read.ok || layer === undefined || annotation === undefined) return [];
    return [
      ...this.#like(this.#valuesOf(read.value, layer).get(id), 'value'),
      ...this.#like(wordsKey(read.value.text, annotation), 'words'),
    ];
  }

  #like(key: string | undefined, likeness: Likeness): readonly OfferedVerdict[] {
    if (key === undefined || key === '') return [];
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
      if (judged.size === 0) continue;
      const values = this.#valuesOf(annotated, layer);
      for (const [id, figure] of judged) {
        const value = values.get(id);
        const annotation = layer.annotations.get(id);
        const words = annotation === undefined ? '' : wordsKey(annotated.text, annotation);
        if (value !== undefined) kept.push([value, figure]);
        if (words !== '') kept.push([words, figure]);
      }
    }
    for (const [key, judged] of kept) {
      const like = this.#byKey.get(key) ?? new Set();
      this.#byKey.set(key, like.add(judged));
    }
    return kept;
  }

  #letGo(key: string, judged: JudgedFigure): void {
    const like = this.#byKey.get(key);
    like?.delete(judged);
    if (like?.size === 0) this.#byKey.delete(key);
  }

  /** Verdicts change all the time and their keys do not: those are made anew only where figures or places are others. */
  #valuesOf({ report, text }: AnnotatedReport, layer: Layer): ReadonlyMap<string, string> {
    const own = `${report.id} ${layer.reviewer}`;
    const known = this.#values;
    const made = {
      layer: own,
      textSha256: report.textSha256,
      annotations: layer.annotations.all,
      relations: layer.relations,
      measures: this.#measures,
    };
    if (known !== null && isMadeAlike(known, made)) return known.keys;
    const dated = { id: report.id, date: layer.details?.date ?? report.date };
    const keys = valueKeys(dated, text, layer, canonicalOf(this.#measures));
    this.#values = { ...made, keys };
    return keys;
  }
}

/** Whether keys are made of equal figures, places and links; of a large layer nearly all is the very same. */
function isMadeAlike(a: Omit<KnownValues, 'keys'>, b: Omit<KnownValues, 'keys'>): boolean {
  return (
    a.layer === b.layer &&
    a.textSha256 === b.textSha256 &&
    a.measures === b.measures &&
    a.annotations.length === b.annotations.length &&
    a.annotations.every((annotation, index) => saysSame(annotation, b.annotations[index])) &&
    (a.relations === b.relations || toldLinks(a.relations) === toldLinks(b.relations))
  );
}

function saysSame(a: Annotation, b: Annotation | undefined): boolean {
  if (a === b) return true;
  return (
    b !== undefined &&
    a.id === b.id &&
    a.start === b.start &&
    a.end === b.end &&
    a.label === b.label &&
    (a.attributes === b.attributes || JSON.stringify(a.attributes) === JSON.stringify(b.attributes))
  );
}

function toldLinks(relations: Layer['relations']): string {
  return JSON.stringify(relations.map(({ type, from, to }) => [type, from, to]));
}
