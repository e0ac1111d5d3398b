import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { changeLabel, lookAlike, moveLabel } from './label-edits.ts';
import { applyProjectChange } from '../project-change.ts';
import { noParts, recordOf } from '../project-record.ts';

const record = recordOf({ labels: builtInLabels, parts: noParts });

function idsAfter(edit: ReturnType<typeof moveLabel>): readonly string[] {
  const next = edit === null ? null : applyProjectChange(record, edit);
  return next?.ok === true ? next.value.labels.map(({ id }) => id) : [];
}

test('a label gets another name without touching the others; nothing is no edit', () => {
  const name = { 'zh-CN': '数据', en: 'Number' };
  const edit = changeLabel(record, 'figure', { name });
  const [figure] = record.labels;
  expect(edit).toEqual({
    gesture: 'change-label',
    diffs: { labels: { added: [], updated: [[figure, { ...figure, name }]], removed: [] } },
  });
  expect(changeLabel(record, 'figure', { colour: 'amber' })).toBe(null);
  expect(changeLabel(record, 'unknown', { name })).toBe(null);
});

test('labels move one place at a time, and not beyond the ends', () => {
  expect(idsAfter(moveLabel(record, 'location', -1))).toEqual(['figure', 'location', 'program']);
  expect(idsAfter(moveLabel(record, 'figure', 1))).toEqual(['program', 'figure', 'location']);
  expect([moveLabel(record, 'figure', -1), moveLabel(record, 'location', 1)]).toEqual([null, null]);
  expect(moveLabel(record, 'location', -1)?.diffs.labels?.updated[0]?.[0].id).toBe('location');
});

test('two labels of the same colour and line look alike', () => {
  const [figure, ...others] = builtInLabels.labels;
  if (figure === undefined) throw new Error('there are built-in labels');
  const alike = others.map((label) => ({ ...label, colour: figure.colour, line: figure.line }));
  expect(lookAlike(alike, figure)?.id).toBe('program');
  expect(lookAlike(builtInLabels.labels, figure)).toBe(undefined);
});
