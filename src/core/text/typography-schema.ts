import { z } from 'zod';
import { type Typography, faces, typographyLimits } from './typography.ts';

function within({ least, most }: { readonly least: number; readonly most: number }) {
  return z.number().min(least).max(most);
}

/** A typography as it is sent and stored. */
export const typographySchema: z.ZodType<Typography> = z.strictObject({
  size: within(typographyLimits.size),
  leading: within(typographyLimits.leading),
  measure: within(typographyLimits.measure),
  face: z.enum(faces),
});
