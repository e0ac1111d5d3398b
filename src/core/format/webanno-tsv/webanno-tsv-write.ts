import type { Annotation, Relation } from '../../annotation/annotation.ts';
import { CountedLine } from '../counted-line.ts';
import { casTypes } from '../cas/cas.ts';
import { type FeatureTable, ownFeatures } from '../feature-name.ts';
import type { LayerDocument } from '../layer-writer.ts';
import { type TokenisedSentence, tokenisedSentences } from '../tokens/sentences-tokens.ts';
import { type ReadyText, Utf8Writer, utf8 } from '../utf8-writer.ts';

const tab = utf8('\t');
const rowEnd = utf8('\t\n');

/**
 * A document as WebAnno TSV 3.3; it must hold a token, and its spans begin and end with one. As INCEpTION writes it, it has columns for what its
 * annotations say and no others: an empty one costs two bytes a character.
 */
export function webannoTsvDocument(
  { text, annotations, relations }: LayerDocument,
  features: FeatureTable,
): Uint8Array {
  const columns = columnsOf(annotations, features);
  const names = ['label', ...columns.names];
  const sentences = tokenisedSentences(text);
  const sheet = new Sheet(annotations, relations, columns.of, names.length, unitIds(sentences));
  const links =
    relations.length === 0 ? '' : `#T_RL=${casTypes.relation}|label|BT_${casTypes.entity}\n`;
  const out = new Utf8Writer();
  const place = new CountedLine('', '-', '\t', '-', '\t');
  out.text(`#FORMAT=WebAnno TSV 3.3
#T_SP=${casTypes.entity}|${names.join('|')}
${links}

`);
  for (const [number, { start, tokens }] of sentences.entries()) {
    if (number > 0) out.text('\n');
    // A sentence takes with it what parts it from the next, but for the LF that readers put after the last.
    const end = sentences[number + 1]?.start ?? text.length - 1;
    out.text(`#Text=${escapedText(text.slice(start, end))}\n`);
    for (let index = 0; index < tokens.length; index += 2) {
      const [from, to] = [tokens[index] ?? 0, tokens[index + 1] ?? 0];
      place.set(0, number + 1).set(1, index / 2 + 1);
      out.ready(place.set(2, from).set(3, to)).text(text, from, to).ready(tab);
      sheet.write(out, from);
      out.ready(rowEnd);
    }
  }
  return out.finish();
}

/** The names of the features that some annotation has, behind `label`, and the cells of an annotation in their order. */
function columnsOf(annotations: readonly Annotation[], features: FeatureTable) {
  const said = new Map(
    annotations.map((annotation) => {
      const { id, attributes, verdict, note, flagged } = annotation;
      const cells = new Map<string, string>();
      for (const { name, value } of features.of(attributes)) {
        cells.set(name, typeof value === 'string' ? value : JSON.stringify(value));
      }
      if (verdict !== 'unchecked') cells.set(ownFeatures.verdict, verdict);
      if (note !== '') cells.set(ownFeatures.note, note);
      if (flagged) cells.set(ownFeatures.flagged, 'true');
      return [id, cells];
    }),
  );
  const used = new Set([...said.values()].flatMap((cells) => [...cells.keys()]));
  const all = [...features.all().map(({ name }) => name), ...Object.values(ownFeatures)];
  const names = all.filter((name) => used.has(name));
  const of = ({ id, label }: Annotation) => [
    escapedValue(label),
    ...names.map((name) => {
      const value = said.get(id)?.get(name);
      return value === undefined ? '*' : escapedValue(value);
    }),
  ];
  return { names, of };
}

/** `sentence-token` of the token at each offset, reckoned when a relation first asks. */
function unitIds(sentences: readonly TokenisedSentence[]) {
  let ids: ReadonlyMap<number, string> | null = null;
  return (offset: number) => {
    ids ??= new Map(
      sentences.flatMap(({ tokens }, number) =>
        Array.from({ length: tokens.length / 2 }, (_, index) => {
          return [tokens[2 * index] ?? 0, `${number + 1}-${index + 1}`] as const;
        }),
      ),
    );
    return ids.get(offset) ?? '_';
  };
}

