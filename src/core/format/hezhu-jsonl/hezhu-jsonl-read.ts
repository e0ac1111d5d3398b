import { z } from 'zod';
import { compareText } from '../../annotation/annotation.ts';
import { AnnotationSet } from '../../annotation/annotation-set.ts';
import { compareCaseRecords } from '../../annotation/casework.ts';
import { compareRelations } from '../../annotation/edit/change.ts';
import { regionProblem } from '../../annotation/problem.ts';
import { compareRegions } from '../../annotation/region.ts';
import { compareRejections } from '../../annotation/rejection.ts';
import { compareUnanchored } from '../../annotation/unanchored.ts';
import { type LabelSet, labelById } from '../../annotation/label/label.ts';
import { decodeBase64 } from '../../base/base64.ts';
import { type Result, err, ok } from '../../base/result.ts';
import type { AnnotatedReport, Project, Report } from '../../project/project.ts';
import { describeIssues } from '../../project/describe-issues.ts';
import {
  annotationSchema,
  layerDataSchema,
  projectSchema,
  regionSchema,
  rejectionSchema,
  reportSchema,
  sourceSchema,
  structureSchema,
} from '../../project/schema/schema.ts';
import { type OffsetMap, offsetMap } from '../../text/offset.ts';
import { type Span, isSpanOf } from '../../text/span.ts';
import type { CorpusSource, SourceLine } from '../corpus-source.ts';
import type { ReadItem } from '../read-item.ts';
import { presentLine } from './hezhu-jsonl-versions.ts';
import { corpusVersion } from './hezhu-jsonl-write.ts';

const count = z.int().nonnegative();

const headSchema = z.looseObject({ format: z.literal('hezhu-jsonl'), version: z.int().positive() });

const codePoints = { startCodePoint: count, endCodePoint: count };
const annotationLine = annotationSchema.extend(codePoints);
const rejectionLine = rejectionSchema.extend(codePoints);

const regionLine = regionSchema.extend(codePoints);

const reportLine = reportSchema.extend({
  text: z.string(),
  codePoints: count,
  source: sourceSchema.extend({ bytes: z.string().nullable() }),
  structure: structureSchema.exactOptional(),
  layers: z.array(
    layerDataSchema.extend({
      annotations: z.array(annotationLine),
      rejections: z.array(rejectionLine),
      regions: z.array(regionLine),
    }),
  ),
});

type RegionLine = z.infer<typeof regionLine>;
type AnchoredLine = z.infer<typeof annotationLine> | z.infer<typeof rejectionLine>;
type ReportLine = z.infer<typeof reportLine>;
type LayerLine = ReportLine['layers'][number];

/** Whether the beginning of a file is that of a corpus of this format, whatever its version. */
export function isHezhuJsonl(beginning: string): boolean {
  const from = beginning.startsWith('\ufeff') ? 1 : 0;
  const feed = beginning.indexOf('\n');
  const value = parseJson(beginning.slice(from, feed === -1 ? undefined : feed));
  return value.ok && headSchema.safeParse(value.value).success;
}

/**
 * Reads the corpora among some files, as one: what is wrong with a report refuses that report, what is wrong with a project line the rest of
 * its file; both are named by file and line. Hashes are the store's to check.
 */
export async function* readHezhuJsonl(source: CorpusSource): AsyncGenerator<ReadItem, void, void> {
  const paths = source.paths.filter((path) => path.endsWith('.jsonl'));
  const taken: Taken = { reports: new Set(), records: new Map() };
  for (const path of paths.length === 0 ? source.paths : paths) {
    yield* readFile(source, path, taken);
  }
}

/** Whose the ids of the corpus so far are. */
interface Taken {
  readonly reports: Set<string>;
  readonly records: Map<string, Report>;
}

async function* readFile(
  source: CorpusSource,
  file: string,
  taken: Taken,
): AsyncGenerator<ReadItem, void, void> {
  let project: Project | undefined;
  let version: number = corpusVersion;
  for await (const line of source.lines(file)) {
    if (!line.ok) {
      yield { kind: 'problem', problem: line.error };
      return;
    }
    if (line.value.text.trim() === '') continue;
    const problem = (detail: string): ReadItem => ({
      kind: 'problem',
      problem: { file, line: line.value.number, detail },
    });
    const value = parseLine(line.value);
    if (project === undefined) {
      const head = value.ok ? readProject(value.value) : value;
      if (!head.ok) {
        yield problem(head.error);
        return;
      }
      ({ project, version } = head.value);
      yield { kind: 'project', project };
      continue;
    }
    const present = value.ok ? presentLine(value.value, version) : value;
    const report = present.ok ? readReport(present.value, project.labels) : present;
    const repeated = report.ok ? takeIds(report.value, taken) : null;
    if (!report.ok) yield problem(report.error);
    else if (repeated !== null) yield problem(repeated);
    else yield { kind: 'report', report: report.value };
  }
  if (project === undefined) {
    yield { kind: 'problem', problem: { file, line: null, detail: 'the file is empty' } };
  }
}

