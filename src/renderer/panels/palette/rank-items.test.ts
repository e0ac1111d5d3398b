import { expect, test } from 'vitest';
import { rankItems } from './rank-items.ts';
import type { PaletteItem } from './palette-items.ts';

function item(id: string, zh: string, en: string): PaletteItem {
  return { id, name: { 'zh-CN': zh, en }, keys: '', run: () => undefined };
}

const items = [
  item('undo', '撤销', 'Undo'),
  item('export', '导出语料…', 'Export corpus…'),
  item('import', '导入文件…', 'Import files…'),
];
const ids = (query: string, recent: readonly string[] = [], locale: 'zh-CN' | 'en' = 'zh-CN') =>
  rankItems(items, query, recent, locale).map((ranked) => ranked.item.id);

test('entries are found by their name in either language', () => {
  expect(ids('导')).toEqual(['export', 'import']);
  expect(ids('exp')).toEqual(['export']);
  expect(ids('撤', [], 'en')).toEqual(['undo']);
  expect(ids('无此命令')).toEqual([]);
});

test('what was used lately comes first, before anything is typed and among equals', () => {
  expect(ids('', ['import', 'undo'])).toEqual(['import', 'undo', 'export']);
  expect(ids('导', ['import'])).toEqual(['import', 'export']);
});

test('only characters of the shown name are marked', () => {
  expect(rankItems(items, '出', [], 'zh-CN')[0]?.at).toEqual([1]);
  expect(rankItems(items, 'exp', [], 'zh-CN')[0]?.at).toEqual([]);
});
