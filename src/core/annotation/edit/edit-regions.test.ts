import { expect, test } from 'vitest';
import { aLayer, anEditContext } from '../../testing/builders.ts';
import { applyChange, invert } from './change.ts';
import { exclude, excludeAgain, include, setReason } from './edit-regions.ts';
import { setDetails } from './edit.ts';
import type { Change } from './change.ts';
import { type Layer, emptyLayer } from '../layer.ts';

const text = '首页 > 新闻\n\n脱贫攻坚综述\n版权所有';
const byRule = {
  start: 0,
  end: 7,
  reason: 'breadcrumb',
  provenance: { kind: 'rule', rule: 'breadcrumb' },
} as const;
const byHand = { start: 16, end: 20, reason: 'other', provenance: { kind: 'reviewer' } } as const;

function applied(layer: Layer, change: Change): Layer {
  const result = applyChange(layer, change);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** What a layer says of stretches, in few words. */
const told = ({ regions }: Layer) =>
  regions.map(({ opening, excluded, reason }) => `${excluded ? '−' : '+'} ${reason} ${opening}`);

test('stretches are left out in one change, which begins the report and has an inverse', () => {
  const context = anEditContext();
  const change = exclude(emptyLayer('李雷'), text, [byHand, byRule], context);
  const after = applied(emptyLayer('李雷'), change);
  expect([told(after), after.state]).toEqual([
    ['− breadcrumb 首页 > 新闻', '− other 版权所有'],
    'in-progress',
  ]);
  expect(after.regions[0]).toEqual({
    ...byRule,
    id: 'new-2',
    opening: '首页 > 新闻',
    closing: '首页 > 新闻',
    excluded: true,
    author: '韩梅梅',
    at: context.at,
  });
  expect(applied(after, invert(change))).toEqual(emptyLayer('李雷'));
});

test('what a rule proposed stays as a no when it is taken back, and what was made by hand goes', () => {
  const context = anEditContext();
  const before = applied(aLayer(), exclude(aLayer(), text, [byHand, byRule], context));
  const change = include(before, text, { regions: before.regions, proposed: [] }, context);
  const after = applied(before, change);
  expect(told(after)).toEqual(['+ breadcrumb 首页 > 新闻']);
  expect(applied(after, invert(change))).toEqual(before);
  const [kept] = after.regions;
  if (kept === undefined) throw new Error('the answer is gone');
  expect(told(applied(after, excludeAgain(kept, context)))).toEqual(['− breadcrumb 首页 > 新闻']);
});

test('a proposal that is answered with no is kept as one', () => {
  const change = include(aLayer(), text, { regions: [], proposed: [byRule] }, anEditContext());
  expect(told(applied(aLayer(), change))).toEqual(['+ breadcrumb 首页 > 新闻']);
});

test('a region gets another reason', () => {
  const context = anEditContext();
  const before = applied(aLayer(), exclude(aLayer(), text, [byHand], context));
  const [region] = before.regions;
  if (region === undefined) throw new Error('the region is gone');
  expect(told(applied(before, setReason(region, 'disclaimer', context)))).toEqual([
    '− disclaimer 版权所有',
  ]);
});

test('a span outside the text is a bug', () => {
  const beyond = { ...byHand, end: 99 };
  expect(() => exclude(aLayer(), text, [beyond], anEditContext())).toThrow(RangeError);
});

test('details are corrected and put back, and a change made on others conflicts', () => {
  const details = { title: '新题', date: '2020-10-15', outlet: null, author: null, url: null };
  const change = setDetails(aLayer(), details, anEditContext());
  const after = applied(aLayer(), change);
  expect(after.details).toEqual(details);
  expect(applied(after, invert(change)).details).toBeNull();
  expect(applyChange(after, change)).toEqual({
    ok: false,
    error: { code: 'change-conflict', reason: 'different', id: '李雷' },
  });
});
