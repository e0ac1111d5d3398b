import { expect, test } from 'vitest';
import { aLayer, anAnnotation } from '../../testing/builders.ts';
import { UsesCount } from './label-uses.ts';

test('values that fit no longer are counted as they are, lists told from texts, and those that can be rewritten with them', () => {
  const count = new UsesCount({
    ...{ kind: 'unfit', label: 'town', attribute: 'path' },
    type: { kind: 'decimal' },
  });
  const values = [['1', '2'], '1 / 2', ['1', '2'], ['3'], '4', '许多'];
  const annotations = values.map((path, index) =>
    anAnnotation({
      ...{ id: `a${index}`, label: 'town', start: index, end: index + 1 },
      attributes: { path },
    }),
  );
  count.add({ id: 'r', title: '报告' }, aLayer(annotations));
  const uses = count.uses();
  expect(uses.values).toEqual([
    { value: ['1', '2'], count: 2 },
    { value: '1 / 2', count: 1 },
    { value: '许多', count: 1 },
    { value: ['3'], count: 1 },
  ]);
  expect([uses.count, uses.convertible]).toEqual([5, 1]);
});
