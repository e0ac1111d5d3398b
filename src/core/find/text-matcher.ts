import { type Span, isBoundary } from '../text/span.ts';

/** Where something that is looked for stands in a text, in document order and without overlaps. */
export type Matcher = (text: string) => Iterable<Span>;

/**
 * Looks for a text. Unless `exact`, letter case and character width do not matter: `５０ＫＭ` finds `50km`. Nothing of the searched text
 * is copied or folded, so that a million characters cost next to nothing.
 */
export function textMatcher(wanted: string, exact: boolean): Matcher {
  const pattern = exact ? null : foldingPattern(wanted);
  return function* (text) {
    if (wanted === '') return;
    let from = 0;
    for (;;) {
      const start = nextPlace(text, wanted, pattern, from);
      if (start === -1) return;
      const end = start + wanted.length;
      const whole = isBoundary(text, start) && isBoundary(text, end);
      if (whole) yield { start, end };
      from = whole ? end : start + 1;
    }
  };
}

function nextPlace(text: string, wanted: string, pattern: RegExp | null, from: number): number {
  if (pattern === null) return text.indexOf(wanted, from);
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? -1;
}

/** A pattern of one class a unit, which cannot go astray; null where every unit stands for itself alone. */
function foldingPattern(wanted: string): RegExp | null {
  const classes = wanted.split('').map((unit) => unitsLike(unit));
  if (classes.every(({ length }) => length === 1)) return null;
  return new RegExp(classes.map(classOf).join(''), 'g');
}

function classOf(units: string): string {
  const codes = units.split('').map((unit) => escapedUnit(unit));
  return codes.length === 1 ? codes.join('') : `[${codes.join('')}]`;
}

/** A unit as it can stand in any pattern. */
function escapedUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** A unit in lower case and half width; letters that would grow (İ) keep their case. */
export function foldedUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const narrow =
    code === 0x3000
      ? ' '
      : code >= 0xff01 && code <= 0xff5e
        ? String.fromCharCode(code - 0xfee0)
        : unit;
  const lower = narrow.toLowerCase();
  return lower.length === 1 ? lower : narrow;
}

let alike: ReadonlyMap<string, string> | null = null;

/** Every unit that folds to the same as this one. */
function unitsLike(unit: string): string {
  alike ??= unitsByFold();
  const folded = foldedUnit(unit);
  return alike.get(folded) ?? folded;
}

/** The units that differ from their fold, with it; made once, in some milliseconds. */
function unitsByFold(): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  for (let code = 0; code < 0x10000; code += 1) {
    const unit = String.fromCharCode(code);
    const folded = foldedUnit(unit);
    if (folded !== unit) groups.set(folded, (groups.get(folded) ?? folded) + unit);
  }
  return groups;
}
