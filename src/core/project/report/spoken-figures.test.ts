import { expect, test } from 'vitest';
import { aLayer, anAnnotation } from '../../testing/builders.ts';
import { figureLayer } from './spoken-figures.ts';

const figures = (count: number) =>
  Array.from({ length: count }, (_, index) => anAnnotation({ start: index * 10 }));

const layer = (reviewer: string, count: number) => aLayer(figures(count), [], { reviewer });

test('the adjudicated layer speaks, else the fullest, else nobody', () => {
  const chosen = (...layers: readonly ReturnType<typeof layer>[]) => figureLayer(layers)?.reviewer;
  expect([
    chosen(layer('b', 3), layer('final', 1), layer('a', 2)),
    chosen(layer('b', 2), layer('final', 0), layer('a', 2), layer('c', 1)),
    chosen(layer('a', 0)),
  ]).toEqual(['final', 'a', undefined]);
});