/** Some bytes of what is written. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What stands in the columns of each token. Tokens must be asked for in order. */
class Sheet {
  readonly #annotations: readonly Annotation[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** Where there are none, the relations have no columns. */
  readonly #byTarget = new Map<string, Relation[]>();
  readonly #starts: ReadonlyMap<string, number>;
  readonly #valuesOf: (annotation: Annotation) => readonly string[];
  readonly #columns: number;
  readonly #placeOf: (offset: number) => string;
  #open: readonly Annotation[] = [];
  #next = 0;
  /** Where in what is written the cells of a token stand that is in the open annotations and has no relation; null where none is written yet. */
  #within: Stretch | null = null;
  /** Those of a token in no annotation. */
  readonly #outside: ReadyText;

  constructor(
    annotations: readonly Annotation[],
    relations: readonly Relation[],
    valuesOf: (annotation: Annotation) => readonly string[],
    columns: number,
    placeOf: (offset: number) => string,
  ) {
    this.#annotations = annotations;
    this.#numbers = new Map(annotations.map(({ id }, index) => [id, index + 1]));
    this.#starts = new Map(annotations.map(({ id, start }) => [id, start]));
    this.#valuesOf = valuesOf;
    this.#columns = columns;
    this.#placeOf = placeOf;
    for (const relation of relations) {
      const known = this.#byTarget.get(relation.to);
      if (known === undefined) this.#byTarget.set(relation.to, [relation]);
      else known.push(relation);
    }
    this.#outside = utf8(this.#cells([]));
  }

  /** Adds the cells of the token at an offset, with TABs between. Most tokens have those of the one before. */
  write(out: Utf8Writer, offset: number): void {
    this.#advance(offset);
    const links = this.#byTarget.size === 0 ? [] : this.#linksAt(offset);
    if (links.length > 0) out.text(this.#cells(links));
    else if (this.#open.length === 0) out.ready(this.#outside);
    else if (this.#within !== null) out.again(this.#within.from, this.#within.to);
    else {
      const from = out.length;
      out.text(this.#cells([]));
      this.#within = { from, to: out.length };
    }
  }

  /** The relations whose target begins at an offset: a relation stands on the first token of its target. */
  #linksAt(offset: number): readonly Relation[] {
    return this.#open
      .filter(({ start }) => start === offset)
      .flatMap(({ id }) => this.#byTarget.get(id) ?? []);
  }

  #cells(links: readonly Relation[]): string {
    const rows = this.#open.map((annotation) => {
      const number = this.#numbers.get(annotation.id) ?? 0;
      return this.#valuesOf(annotation).map((value) => `${value}[${number}]`);
    });
    const cells = Array.from({ length: this.#columns }, (_, column) =>
      stacked(rows.map((row) => row[column] ?? '*')),
    );
    if (this.#byTarget.size > 0) {
      cells.push(stacked(links.map(({ type }) => escapedValue(type))));
      cells.push(stacked(links.map((link) => this.#reference(link))));
    }
    return cells.join('\t');
  }

  #advance(offset: number): void {
    const ended = this.#open.some(({ end }) => end <= offset);
    if (ended) this.#reopen(this.#open.filter(({ end }) => end > offset));
    for (;;) {
      const next = this.#annotations[this.#next];
      if (next === undefined || next.start > offset) break;
      this.#reopen([...this.#open, next]);
      this.#next += 1;
    }
  }

  #reopen(open: readonly Annotation[]): void {
    this.#open = open;
    this.#within = null;
  }

  #reference({ from, to }: Relation): string {
    const [source, target] = [from, to].map((id) => this.#numbers.get(id) ?? 0);
    return `${this.#placeOf(this.#starts.get(from) ?? 0)}[${source ?? 0}_${target ?? 0}]`;
  }
}

function stacked(values: readonly string[]): string {
  return values.length === 0 ? '_' : values.join('|');
}

function escapedValue(value: string): string {
  return value.replace(/[\\[\]|_;*]|->|\t|\n/g, (sign) =>
    sign === '\t' ? '\\t' : sign === '\n' ? '\\n' : `\\${sign}`,
  );
}

const named: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\b': '\\b',
  '\\': '\\\\',
};

// eslint-disable-next-line no-control-regex -- they are what is escaped
const escapedInText = /[\u0000-\u0008\t\n\f\r\u000e-\u001f\\]/g;

/** The text of a sentence. Other controls than those with a letter of their own are escaped as they are. */
function escapedText(text: string): string {
  return text.replace(escapedInText, (sign) => named[sign] ?? `\\${sign}`);
}
