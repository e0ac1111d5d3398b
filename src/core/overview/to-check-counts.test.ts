import { expect, test } from 'vitest';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { anAnnotation } from '../testing/builders.ts';
import { toCheckCounts } from './to-check-counts.ts';

const confirmed = { verdict: 'confirmed' } as const;
const figures = [anAnnotation({ start: 0 }), anAnnotation({ start: 4, ...confirmed })];
const place = anAnnotation({ start: 8, label: 'location', ...confirmed });
const claim = anAnnotation({ start: 12, label: 'program' });
const none: ReadonlySet<string> = new Set();

test('figures are to be checked, and claims; a place that has a verdict counts only where nothing else does', () => {
  const all = AnnotationSet.of([...figures, place, claim]);
  expect(toCheckCounts(all, none)).toEqual({ all: 2, checked: 1 });
  expect(toCheckCounts(all, new Set([claim.id, 'gone']))).toEqual({ all: 3, checked: 1 });
  expect(toCheckCounts(AnnotationSet.of([place, claim]), none)).toEqual({ all: 2, checked: 1 });
  expect(toCheckCounts(AnnotationSet.empty, none)).toEqual({ all: 0, checked: 0 });
});

test('a figure that goes takes its verdict along', () => {
  const all = AnnotationSet.of([...figures, place]);
  expect(toCheckCounts(all.replace(figures.slice(1), []), none)).toEqual({ all: 1, checked: 0 });
  expect(toCheckCounts(all.replace(figures, []), none)).toEqual({ all: 1, checked: 1 });
});
