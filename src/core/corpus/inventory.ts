import { compareText } from '../annotation/annotation.ts';
import type { FormatProblem } from '../format/corpus-source.ts';
import type { ForeignDocument } from '../format/foreign/foreign-document.ts';
import type { ReadItem } from '../format/read-item.ts';
import type { AnnotatedReport } from '../project/project.ts';

/** A label that a corpus names. */
export interface FoundLabel {
  readonly label: string;
  readonly count: number;
  /** The words of its first span. */
  readonly example: string;
  readonly attributes: readonly FoundAttribute[];
}

/** An attribute of a label of a corpus; a list where one of its values is. */
export interface FoundAttribute {
  readonly id: string;
  readonly kind: 'text' | 'list';
}

/** A relation type of a corpus, and the labels that it joins there. */
export interface FoundRelation {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** What a corpus holds, found by reading it through once. */
export interface Inventory {
  readonly documents: number;
  /** Characters of all texts, in UTF-16 units. */
  readonly length: number;
  readonly spans: number;
  /** The most frequent first. */
  readonly labels: readonly FoundLabel[];
  readonly relations: readonly FoundRelation[];
  /** Those whom the files name, sorted. */
  readonly reviewers: readonly string[];
  /** Name and beginning of the first document. */
  readonly first: { readonly name: string; readonly text: string } | null;
  /** The first of the problems. */
  readonly problems: readonly FormatProblem[];
  readonly problemCount: number;
}

const mostProblems = 50;
const beginning = 400;

interface LabelCount {
  count: number;
  readonly example: string;
  readonly attributes: Map<string, FoundAttribute['kind']>;
}

/** Takes stock of a corpus, item by item. */
export class InventoryCount {
  readonly #labels = new Map<string, LabelCount>();
  readonly #relations = new Map<string, FoundRelation>();
  readonly #reviewers = new Set<string>();
  readonly #problems: FormatProblem[] = [];
  #first: Inventory['first'] = null;
  #documents = 0;
  #length = 0;
  #spans = 0;
  #problemCount = 0;

  add(item: ReadItem): void {
    if (item.kind === 'document') this.#document(item.document);
    if (item.kind === 'report') this.#report(item.report);
    if (item.kind !== 'problem') return;
    this.#problemCount += 1;
    if (this.#problems.length < mostProblems) this.#problems.push(item.problem);
  }

  inventory(): Inventory {
    const labels = Array.from(this.#labels, ([label, { count, example, attributes }]) => ({
      label,
      count,
      example,
      attributes: Array.from(attributes, ([id, kind]) => ({ id, kind })),
    }));
    return {
      documents: this.#documents,
      length: this.#length,
      spans: this.#spans,
      labels: labels.sort((a, b) => b.count - a.count || compareText(a.label, b.label)),
      relations: [...this.#relations.values()],
      reviewers: [...this.#reviewers].sort(compareText),
      first: this.#first,
      problems: this.#problems,
      problemCount: this.#problemCount,
    };
  }

  #document(document: ForeignDocument): void {
    const { name, text, spans } = document;
    this.#documents += 1;
    this.#length += text.length;
    this.#spans += spans.length;
    this.#first ??= { name, text: text.slice(0, beginning) };
    for (const { label, start, end, attributes, reviewer } of spans) {
      const known = this.#labels.get(label);
      const count = known ?? { count: 0, example: text.slice(start, end), attributes: new Map() };
      if (known === undefined) this.#labels.set(label, count);
      count.count += 1;
      for (const [id, value] of Object.entries(attributes)) {
        if (typeof value !== 'string') count.attributes.set(id, 'list');
        else if (!count.attributes.has(id)) count.attributes.set(id, 'text');
      }
      if (reviewer !== null) this.#reviewers.add(reviewer);
    }
    this.#countRelations(document);
  }

  /** A report of a corpus of Hezhu's own, which comes in as it is. */
  #report({ report, text, layers }: AnnotatedReport): void {
    this.#documents += 1;
    this.#length += text.length;
    this.#spans += layers.reduce((sum, { annotations }) => sum + annotations.size, 0);
    this.#first ??= { name: report.title, text: text.slice(0, beginning) };
    for (const { reviewer } of layers) this.#reviewers.add(reviewer);
  }

  #countRelations({ spans, relations }: ForeignDocument): void {
    if (relations.length === 0) return;
    const labelOf = new Map(spans.map(({ key, label }) => [key, label]));
    for (const { type, ...ends } of relations) {
      const [from, to] = [labelOf.get(ends.from), labelOf.get(ends.to)];
      if (from === undefined || to === undefined) continue;
      const id = JSON.stringify([type, from, to]);
      const count = (this.#relations.get(id)?.count ?? 0) + 1;
      this.#relations.set(id, { type, from, to, count });
    }
  }
}
