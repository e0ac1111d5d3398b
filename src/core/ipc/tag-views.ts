import { z } from 'zod';
import type { AppError } from '../base/app-error.ts';
import type { TextUsesView } from '../find/text-uses.ts';
import { annotationSchema, changeSchema, fileIdSchema } from '../project/schema.ts';

/** Places of one text in many reports that shall be labelled alike. */
export const tagAsked = z.strictObject({
  batch: z.uuid(),
  label: z.string().min(1).max(200),
  quote: z.string().min(1),
  attributes: annotationSchema.shape.attributes,
  reports: z.array(
    z.strictObject({ report: fileIdSchema, starts: z.array(z.int().nonnegative()).min(1) }),
  ),
});

/** A tagging that is taken back, or made again; `here` is its part that the page made itself, in a report that is no longer open. */
export const takeBackAsked = z.strictObject({
  batch: z.uuid(),
  way: z.enum(['undo', 'redo']),
  here: z.strictObject({ report: fileIdSchema, change: changeSchema }).nullable(),
});

/** What came of tagging one text in many reports: each report is one change of its own, and they share the id that they begin with. */
export interface TagSummary {
  readonly annotations: number;
  readonly reports: number;
  /** Places that could not be tagged: no longer the text, tagged meanwhile, or not written. */
  readonly skipped: number;
  readonly errors: readonly AppError[];
}

/** What came of taking a tagging back: how many reports are as they were, why others are not, and how many it did not come to before it was stopped. */
export interface TakenBack {
  readonly reports: number;
  readonly left: number;
  readonly errors: readonly AppError[];
}

/** How texts are labelled over the project; `view` is null where the count was given up. */
export interface UsesCounted {
  readonly view: TextUsesView | null;
  /** Ids of reports that could not be read. */
  readonly unread: readonly string[];
}
