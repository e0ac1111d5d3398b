import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { migrate } from './migrate.ts';

test('what a project of schema 3 has moved stays as it is', () => {
  const move = {
    ...{ id: 'm', label: 'location', at: '2026-02-01T00:00:00.000Z' },
    chosen: { kind: 'value', attribute: 'level', values: ['town'] },
    to: { kind: 'value', attribute: 'level', value: null },
  };
  const before = { labels: builtInLabels, parts: { moves: [move] } };
  expect(migrate('project', before, 3)).toEqual({ ok: true, value: before });
});
