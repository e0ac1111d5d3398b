import { expect, test } from 'vitest';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import { applyChange, invert, noDiff } from '../annotation/edit/change.ts';
import { reject } from '../annotation/edit/edit.ts';
import { aLayer, anEditContext } from '../testing/builders.ts';
import { acceptProposals, chosenProposals } from './accept-proposals.ts';
import type { Proposal } from './proposal.ts';

const text = '人口50829人,其中延边州3万人';
const people: Proposal = {
  start: 2,
  end: 8,
  text: '50829人',
  label: 'figure',
  attributes: { value: '50829', unit: '人', colour: 'red' },
  score: 0.98,
  rule: 'figure/unit',
};
const sure: Proposal = { ...people, start: 14, end: 17, text: '3万人', attributes: {} };
const place: Proposal = {
  ...sure,
  start: 11,
  end: 14,
  text: '延边州',
  label: 'location',
  score: 0.7,
};

test('accepting makes annotations with the rule as provenance and the attributes that the label knows', () => {
  const layer = aLayer([], [], { state: 'not-started' });
  const change = acceptProposals(layer, text, builtInLabels, [people, sure], anEditContext());
  expect({
    gesture: change.gesture,
    state: change.state,
    added: change.annotations.added.map(({ quote, label, attributes, provenance }) => ({
      quote,
      label,
      attributes,
      provenance,
    })),
  }).toEqual({
    gesture: 'accept',
    state: ['not-started', 'in-progress'],
    added: [
      {
        quote: '50829人',
        label: 'figure',
        attributes: { value: '50829', unit: '人' },
        provenance: { kind: 'rule', rule: 'figure/unit' },
      },
      {
        quote: '3万人',
        label: 'figure',
        attributes: {},
        provenance: { kind: 'rule', rule: 'figure/unit' },
      },
    ],
  });
});

test('rejecting adds to the layer what was refused, and undoing it leaves the layer as it was', () => {
  const layer = aLayer();
  const change = reject(layer, text, [place, people], anEditContext());
  const after = applyChange(layer, change);
  expect(after.ok && after.value.rejections.map(({ quote, rule }) => `${quote} ${rule}`)).toEqual([
    '50829人 figure/unit',
    '延边州 figure/unit',
  ]);
  expect(change.annotations).toEqual(noDiff);
  expect(after.ok && applyChange(after.value, invert(change))).toEqual({ ok: true, value: layer });
});

test('all of a label above a score, and of two that overlap the surer', () => {
  const longer = { ...sure, end: 18, score: 0.99 };
  expect(chosenProposals([people, place, sure, longer], { label: 'figure', score: 0.8 })).toEqual([
    people,
    longer,
  ]);
  expect(chosenProposals([people, place], { label: null, score: 0.7 })).toEqual([people, place]);
});
