import { compareText } from '../../annotation/annotation.ts';
import { type MissingFigure, gapsIn } from '../missing.ts';
import type { LedgerColumns } from './ledger-columns.ts';
import { kindIn, periodIn, placeIn } from './packed-entries.ts';

/** More gaps than these nobody looks through; a project of many places, measures and years could have millions. */
const mostGaps = 100_000;

/** The gaps of a ledger as `missingFigures` finds them. */
export function columnGaps(columns: LedgerColumns): readonly MissingFigure[] {
  const { groups, measure, kind, where, period, place, texts } = columns;
  const kinds: (string | null)[] = [];
  const years: (number | null)[] = [];
  const dimensionOf = (number: number): string | null => {
    const known = kinds[number];
    if (known !== undefined) return known;
    const { aspect, dimension } = kindIn(texts.textOf(number));
    return (kinds[number] = aspect === 'level' ? dimension : null);
  };
  const yearOf = (number: number): number | null => {
    const known = years[number];
    if (known !== undefined) return known;
    return (years[number] = periodIn(texts.textOf(number)).year);
  };
  const noPlace = texts.find('null');
  const tables = new Map<string, ColumnTable>();
  for (const row of groups.first) {
    const dimension = dimensionOf(kind[row] ?? 0);
    const year = yearOf(period[row] ?? 0);
    const placed = place[row] ?? 0;
    if (dimension === null || year === null || placed === noPlace) continue;
    const key = `${measure[row]} ${dimension}`;
    const table = tables.get(key) ?? { measure: measure[row] ?? 0, places: new Map() };
    tables.set(key, table);
    const own = table.places.get(where[row] ?? 0) ?? { place: placed, years: new Set() };
    table.places.set(where[row] ?? 0, own.years.has(year) ? own : withYear(own, year));
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

function withYear(own: PlaceYears, year: number): PlaceYears {
  own.years.add(year);
  return own;
}
