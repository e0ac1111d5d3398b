import { expect, test } from 'vitest';
import { aLayer, anAnnotation, anEditContext } from '../../testing/builders.ts';
import { type CheckAnswer, assessmentOf, evidenceOf } from '../casework.ts';
import { type Change, applyChange, invert } from './change.ts';
import {
  type GivenAnswer,
  type GivenEvidence,
  answerCheck,
  assess,
  linkEvidence,
  removeEvidence,
  unanswerCheck,
  unlinkEvidence,
  writeCheck,
  writeEvidence,
} from './edit-casework.ts';
import { remove } from './edit.ts';
import type { Layer } from '../layer.ts';

const text = '共1676户,其中979户';
const whole = anAnnotation({ start: 1, end: 6 }, text);
const part = anAnnotation({ start: 9, end: 13 }, text);
const context = anEditContext();

const yearbook: GivenEvidence = {
  ...{ source: '统计年鉴', locator: '第 12 页', quote: '1676户', url: '', seen: '2026-01-03' },
  ...{ file: null, passage: null },
};

const failed: GivenAnswer = {
  check: 'part_of',
  figures: [
    { start: 1, end: 6, quote: '1676户' },
    { start: 9, end: 13, quote: '979户' },
  ],
  ...{ formula: '979 ≤ 1676', answer: 'confirmed', reason: null, note: '' },
};

function after(layer: Layer, ...changes: readonly Change[]): Layer {
  return changes.reduce((done, change) => {
    const next = applyChange(done, change);
    if (!next.ok) throw new Error(next.error.reason);
    return next.value;
  }, layer);
}

function kept(layer: Layer): readonly string[] {
  return layer.casework.map((record) => ('formula' in record ? record.formula : record.kind));
}

test('an answer replaces the one before it, is taken back whole, and each step has its inverse', () => {
  const layer = aLayer([whole, part], [], { state: 'not-started' });
  const first = answerCheck(layer, failed, [], context);
  const one = after(layer, first);
  const given = one.casework.filter((record): record is CheckAnswer => record.kind === 'answer');
  const excused = { ...failed, answer: 'excused', reason: 'different-scope' } as const;
  const second = answerCheck(one, excused, given, context);
  const two = after(one, second);
  expect(two.casework).toMatchObject([{ answer: 'excused', reason: 'different-scope' }]);
  expect(two.state).toBe('in-progress');
  expect(after(two, invert(second))).toEqual(one);
  expect(after(one, invert(first))).toEqual(layer);
  expect(after(one, unanswerCheck(given, context)).casework).toEqual([]);
});

test('one card serves many annotations; taken from one it stays, removed it is gone from all', () => {
  const layer = aLayer([whole, part]);
  const one = after(
    layer,
    writeEvidence(layer, yearbook, { before: null, serves: whole }, context),
  );
  const [card] = evidenceOf(one.casework);
  if (card === undefined) throw new Error('no card');
  const two = after(one, linkEvidence(one, part, card, context));
  const cardsOf = (at: Layer) =>
    [whole, part].map(({ id }) => assessmentOf(at.casework, id)?.evidence);
  expect(cardsOf(two)).toEqual([[card.id], [card.id]]);
  const ofPart = assessmentOf(two.casework, part.id);
  if (ofPart === undefined) throw new Error('no assessment');
  const three = after(two, unlinkEvidence(ofPart, card, context));
  expect([cardsOf(three), evidenceOf(three.casework)]).toEqual([[[card.id], []], [card]]);
  const removal = removeEvidence(two, card, context);
  const none = after(two, removal);
  expect([cardsOf(none), evidenceOf(none.casework)]).toEqual([[[], []], []]);
  expect(after(none, invert(removal))).toEqual(two);
});

test('a card that is written anew keeps its id, so that what it serves still has it', () => {
  const layer = aLayer([whole]);
  const one = after(
    layer,
    writeEvidence(layer, yearbook, { before: null, serves: whole }, context),
  );
  const [card] = evidenceOf(one.casework);
  if (card === undefined) throw new Error('no card');
  const given = { ...yearbook, locator: '第 13 页' };
  const two = after(one, writeEvidence(one, given, { before: card, serves: null }, context));
  expect(evidenceOf(two.casework)).toMatchObject([{ id: card.id, locator: '第 13 页' }]);
});

test('what stands beside a verdict is patched, and outlives its annotation', () => {
  const layer = aLayer([whole]);
  const urgent = after(layer, assess(layer, whole, { priority: 'high' }, context));
  const named = after(urgent, assess(urgent, whole, { assignee: '韩梅梅' }, context));
  expect(named.casework).toMatchObject([{ priority: 'high', assignee: '韩梅梅', claim: false }]);
  const gone = remove(named, [whole], context);
  expect(after(named, gone, invert(gone))).toEqual(named);
  expect(kept(after(named, gone))).toEqual(['assessment']);
});

test('a check of one’s own is written and written anew', () => {
  const layer = aLayer([whole, part]);
  const figures = [
    { name: 'a', annotation: whole.id },
    { name: 'b', annotation: part.id },
  ];
  const given = { figures, formula: 'b ≤ a', note: '' };
  const one = after(layer, writeCheck(layer, given, null, context));
  const [check] = one.casework.filter((record) => record.kind === 'check');
  if (check === undefined) throw new Error('no check');
  const two = after(one, writeCheck(one, { ...given, formula: 'b ≤ a × 2' }, check, context));
  expect(kept(two)).toEqual(['b ≤ a × 2']);
});
