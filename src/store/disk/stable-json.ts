import { compareText } from '../../core/annotation/annotation.ts';

const lines = new WeakMap<object, string>();

/**
 * A value as JSON that is the same on every machine, with an LF at its end: keys in order, and each element of a list on a line of its
 * own, so that line-based merging never mixes two records. Records in lists must be immutable: their lines are kept for the next write.
 */
export function stableJson(value: unknown): string {
  return `${block(value, '')}\n`;
}

function block(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((element) => inner + line(element)).join(',\n')}\n${indent}]`;
  }
  const entries = sortedEntries(value).map(
    ([key, field]) => `${inner}${JSON.stringify(key)}: ${block(field, inner)}`,
  );
  return entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n${indent}}`;
}

function line(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const known = lines.get(value);
  if (known !== undefined) return known;
  const written = JSON.stringify(value, inOrder);
  lines.set(value, written);
  return written;
}

function inOrder(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(sortedEntries(value));
}

/** Keys that read as whole numbers come first in any object; that is an order, too. */
function sortedEntries(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => compareText(a, b));
}
