import { expect, test } from 'vitest';
import { aLayer, anAnnotation, anEditContext } from '../testing/builders.ts';
import { type Change, applyChange, invert } from './edit/change.ts';
import { assess, signOff, unsign, writeEvidence } from './edit/edit-casework.ts';
import { setVerdict } from './edit/edit.ts';
import type { SignOff } from './casework.ts';
import type { Layer } from './layer.ts';
import { countSignings, signOffsOn, signingOf, workOfOthers } from './sign-off.ts';

const text = '共1676户,其中979户';
const whole = anAnnotation({ start: 1, end: 6 }, text);
const part = anAnnotation({ start: 9, end: 13 }, text);
const context = anEditContext();

function after(layer: Layer, ...changes: readonly Change[]): Layer {
  return changes.reduce((done, change) => {
    const next = applyChange(done, change);
    if (!next.ok) throw new Error(next.error.reason);
    return next.value;
  }, layer);
}

/** 李雷 found one figure wrong, with evidence, and left the other alone. */
function judged(): Layer {
  const begun = aLayer([whole, part]);
  const wrong = after(begun, setVerdict(whole, 'wrong', context));
  const card = {
    ...{ source: '年鉴', locator: '', quote: '', url: '', seen: null },
    ...{ file: null, passage: null },
  };
  const shown = after(wrong, writeEvidence(wrong, card, { before: null, serves: whole }, context));
  return after(shown, assess(shown, whole, { rightValue: '1677户' }, context));
}

const said = { reviewer: '李雷', annotation: whole.id, quote: '1676户', verdict: 'wrong' } as const;
const agreed = { ...said, rightValue: '1677户', agrees: true, reason: '' };

function recordsIn(layer: Layer): readonly SignOff[] {
  return signOffsOn(layer.casework, '李雷', whole.id);
}

test('a reviewer sees what others judged with its evidence, and nothing of their own', () => {
  const { judged: found } = workOfOthers([judged(), aLayer([part], [], { reviewer: '我' })], '我');
  expect(found).toMatchObject([
    {
      reviewer: '李雷',
      annotation: { id: whole.id },
      rightValue: '1677户',
      evidence: [{ source: '年鉴' }],
    },
  ]);
  expect(workOfOthers([judged()], '李雷')).toEqual({ judged: [], signOffs: [] });
});

test('a signature stands in the signer’s own layer, is replaced and taken back, each step with its inverse', () => {
  const mine = aLayer([], [], { reviewer: '我' });
  const sign = signOff(mine, agreed, [], context);
  const signed = after(mine, sign);
  const object = signOff(
    signed,
    { ...agreed, agrees: false, reason: '年鉴是1675' },
    recordsIn(signed),
    context,
  );
  const objected = after(signed, object);
  expect(recordsIn(objected)).toMatchObject([{ agrees: false, reason: '年鉴是1675' }]);
  expect(after(objected, invert(object))).toEqual(signed);
  expect(after(objected, unsign(recordsIn(objected), context)).casework).toEqual([]);
  expect(workOfOthers([judged(), objected], '李雷').signOffs).toEqual(recordsIn(objected));
});

test('a verdict stands as the last word on it says, and loses a signature when it is changed', () => {
  const mine = aLayer([], [], { reviewer: '我' });
  const signed = recordsIn(after(mine, signOff(mine, agreed, [], context)));
  const objection = recordsIn(
    after(mine, signOff(mine, { ...agreed, agrees: false, reason: '不对' }, [], context)),
  );
  const now = { verdict: 'wrong', rightValue: '1677户' } as const;
  expect(signingOf([], now)).toBe('unsigned');
  expect(signingOf(signed, now)).toBe('signed');
  expect(signingOf([...signed, ...objection], now)).toBe('objected');
  expect(signingOf(signed, { ...now, verdict: 'confirmed' })).toBe('lapsed');
  expect(signingOf(signed, { ...now, rightValue: '1678户' })).toBe('lapsed');
  expect(signingOf(signed, { verdict: 'unchecked', rightValue: '' })).toBe('lapsed');
  expect(signingOf([], { verdict: 'unchecked', rightValue: '' })).toBeNull();
  expect(countSignings(['signed', 'signed', null, 'lapsed'])).toEqual({
    ...{ objected: 0, lapsed: 1, unsigned: 0, signed: 2 },
  });
});
