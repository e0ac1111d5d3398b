import { expect, test } from 'vitest';
import { gazetteer } from '../../place/gazetteer.ts';
import { knownLists } from './code-lists.ts';

const parts = {
  programs: [{ id: '雨露计划', name: '雨露计划', aliases: [], stopped: false }],
  codeLists: [
    {
      id: 'crops',
      name: { 'zh-CN': '作物', en: 'Crops' },
      codes: [
        { id: 'c1', name: { 'zh-CN': '水稻', en: 'rice' } },
        { id: 'c2', name: { 'zh-CN': '玉米', en: 'maize' } },
      ],
    },
  ],
};

test('the divisions are found by code, by name, and by a short form that only one has', () => {
  const lists = knownLists(parts, gazetteer());
  expect(lists.nameOf('divisions', '222424')?.['zh-CN']).toContain('汪清县');
  expect(lists.nameOf('divisions', '999999')).toBe(null);
  expect(lists.codeOf('divisions', '汪清县')).toBe('222424');
  expect(lists.codeOf('divisions', '２２２４２４')).toBe('222424');
  // Several cities have a district of this name.
  expect(lists.codeOf('divisions', '朝阳区')).toBe(null);
  expect(lists.entries('divisions', '朝阳区').length).toBeGreaterThan(1);
});

test('own lists and the register are found by code and by either name', () => {
  const lists = knownLists(parts, null);
  expect(lists.codeOf('crops', 'maize')).toBe('c2');
  expect(lists.codeOf('crops', '水稻')).toBe('c1');
  expect(lists.codeOf('crops', '土豆')).toBe(null);
  expect(lists.nameOf('crops', 'c1')?.en).toBe('rice');
  expect(lists.nameOf('programs', '雨露计划')?.en).toBe('雨露计划');
  expect(lists.entries('no-such-list', '')).toEqual([]);
});