function parseLine({ text, ended }: SourceLine): Result<unknown, string> {
  const value = parseJson(text);
  return value.ok || ended ? value : err(`cut short? ${value.error}`);
}

/** Notes whose the ids of a report and its records are; what is wrong where one is another's, since an id is used once in a project. */
function takeIds({ report, layers }: AnnotatedReport, taken: Taken): string | null {
  if (taken.reports.has(report.id)) return `two reports have the id ${report.id}`;
  const records = layers.flatMap((layer) => [
    ...layer.annotations,
    ...layer.relations,
    ...layer.rejections,
    ...layer.regions,
    ...layer.unanchored,
    ...layer.casework,
  ]);
  const own = new Set<string>();
  for (const { id } of records) {
    const other = own.has(id) ? report : taken.records.get(id);
    if (other !== undefined) {
      return `report ${report.id} (${report.title}): the id ${id} is used already in report ${other.id} (${other.title})`;
    }
    own.add(id);
  }
  taken.reports.add(report.id);
  for (const id of own) taken.records.set(id, report);
  return null;
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err(error instanceof SyntaxError ? error.message : String(error));
  }
}

function readProject(
  value: unknown,
): Result<{ readonly project: Project; readonly version: number }, string> {
  const head = headSchema.safeParse(value);
  if (!head.success) return err('not a hezhu-jsonl corpus: its first line is no project line');
  const { format, version, ...rest } = head.data;
  if (version > corpusVersion) {
    return err(
      `written by a newer Hezhu: format version ${version}, this one reads up to ${corpusVersion}`,
    );
  }
  const project = projectSchema.safeParse({ parts: {}, ...rest });
  return project.success
    ? ok({ project: project.data, version })
    : err(describeIssues(project.error));
}

function readReport(value: unknown, labels: LabelSet): Result<AnnotatedReport, string> {
  const parsed = reportLine.safeParse(value);
  if (!parsed.success) return err(describeIssues(parsed.error));
  const { text, codePoints, source, structure, layers, ...report } = parsed.data;
  const offsets = offsetMap(text);
  if (text.length !== report.length || offsets.codePoints !== codePoints) {
    return err(
      `length, codePoints: ${report.length}, ${codePoints} stated, the text has ${text.length}, ${offsets.codePoints}`,
    );
  }
  const { bytes, ...sourceInfo } = source;
  const decoded = bytes === null ? null : decodeBase64(bytes);
  if (decoded === null && bytes !== null) return err('source.bytes: not base64');
  const outside = structure?.find(({ start, end }) => start > end || end > text.length);
  if (outside !== undefined) return err(`structure: ${outside.start}–${outside.end} is outside`);
  const problem = layersProblem(layers, text, offsets, labels);
  if (problem !== null) return err(problem);
  return ok({
    report: { ...report, source: sourceInfo },
    text,
    source: decoded,
    ...(structure !== undefined && { structure }),
    layers: layers
      .map((layer) => ({
        ...layer,
        annotations: AnnotationSet.of(layer.annotations.map(withoutCodePoints)),
        relations: [...layer.relations].sort(compareRelations),
        rejections: layer.rejections.map(withoutCodePoints).sort(compareRejections),
        regions: layer.regions.map(withoutCodePoints).sort(compareRegions),
        unanchored: [...layer.unanchored].sort(compareUnanchored),
        casework: [...layer.casework].sort(compareCaseRecords),
      }))
      .sort((a, b) => compareText(a.reviewer, b.reviewer)),
  });
}

function withoutCodePoints<Line extends AnchoredLine | RegionLine>(line: Line) {
  const { startCodePoint, endCodePoint, ...record } = line;
  return record;
}

