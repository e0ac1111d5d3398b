import { compareText } from '../annotation/annotation.ts';

/** A place and year for which no report gives a measure that others have: there it may have been left out, or named otherwise. */
export interface MissingFigure {
  readonly measure: string;
  readonly place: { readonly name: string; readonly code: string | null };
  readonly year: number;
  /** How many places have it for that year. */
  readonly others: number;
}

/** More gaps than these nobody looks through; a project of many places, measures and years could have millions. */
export const mostGaps = 100_000;

/** Fewer figures of a measure are no series in which anything could be missing. */
const fewestPlaces = 2;
const fewestYears = 2;

/** The years for which a place has a measure; of several names of the place, the first in the alphabet. */
export interface PlaceYears {
  readonly place: MissingFigure['place'];
  readonly years: Set<number>;
}

/** The order of gaps: by measure, place and year. */
export function compareGaps(a: MissingFigure, b: MissingFigure): number {
  return (
    compareText(a.measure, b.measure) ||
    compareText(a.place.name, b.place.name) ||
    compareText(a.place.code ?? '', b.place.code ?? '') ||
    a.year - b.year ||
    a.others - b.others
  );
}

/**
 * What is missing in the table of one measure, places by years: a place that has the measure in one year, and a year in which at least one
 * other place has it.
 */
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
