import { z } from 'zod';

/** One or several, as JSON-LD allows everywhere. */
function many<T>(schema: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z.union([z.array(schema), schema.transform((one) => [one])]);
}

const selector = z.looseObject({
  type: z.string(),
  start: z.int().optional(),
  end: z.int().optional(),
  exact: z.string().optional(),
});

const target = z.union([
  z.string().transform((source) => ({ source, selector: [] })),
  z.looseObject({
    source: z
      .union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)])
      .optional(),
    id: z.string().optional(),
    selector: many(selector).default(() => []),
  }),
]);

const body = z.union([
  z.string().transform((source) => ({ source })),
  z.looseObject({
    purpose: z.string().optional(),
    value: z.string().optional(),
    source: z.string().optional(),
    id: z.string().optional(),
  }),
]);

/** An annotation of the W3C's model, as far as one of a text can be read. */
export const webAnnotationSchema = z.looseObject({
  id: z.string().optional(),
  type: z.union([z.literal('Annotation'), z.array(z.string())]),
  motivation: many(z.string()).default(() => []),
  body: many(body).default(() => []),
  bodyValue: z.string().optional(),
  target: many(target),
  creator: z
    .union([z.string(), z.looseObject({ id: z.string().optional(), name: z.string().optional() })])
    .optional(),
});

/** An annotation of the W3C's model. */
export type WebAnnotation = z.infer<typeof webAnnotationSchema>;

const page = z.looseObject({ items: z.array(z.unknown()) });

/** A collection with its first page in it, or a page. */
export const containerSchema = z.union([
  z
    .looseObject({ type: z.literal('AnnotationCollection'), first: page })
    .transform(({ first }) => first.items),
  page.extend({ type: z.literal('AnnotationPage') }).transform(({ items }) => items),
]);
