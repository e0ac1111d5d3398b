import { z } from 'zod';
import { reportStates } from '../annotation/layer.ts';

/** The versions of texts that an export can write: as corrected, or as imported. */
export const textVersionNames = ['corrected', 'original'] as const;

export type TextVersionName = (typeof textVersionNames)[number];

/** What an export may choose besides its format and its place; what is absent is written. The page sends it and a project keeps it in presets. */
export const exportOptionsSchema = z.strictObject({
  /** Ids of the labels to write. */
  labels: z.array(z.string().min(1)).min(1).readonly(),
  /** Only the layers of these reviewers; `final` is the adjudicated one. */
  reviewers: z.array(z.string().min(1)).min(1).readonly().exactOptional(),
  /** Only layers in these states. */
  layerStates: z.array(z.enum(reportStates)).min(1).readonly().exactOptional(),
  /** Only reports in these states. */
  reportStates: z.array(z.enum(reportStates)).min(1).readonly().exactOptional(),
  /** Whether the stretches that reviewers have excluded go from the texts; offsets follow. */
  withoutRegions: z.boolean().exactOptional(),
  /** Which version of a corrected text is written; absent for the corrected one. */
  textVersion: z.enum(textVersionNames).exactOptional(),
  attributes: z.boolean().exactOptional(),
  relations: z.boolean().exactOptional(),
  verdicts: z.boolean().exactOptional(),
  notes: z.boolean().exactOptional(),
  /** What reviewers answered to checks, and the checks that they wrote. */
  checks: z.boolean().exactOptional(),
  scheme: z.enum(['iob2', 'bioes', 'bmes']).exactOptional(),
  /** Which of spans that overlap stand where a format cannot hold them; labels stand in the order in which they are named, the others after them. */
  overlap: z
    .strictObject({
      rule: z.enum(['longest', 'shortest', 'leftmost', 'labels']),
      labels: z.array(z.string().min(1)).readonly().exactOptional(),
    })
    .readonly()
    .exactOptional(),
  layout: z.enum(['per-document', 'one-file']).exactOptional(),
  spreadsheetCopy: z.boolean().exactOptional(),
  split: z
    .strictObject({
      /** Train, validation, test. */
      shares: z.tuple([share(), share(), share()]).readonly(),
      seed: z.int().min(0).max(999_999_999),
      stratified: z.boolean(),
      grouped: z.boolean(),
    })
    .readonly()
    .exactOptional(),
  /** Licence of the texts; absent where nobody has said. */
  licence: z.string().min(1).exactOptional(),
  /** As one archive rather than as a folder. */
  zip: z.boolean().exactOptional(),
});

function share() {
  return z.number().min(0).max(999_999);
}

/** What an export may choose besides its format and its place. */
export type ExportOptions = Readonly<z.infer<typeof exportOptionsSchema>>;
