import { z } from 'zod';
import { type Correction, type Decided, decisions } from '../../correct/correction.ts';
import type { TextEdit } from '../../correct/text-edit.ts';

const id = z.string().min(1).max(200);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Edits of a text; whether they fit it is `editText`'s to say. */
export const textEditsSchema: z.ZodType<readonly TextEdit[]> = z
  .array(z.strictObject({ at: z.int().nonnegative(), removed: z.string(), added: z.string() }))
  .min(1);

/** Decisions on annotations that an edit touches. */
export const decidedSchema: z.ZodType<readonly Decided[]> = z.array(
  z.strictObject({ layer: id, annotation: id, decision: z.enum(decisions) }),
);

const correction: z.ZodType<Correction> = z.strictObject({
  id,
  author: id,
  at: z.iso.datetime({ precision: 3 }),
  takesBack: id.nullable(),
  edits: textEditsSchema,
  beforeSha256: sha256,
  afterSha256: sha256,
  decisions: decidedSchema,
});

/** The corrections of a report's text, the first first; each goes on where the one before ended. */
export const correctionsSchema: z.ZodType<readonly Correction[]> = z
  .array(correction)
  .min(1)
  .refine(
    (all) =>
      all.every(
        ({ beforeSha256 }, index) => index === 0 || all[index - 1]?.afterSha256 === beforeSha256,
      ),
    'a correction does not go on where the one before ended',
  );
