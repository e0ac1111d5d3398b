import { z } from 'zod';
import { locales } from '../annotation/label/local-name.ts';
import { groupOutcomes } from '../ledger/group.ts';
import { type LedgerAsked, ledgerSorts, mostInWindow } from '../ledger/view.ts';

/** A window of the ledger, as the page asks for it. */
export const ledgerAskedSchema = z.strictObject({
  words: z.string().max(200),
  outcome: z.enum([...groupOutcomes, 'missing', 'all']),
  sort: z.enum(ledgerSorts),
  descending: z.boolean(),
  from: z.int().nonnegative(),
  most: z.int().positive().max(mostInWindow),
  chosen: z.strictObject({ key: z.string(), annotation: z.string() }).nullable(),
}) satisfies z.ZodType<LedgerAsked>;

/** All that a query lets through, to be written as a table in a language. */
export const ledgerTableSchema = z.strictObject({
  ...ledgerAskedSchema.pick({ words: true, outcome: true, sort: true, descending: true }).shape,
  locale: z.enum(locales),
});

/** All figures of a group's measure at its place, to be written as a table in a language. */
export const seriesTableSchema = z.strictObject({
  group: z.string(),
  /** What the file is called, without its ending, unless the person says otherwise. */
  name: z.string().min(1).max(200),
  locale: z.enum(locales),
});
