import { expect, test } from 'vitest';
import { aLayer, aTime, anAnnotation, anEditContext } from '../../testing/builders.ts';
import { type Evidence, assessmentOf, evidenceOf } from '../casework.ts';
import { applyChange, invert } from './change.ts';
import { assess, writeEvidence } from './edit-casework.ts';
import type { Layer } from '../layer.ts';
import { takeVerdict } from './take-verdict.ts';

const figure = anAnnotation({ start: 1, end: 6 });
const context = anEditContext();
const card: Evidence = {
  ...{ kind: 'evidence', id: 'far', author: '李雷', at: aTime, source: '年鉴', locator: '第 3 页' },
  ...{ quote: '', url: '', seen: null, passage: null },
  file: { name: '年鉴.pdf', sha256: 'a'.repeat(64), size: 3 },
};
const given = { verdict: 'wrong', rightValue: '1677户', note: '查过', evidence: [card] } as const;

function applied(layer: Layer, change: Parameters<typeof applyChange>[1]): Layer {
  const next = applyChange(layer, change);
  if (!next.ok) throw new Error(next.error.reason);
  return next.value;
}

test('verdict, right value, note and copied evidence come in one step, which is taken back whole', () => {
  const layer = aLayer([figure]);
  const change = takeVerdict(layer, figure, given, context);
  const taken = applied(layer, change);
  expect(taken.annotations.all).toMatchObject([{ verdict: 'wrong', note: '查过' }]);
  const [copy] = evidenceOf(taken.casework);
  expect(copy).toMatchObject({ source: '年鉴', file: card.file, author: context.author });
  expect(copy?.id).not.toBe('far');
  expect(assessmentOf(taken.casework, figure.id)).toMatchObject({
    ...{ rightValue: '1677户', evidence: [copy?.id] },
  });
  expect(applied(taken, invert(change))).toEqual(layer);
});

test('a card that says the same is cited and not copied; priority, note and cards that are there stay', () => {
  const begun = aLayer([{ ...figure, note: '我的备注' }]);
  const [mine = figure] = begun.annotations.all;
  const { kind, id, author, at, ...words } = card;
  const one = applied(begun, writeEvidence(begun, words, { before: null, serves: null }, context));
  const own = { ...words, source: '公报' };
  const two = applied(one, writeEvidence(one, own, { before: null, serves: mine }, context));
  const urgent = applied(two, assess(two, mine, { priority: 'high' }, context));
  const taken = applied(urgent, takeVerdict(urgent, mine, given, context));
  expect(evidenceOf(taken.casework)).toHaveLength(2);
  expect(assessmentOf(taken.casework, mine.id)).toMatchObject({
    priority: 'high',
    rightValue: '1677户',
  });
  const sources = new Map(evidenceOf(taken.casework).map((each) => [each.id, each.source]));
  const served = assessmentOf(taken.casework, mine.id)?.evidence ?? [];
  expect(served.map((each) => sources.get(each))).toEqual(['公报', '年鉴']);
  expect(taken.annotations.get(mine.id)?.note).toBe('我的备注');
  expect([kind, id, author, at]).toEqual(['evidence', 'far', '李雷', aTime]);
});

test('a bare verdict leaves no empty records', () => {
  const layer = aLayer([figure]);
  const bare = { verdict: 'confirmed', rightValue: '', note: '', evidence: [] } as const;
  expect(applied(layer, takeVerdict(layer, figure, bare, context)).casework).toEqual([]);
});
