import { type Verdict, verdicts } from '../../annotation/annotation.ts';
import type { FigurePlace } from '../../project/report/figure-place.ts';
import type { LedgerEntry } from '../entry.ts';

/** The columns of packed entries: two offsets, and numbers of texts. What can only be equal together stands in one text, as JSON. */
export const column = {
  start: 0,
  end: 1,
  annotation: 2,
  quote: 3,
  measure: 4,
  /** Key and year. */
  period: 5,
  periodWords: 6,
  /** Name, path, code and what says so; or null. */
  place: 7,
  /** Dimension, aspect, what it is reckoned for, and whether it is planned. */
  kind: 8,
  /** As printed, and the two bounds. */
  value: 9,
  /** Unit and verdict. */
  rest: 10,
} as const;

/** How many columns there are. */
export const columnCount = 11;

/** Texts by their numbers; an array of strings, or what is read as it is asked for. */
export interface PackedTexts {
  readonly length: number;
  at(index: number): string | undefined;
}

/** Entries of some reports as one table of numbers, row by row: of half a million objects it takes a tenth of the room, and is read as it lies. */
export interface PackedEntries {
  readonly texts: PackedTexts;
  readonly cells: Uint32Array;
}

/** What a `kind` says. */
export type PackedKind = Pick<LedgerEntry, 'dimension' | 'aspect' | 'per' | 'planned'>;

/** Packs entries, in their order. */
export function packEntries(entries: readonly LedgerEntry[]): PackedEntries {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const cells = new Uint32Array(entries.length * columnCount);
  for (const [row, entry] of entries.entries()) {
    const { start, end, annotation, quote, measure, period, periodWords, place } = entry;
    const said = [
      annotation,
      quote,
      measure,
      JSON.stringify([period.key, period.year]),
      periodWords,
      placeText(place),
      JSON.stringify([entry.dimension, entry.aspect, entry.per, entry.planned]),
      JSON.stringify([entry.nominal, entry.low, entry.high]),
      JSON.stringify([entry.unit, entry.verdict]),
    ];
    cells.set([start, end, ...said.map(numberOf)], row * columnCount);
  }
  return { texts, cells };
}

function placeText(place: FigurePlace | null): string {
  if (place === null) return 'null';
  const { name, path, code, from } = place;
  return JSON.stringify([name, path, code, from]);
}

/** The text in a cell. */
export function textAt({ texts, cells }: PackedEntries, row: number, at: number): string {
  const text = texts.at(cells[row * columnCount + at] ?? texts.length);
  if (text === undefined) throw new RangeError(`no text in column ${at} of row ${row}`);
  return text;
}

/** The entry in a row of the work on a report. */
export function entryAt(packed: PackedEntries, row: number, report: string): LedgerEntry {
  const text = (at: number): string => textAt(packed, row, at);
  const [nominal, low, high] = valueOf(text(column.value));
  const [unit, verdict] = restOf(text(column.rest));
  return {
    report,
    start: packed.cells[row * columnCount + column.start] ?? 0,
    end: packed.cells[row * columnCount + column.end] ?? 0,
    annotation: text(column.annotation),
    quote: text(column.quote),
    measure: text(column.measure),
    period: periodIn(text(column.period)),
    periodWords: text(column.periodWords),
    place: placeIn(text(column.place)),
    ...kindIn(text(column.kind)),
    ...{ unit, verdict, nominal, low, high },
  };
}

/** What a text of the column `period` says. */
export function periodIn(text: string): LedgerEntry['period'] {
  const [key, year] = cellsOf(text);
  return { key: String(key), year: typeof year === 'number' ? year : null };
}

/** What a text of the column `place` says. */
export function placeIn(text: string): FigurePlace | null {
  const [name, path, code, from] = cellsOf(text);
  if (name === undefined) return null;
  return {
    name: String(name),
    path: Array.isArray(path) ? path.map(String) : [],
    code: typeof code === 'string' ? code : null,
    from: from === 'relation' || from === 'sentence' ? from : 'report',
  };
}

/** What a text of the column `kind` says. */
export function kindIn(text: string): PackedKind {
  const [dimension, aspect, per, planned] = cellsOf(text);
  return {
    dimension: String(dimension),
    aspect: aspect === 'up' || aspect === 'down' ? aspect : 'level',
    per: String(per),
    planned: planned === true,
  };
}

/** The decimals in a text of the column `value`: as printed, and the two bounds. */
export function valueOf(text: string): readonly [nominal: string, low: string, high: string] {
  const [nominal, low, high] = cellsOf(text).map(String);
  return [nominal ?? '0', low ?? '0', high ?? '0'];
}

function restOf(text: string): readonly [unit: string, verdict: Verdict] {
  const [unit, verdict] = cellsOf(text);
  return [String(unit), verdicts.find((each) => each === verdict) ?? 'unchecked'];
}

function cellsOf(text: string): readonly unknown[] {
  const cells: unknown = JSON.parse(text);
  return Array.isArray(cells) ? cells : [];
}
