import { expect, test } from 'vitest';
import { type Region, regionEdges } from '../../../core/annotation/region.ts';
import { aTime } from '../../../core/testing/builders.ts';
import { regionRows } from './region-rows.ts';

const text = `首页 > 新闻\n标题\n版权\n所有${'𠮷'.repeat(80)}`;

function answer(start: number, end: number, excluded: boolean): Region {
  return {
    ...{ id: `${start}`, start, end, ...regionEdges(text, { start, end }), excluded },
    ...{ reason: 'other', author: '李雷', provenance: { kind: 'reviewer' }, at: aTime },
  };
}

test('proposed regions and answers stand in document order, each with its first words on one line', () => {
  const rows = regionRows(
    text,
    [{ start: 11, end: text.length, reason: 'disclaimer' }],
    [answer(8, 10, false), answer(0, 7, true)],
  );
  expect(rows.map(({ state, reason, words }) => ({ state, reason, words }))).toEqual([
    { state: 'excluded', reason: 'other', words: '首页 > 新闻' },
    { state: 'kept', reason: 'other', words: '标题' },
    { state: 'proposed', reason: 'disclaimer', words: `版权 所有${'𠮷'.repeat(57)}` },
  ]);
});
