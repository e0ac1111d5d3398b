import { compareText } from '../annotation/annotation.ts';
import type { Layer } from '../annotation/layer.ts';
import { isWork } from '../format/loss/count-losses.ts';
import { flatten } from '../format/flatten.ts';

/** How far two reviewers agree on one label, or on all. */
export interface LabelAgreement {
  /** Annotations of the first reviewer, of the second, and those with the same span and label in both. */
  readonly first: number;
  readonly second: number;
  readonly same: number;
  /** Those of the first that share a character with one of the second under the same label, and the other way round. */
  readonly firstTouched: number;
  readonly secondTouched: number;
}

/** How far two reviewers agree on the reports that both have worked on. */
export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly reports: number;
  /** Labels in the label set's order, those that neither used left out. */
  readonly labels: ReadonlyMap<string, LabelAgreement>;
  readonly all: LabelAgreement;
  /** Cohen's kappa over characters, each with the label of the longest annotation over it, or none; null where nothing can be compared. */
  readonly kappa: number | null;
}

/** The F1 of two sets of annotations, exact: what the one finds of the other; null where neither has any. */
export function exactF1({ first, second, same }: LabelAgreement): number | null {
  return first + second === 0 ? null : (2 * same) / (first + second);
}

/** As `exactF1`, but sharing a character is enough. */
export function touchingF1(agreement: LabelAgreement): number | null {
  const { first, second, firstTouched, secondTouched } = agreement;
  return first + second === 0 ? null : (firstTouched + secondTouched) / (first + second);
}

/** What two reviewers' work on some reports adds to their agreement. */
export interface PairCount {
  readonly first: string;
  readonly second: string;
  reports: number;
  readonly labels: Map<string, LabelAgreement>;
  /** Characters by the labels that the two give them. */
  readonly characters: Map<string, number>;
}

const none: LabelAgreement = { first: 0, second: 0, same: 0, firstTouched: 0, secondTouched: 0 };

/** Counts agreement report by report. */
export class AgreementCount {
  readonly #labels: readonly string[];
  readonly #pairs = new Map<string, PairCount>();

  /** `labels` are the ids that count, in the label set's order. */
  constructor(labels: readonly string[]) {
    this.#labels = labels;
  }

  add(length: number, layers: readonly Layer[]): void {
    const worked = layers.filter(isWork).toSorted((a, b) => compareText(a.reviewer, b.reviewer));
    for (const [index, first] of worked.entries()) {
      for (const second of worked.slice(index + 1)) {
        const pair = this.#pair(first.reviewer, second.reviewer);
        pair.reports += 1;
        for (const label of this.#labels) this.#compare(pair, label, first, second);
        this.#compareCharacters(pair, length, first, second);
      }
    }
  }

  /** What was counted so far, for another count to take; may go from thread to thread. */
  pairs(): readonly PairCount[] {
    return [...this.#pairs.values()];
  }

  /** Adds what was counted elsewhere of other reports. */
  take(pairs: readonly PairCount[]): void {
    for (const { first, second, reports, labels, characters } of pairs) {
      const pair = this.#pair(first, second);
      pair.reports += reports;
      for (const [label, counted] of labels) {
        pair.labels.set(label, sum(pair.labels.get(label) ?? none, counted));
      }
      for (const [key, count] of characters) {
        pair.characters.set(key, (pair.characters.get(key) ?? 0) + count);
      }
    }
  }

  result(): readonly PairAgreement[] {
    return [...this.#pairs.values()]
      .sort((a, b) => compareText(a.first, b.first) || compareText(a.second, b.second))
      .map(({ first, second, reports, labels, characters }) => ({
        first,
        second,
        reports,
        labels,
        all: [...labels.values()].reduce(sum, none),
        kappa: kappaOf(characters),
      }));
  }

  #pair(first: string, second: string): PairCount {
    const id = JSON.stringify([first, second]);
    const known = this.#pairs.get(id);
    if (known !== undefined) return known;
    const made = { first, second, reports: 0, labels: new Map(), characters: new Map() };
    this.#pairs.set(id, made);
    return made;
  }

  #compare(pair: PairCount, label: string, first: Layer, second: Layer): void {
    const [mine, other] = [first, second].map(({ annotations }) =>
      annotations.all.filter((annotation) => annotation.label === label),
    );
    if (mine === undefined || other === undefined || mine.length + other.length === 0) return;
    const spans = new Map<string, number>();
    for (const { start, end } of other) {
      const key = `${start}-${end}`;
      spans.set(key, (spans.get(key) ?? 0) + 1);
    }
    let same = 0;
    for (const { start, end } of mine) {
      const key = `${start}-${end}`;
      const left = spans.get(key) ?? 0;
      if (left === 0) continue;
      same += 1;
      spans.set(key, left - 1);
    }
    const touched = (ours: Layer, theirs: Layer) =>
      ours.annotations.all.filter(
        (annotation) =>
          annotation.label === label &&
          theirs.annotations.overlapping(annotation).some((each) => each.label === label),
      ).length;
    const counted = {
      first: mine.length,
      second: other.length,
      same,
      firstTouched: touched(first, second),
      secondTouched: touched(second, first),
    };
    pair.labels.set(label, sum(pair.labels.get(label) ?? none, counted));
  }

  #compareCharacters({ characters }: PairCount, length: number, first: Layer, second: Layer): void {
    const edges = new Set([0, length]);
    const labelled = [first, second].map(
      ({ annotations }) =>
        flatten(
          length,
          annotations.all.filter(({ label }) => this.#labels.includes(label)),
        ).kept,
    );
    for (const { start, end } of labelled.flat()) edges.add(start).add(end);
    const sorted = [...edges].sort((a, b) => a - b);
    const next = labelled.map(() => 0);
    for (const [index, start] of sorted.entries()) {
      const end = sorted[index + 1];
      if (end === undefined) break;
      const labels = labelled.map((annotations, side) => {
        while ((annotations[next[side] ?? 0]?.end ?? Infinity) <= start) {
          next[side] = (next[side] ?? 0) + 1;
        }
        const annotation = annotations[next[side] ?? 0];
        return annotation !== undefined && annotation.start <= start ? annotation.label : '';
      });
      const key = JSON.stringify(labels);
      characters.set(key, (characters.get(key) ?? 0) + end - start);
    }
  }
}

function sum(a: LabelAgreement, b: LabelAgreement): LabelAgreement {
  return {
    first: a.first + b.first,
    second: a.second + b.second,
    same: a.same + b.same,
    firstTouched: a.firstTouched + b.firstTouched,
    secondTouched: a.secondTouched + b.secondTouched,
  };
}

/** Cohen's kappa of a table of pairs of labels. */
function kappaOf(characters: ReadonlyMap<string, number>): number | null {
  let total = 0;
  let agreed = 0;
  const [rows, columns] = [new Map<string, number>(), new Map<string, number>()];
  for (const [key, count] of characters) {
    const [first = '', second = ''] = JSON.parse(key) as readonly string[];
    total += count;
    if (first === second) agreed += count;
    rows.set(first, (rows.get(first) ?? 0) + count);
    columns.set(second, (columns.get(second) ?? 0) + count);
  }
  if (total === 0) return null;
  const chance = [...rows].reduce(
    (sofar, [label, count]) => sofar + (count / total) * ((columns.get(label) ?? 0) / total),
    0,
  );
  return chance === 1 ? null : (agreed / total - chance) / (1 - chance);
}
