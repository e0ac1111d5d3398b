import { z } from 'zod';
import type { AttributeValue } from '../../annotation/label/attribute.ts';

const value = z.union([z.string(), z.array(z.string())]);
const values = z.record(z.string(), value);

/** What a text says as JSON: a text or a list of texts; null where it says anything else. */
export function readListOrText(json: string): AttributeValue | null {
  const parsed = value.safeParse(parseJson(json));
  return parsed.success ? parsed.data : null;
}

/** The entries of a JSON object of texts and lists of texts; null where a text is none. */
export function readStringMap(json: string): readonly (readonly [string, AttributeValue])[] | null {
  const parsed = values.safeParse(parseJson(json));
  return parsed.success ? Object.entries(parsed.data) : null;
}

/** The value of a JSON text, or undefined where it is none. */
export function parseJson(json: string): unknown {
  try {
    const parsed: unknown = JSON.parse(json);
    return parsed;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
