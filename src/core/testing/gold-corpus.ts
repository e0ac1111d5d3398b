import { z } from 'zod';
import type { Annotation, Relation } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import type { Attributes } from '../annotation/label/attribute.ts';
import { compareRelations } from '../annotation/edit/change.ts';
import type { AnnotatedReport } from '../project/project.ts';
import { aTime } from './builders.ts';

const span = z.looseObject({
  start: z.int(),
  end: z.int(),
  text: z.string(),
  label: z.string(),
  note: z.string().default(''),
  borderline: z.boolean().default(false),
});

const goldSchema = z.object({
  source: z.string(),
  sha256: z.string(),
  meta: z.object({ title: z.string(), date: z.string().nullable(), outlet: z.string().nullable() }),
  spans: z.array(span),
  relations: z.array(z.object({ type: z.string(), from: z.int(), to: z.int() })),
});

type GoldSpan = z.infer<typeof span>;

/** The reviewer in whose name the gold annotations are. */
export const goldReviewer = 'gold';

/** A gold file with its text as a report of ours. The gold's numbers become decimals as text, its borderline cases flags. */
export function goldReport(json: unknown, text: string): AnnotatedReport {
  const gold = goldSchema.parse(json);
  const name = gold.source.split('/').at(-1) ?? gold.source;
  // As the store names a report: by its source.
  const id = gold.sha256.slice(0, 16);
  return {
    report: {
      id,
      title: gold.meta.title,
      date: gold.meta.date?.slice(0, 10) ?? null,
      outlet: gold.meta.outlet,
      author: null,
      url: null,
      source: { name, encoding: 'utf-8', sha256: gold.sha256 },
      textSha256: gold.sha256,
      length: text.length,
      importedAt: aTime,
    },
    text,
    source: null,
    layers: [
      {
        reviewer: goldReviewer,
        state: 'final',
        annotations: AnnotationSet.of(gold.spans.map((each, index) => annotation(id, each, index))),
        relations: gold.relations
          .map(({ type, from, to }, index): Relation => ({
            id: `${id}-r${index}`,
            type,
            from: annotationId(id, from),
            to: annotationId(id, to),
            author: goldReviewer,
            provenance: { kind: 'reviewer' },
            createdAt: aTime,
          }))
          .sort(compareRelations),
        rejections: [],
        regions: [],
        unanchored: [],
        casework: [],
        details: null,
        note: '',
        correction: null,
      },
    ],
  };
}

function annotationId(report: string, index: number): string {
  return `${report}-a${index}`;
}

function annotation(report: string, gold: GoldSpan, index: number): Annotation {
  const { start, end, text, label, note, borderline, ...attributes } = gold;
  return {
    id: annotationId(report, index),
    start,
    end,
    label,
    quote: text,
    attributes: goldAttributes(attributes),
    verdict: 'unchecked',
    note,
    flagged: borderline,
    author: goldReviewer,
    provenance: { kind: 'reviewer' },
    createdAt: aTime,
    updatedAt: aTime,
  };
}

const attributeSchema = z
  .union([z.string(), z.number().transform(String), z.array(z.string())])
  // The guidelines' name of the level before it was settled.
  .transform((value) => (value === 'township' ? 'town' : value));

/** The gold's empty unit (ranks have none) is an absent one here. */
function goldAttributes(attributes: Readonly<Record<string, unknown>>): Attributes {
  return Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== '' && value !== null)
      .map(([key, value]) => [key, attributeSchema.parse(value)]),
  );
}
