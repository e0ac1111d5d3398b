import { z } from 'zod';
import { compareText } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { compareRelations } from '../annotation/change.ts';
import { regionProblem } from '../annotation/problem.ts';
import { compareRegions } from '../annotation/region.ts';
import { compareRejections } from '../annotation/rejection.ts';
import { type LabelSet, labelById } from '../annotation/label.ts';
import { decodeBase64 } from '../base/base64.ts';
import { type Result, err, ok } from '../base/result.ts';
import { migrate } from '../project/migrations/migrate.ts';
import type { AnnotatedReport, Project, Report } from '../project/project.ts';
import {
  annotationSchema,
  describeIssues,
  layerDataSchema,
  projectSchema,
  regionSchema,
  rejectionSchema,
  reportSchema,
  sourceSchema,
} from '../project/schema.ts';
import { type OffsetMap, offsetMap } from '../text/offset.ts';
import { type Span, isSpanOf } from '../text/span.ts';
import type { FormatProblem, ReadCorpus } from './format.ts';
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

/** Whether a file begins as a corpus of this format, whatever its version. */
export function isHezhuJsonl(content: string): boolean {
  const [first] = lines(content);
  const value = first && parseJson(first.text);
  return value !== undefined && value.ok && headSchema.safeParse(value.value).success;
}

/** Reads a corpus; the first thing wrong with it refuses the whole, named by line and place. Hashes are the store's to check. */
export function readHezhuJsonl(content: string): Result<ReadCorpus, FormatProblem> {
  let project: Project | undefined;
  let version: number = corpusVersion;
  const reports = new Map<string, AnnotatedReport>();
  const taken = new Map<string, Report>();
  for (const line of lines(content)) {
    const problem = (detail: string) => err({ line: line.number, detail });
    const value = parseJson(line.text);
    if (!value.ok) return problem(line.last ? `cut short? ${value.error}` : value.error);
    if (project === undefined) {
      const head = readProject(value.value);
      if (!head.ok) return problem(head.error);
      project = head.value.project;
      version = head.value.version;
      continue;
    }
    const present = presentLine(value.value, version);
    if (!present.ok) return problem(present.error);
    const report = readReport(present.value, project.labels);
    if (!report.ok) return problem(report.error);
    const { id } = report.value.report;
    if (reports.has(id)) return problem(`two reports have the id ${id}`);
    const repeated = takeIds(report.value, taken);
    if (repeated !== null) return problem(repeated);
    reports.set(id, report.value);
  }
  if (project === undefined) return err({ line: null, detail: 'the file is empty' });
  return ok({ project, reports: [...reports.values()] });
}

/** Notes whose the ids of a report's records are; what is wrong where one is another's, since an id is used once in a project. */
function takeIds({ report, layers }: AnnotatedReport, taken: Map<string, Report>): string | null {
  for (const { annotations, relations, rejections, regions } of layers) {
    for (const { id } of [...annotations, ...relations, ...rejections, ...regions]) {
      const other = taken.get(id);
      if (other !== undefined) {
        return `report ${report.id} (${report.title}): the id ${id} is used already in report ${other.id} (${other.title})`;
      }
      taken.set(id, report);
    }
  }
  return null;
}

/** The lines that hold something, numbered from 1; `last` marks one that no LF ends. A byte order mark and CR LF are forgiven. */
function* lines(content: string) {
  let from = content.startsWith('\ufeff') ? 1 : 0;
  for (let number = 1; from < content.length; number += 1) {
    const feed = content.indexOf('\n', from);
    const end = feed === -1 ? content.length : feed;
    const text = content.slice(from, end);
    if (text.trim() !== '') yield { number, text, last: feed === -1 };
    from = end + 1;
  }
}

function parseJson(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    return err(error instanceof SyntaxError ? error.message : String(error));
  }
}

/** The schemas that a version of this format has its reports and layers in. */
const schemasOf = new Map([
  [1, { report: 1, layer: 1 }],
  [2, { report: 2, layer: 2 }],
]);

const migratable = z.looseObject({ layers: z.array(z.unknown()) });

/** A report line of an older version as the present one has it. */
function presentLine(value: unknown, version: number): Result<unknown, string> {
  const schemas = schemasOf.get(version);
  const line = migratable.safeParse(value);
  if (schemas === undefined) return err(`there is no format version ${version}`);
  // What is wrong with such a line, the reader of reports says better.
  if (!line.success) return ok(value);
  const report = migrate('report', line.data, schemas.report);
  if (!report.ok) return err(JSON.stringify(report.error));
  const layers: unknown[] = [];
  for (const each of line.data.layers) {
    const layer = migrate('layer', each, schemas.layer);
    if (!layer.ok) return err(JSON.stringify(layer.error));
    layers.push(layer.value);
  }
  return ok({ ...Object(report.value), layers });
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
  const project = projectSchema.safeParse(rest);
  return project.success
    ? ok({ project: project.data, version })
    : err(describeIssues(project.error));
}

function readReport(value: unknown, labels: LabelSet): Result<AnnotatedReport, string> {
  const parsed = reportLine.safeParse(value);
  if (!parsed.success) return err(describeIssues(parsed.error));
  const { text, codePoints, source, layers, ...report } = parsed.data;
  const offsets = offsetMap(text);
  if (text.length !== report.length || offsets.codePoints !== codePoints) {
    return err(
      `length, codePoints: ${report.length}, ${codePoints} stated, the text has ${text.length}, ${offsets.codePoints}`,
    );
  }
  const { bytes, ...sourceInfo } = source;
  const decoded = bytes === null ? null : decodeBase64(bytes);
  if (decoded === null && bytes !== null) return err('source.bytes: not base64');
  const problem = layersProblem(layers, text, offsets, labels);
  if (problem !== null) return err(problem);
  return ok({
    report: { ...report, source: sourceInfo },
    text,
    source: decoded,
    layers: layers
      .map((layer) => ({
        ...layer,
        annotations: AnnotationSet.of(layer.annotations.map(withoutCodePoints)),
        relations: [...layer.relations].sort(compareRelations),
        rejections: layer.rejections.map(withoutCodePoints).sort(compareRejections),
        regions: layer.regions.map(withoutCodePoints).sort(compareRegions),
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
  { annotations, relations, rejections, regions }: LayerLine,
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
