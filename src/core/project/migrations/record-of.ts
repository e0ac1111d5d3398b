import { z } from 'zod';

const recordSchema = z.record(z.string(), z.unknown());

/**
 * The fields of data that a migration adds to or takes from.
 * @throws ZodError where it is no record
 */
export function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return recordSchema.parse(data);
}
