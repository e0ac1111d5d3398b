import { verdicts } from '../../annotation/annotation.ts';
import type { CorpusSource } from '../corpus-source.ts';
import type { ForeignRelation, ForeignSpan } from '../foreign/foreign-document.ts';
import { foreignOffsets } from '../foreign/foreign-offset.ts';
import type { ReadItem } from '../read-item.ts';
import { isJsonPath, jsonRecords, nothingToRead, stemOf } from '../json/json-records.ts';
import { parseRecord } from '../foreign/read-documents.ts';
import { attributesCell } from '../tables/table-cell.ts';
import {
  type WebAnnotation,
  containerSchema,
  webAnnotationSchema,
} from './web-annotation-schema.ts';
import { sourceIri } from './web-annotation-write.ts';

/** What the annotations of one file say of one text. */
interface Work {
  readonly spans: ForeignSpan[];
  readonly relations: ForeignRelation[];
}

/** Reads collections, pages, arrays and single annotations, whose texts stand beside them in files named as their sources end. */
export async function* readWebAnnotations(source: CorpusSource): AsyncIterable<ReadItem> {
  const texts = new Map<string, string>();
  for (const path of source.paths.filter((each) => each.endsWith('.txt'))) {
    texts.set(sourceIri(stemOf(path)), path);
  }
  const paths = source.paths.filter(isJsonPath);
  const annotated = new Set<string>();
  if (paths.length === 0 && texts.size === 0) yield* nothingToRead(source);
  for (const path of paths) {
    const { items, problems } = await annotationsOf(source, path);
    yield* problems.map((detail) => problemItem(path, detail));
    for (const [iri, own] of bySource(items)) {
      const textPath = textOf(iri, texts);
      const text = textPath === null ? null : await source.text(textPath);
      if (textPath === null || text === null) yield problemItem(path, `no text for ${iri}`);
      else if (!text.ok) yield { kind: 'problem', problem: text.error };
      else {
        annotated.add(textPath);
        const { work, left } = workOn(own, text.value);
        yield* left.map((detail) => problemItem(path, detail));
        yield { kind: 'document', document: { name: stemOf(textPath), text: text.value, ...work } };
      }
    }
  }
  for (const path of texts.values()) {
    if (annotated.has(path)) continue;
    const text = await source.text(path);
    if (!text.ok) yield { kind: 'problem', problem: text.error };
    else {
      const document = { name: stemOf(path), text: text.value, spans: [], relations: [] };
      yield { kind: 'document', document };
    }
  }
}

function problemItem(file: string, detail: string): ReadItem {
  return { kind: 'problem', problem: { file, line: null, detail } };
}

/** The annotations of a file, in whatever it holds them. */
async function annotationsOf(source: CorpusSource, path: string) {
  const items: WebAnnotation[] = [];
  const problems: string[] = [];
  for await (const record of jsonRecords(source, [path])) {
    if (!record.ok) {
      problems.push(record.error.detail);
      continue;
    }
    const container = containerSchema.safeParse(record.value.value);
    for (const value of container.success ? container.data : [record.value.value]) {
      const item = parseRecord(webAnnotationSchema, value);
      if (item.ok) items.push(item.value);
      else problems.push(item.error);
    }
  }
  return { items, problems };
}

/** The annotations by the text that they speak of; a link goes with the text of the annotation that it leads from. */
function bySource(items: readonly WebAnnotation[]): ReadonlyMap<string, readonly WebAnnotation[]> {
  const sources = new Map<string, string>();
  for (const item of items) {
    const place = item.target.find(({ selector }) => selector.length > 0);
    if (item.id !== undefined && place?.source !== undefined) sources.set(item.id, place.source);
  }
  const groups = new Map<string, WebAnnotation[]>();
  for (const item of items) {
    const [first] = item.target;
    const named = first?.source ?? (first !== undefined && 'id' in first ? first.id : undefined);
    const iri = sources.get(named ?? '') ?? named ?? '';
    const group = groups.get(iri);
    if (group === undefined) groups.set(iri, [item]);
    else group.push(item);
  }
  return groups;
}

function textOf(iri: string, texts: ReadonlyMap<string, string>): string | null {
  const own = texts.get(iri);
  if (own !== undefined) return own;
  const last = iri.split(/[/:]/).at(-1) ?? '';
  const [, path] = [...texts].find(([known]) => known === sourceIri(stemOf(decoded(last)))) ?? [];
  return path ?? null;
}

