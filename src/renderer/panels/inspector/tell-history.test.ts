import { expect, test } from 'vitest';
import {
  annotate,
  relate,
  setAttributes,
  setFlag,
  setVerdict,
} from '../../../core/annotation/edit/edit.ts';
import { builtInLabels } from '../../../core/annotation/label/built-in-labels.ts';
import { type Change, invert } from '../../../core/annotation/edit/change.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import { emptyLayer } from '../../../core/annotation/layer.ts';
import { tellHistory } from './tell-history.ts';

const text = '延边州共有5个贫困县';
let ids = 0;
const at = (minute: number) => ({
  author: 'me',
  at: `2026-01-01T00:0${minute}:00.000Z`,
  newId: () => `id-${(ids += 1)}`,
});
const provenance = { kind: 'reviewer' } as const;
const made = annotate(
  emptyLayer('me'),
  text,
  [
    { start: 0, end: 3, label: 'location', attributes: {}, provenance },
    { start: 5, end: 7, label: 'figure', attributes: {}, provenance },
  ],
  at(0),
);
const [place, figure] = made.annotations.added;
if (place === undefined || figure === undefined) throw new Error('nothing was tagged');
const reviewers = [{ id: 'me', name: '我' }];
const quoteOf = (id: string) => [place, figure].find((one) => one.id === id)?.quote;
const context = { reviewers, labels: builtInLabels, locale: 'zh-CN', quoteOf } as const;

function toldOf(change: Change, isUndone = false): ToldChange {
  return { change, isUndone, size: 1, layer: 'me', start: 0, end: 1 };
}

const told = (changes: readonly ToldChange[], annotation = figure) =>
  tellHistory(annotation, changes.toReversed(), context).map(
    ({ what, who, at: when, found }) =>
      `${what} · ${who} ${when.slice(14, 16)}${found.map(({ field, before, after }) => ` ${field}:${before}→${after}`).join('')}`,
  );

test('a card tells where its annotation came from and what was done to it, and nothing of others', () => {
  const steps = [
    made,
    setVerdict(figure, 'wrong', at(1)),
    setVerdict(place, 'confirmed', at(2)),
    setFlag(figure, true, at(3)),
    relate('figure_location', figure, place, at(4)),
  ];
  expect(told(steps.map((step) => toldOf(step)))).toEqual([
    '标注 · 我 00',
    '结论 有误 · 我 01',
    '标为待回看 · 我 03',
    '关联“延边州” · 我 04',
  ]);
});

test('values are told before and after, and what was undone is not told', () => {
  const valued = setAttributes(figure, { value: '5' }, at(1));
  const undone = setVerdict(figure, 'wrong', at(2));
  const undo = { ...invert(undone), id: 'undo', origin: 'undo' } as const;
  expect(told([toldOf(made), toldOf(valued), toldOf(undone, true), toldOf(undo)])).toEqual([
    '标注 · 我 00',
    '改属性 · 我 01 数值:→5',
  ]);
});

test('what no journal knows is told as the last change', () => {
  const later = { ...figure, updatedAt: '2026-01-01T00:07:00.000Z' };
  expect(told([], later)).toEqual(['标注 · 我 00', '最近修改 · 我 07']);
  expect(told([])).toEqual(['标注 · 我 00']);
});
