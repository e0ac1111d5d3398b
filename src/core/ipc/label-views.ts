import { z } from 'zod';
import { attributeTypeSchema, labelIdSchema } from '../project/schema/label-schema.ts';
import { fileIdSchema } from '../project/schema/schema.ts';
import type { UsesAsked } from '../project/labels/label-uses.ts';
import type { GivenSet } from '../project/labels/take-label-set.ts';
import { chosenSchema } from '../project/schema/parts-schema.ts';

const id = z.string().min(1).max(200);

/** What the page may have counted before something is done to a label set. */
export const usesAskedSchema: z.ZodType<UsesAsked> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('chosen'), label: id, chosen: chosenSchema }),
  z.strictObject({ kind: z.literal('attribute'), label: id, attribute: id }),
  z.strictObject({
    kind: z.literal('unfit'),
    label: id,
    attribute: id,
    type: attributeTypeSchema,
  }),
  z.strictObject({ kind: z.literal('relation'), type: id }),
  z.strictObject({ kind: z.literal('labelled') }),
]);

/** A label set that was read from a file; `file` is its name, for display. */
export interface GivenFile {
  readonly file: string;
  readonly set: GivenSet;
}

/** Labels and relation types of which the page asks whether anything bears them, some reports left out of account. */
export const freeAskedSchema = z.strictObject({
  labels: z.array(labelIdSchema),
  relationTypes: z.array(labelIdSchema),
  except: z.array(fileIdSchema),
});
