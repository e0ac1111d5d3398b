import { z } from 'zod';
import { verdicts } from '../../annotation/annotation.ts';

/** What is said of a span beyond its place and label, as the JSON formats that keep unknown keys hold it; all of it may be absent. */
export const remarks = {
  attributes: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default(() => ({})),
  verdict: z.enum(verdicts).default('unchecked'),
  note: z.string().default(''),
  flagged: z.boolean().default(false),
};
