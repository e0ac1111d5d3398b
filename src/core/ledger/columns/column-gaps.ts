import { compareText } from '../../annotation/annotation.ts';
import { type MissingFigure, gapsIn } from '../missing.ts';
import type { LedgerColumns } from './ledger-columns.ts';
import { kindIn, periodIn, placeIn } from './packed-entries.ts';

/** More gaps than these nobody looks through; a project of many places, measures and years could have millions. */
const mostGaps = 100_000;

/** The gaps of a ledger as `missingFigures` finds them. */
export function columnGaps(columns: LedgerColumns): readonly MissingFigure[] {
  const { groups, measure, kind, where, period, place, texts } = columns;
  const kinds: (number | null)[] = [];
  const dimensions: string[] = [];
  const years: (number | null)[] = [];
  /** Where a dimension stands among those that occur; null for what is no level. */
  const dimensionOf = (number: number): number | null => {
    const known = kinds[number];
    if (known !== undefined) return known;
    const { aspect, dimension } = kindIn(texts.textOf(number));
    if (aspect !== 'level') return (kinds[number] = null);
    const at = dimensions.indexOf(dimension);
    return (kinds[number] = at >= 0 ? at : dimensions.push(dimension) - 1);
  };
  const yearOf = (number: number): number | null => {
    const known = years[number];
    if (known !== undefined) return known;
    return (years[number] = periodIn(texts.textOf(number)).year);
  };
  const noPlace = texts.find('null');
  const tables = new Map<number, ColumnTable>();
  for (const row of groups.first) {
    const dimension = dimensionOf(kind[row] ?? 0);
    const year = yearOf(period[row] ?? 0);
    const placed = place[row] ?? 0;
    if (dimension === null || year === null || placed === noPlace) continue;
    const key = dimension * texts.size + (measure[row] ?? 0);
    const table = tables.get(key) ?? {
      measure: measure[row] ?? 0,
      places: new Map<number, PlaceYears>(),
    };
    tables.set(key, table);
    const own = table.places.get(where[row] ?? 0) ?? { place: placed, years: new Set() };
    table.places.set(where[row] ?? 0, own);
    own.years.add(year);
  }
  const gaps: MissingFigure[] = [];
  for (const table of tables.values()) {
    if (table.places.size < 2) continue;
    const rows = [...table.places.values()].map(({ place: number, years: own }) => {
      const read = placeIn(texts.textOf(number));
      return { place: { name: read?.name ?? '', code: read?.code ?? null }, years: own };
    });
    for (const gap of gapsIn(texts.textOf(table.measure), rows)) gaps.push(gap);
    if (gaps.length > mostGaps) break;
  }
  return gaps
    .slice(0, mostGaps)
    .sort(
      (a, b) =>
        compareText(a.measure, b.measure) ||
        compareText(a.place.name, b.place.name) ||
        a.year - b.year,
    );
}

interface ColumnTable {
  readonly measure: number;
  readonly places: Map<number, PlaceYears>;
}

interface PlaceYears {
  readonly place: number;
  readonly years: Set<number>;
}
