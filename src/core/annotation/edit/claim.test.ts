import { expect, test } from 'vitest';
import { aLayer, anEditContext } from '../../testing/builders.ts';
import { claimed } from '../casework.ts';
import { applyChange, invert } from './change.ts';
import { claimSpan } from './claim.ts';

test('a sentence becomes a claim in one step, which is taken back whole', () => {
  const text = '全县整体脱贫。群众满意。';
  const layer = aLayer([], [], { state: 'not-started' });
  const change = claimSpan(layer, text, { start: 0, end: 6 }, anEditContext());
  const applied = applyChange(layer, change);
  if (!applied.ok) throw new Error(applied.error.reason);
  const [claim] = applied.value.annotations.all;
  expect(claim).toMatchObject({ label: 'claim', quote: '全县整体脱贫', verdict: 'unchecked' });
  expect(claimed(applied.value.casework)).toEqual(new Set([claim?.id]));
  const back = applyChange(applied.value, invert(change));
  expect(back.ok && back.value).toEqual(layer);
});
