import { z } from 'zod';
import {
  type AttributeDefinition,
  type AttributeType,
  type AttributeValue,
  isDecimal,
} from '../../annotation/label/attribute.ts';
import {
  type Label,
  type LabelExample,
  type LabelSet,
  type RelationType,
  beginnings,
  endings,
  labelColours,
  labelLines,
} from '../../annotation/label/label.ts';
import type { LocalName } from '../../annotation/label/local-name.ts';

const id = z.string().min(1).max(200);

/** Ids of labels, relation types and lists: ASCII, since formats write them as names. */
export const labelIdSchema = z.string().regex(/^[A-Za-z][A-Za-z0-9_-]*$/);

/** A name in both languages. */
export const localNameSchema: z.ZodType<LocalName> = z.strictObject({
  'zh-CN': z.string(),
  en: z.string(),
});

/** A regular expression. */
export const patternSchema = z.string().refine(isPattern, 'no regular expression');
const decimal = z.string().refine(isDecimal, 'no exact decimal');

/** The shape of an attribute's value at rest. */
export const attributeValueSchema: z.ZodType<AttributeValue> = z.union([
  z.string(),
  z.array(z.string()),
]);

/** What an attribute accepts. */
export const attributeTypeSchema: z.ZodType<AttributeType> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), pattern: patternSchema.exactOptional() }),
  z.strictObject({
    kind: z.literal('decimal'),
    least: decimal.exactOptional(),
    most: decimal.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('list') }),
  z.strictObject({
    kind: z.literal('choice'),
    choices: z.array(z.strictObject({ id, name: localNameSchema })),
  }),
  z.strictObject({ kind: z.literal('code'), pattern: patternSchema }),
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('date') }),
  z.strictObject({ kind: z.literal('link'), list: labelIdSchema }),
]);

const attributeDefinition: z.ZodType<AttributeDefinition> = z.strictObject({
  id,
  name: localNameSchema,
  type: attributeTypeSchema,
  required: z.literal(true).exactOptional(),
  initial: attributeValueSchema.exactOptional(),
  excludes: z.array(id).exactOptional(),
});

const example: z.ZodType<LabelExample> = z.strictObject({
  text: z.string().min(1),
  fits: z.boolean(),
});

/** A label of the set. */
export const labelSchema: z.ZodType<Label> = z.strictObject({
  id: labelIdSchema,
  name: localNameSchema,
  colour: z.enum(labelColours),
  line: z.enum(labelLines),
  key: z.string().regex(/^(?:Digit[0-9]|Key[A-Z])?$/),
  attributes: z
    .array(attributeDefinition)
    .refine(haveOwnIds, 'two attributes of a label have the same id'),
  retired: z.literal(true).exactOptional(),
  hint: localNameSchema.exactOptional(),
  examples: z.array(example).exactOptional(),
  order: z.int().exactOptional(),
});

/** A relation type of the set. */
export const relationTypeSchema: z.ZodType<RelationType> = z.strictObject({
  id: labelIdSchema,
  name: localNameSchema,
  from: labelIdSchema,
  to: labelIdSchema,
  alsoFrom: z.array(labelIdSchema).exactOptional(),
  alsoTo: z.array(labelIdSchema).exactOptional(),
  retired: z.literal(true).exactOptional(),
  order: z.int().exactOptional(),
});

/** The labels and relation types of a project; every id is there once, and relation types join labels of the set. */
export const labelSetSchema: z.ZodType<LabelSet> = z
  .strictObject({
    labels: z.array(labelSchema).refine(haveOwnIds, 'two labels have the same id'),
    relationTypes: z
      .array(relationTypeSchema)
      .refine(haveOwnIds, 'two relation types have the same id'),
  })
  .refine(({ labels, relationTypes }) => {
    const known = new Set(labels.map((label) => label.id));
    return relationTypes.every((type) =>
      [...beginnings(type), ...endings(type)].every((end) => known.has(end)),
    );
  }, 'a relation type joins a label that is not in the set');

/** Whether every record has an id that no other has. */
export function haveOwnIds(records: readonly { readonly id: string }[]): boolean {
  return new Set(records.map((record) => record.id)).size === records.length;
}

/** Whether a text is a regular expression. */
function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
