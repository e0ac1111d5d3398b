import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { migrate } from './migrate.ts';

test('what a project of schema 2 says of labels stays as it is', () => {
  const before = { labels: builtInLabels, parts: {} };
  expect(migrate('project', before, 2)).toEqual({ ok: true, value: before });
});
