import { z } from 'zod';
import type { Change } from '../annotation/edit/change.ts';
import type { AppError } from '../base/app-error.ts';
import type { TextUsesView } from '../find/text-uses.ts';
import { annotationSchema, fileIdSchema } from '../project/schema/schema.ts';

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

/** A tagging that is taken back, or made again; `open` is the report among its own whose part the page makes itself. */
export const takeBackAsked = z.strictObject({
  batch: z.string().min(1).max(200),
  way: z.enum(['undo', 'redo']),
  reports: z.array(fileIdSchema),
  open: fileIdSchema.nullable(),
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
  /** What the tagging made of the open report, which the page takes back or makes again; null where there is nothing to do. */
  readonly here: Change | null;
}

/** How texts are labelled over the project; `view` is null where the count was given up. */
export interface UsesCounted {
  readonly view: TextUsesView | null;
  /** Ids of reports that could not be read. */
  readonly unread: readonly string[];
}
