import { z } from 'zod';
import type { SheetDocument } from './sheet-document.ts';

const texts = z.array(z.string());

/** The shape of a sheet that the page sends. */
export const sheetDocumentSchema: z.ZodType<SheetDocument> = z.strictObject({
  title: z.string(),
  lines: texts,
  language: z.enum(['zh-CN', 'en']),
  sections: z.array(
    z.strictObject({
      heading: z.string(),
      lines: texts,
      table: z.strictObject({ head: texts, rows: z.array(texts) }).nullable(),
    }),
  ),
});
