import type { AttributeValue, Attributes } from '../../annotation/label/attribute.ts';
import { parseJson } from '../json/json-records.ts';
import { readStringMap } from '../json/json-value.ts';

/** An attribute's value as a cell: texts as they are, lists as JSON. Null for what would come back as something else. */
export function attributeCell(value: AttributeValue): string | null {
  if (typeof value !== 'string') return value.length === 0 ? '' : JSON.stringify(value);
  return listOf(value) === null ? value : null;
}

/** The value that a cell holds: a JSON list of texts is a list, all else a text. */
export function attributeValue(cell: string): AttributeValue {
  return listOf(cell) ?? cell;
}

/** The attributes of the object that a cell holds, none where it is empty; null where it holds anything else. */
export function attributesCell(cell: string): Attributes | null {
  const entries = cell === '' ? [] : readStringMap(cell);
  return entries === null ? null : Object.fromEntries(entries);
}

function listOf(cell: string): readonly string[] | null {
  if (!cell.startsWith('[')) return null;
  const parsed = parseJson(cell);
  return parsed.ok && isTexts(parsed.value) ? parsed.value : null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
