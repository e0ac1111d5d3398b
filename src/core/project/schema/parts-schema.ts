import { z } from 'zod';
import { excuseReasons } from '../../annotation/casework.ts';
import {
  attributeTypeSchema,
  attributeValueSchema,
  haveOwnIds,
  labelIdSchema,
  localNameSchema,
  patternSchema,
} from './label-schema.ts';
import type { Chosen, Retyping } from '../move.ts';
import { lessonKinds, longestWords, rulings } from '../../learn/ruling.ts';
import { exportOptionsSchema } from '../export-options.ts';
import { longestPresetName } from '../export-preset.ts';
import type { PartRecords, ProjectParts } from '../project-record.ts';

const id = z.string().min(1).max(200);

/** Which annotations of a label are meant. */
export const chosenSchema: z.ZodType<Chosen> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('value'), attribute: id, values: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('part'), attribute: id, values: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('said'), attribute: id }),
  z.strictObject({ kind: z.literal('text'), pattern: patternSchema }),
  z.strictObject({ kind: z.literal('picked'), annotations: z.array(id) }),
]);

const retypingSchema = z.strictObject({
  kind: z.literal('type'),
  attribute: id,
  type: attributeTypeSchema,
  instead: z.array(
    z.strictObject({ from: attributeValueSchema, to: attributeValueSchema.nullable() }),
  ),
  leftover: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('keep') }),
    z.strictObject({ kind: z.literal('clear') }),
    z.strictObject({ kind: z.literal('replace'), value: attributeValueSchema }),
  ]),
}) satisfies z.ZodType<Retyping>;

/** The shape of the records of every part besides the label set. */
export const partSchemas: {
  readonly [P in keyof ProjectParts]: z.ZodType<PartRecords[P]>;
} = {
  programs: z.strictObject({
    id,
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)),
    stopped: z.boolean(),
  }),
  rulesOff: z.strictObject({ id }),
  codeLists: z.strictObject({
    id: labelIdSchema,
    name: localNameSchema,
    codes: z
      .array(z.strictObject({ id, name: localNameSchema }))
      .refine(haveOwnIds, 'two codes of a list are the same'),
  }),
  moves: z.strictObject({
    id,
    label: labelIdSchema,
    chosen: chosenSchema,
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('label'), label: labelIdSchema }),
      z.strictObject({ kind: z.literal('value'), attribute: id, value: z.string().nullable() }),
      retypingSchema,
    ]),
    at: z.iso.datetime({ precision: 3 }),
  }),
  lessons: z.strictObject({
    id,
    kind: z.enum(lessonKinds),
    label: z.string().min(1).max(60),
    words: z.string().min(1).max(longestWords),
    ruling: z.enum(rulings),
    accepted: z.int().nonnegative(),
    rejected: z.int().nonnegative(),
    code: z.string().max(20),
  }),
  reissues: z.strictObject({ id, earlier: id, name: z.string().min(1) }),
  imports: z.strictObject({
    id,
    name: z.string().min(1),
    reports: z.array(id).min(1),
    labels: z.array(id).exactOptional(),
    relationTypes: z.array(id).exactOptional(),
  }),
  removals: z.strictObject({ id, name: z.string().min(1).exactOptional() }),
  taggings: z.strictObject({ id, name: z.string().min(1), reports: z.array(id).min(1) }),
  demands: z.strictObject({ id: z.literal('sign-off') }),
  measures: z.strictObject({
    id,
    name: z.string().min(1),
    aliases: z.array(z.string().min(1)),
  }),
  excuses: z.strictObject({
    id,
    measure: z.string().min(1),
    place: z.string(),
    placeName: z.string(),
    period: z.string(),
    dimension: z.string(),
    per: z.string(),
    planned: z.boolean(),
    values: z.array(z.string().regex(/^-?\d+(?:\.\d+)?$/)).min(1),
    reason: z.enum(excuseReasons),
    note: z.string(),
    author: z.string().min(1),
    at: z.iso.datetime({ precision: 3 }),
  }),
  apart: z.strictObject({ id, measure: z.string().min(1), other: z.string().min(1) }),
  searches: z.strictObject({
    id,
    name: z.string().min(1).max(longestPresetName),
    query: z.string().min(1),
    exact: z.boolean(),
  }),
  exportPresets: z.strictObject({
    id,
    name: z.string().min(1).max(longestPresetName),
    format: z.string().min(1),
    options: exportOptionsSchema
      .omit({ labels: true })
      .extend({ labels: exportOptionsSchema.shape.labels.exactOptional() }),
  }),
};

/** What a project keeps besides labels, reviewers and reports; a part without records is absent. */
export const partsSchema = z.strictObject({
  programs: records(partSchemas.programs),
  rulesOff: records(partSchemas.rulesOff),
  codeLists: records(partSchemas.codeLists),
  moves: records(partSchemas.moves),
  lessons: records(partSchemas.lessons),
  reissues: records(partSchemas.reissues),
  imports: records(partSchemas.imports),
  removals: records(partSchemas.removals),
  demands: records(partSchemas.demands),
  measures: records(partSchemas.measures),
  exportPresets: records(partSchemas.exportPresets),
  excuses: records(partSchemas.excuses),
  apart: records(partSchemas.apart),
  searches: records(partSchemas.searches),
  taggings: records(partSchemas.taggings),
}) satisfies z.ZodType<ProjectParts>;

function records<T extends { readonly id: string }>(record: z.ZodType<T>) {
  return z.array(record).refine(haveOwnIds, 'two records have the same id').default([]);
}
