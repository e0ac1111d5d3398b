import { compareText } from '../../annotation/annotation.ts';
import { type MissingFigure, type PlaceYears, compareGaps, gapsIn, mostGaps } from '../missing.ts';
import { type RowGroups, groupRows } from './group-rows.ts';
import type { LedgerColumns } from './ledger-columns.ts';
import { kindIn, periodIn, placeIn } from './packed-entries.ts';
import type { TextTable } from './text-table.ts';

/** The gaps of a ledger by measure, place and year; `mostGaps` at most. */
export function columnGaps(columns: LedgerColumns): readonly MissingFigure[] {
  const { texts } = columns;
  const cells = levelsByYear(columns);
  const tables = groupRows([cells.measure, cells.dimension], cells.measure.length);
  const found = new Map<number, Map<number, PlaceYears>>();
  const hasMany = bothMany(tables, cells);
  const nameOf = placeNames(texts);
  for (const [row, table] of tables.groupOf.entries()) {
    if (hasMany[table] !== 1) continue;
    const places = found.get(table) ?? new Map<number, PlaceYears>();
    found.set(table, places);
    const where = cells.where[row] ?? 0;
    const own = named(places.get(where), nameOf(cells.place[row] ?? 0));
    places.set(where, own);
    own.years.add(cells.year[row] ?? 0);
  }
  const gaps: MissingFigure[] = [];
  for (const [table, places] of found) {
    const measure = texts.textOf(cells.measure[tables.first[table] ?? 0] ?? 0);
    for (const gap of gapsIn(measure, [...places.values()])) gaps.push(gap);
    if (gaps.length > mostGaps) break;
  }
  return gaps.slice(0, mostGaps).sort(compareGaps);
}

/** Reads each place once. */
function placeNames(texts: TextTable): (id: number) => MissingFigure['place'] {
  const read = new Map<number, MissingFigure['place']>();
  return (id) => {
    const known = read.get(id);
    if (known !== undefined) return known;
    const place = placeIn(texts.textOf(id));
    const name = { name: place?.name ?? '', code: place?.code ?? null };
    read.set(id, name);
    return name;
  };
}

/** A place with its years, under a name that it has once more. */
function named(known: PlaceYears | undefined, place: MissingFigure['place']): PlaceYears {
  if (known === undefined) return { place, years: new Set() };
  return compareText(place.name, known.place.name) < 0 ? { ...known, place } : known;
}

/** What a table of places by years is made of, a row a group. */
interface Levels {
  readonly measure: Uint32Array;
  readonly dimension: Uint32Array;
  readonly where: Uint32Array;
  readonly place: Uint32Array;
  readonly year: Uint32Array;
}

/** The groups that say how much something was at a place in a year. */
function levelsByYear({ texts, groups, ...columns }: LedgerColumns): Levels {
  const dimensions: (number | null)[] = [];
  const years: (number | null)[] = [];
  const dimensionOf = (kind: number): number | null => {
    const known = dimensions[kind];
    if (known !== undefined) return known;
    const { aspect, dimension } = kindIn(texts.textOf(kind));
    return (dimensions[kind] = aspect === 'level' ? texts.numberOf(dimension) : null);
  };
  const yearOf = (period: number): number | null => {
    const known = years[period];
    if (known !== undefined) return known;
    return (years[period] = periodIn(texts.textOf(period)).year);
  };
  const noPlace = texts.find('null');
  const rows = groups.first.filter(
    (row) =>
      columns.place[row] !== noPlace &&
      dimensionOf(columns.kind[row] ?? 0) !== null &&
      yearOf(columns.period[row] ?? 0) !== null,
  );
  const cell = (cells: Uint32Array): Uint32Array => rows.map((row) => cells[row] ?? 0);
  return {
    measure: cell(columns.measure),
    dimension: rows.map((row) => dimensionOf(columns.kind[row] ?? 0) ?? 0),
    where: cell(columns.where),
    place: cell(columns.place),
    year: rows.map((row) => yearOf(columns.period[row] ?? 0) ?? 0),
  };
}

/** By table 1 where it has more than one place and more than one year: in another nothing can be missing. */
function bothMany({ groupOf, first, count }: RowGroups, { where, year }: Levels): Uint8Array {
  const [places, years] = [new Uint8Array(count), new Uint8Array(count)];
  for (const [row, table] of groupOf.entries()) {
    const like = first[table] ?? 0;
    if (where[row] !== where[like]) places[table] = 1;
    if (year[row] !== year[like]) years[table] = 1;
  }
  return places.map((many, table) => many & (years[table] ?? 0));
}
