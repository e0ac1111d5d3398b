import type { Annotation } from '../annotation/annotation.ts';
import type { AttributeValue, Attributes } from '../annotation/label/attribute.ts';
import { flatten } from '../format/flatten.ts';
import type { ForeignDocument, ForeignSpan } from '../format/foreign/foreign-document.ts';
import type { Format, Loss, WriteOptions } from '../format/format.ts';
import { isWork } from '../format/loss/count-losses.ts';
import { type OverlapChoice, longestStands, wholeOverlapChoice } from '../format/overlap-rule.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';
import { memorySource } from './memory-source.ts';
import { readCorpus } from './read-corpus.ts';
import { writeCorpus } from './write-corpus.ts';

/** A document in a form that compares: spans and relations as text, in an order of their own, keys gone. */
export interface PlainDocument {
  readonly name: string;
  readonly text: string;
  readonly spans: readonly string[];
  readonly relations: readonly string[];
}

/** What went into a format and what came back. */
export interface RoundTrip {
  /** What the format's abilities and alterations say must come back; documents without a span may stay away, and are left out. */
  readonly expected: readonly PlainDocument[];
  readonly actual: readonly PlainDocument[];
  /** All that there was to write. */
  readonly whole: readonly PlainDocument[];
  readonly losses: readonly Loss[];
  /** What the reader said was wrong with what the writer wrote. */
  readonly problems: readonly string[];
}

/** Writes a corpus in a format and reads it back. */
export async function roundTrip(
  format: Format,
  project: Project,
  reports: readonly AnnotatedReport[],
  options: WriteOptions,
): Promise<RoundTrip> {
  if (format.read === null) throw new Error(`${format.id} does not read`);
  const { files, blobs, losses } = writeCorpus(format, project, reports, options);
  const source = memorySource({ ...files, ...blobs });
  const { documents, problems } = await readCorpus(format.read(source));
  const overlap = wholeOverlapChoice(options.overlap ?? longestStands, options.labels);
  return {
    expected: reports.flatMap((report) => expressible(report, format, overlap)).filter(hasSpans),
    actual: mergeByName(documents.map(plainDocument)).filter(hasSpans),
    whole: reports.flatMap((report) => expressible(report, everything, overlap)).filter(hasSpans),
    losses,
    problems: problems.map((problem) => JSON.stringify(problem)),
  };
}

type Expressing = Pick<Format, 'abilities' | 'alters'>;

const everything: Expressing = {
  abilities: {
    lossless: true,
    offsets: 'utf16',
    overlap: true,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    casework: 'all',
    reads: true,
    writes: true,
  },
  alters: {},
};

function hasSpans({ spans }: PlainDocument): boolean {
  return spans.length > 0;
}

/** What of a report a format must give back; nothing where it cannot hold the report. */
function expressible(
  report: AnnotatedReport,
  format: Expressing,
  overlap: OverlapChoice,
): readonly PlainDocument[] {
  const text = format.alters.text === undefined ? report.text : format.alters.text(report.text);
  if (text === null) return [];
  const layers = report.layers
    .filter(isWork)
    .map((layer) => expressibleLayer(report, layer, format, overlap));
  return [
    {
      name: report.report.source.name.replace(/\.txt$/, ''),
      text,
      spans: layers.flatMap(({ spans }) => spans).sort(),
      relations: layers.flatMap(({ relations }) => relations).sort(),
    },
  ];
}

function expressibleLayer(
  { text }: AnnotatedReport,
  { reviewer, annotations, relations }: AnnotatedReport['layers'][number],
  { abilities, alters }: Expressing,
  overlap: OverlapChoice,
) {
  const kept = abilities.overlap
    ? annotations.all
    : flatten(text.length, annotations.all, overlap).kept;
  const plain = new Map<string, string>();
  for (const annotation of kept) {
    const span = alters.span === undefined ? annotation : alters.span(text, annotation);
    if (span === null) continue;
    const said = plainSpan({
      ...annotation,
      start: span.start,
      end: span.end,
      reviewer,
      attributes: abilities.attributes ? altered(annotation.attributes, alters.value) : {},
      verdict: abilities.verdicts ? annotation.verdict : 'unchecked',
      note: abilities.notes ? (alters.note?.(annotation.note) ?? annotation.note) : '',
      flagged: abilities.notes && annotation.flagged,
    });
    plain.set(annotation.id, said);
  }
  const linked = relations.flatMap(({ type, from, to }) => {
    const [first, second] = [plain.get(from), plain.get(to)];
    return first === undefined || second === undefined
      ? []
      : [JSON.stringify([type, first, second])];
  });
  return { spans: [...plain.values()], relations: abilities.relations ? linked : [] };
}

function altered(
  attributes: Attributes,
  value: ((value: AttributeValue) => AttributeValue | null) | undefined,
): Attributes {
  if (value === undefined) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([id, before]) => {
      const after = value(before);
      return after === null ? [] : [[id, after] as const];
    }),
  );
}

type Said = Pick<ForeignSpan, 'start' | 'end' | 'label' | 'attributes' | 'note' | 'reviewer'> &
  Partial<Pick<Annotation, 'verdict' | 'flagged'>>;

/** All that a span says, as one text; empty values are absent ones. */
function plainSpan({
  start,
  end,
  label,
  attributes,
  note,
  reviewer,
  verdict,
  flagged,
}: Said): string {
  const values = Object.entries(attributes)
    .filter(([, value]) => value.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const finding = verdict ?? 'unchecked';
  return JSON.stringify([reviewer, start, end, label, values, finding, note, flagged ?? false]);
}

function plainDocument(document: ForeignDocument): PlainDocument {
  const { name, text, spans, relations } = document;
  const plain = new Map(spans.map((span) => [span.key, checkedSpan(document, span)]));
  if (plain.size !== spans.length) throw new Error(`${name}: two spans have one key`);
  const linked = relations.map(({ type, from, to }) =>
    JSON.stringify([type, plain.get(from), plain.get(to)]),
  );
  return { name, text, spans: [...plain.values()], relations: linked };
}

function checkedSpan({ name, text }: ForeignDocument, span: ForeignSpan): string {
  const actual = text.slice(span.start, span.end);
  if (span.quote !== null && span.quote !== actual) {
    throw new Error(`${name} ${span.start}–${span.end}: “${span.quote}” said, “${actual}” there`);
  }
  return plainSpan(span);
}

/** One document a name, with the work of all reviewers; texts of one name must be equal. */
function mergeByName(documents: readonly PlainDocument[]): readonly PlainDocument[] {
  const merged = new Map<string, PlainDocument>();
  for (const document of documents) {
    const before = merged.get(document.name);
    if (before !== undefined && before.text !== document.text) {
      throw new Error(`two texts of ${document.name}`);
    }
    merged.set(document.name, {
      ...document,
      spans: [...(before?.spans ?? []), ...document.spans].sort(),
      relations: [...(before?.relations ?? []), ...document.relations].sort(),
    });
  }
  return [...merged.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
