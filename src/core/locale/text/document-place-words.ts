import type { Locale } from '../../annotation/label/local-name.ts';
import { assertNever } from '../../base/assert-never.ts';
import type { PlacedPart } from '../../text/structure.ts';
import type { Translated } from '../locale.ts';
import { countText } from '../numbers.ts';

const zhCN = {
  cell: (table: string, row: string, column: string) => `表 ${table} 第 ${row} 行第 ${column} 列`,
  page: (page: string) => `第 ${page} 页`,
  heading: '标题',
  footnote: '脚注',
} as const;

const en: Translated<typeof zhCN> = {
  cell: (table, row, column) => `table ${table}, row ${row}, column ${column}`,
  page: (page) => `page ${page}`,
  heading: 'heading',
  footnote: 'footnote',
};

/** Where a stretch of a text stood in its document. */
export const documentPlaceWords = { 'zh-CN': zhCN, en };

/** A place in the document in words; the outermost part first. */
export function describePlace(parts: readonly PlacedPart[], locale: Locale): string {
  return parts.map((part) => describePart(part, locale)).join(' · ');
}

function describePart(part: PlacedPart, locale: Locale): string {
  const words = documentPlaceWords[locale];
  const count = (value: number): string => countText(value, locale);
  switch (part.kind) {
    case 'cell':
      return words.cell(count(part.table), count(part.row), count(part.column));
    case 'page':
      return words.page(count(part.page));
    case 'heading':
      return words.heading;
    case 'footnote':
      return words.footnote;
    default:
      return assertNever(part);
  }
}
