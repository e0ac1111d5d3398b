import type { Annotation, Relation } from '../../annotation/annotation.ts';
import { type CaseRecord, titleOfCase } from '../../annotation/casework.ts';
import { type LabelSet, joins } from '../../annotation/label/label.ts';
import {
  type AnnotationProblem,
  annotationProblem,
  regionProblem,
  rejectionProblem,
} from '../../annotation/problem.ts';
import { assertNever } from '../../base/assert-never.ts';
import { unanchoredQuote } from '../../annotation/unanchored.ts';
import type { Finding, FindingKind } from './finding.ts';
import type { LayerData } from '../schema/schema.ts';

/** What a layer file is held against. */
export interface LayerSurroundings {
  /** Path of the file, for the findings. */
  readonly file: string;
  /** The report's text, or null where it cannot be trusted: spans and quotes are then left out. */
  readonly text: string | null;
  readonly labels: LabelSet;
  /** Hashes of the attached files that are there. */
  readonly attachments: ReadonlySet<string>;
  /** Ids that other layers of the project have used; those of this layer are added. */
  readonly taken: Set<string>;
}

/** Everything wrong with the records of a layer, in their order. */
export function layerFindings(
  data: LayerData,
  { file, text, labels, taken, attachments }: LayerSurroundings,
): readonly Finding[] {
  const findings: Finding[] = [];
  const find: Find = (kind, place, detail) => findings.push({ kind, file, place, detail });
  const byId = new Map(data.annotations.map((annotation) => [annotation.id, annotation]));
  for (const annotation of data.annotations) {
    const { id, quote } = annotation;
    if (taken.has(id)) find('duplicate-id', id, quote);
    taken.add(id);
    const problem = problemOf(annotation, text, labels);
    if (problem !== null) find(problem.kind, id, describe(problem, quote));
  }
  for (const relation of data.relations) {
    const { id, type } = relation;
    if (taken.has(id)) find('duplicate-id', id, type);
    taken.add(id);
    const from = byId.get(relation.from);
    const to = byId.get(relation.to);
    if (from === undefined || to === undefined) {
      find('dangling-relation', id, from === undefined ? relation.from : relation.to);
    } else if (!fits(relation, from, to, labels)) {
      find('bad-relation', id, `${from.label} → ${type} → ${to.label}`);
    }
  }
  for (const rejection of data.rejections) {
    const { id, quote } = rejection;
    if (taken.has(id)) find('duplicate-id', id, quote);
    taken.add(id);
    const problem = text === null ? null : rejectionProblem(text, rejection);
    if (problem !== null) find(problem.kind, id, describe(problem, quote));
  }
  for (const region of data.regions) {
    const { id, opening } = region;
    if (taken.has(id)) find('duplicate-id', id, opening);
    taken.add(id);
    const problem = text === null ? null : regionProblem(text, region);
    if (problem !== null) find(problem.kind, id, describe(problem, opening));
  }
  for (const unanchored of data.unanchored) {
    const { id } = unanchored;
    if (taken.has(id)) find('duplicate-id', id, unanchoredQuote(unanchored));
    taken.add(id);
    find('unanchored', id, unanchoredQuote(unanchored));
  }
  findCasework(data.casework, { taken, attachments }, find);
  return findings;
}

type Find = (kind: FindingKind, place: string, detail: string) => void;

function findCasework(
  casework: readonly CaseRecord[],
  { taken, attachments }: Pick<LayerSurroundings, 'taken' | 'attachments'>,
  find: Find,
): void {
  const cards = new Set(casework.flatMap(({ kind, id }) => (kind === 'evidence' ? [id] : [])));
  for (const record of casework) {
    const { id } = record;
    if (taken.has(id)) find('duplicate-id', id, titleOfCase(record));
    taken.add(id);
    const gone = record.kind === 'assessment' && record.evidence.find((card) => !cards.has(card));
    if (typeof gone === 'string') find('missing-evidence', id, gone);
    const attached = record.kind === 'evidence' ? record.file : null;
    if (attached !== null && !attachments.has(attached.sha256)) {
      find('missing-attachment', id, attached.name);
    }
  }
}

function problemOf(
  annotation: Annotation,
  text: string | null,
  labels: LabelSet,
): AnnotationProblem | null {
  if (text !== null) return annotationProblem(text, labels, annotation);
  // Against its own quote, only label and attributes can be wrong.
  const { quote } = annotation;
  return annotationProblem(quote, labels, { ...annotation, start: 0, end: quote.length });
}

function fits({ type }: Relation, from: Annotation, to: Annotation, labels: LabelSet): boolean {
  return labels.relationTypes.some(
    (known) => known.id === type && joins(known, from.label, to.label),
  );
}

function describe(problem: AnnotationProblem, quote: string): string {
  switch (problem.kind) {
    case 'bad-span':
      return quote;
    case 'quote-differs':
      return `${quote} ≠ ${problem.actual}`;
    case 'unknown-label':
      return `${quote}: ${problem.label}`;
    case 'unknown-attribute':
      return `${quote}: ${problem.attribute}`;
    case 'bad-attribute':
      return `${quote}: ${problem.attribute} (${problem.problem})`;
    default:
      return assertNever(problem);
  }
}
