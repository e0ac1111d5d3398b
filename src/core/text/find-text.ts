import { isBoundary, type Span } from './span.ts';

/**
 * Where a query stands in a text, in document order and without overlaps. Unless `exact`, letter case and character width do not matter:
 * `５０ＫＭ` finds `50km`.
 */
export function findText(text: string, query: string, exact: boolean): readonly Span[] {
  const haystack = exact ? text : foldUnits(text);
  const needle = exact ? query : foldUnits(query);
  if (needle === '') return [];
  const found: Span[] = [];
  for (let start = haystack.indexOf(needle); start !== -1;) {
    const end = start + needle.length;
    const whole = isBoundary(text, start) && isBoundary(text, end);
    if (whole) found.push({ start, end });
    start = haystack.indexOf(needle, whole ? end : start + 1);
  }
  return found;
}

/** The text in lower case and half width, unit by unit, so that offsets stay what they were. */
function foldUnits(text: string): string {
  const narrow = text.replace(/[\uff01-\uff5e\u3000]/g, (unit) =>
    unit === '\u3000' ? ' ' : String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  );
  const lower = narrow.toLowerCase();
  if (lower.length === narrow.length) return lower;
  // A few letters grow when lower-cased (İ); they keep their case, so that no offset moves.
  return Array.from(narrow, (character) => {
    const folded = character.toLowerCase();
    return folded.length === character.length ? folded : character;
  }).join('');
}
