import { compareText } from '../annotation/annotation.ts';
import type { LedgerGroup } from './group.ts';

/** A place and year for which no report gives a measure that others have: there it may have been left out, or named otherwise. */
export interface MissingFigure {
  readonly measure: string;
  readonly place: { readonly name: string; readonly code: string | null };
  readonly year: number;
  /** How many places have it for that year. */
  readonly others: number;
}

/** Fewer figures of a measure are no series in which anything could be missing. */
const fewestPlaces = 2;
const fewestYears = 2;

/**
 * What is missing in the table of each measure, places by years: a place that has the measure in one year, and a year in which at least one
 * other place has it. By measure, place and year.
 */
export function missingFigures(groups: readonly LedgerGroup[]): readonly MissingFigure[] {
  const tables = new Map<string, Table>();
  for (const { measure, dimension, aspect, place, period } of groups) {
    if (place === null || period.year === null || aspect !== 'level') continue;
    const key = `${measure} ${dimension}`;
    const table = tables.get(key) ?? { measure, places: new Map<string, PlaceYears>() };
    tables.set(key, table);
    const where = place.code ?? place.name;
    const row = table.places.get(where) ?? { place, years: new Set() };
    table.places.set(where, row);
    row.years.add(period.year);
  }
  return [...tables.values()]
    .flatMap(({ measure, places }) => gapsIn(measure, [...places.values()]))
    .sort(
      (a, b) =>
        compareText(a.measure, b.measure) ||
        compareText(a.place.name, b.place.name) ||
        a.year - b.year,
    );
}

interface Table {
  readonly measure: string;
  readonly places: Map<string, PlaceYears>;
}

/** The years for which a place has a measure. */
export interface PlaceYears {
  readonly place: MissingFigure['place'];
  readonly years: Set<number>;
}

/** What is missing in the table of one measure. */
export function gapsIn(measure: string, places: readonly PlaceYears[]): readonly MissingFigure[] {
  const years = new Map<number, number>();
  for (const row of places) {
    for (const year of row.years) years.set(year, (years.get(year) ?? 0) + 1);
  }
  if (places.length < fewestPlaces || years.size < fewestYears) return [];
  return places.flatMap((row) =>
    [...years]
      .filter(([year]) => !row.years.has(year))
      .map(([year, others]) => ({ measure, place: row.place, year, others })),
  );
}
