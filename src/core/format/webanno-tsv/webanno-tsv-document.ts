import type { AttributeValue } from '../../annotation/label/attribute.ts';
import { isSpanOf } from '../../text/span.ts';
import { verdictOf } from '../cas/cas-read.ts';
import { attributeOfFeature, ownFeatures } from '../feature-name.ts';
import type { ForeignDocument, ForeignRelation, ForeignSpan } from '../foreign/foreign-document.ts';
import { readListOrText } from '../json/json-value.ts';
import { cellValues, sentenceText } from './webanno-tsv-cell.ts';

/** A layer that the head of a file declares, with the place of its first column among the cells of a token. */
interface TsvLayer {
  readonly kind: 'span' | 'relation' | 'other';
  readonly type: string;
  readonly features: readonly string[];
  readonly from: number;
}

/** A span in the making: it grows with every token that names it. */
interface Draft {
  readonly key: string;
  readonly start: number;
  end: number;
  readonly type: string;
  readonly values: Map<string, string>;
  readonly line: number;
}

/** A relation that waits for its ends. */
interface Link {
  readonly type: string;
  readonly source: string;
  readonly ids: string;
  readonly target: readonly Draft[];
  readonly line: number;
}

const headers = { '#T_SP': 'span', '#T_RL': 'relation', '#T_CH': 'other' } as const;

/** Reads a file of WebAnno TSV 3 line by line, and puts its text together as INCEpTION does. */
export class TsvReading {
  readonly #layers: TsvLayer[] = [];
  readonly #drafts = new Map<string, Draft>();
  /** The spans that stand on each token, by its number. */
  readonly #onToken = new Map<string, Draft[]>();
  readonly #links: Link[] = [];
  readonly #problems: { readonly line: number; readonly detail: string }[] = [];
  #columns = 0;
  readonly #parts: string[] = [];
  /** Length of the parts without the LF that ends the last sentence, which the next one takes back where it begins at once. */
  #length = 0;
  #sentence: string | null = null;

  /** Takes the next line, without its line end; what is wrong with it, or null. */
  line(number: number, line: string): string | null {
    if (line.startsWith('#Text=')) {
      // A sentence over several lines is several of these, an LF between each two.
      const text = sentenceText(line.slice('#Text='.length));
      this.#sentence = this.#sentence === null ? text : `${this.#sentence}\n${text}`;
      return null;
    }
    const isRow = /^\d+-\d+(?:\.\d+)?\t/.test(line);
    if (isRow) return this.#row(number, line);
    const header = Object.entries(headers).find(([name]) => line.startsWith(`${name}=`));
    if (header !== undefined) this.#declare(header[1], line.slice(header[0].length + 1), number);
    return line === '' || line.startsWith('#') ? null : 'neither a comment nor the row of a token';
  }

  /** What was read, once all lines are taken. */
  document(name: string, reviewer: string | null) {
    const text = this.#parts.length === 0 ? '' : `${this.#parts.join('')}\n`;
    const spans = [...this.#drafts.values()].flatMap((draft) => {
      if (isSpanOf(text, draft)) return spanOf(draft, reviewer);
      const detail = `${draft.start}–${draft.end} is no span of a text of ${text.length} units`;
      this.#problems.push({ line: draft.line, detail });
      return [];
    });
    const relations = this.#links.flatMap((link) => this.#relation(link));
    const document: ForeignDocument = { name, text, spans, relations };
    return { document, problems: this.#problems };
  }

