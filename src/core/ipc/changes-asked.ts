import { z } from 'zod';
import { gestures } from '../annotation/edit/change.ts';
import type { ChangeFilter } from '../annotation/history/change-filter.ts';
import { fileIdSchema } from '../project/schema/schema.ts';
import type { ChangesAsked, LayerPlace } from './views.ts';

/** How many changes may be asked for at once. */
const most = 1_000;

const filter: z.ZodType<ChangeFilter> = z.strictObject({
  gestures: z.array(z.enum(gestures)).nullable(),
  label: z.string().nullable(),
  text: z.string().max(1_000),
  since: z.iso.datetime({ precision: 3 }).nullable(),
  annotation: z.string().min(1).nullable(),
});

const place: z.ZodType<LayerPlace> = z.strictObject({
  layer: fileIdSchema,
  end: z.int().nonnegative().nullable(),
  taken: z.int().nonnegative(),
});

/** What the page may ask of a report's changes. */
export const changesAskedSchema: z.ZodType<ChangesAsked> = z.strictObject({
  layers: z.array(fileIdSchema).nullable(),
  filter,
  from: z.array(place).nullable(),
  limit: z.int().positive().max(most),
});
