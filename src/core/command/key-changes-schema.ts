import { z } from 'zod';
import type { KeyChanges } from './key-map.ts';

const on = z.literal(true).optional();

/** What of a key is stored; a code is the name of a physical key. */
const stroke = z
  .strictObject({ code: z.string().regex(/^[A-Za-z0-9]{1,32}$/), mod: on, shift: on, alt: on })
  .transform(({ code, mod, shift, alt }) => ({
    code,
    ...(mod && { mod }),
    ...(shift && { shift }),
    ...(alt && { alt }),
  }));

/** The keys that a person has changed, as they are sent and stored. */
export const keyChangesSchema: z.ZodType<KeyChanges> = z.record(
  z.string().regex(/^(?:command|text|proposal|label):/),
  z.array(stroke).max(8),
);