  #declare(kind: TsvLayer['kind'], declaration: string, line: number): void {
    const [type = '', ...features] = declaration.split('|');
    this.#layers.push({ kind, type, features, from: this.#columns });
    this.#columns += Math.max(features.length, 1);
    if (kind === 'other') this.#problems.push({ line, detail: `not read: the chains of ${type}` });
    const slots = features.filter((feature) => feature.startsWith('ROLE_'));
    if (slots.length > 0) {
      this.#problems.push({ line, detail: `not read: the slots ${slots.join(', ')} of ${type}` });
    }
  }

  #row(number: number, line: string): string | null {
    const [id = '', place = '', , ...cells] = line.split('\t');
    if (cells.length < this.#columns) {
      return `${this.#columns} columns declared, ${cells.length} in the row`;
    }
    const [, start, end] = (/^(\d+)-(\d+)$/.exec(place) ?? []).map(Number);
    if (start === undefined || end === undefined) return `${place} is no place: BEGIN-END expected`;
    if (this.#sentence !== null) {
      const problem = this.#beginSentence(start, this.#sentence);
      if (problem !== null) return problem;
    }
    const spans: Draft[] = [];
    for (const layer of this.#layers) {
      if (layer.kind === 'span')
        spans.push(...this.#spans(layer, cells, { id, start, end, number }));
    }
    this.#onToken.set(id, spans);
    for (const layer of this.#layers) {
      if (layer.kind === 'relation') this.#relations(layer, cells, spans, number);
    }
    return null;
  }

  /** INCEpTION ends each sentence with an LF, takes it back where the next begins at once, and fills what is missing with blanks. */
  #beginSentence(start: number, sentence: string): string | null {
    if (start < this.#length) return `its sentence begins at ${start}, within the one before`;
    const gap = start - this.#length;
    if (gap > 0) this.#parts.push((this.#parts.length === 0 ? ' ' : '\n') + ' '.repeat(gap - 1));
    this.#parts.push(sentence);
    this.#length = start + sentence.length;
    this.#sentence = null;
    return null;
  }

  #spans(
    { type, features, from }: TsvLayer,
    cells: readonly string[],
    token: {
      readonly id: string;
      readonly start: number;
      readonly end: number;
      readonly number: number;
    },
  ): readonly Draft[] {
    const columns = Array.from({ length: Math.max(features.length, 1) }, (_, index) =>
      cellValues(cells[from + index] ?? '_'),
    );
    const depth = Math.max(...columns.map(({ length }) => length));
    return Array.from({ length: depth }, (_, stack) => {
      const id = columns.map((column) => column[stack]?.id ?? '').find((each) => each !== '');
      const key = id === undefined ? `${type}@${token.id}.${stack}` : id;
      const draft = this.#drafts.get(key) ?? {
        key,
        start: token.start,
        end: token.end,
        type,
        values: new Map<string, string>(),
        line: token.number,
      };
      draft.end = Math.max(draft.end, token.end);
      for (const [index, column] of columns.entries()) {
        const value = column[stack]?.value ?? null;
        const feature = features[index];
        const isSlot = isOfSlot(features, index);
        if (value !== null && feature !== undefined && !isSlot) draft.values.set(feature, value);
      }
      this.#drafts.set(key, draft);
      return draft;
    });
  }

  #relations(
    { type, features, from }: TsvLayer,
    cells: readonly string[],
    target: readonly Draft[],
    line: number,
  ): void {
    const columns = features.map((_, index) => cellValues(cells[from + index] ?? '_'));
    const reference = columns[features.findIndex((feature) => feature.startsWith('BT_'))] ?? [];
    const naming = columns[features.findIndex((feature) => !feature.startsWith('BT_'))] ?? [];
    for (const [stack, { value, id }] of reference.entries()) {
      if (value === null) continue;
      const name = naming[stack]?.value ?? shortName(type);
      this.#links.push({ type: name, source: value, ids: id, target, line });
    }
  }

  #relation({ type, source, ids, target, line }: Link): readonly ForeignRelation[] {
    const [from = '', to = ''] = ids.split('_');
    const first = end(from, this.#onToken.get(source) ?? []);
    const second = end(to, target);
    if (first !== undefined && second !== undefined) {
      return [{ type, from: first.key, to: second.key }];
    }
    this.#problems.push({ line, detail: `the relation ${type} from ${source} has no such ends` });
    return [];
  }
}

/** The span of a token that an id means; 0 or none means the only one. */
/** Whether a column is that of a slot's role, or the one behind it with the target. */
function isOfSlot(features: readonly string[], index: number): boolean {
  return [features[index], features[index - 1]].some((feature) => feature?.startsWith('ROLE_'));
}

function end(id: string, spans: readonly Draft[]): Draft | undefined {
  return id === '' || id === '0' ? spans[0] : spans.find(({ key }) => key === id);
}

function spanOf(
  { key, start, end: to, type, values }: Draft,
  reviewer: string | null,
): ForeignSpan {
  const naming = ['label', 'value'].find((feature) => values.has(feature));
  const own: readonly string[] = [...Object.values(ownFeatures), ...(naming ? [naming] : [])];
  const attributes = [...values].filter(([feature]) => !own.includes(feature));
  return {
    key,
    start,
    end: to,
    label: (naming && values.get(naming)) ?? shortName(type),
    quote: null,
    attributes: Object.fromEntries(
      attributes.map(([feature, value]) => [attributeOfFeature(feature), valueOf(value)]),
    ),
    note: values.get(ownFeatures.note) ?? '',
    flagged: values.get(ownFeatures.flagged) === 'true',
    verdict: verdictOf(values.get(ownFeatures.verdict) ?? ''),
    reviewer,
  };
}

/** A list where the text is the JSON of one. */
function valueOf(text: string): AttributeValue {
  const read = text.startsWith('[') ? readListOrText(text) : null;
  return read === null || typeof read === 'string' ? text : read;
}

function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}
