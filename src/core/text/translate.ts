const CHUNK = 8192;
const UNITS = 0x10000;

/** One code unit for each: what stands in the place of a unit, itself where nothing else does. */
export type UnitTable = Uint16Array;

/** A table that puts the second of each pair of characters in the place of the first; both are one unit long. */
export function unitTable(pairs: Iterable<readonly [from: string, to: string]>): UnitTable {
  const table = new Uint16Array(UNITS);
  // Several are made at every start; `Uint16Array.from` takes four times as long.
  for (let unit = 0; unit < UNITS; unit += 1) table[unit] = unit;
  for (const [from, to] of pairs) table[from.charCodeAt(0)] = to.charCodeAt(0);
  return table;
}

/** The units of a text by a table, to be changed further and joined by `joinUnits`. */
export function translatedUnits(text: string, table: UnitTable): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = table[unit] ?? unit;
  }
  return units;
}

/** The text that some units make. */
export function joinUnits(units: Uint16Array): string {
  if (units.length <= CHUNK) return charactersOf(units);
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += CHUNK) {
    parts.push(charactersOf(units.subarray(at, at + CHUNK)));
  }
  return parts.join('');
}

/** The text of units that are few enough to be arguments; spreading them would walk through an iterator, which took five to seven times as long. */
function charactersOf(units: Uint16Array): string {
  return Reflect.apply(String.fromCharCode, null, units);
}

/** A text with its units replaced by a table: as long as it was, so that no offset moves. */
export function translate(text: string, table: UnitTable): string {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (table[unit] !== unit) return joinUnits(translatedUnits(text, table));
  }
  return text;
}
