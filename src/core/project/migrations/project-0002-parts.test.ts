import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { noParts } from '../project-record.ts';
import { projectSchema } from '../schema/schema.ts';
import { migrate } from './migrate.ts';

test('a project of schema 1 has nothing in its parts, and is else as it was', () => {
  const project = {
    id: 'p',
    name: '示例',
    createdAt: '2026-01-02T03:04:05.678Z',
    labels: builtInLabels,
  };
  const migrated = migrate('project', project, 1);
  expect(migrated).toEqual({ ok: true, value: { ...project, parts: {} } });
  const parsed = projectSchema.omit({ reviewers: true }).safeParse(migrated.ok && migrated.value);
  expect(parsed.data).toEqual({ ...project, parts: noParts });
});
