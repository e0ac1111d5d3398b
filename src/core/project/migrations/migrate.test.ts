import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { migrations } from './list.ts';
import { currentSchema, migrate } from './migrate.ts';
import { type Migration, storedKinds } from './migration.ts';

const renamed: Migration = {
  kind: 'layer',
  to: 2,
  up: (data) => ({ ...Object(data), marks: Reflect.get(Object(data), 'annotations') }),
};
const counted: Migration = {
  kind: 'layer',
  to: 3,
  up: (data) => {
    const marks: unknown = Reflect.get(Object(data), 'marks');
    if (!Array.isArray(marks)) throw new Error('marks is no list');
    return { marks, count: marks.length };
  },
};

describe('migrate', () => {
  test('data of every earlier schema comes to the present one, step by step', () => {
    const list = [counted, renamed];
    expect([
      currentSchema('layer', list),
      currentSchema('report', list),
      migrate('layer', { annotations: ['a'] }, 1, list),
      migrate('layer', { marks: ['a'] }, 2, list),
      migrate('layer', { marks: ['a'], count: 1 }, 3, list),
    ]).toEqual([
      3,
      1,
      { ok: true, value: { marks: ['a'], count: 1 } },
      { ok: true, value: { marks: ['a'], count: 1 } },
      { ok: true, value: { marks: ['a'], count: 1 } },
    ]);
  });

  test('a newer schema, no schema, and data that a step does not understand are refused', () => {
    expect([
      migrate('layer', {}, 3, [renamed]),
      migrate('layer', {}, 0, [renamed]),
      migrate('layer', {}, 1, [renamed, counted]),
    ]).toEqual([
      { ok: false, error: { kind: 'newer', found: 3, known: 2 } },
      { ok: false, error: { kind: 'failed', detail: 'there is no schema 0' } },
      { ok: false, error: { kind: 'failed', detail: 'to schema 3: Error: marks is no list' } },
    ]);
  });

  test('a gap or a number given twice is a bug', () => {
    expect(() => currentSchema('layer', [counted])).toThrow(RangeError);
    expect(() => currentSchema('layer', [renamed, renamed])).toThrow(RangeError);
  });
});

describe('the migrations', () => {
  test('are numbered without gaps', () => {
    expect(storedKinds.map((kind) => currentSchema(kind))).toEqual(
      storedKinds.map((kind) => migrations.filter((each) => each.kind === kind).length + 1),
    );
  });

  test('are one file each, in the list, with a test beside it', () => {
    const files = readdirSync(import.meta.dirname);
    const steps = files.filter((name) => /^[a-z-]+-\d{4}-[a-z0-9-]+\.ts$/.test(name));
    const numbers = steps.map((name) => /^([a-z-]+)-(\d{4})/.exec(name)?.[0]).sort();
    const listed = migrations.map(({ kind, to }) => `${kind}-${String(to).padStart(4, '0')}`);
    expect(numbers).toEqual([...listed].sort());
    expect(steps.filter((name) => !files.includes(name.replace(/ts$/, 'test.ts')))).toEqual([]);
  });
});
