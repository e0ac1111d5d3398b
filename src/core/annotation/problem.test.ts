import { expect, test } from 'vitest';
import { anAnnotation } from '../testing/builders.ts';
import type { Annotation } from './annotation.ts';
import { builtInLabels } from './label/built-in-labels.ts';
import { type AnnotationProblem, annotationProblem } from './problem.ts';

const text = '📊近4万人脱贫';

test.each<[string, Partial<Annotation>, AnnotationProblem | null]>([
  ['fits', { attributes: { value: '40000', unit: '人', kind: 'count' } }, null],
  ['splits a surrogate pair', { start: 1 }, { kind: 'bad-span' }],
  ['ends outside the text', { end: 99 }, { kind: 'bad-span' }],
  ['quotes other words', { quote: '近5万人' }, { kind: 'quote-differs', actual: '近4万人' }],
  ['has an unknown label', { label: 'claim' }, { kind: 'unknown-label', label: 'claim' }],
  [
    'has an unknown attribute',
    { attributes: { constructor: '1' } },
    { kind: 'unknown-attribute', attribute: 'constructor' },
  ],
  [
    'has a value that is no decimal',
    { attributes: { value: '4万' } },
    { kind: 'bad-attribute', attribute: 'value', problem: 'not-a-decimal' },
  ],
])('an annotation that %s', (_, given, problem) => {
  const annotation = anAnnotation({ start: 2, end: 6, ...given }, text);
  expect(annotationProblem(text, builtInLabels, annotation)).toEqual(problem);
});