function decoded(component: string): string {
  try {
    return decodeURIComponent(component);
  } catch {
    return component;
  }
}

function workOn(items: readonly WebAnnotation[], text: string) {
  const work: Work = { spans: [], relations: [] };
  const left: string[] = [];
  const offset = foreignOffsets(text);
  for (const [index, item] of items.entries()) {
    const key = item.id ?? String(index);
    if (item.motivation.includes('linking')) {
      const relation = relationOf(item);
      if (relation === null) left.push(`${key} links nothing`);
      else work.relations.push(relation);
      continue;
    }
    const places = item.target.flatMap(({ selector }) => placeOf(selector, text, offset) ?? []);
    if (places.length === 0) left.push(`${key} has no TextPositionSelector`);
    const { labels, remarks } = remarksOf(item);
    const said = places.flatMap((place) =>
      labels.map((label) => ({ ...place, ...remarks, label })),
    );
    for (const [nth, span] of said.entries()) {
      work.spans.push({ ...span, key: nth === 0 ? key : `${key}#${nth + 1}` });
    }
  }
  return { work, left };
}

/** The recommendation counts code points, several libraries count UTF-16 units: where the quote fits these alone, they are meant. */
function placeOf(
  selectors: WebAnnotation['target'][number]['selector'],
  text: string,
  offset: (codePoint: number) => number,
) {
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  const { start, end } = position ?? {};
  if (start === undefined || end === undefined) return null;
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? null;
  const points = { start: offset(start), end: offset(end), quote };
  const fits = quote === null || text.slice(points.start, points.end) === quote;
  return fits || text.slice(start, end) !== quote ? points : { start, end, quote };
}

/** What the bodies of an annotation say: labels, and beside them attributes and remarks; a purpose that has no place of its own goes into the note. */
function remarksOf({ body, bodyValue, creator }: WebAnnotation) {
  const bodies = body.map((each) => ({
    purpose: 'purpose' in each ? (each.purpose ?? '') : '',
    said:
      ('value' in each ? each.value : undefined) ??
      each.source ??
      ('id' in each ? each.id : undefined) ??
      '',
  }));
  const saying = (...purposes: readonly string[]) =>
    bodies.filter(({ purpose }) => purposes.includes(purpose)).map(({ said }) => said);
  const tags = saying('tagging', 'classifying');
  const plain = [...(bodyValue === undefined ? [] : [bodyValue]), ...saying('')];
  const [described = '', ...more] = saying('describing');
  const attributes = attributesCell(described);
  const [assessed] = saying('assessing');
  const verdict = verdicts.find((each) => each === assessed);
  const known = ['tagging', 'classifying', 'commenting', 'describing', 'bookmarking', ''];
  const note = [
    ...saying('commenting'),
    ...(tags.length > 0 ? plain : plain.slice(1)),
    ...(attributes === null ? [described] : []),
    ...more,
    ...bodies
      .filter(({ purpose }) => !known.includes(purpose) && (purpose !== 'assessing' || !verdict))
      .map(({ purpose, said }) => `${purpose}: ${said}`),
  ];
  return {
    labels: tags.length > 0 ? tags : [plain[0] ?? 'annotation'],
    remarks: {
      attributes: attributes ?? {},
      note: note.filter((line) => line !== '').join('\n'),
      flagged: saying('bookmarking').length > 0,
      reviewer: typeof creator === 'string' ? creator : (creator?.name ?? creator?.id ?? null),
      ...(verdict !== undefined && { verdict }),
    },
  };
}

function relationOf({ body, target }: WebAnnotation): ForeignRelation | null {
  const [first] = target;
  const from = first?.source ?? (first !== undefined && 'id' in first ? first.id : undefined);
  const linked = body.find((each) => !('value' in each) || each.value === undefined);
  const to = linked?.source ?? (linked !== undefined && 'id' in linked ? linked.id : undefined);
  const tag = body.find((each) => 'value' in each && each.value !== undefined);
  if (from === undefined || to === undefined) return null;
  return {
    type: (tag !== undefined && 'value' in tag ? tag.value : undefined) ?? 'linking',
    from,
    to,
  };
}
