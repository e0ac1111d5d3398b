import {
  type AttributeType,
  type AttributeValue,
  attributeProblem,
  choicesOf,
} from '../annotation/label/attribute.ts';

/** A foreign value as one that fits an attribute of ours, or null where it says something that the attribute cannot. */
export function fittingValue(type: AttributeType, value: AttributeValue): AttributeValue | null {
  const candidates = [value, ...readings(type, value)];
  return candidates.find((each) => attributeProblem(type, each) === null) ?? null;
}

/** Other ways to say the same. */
function readings(type: AttributeType, value: AttributeValue): readonly AttributeValue[] {
  if (typeof value !== 'string') {
    const [only] = value;
    return value.length === 1 && only !== undefined ? [only] : [JSON.stringify(value)];
  }
  if (type.kind === 'list') return [listOf(value) ?? [value]];
  const choices = choicesOf(type);
  if (choices === null) return [value.trim()];
  const folded = value.trim().toLowerCase();
  return choices
    .filter(({ id, name }) =>
      [id, name['zh-CN'], name.en].some((each) => each.toLowerCase() === folded),
    )
    .map(({ id }) => id);
}

/** A list that was written as JSON, for formats whose values are texts. */
function listOf(value: string): readonly string[] | null {
  if (!value.startsWith('[')) return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return Array.isArray(parsed) && parsed.every((each) => typeof each === 'string')
      ? parsed
      : null;
  } catch {
    return null;
  }
}
