import type { Relation } from '../../annotation/annotation.ts';
import { AnnotationSet } from '../../annotation/annotation-set.ts';
import { type CaseRecord, compareCaseRecords } from '../../annotation/casework.ts';
import { compareRelations } from '../../annotation/edit/change.ts';
import type { Layer } from '../../annotation/layer.ts';
import { compareRegions } from '../../annotation/region.ts';
import { compareRejections } from '../../annotation/rejection.ts';
import { type Unanchored, compareUnanchored } from '../../annotation/unanchored.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { AnnotatedReport, Reviewer } from '../../project/project.ts';
import type { Format } from '../format.ts';
import type { ReadItem } from '../read-item.ts';

/** A format whose corpora are read as the work of one reviewer; a report that holds the work of several is refused, since it cannot be both. */
export function underReviewer(format: Format, reviewer: Reviewer): Format {
  const { read } = format;
  if (read === null) return format;
  return {
    ...format,
    async *read(source) {
      for await (const item of read(source)) yield itemUnder(item, reviewer);
    },
  };
}

function itemUnder(item: ReadItem, reviewer: Reviewer): ReadItem {
  switch (item.kind) {
    case 'project':
      return { ...item, project: { ...item.project, reviewers: [reviewer] } };
    case 'report':
      return item.report.layers.filter(isWork).length > 1
        ? mixed(item.report.report.title)
        : { ...item, report: withReviewer(item.report, reviewer) };
    case 'document': {
      const { document } = item;
      const { spans, notes = [] } = document;
      if (new Set([...spans, ...notes].map((said) => said.reviewer)).size > 1)
        return mixed(document.name);
      const under = <T>(said: T) => ({ ...said, reviewer: reviewer.id });
      return {
        ...item,
        document: {
          ...document,
          spans: spans.map(under),
          ...(notes.length > 0 && { notes: notes.map(under) }),
        },
      };
    }
    case 'problem':
      return item;
    default:
      return assertNever(item);
  }
}

function mixed(title: string): ReadItem {
  const detail = `the report ${title} has the work of several reviewers`;
  return { kind: 'problem', problem: { file: title, line: null, detail } };
}

function withReviewer(annotated: AnnotatedReport, { id }: Reviewer): AnnotatedReport {
  const layers = annotated.layers.filter(isWork).map((layer) => layerUnder(layer, id));
  return { ...annotated, layers };
}

/**
 * A layer as the work of another reviewer. Its records get ids of their own, for the project may have the work of the first one too; the same ones
 * each time, so that the same corpus is known again.
 */
function layerUnder(layer: Layer, reviewer: string): Layer {
  if (layer.reviewer === reviewer) return layer;
  const idOf = (id: string): string => `${id}~${reviewer}`;
  const own = <T extends { readonly id: string }>(record: T): T => ({
    ...record,
    id: idOf(record.id),
  });
  const link = (relation: Relation): Relation => ({
    ...own(relation),
    from: idOf(relation.from),
    to: idOf(relation.to),
  });
  return {
    ...layer,
    reviewer,
    annotations: AnnotationSet.of(layer.annotations.all.map(own)),
    relations: layer.relations.map(link).sort(compareRelations),
    rejections: layer.rejections.map(own).sort(compareRejections),
    regions: layer.regions.map(own).sort(compareRegions),
    unanchored: layer.unanchored
      .map((each) => keptUnder(each, link, idOf(each.id)))
      .sort(compareUnanchored),
    casework: layer.casework.map((each) => caseUnder(each, idOf)).sort(compareCaseRecords),
  };
}

function caseUnder(record: CaseRecord, idOf: (id: string) => string): CaseRecord {
  const id = idOf(record.id);
  switch (record.kind) {
    case 'answer':
    case 'evidence':
    case 'sign-off':
      return { ...record, id };
    case 'check': {
      const figures = record.figures.map((figure) => ({
        ...figure,
        annotation: idOf(figure.annotation),
      }));
      return { ...record, id, figures };
    }
    case 'assessment': {
      const evidence = record.evidence.map(idOf);
      return { ...record, id, annotation: idOf(record.annotation), evidence };
    }
    default:
      return assertNever(record);
  }
}

function keptUnder(
  unanchored: Unanchored,
  link: (relation: Relation) => Relation,
  id: string,
): Unanchored {
  const relations = unanchored.relations.map(link);
  switch (unanchored.kind) {
    case 'annotation':
      return { ...unanchored, id, relations, record: { ...unanchored.record, id } };
    case 'rejection':
      return { ...unanchored, id, relations, record: { ...unanchored.record, id } };
    case 'region':
      return { ...unanchored, id, relations, record: { ...unanchored.record, id } };
    default:
      return assertNever(unanchored);
  }
}

function isWork({
  annotations,
  rejections,
  regions,
  unanchored,
  casework,
  details,
  state,
}: Layer): boolean {
  const answers = rejections.length + regions.length + unanchored.length + casework.length;
  return annotations.size > 0 || answers > 0 || details !== null || state !== 'not-started';
}
