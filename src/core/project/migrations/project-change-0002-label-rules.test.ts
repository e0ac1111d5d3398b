import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { migrate } from './migrate.ts';

test('what a project-change of schema 1 says of labels stays as it is', () => {
  const before = { labels: builtInLabels, parts: {} };
  expect(migrate('project-change', before, 1)).toEqual({ ok: true, value: before });
});
