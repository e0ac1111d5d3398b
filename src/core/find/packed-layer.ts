import type { AttributeValue, Attributes } from '../annotation/label/attribute.ts';
import { type Annotation, type Verdict, verdicts } from '../annotation/annotation.ts';
import type { Layer, ReportState } from '../annotation/layer.ts';
import type { FindFilter } from './query.ts';
import type { Tagged } from './same-text.ts';
import type { FindAnnotation, FindLayer } from './search.ts';

/** Texts that many annotations share, each kept once and known by its number: labels, authors, attributes. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#texts.length);
    return this.#texts.push(text) - 1;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }
}

const columns = 6;

/** What a search looks at of a layer, in some forty bytes an annotation: a project holds millions, and every one is looked at. */
export class PackedLayer implements FindLayer {
  readonly reviewer: string;
  readonly state: ReportState;
  readonly #texts: SharedTexts;
  /** Start, end, label, author, verdict with flag, end of the attributes; one row an annotation. */
  readonly #rows: Uint32Array;
  /** Name and value of each attribute. */
  readonly #attributes: Uint32Array;
  readonly #notes: ReadonlyMap<number, string>;

  constructor({ reviewer, state, annotations }: Layer, texts: SharedTexts) {
    this.reviewer = reviewer;
    this.state = state;
    this.#texts = texts;
    this.#rows = new Uint32Array(annotations.size * columns);
    const attributes: number[] = [];
    const notes = new Map<number, string>();
    annotations.all.forEach((annotation, index) => {
      for (const [name, value] of Object.entries(annotation.attributes)) {
        attributes.push(texts.numberOf(name), texts.numberOf(JSON.stringify(value)));
      }
      if (annotation.note !== '') notes.set(index, annotation.note);
      this.#rows.set(rowOf(annotation, texts, attributes.length), index * columns);
    });
    this.#attributes = Uint32Array.from(attributes);
    this.#notes = notes;
  }

  get size(): number {
    return this.#rows.length / columns;
  }

  get annotations(): Iterable<FindAnnotation> {
    return this.#those(() => true);
  }

  /** Where annotations stand and under which labels, and nothing else of them. */
  get tagged(): readonly Tagged[] {
    return Array.from({ length: this.size }, (_, index) => ({
      start: this.#at(index, 0),
      end: this.#at(index, 1),
      label: this.#texts.textOf(this.#at(index, 2)),
    }));
  }

  /** The annotations that a filter may let through: label, verdict, flag and note are looked at, and need no copy. */
  among(filter: FindFilter): FindLayer {
    const labels = new Set(filter.labels.map((label) => this.#texts.numberOf(label)));
    const wanted = new Set(filter.verdicts.map((verdict) => verdicts.indexOf(verdict)));
    const passes = (index: number): boolean => {
      if (labels.size > 0 && !labels.has(this.#at(index, 2))) return false;
      const marks = this.#at(index, 4);
      if (wanted.size > 0 && !wanted.has(marks >> 1)) return false;
      if (filter.flagged && marks % 2 === 0) return false;
      return !(filter.noted || filter.note !== '') || this.#notes.has(index);
    };
    const { reviewer, state } = this;
    return { reviewer, state, annotations: this.#those(passes) };
  }

  *#those(passes: (index: number) => boolean): Generator<FindAnnotation> {
    for (let index = 0; index < this.size; index += 1) if (passes(index)) yield this.#read(index);
  }

  #read(index: number): FindAnnotation {
    const marks = this.#at(index, 4);
    return {
      start: this.#at(index, 0),
      end: this.#at(index, 1),
      label: this.#texts.textOf(this.#at(index, 2)),
      author: this.#texts.textOf(this.#at(index, 3)),
      verdict: verdictOf(marks >> 1),
      flagged: marks % 2 === 1,
      note: this.#notes.get(index) ?? '',
      attributes: this.#attributesOf(index),
    };
  }

  #attributesOf(index: number): Attributes {
    const values: Record<string, AttributeValue> = {};
    const from = index === 0 ? 0 : this.#at(index - 1, 5);
    for (let at = from; at < this.#at(index, 5); at += 2) {
      const name = this.#texts.textOf(this.#attributes[at] ?? 0);
      values[name] = valueOf(this.#texts.textOf(this.#attributes[at + 1] ?? 0));
    }
    return values;
  }

  #at(index: number, column: number): number {
    return this.#rows[index * columns + column] ?? 0;
  }
}

function rowOf(annotation: Annotation, texts: SharedTexts, attributes: number): readonly number[] {
  const { start, end, label, author, verdict, flagged } = annotation;
  const marks = verdicts.indexOf(verdict) * 2 + (flagged ? 1 : 0);
  return [start, end, texts.numberOf(label), texts.numberOf(author), marks, attributes];
}

function verdictOf(index: number): Verdict {
  return verdicts[index] ?? 'unchecked';
}

/** An attribute's value from its own JSON. */
function valueOf(json: string): AttributeValue {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.map(String) : String(value);
}