function layersProblem(
  layers: readonly LayerLine[],
  text: string,
  offsets: OffsetMap,
  labels: LabelSet,
): string | null {
  const reviewers = new Set<string>();
  for (const [index, layer] of layers.entries()) {
    if (reviewers.has(layer.reviewer)) return `layers.${index}: two layers of ${layer.reviewer}`;
    reviewers.add(layer.reviewer);
    const problem = layerProblem(layer, text, offsets, labels);
    if (problem !== null) return `layers.${index}.${problem}`;
  }
  return null;
}

function layerProblem(
  { annotations, relations, rejections, regions, unanchored, casework }: LayerLine,
  text: string,
  offsets: OffsetMap,
  labels: LabelSet,
): string | null {
  const known = new Set<string>();
  for (const [index, annotation] of annotations.entries()) {
    const problem = known.has(annotation.id)
      ? 'its id is taken'
      : anchorProblem(annotation, text, offsets, labels);
    if (problem !== null) return `annotations.${index} (${annotation.id}): ${problem}`;
    known.add(annotation.id);
  }
  const rejected = new Set<string>();
  for (const [index, rejection] of rejections.entries()) {
    const problem = rejected.has(rejection.id)
      ? 'its id is taken'
      : anchorProblem(rejection, text, offsets, labels);
    if (problem !== null) return `rejections.${index} (${rejection.id}): ${problem}`;
    rejected.add(rejection.id);
  }
  const answered = new Set<string>();
  for (const [index, region] of regions.entries()) {
    const problem = answered.has(region.id)
      ? 'its id is taken'
      : regionLineProblem(region, text, offsets);
    if (problem !== null) return `regions.${index} (${region.id}): ${problem}`;
    answered.add(region.id);
  }
  const astray = unanchored.findIndex(({ id }) => known.has(id));
  if (astray !== -1) return `unanchored.${astray}: its id is taken`;
  const kept = new Set<string>();
  for (const [index, { id }] of casework.entries()) {
    if (kept.has(id)) return `casework.${index} (${id}): its id is taken`;
    kept.add(id);
  }
  const seen = new Set<string>();
  for (const [index, { id, type, from, to }] of relations.entries()) {
    const place = `relations.${index} (${id})`;
    if (seen.has(id)) return `${place}: its id is taken`;
    if (!labels.relationTypes.some((known) => known.id === type)) {
      return `${place}: unknown relation type ${type}`;
    }
    if (!known.has(from) || !known.has(to)) {
      return `${place}: no annotation ${known.has(from) ? to : from}`;
    }
    seen.add(id);
  }
  return null;
}

/** Where a record does not stand in the text as it says, or under no label that is known. */
function anchorProblem(
  { start, end, startCodePoint, endCodePoint, quote, label }: AnchoredLine,
  text: string,
  offsets: OffsetMap,
  labels: LabelSet,
): string | null {
  const astray = spanProblem({ start, end }, text);
  if (astray !== null) return astray;
  const actual = text.slice(start, end);
  if (actual !== quote) return `quote: “${quote}” stated, “${actual}” at ${start}–${end}`;
  const miscounted = codePointProblem({ start, end, startCodePoint, endCodePoint }, offsets);
  if (miscounted !== null) return miscounted;
  return labelById(labels, label) === undefined ? `unknown label ${label}` : null;
}

/** Where a region does not stand in the text as it says. */
function regionLineProblem(region: RegionLine, text: string, offsets: OffsetMap): string | null {
  const { start, end, opening, closing } = region;
  const astray = spanProblem(region, text);
  if (astray !== null) return astray;
  const problem = regionProblem(text, region);
  if (problem?.kind === 'quote-differs') {
    return `opening, closing: “${opening}”, “${closing}” stated, “${problem.actual}” at ${start}–${end}`;
  }
  return codePointProblem(region, offsets);
}

function spanProblem({ start, end }: Span, text: string): string | null {
  if (isSpanOf(text, { start, end })) return null;
  return `start, end: ${start}–${end} is no span of a text of ${text.length} units`;
}

function codePointProblem(
  {
    start,
    end,
    startCodePoint,
    endCodePoint,
  }: Pick<RegionLine, keyof Span | keyof typeof codePoints>,
  offsets: OffsetMap,
): string | null {
  const from = offsets.toCodePoint(start);
  const to = offsets.toCodePoint(end);
  if (startCodePoint === from && endCodePoint === to) return null;
  return `startCodePoint, endCodePoint: ${startCodePoint}–${endCodePoint} stated, ${from}–${to} counted`;
}
