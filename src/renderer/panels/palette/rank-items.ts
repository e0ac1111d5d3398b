import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { fuzzyMatch } from './fuzzy.ts';
import type { PaletteItem } from './palette-items.ts';

/** An entry as it is shown: which characters of its shown name were meant. */
export interface RankedItem {
  readonly item: PaletteItem;
  readonly at: readonly number[];
  readonly recent: boolean;
}

const most = 200;

/**
 * The entries that fit a query in either language, the best first; what was used lately comes before its equals, and first of all while
 * nothing is typed.
 */
export function rankItems(
  items: readonly PaletteItem[],
  query: string,
  recent: readonly string[],
  locale: Locale,
): readonly RankedItem[] {
  const other = locale === 'zh-CN' ? 'en' : 'zh-CN';
  const typed = query.trim() !== '';
  const ranked = items.flatMap((item, order) => {
    const shown = fuzzyMatch(item.name[locale], query);
    const match = shown ?? fuzzyMatch(item.name[other], query);
    if (match === null) return [];
    const age = recent.indexOf(item.id);
    const bonus = age === -1 ? 0 : typed ? 5 : 1000 - age;
    const at = shown?.at ?? [];
    return [{ ranked: { item, at, recent: age !== -1 }, score: match.score + bonus, order }];
  });
  return ranked
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .slice(0, most)
    .map((entry) => entry.ranked);
}
