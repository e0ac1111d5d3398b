import { z } from 'zod';

/** The most places of one name that are listed. */
export const mostPlaces = 500;

/** The largest file of what a project knows, in UTF-16 units. */
const largestFile = 32 * 1024 * 1024;

/** The texts that are looked for among what was annotated under a label. */
export const placesAsked = z.strictObject({
  label: z.string().min(1).max(200),
  texts: z.array(z.string().min(1)).min(1).max(1000),
});

/** From when on lessons are news; null stands for the beginning. */
export const lessonsAsked = z.strictObject({ since: z.string().max(100).nullable() });

/** What a project knows, as a file of a table or of JSON. */
export const taughtFile = z.strictObject({
  /** What it is called; a suggestion where it is still to be written. */
  name: z.string().min(1).max(300),
  content: z.string().max(largestFile),
});

export type TaughtFile = z.infer<typeof taughtFile>;
