import { expect, test } from 'vitest';
import { annotate, relate, setFlag, setVerdict } from '../../../core/annotation/edit.ts';
import { type History, emptyHistory, record } from '../../../core/annotation/history.ts';
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
const told = (history: History, annotation = figure) =>
  tellHistory(annotation, history, reviewers, 'zh-CN', quoteOf).map(
    ({ what, who, at: when }) => `${what} · ${who} ${when.slice(14, 16)}`,
  );

test('a card tells where its annotation came from and what was done to it, and nothing of others', () => {
  const steps = [
    made,
    setVerdict(figure, 'wrong', at(1)),
    setVerdict(place, 'confirmed', at(2)),
    setFlag(figure, true, at(3)),
    relate('figure_location', figure, place, at(4)),
  ];
  expect(told(steps.reduce(record, emptyHistory))).toEqual([
    '标注 · 我 00',
    '结论 有误 · 我 01',
    '标为待回看 · 我 03',
    '关联“延边州” · 我 04',
  ]);
});

test('what was done at an earlier sitting is told as the last change', () => {
  const later = { ...figure, updatedAt: '2026-01-01T00:07:00.000Z' };
  expect(told(emptyHistory, later)).toEqual(['标注 · 我 00', '最近修改 · 我 07']);
  expect(told(emptyHistory)).toEqual(['标注 · 我 00']);
});
