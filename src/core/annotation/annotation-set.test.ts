import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anAnnotation } from '../testing/builders.ts';
import { annotationsOf } from '../testing/random.ts';
import { contains, overlaps } from '../text/span.ts';
import { type Annotation, compareAnnotations } from './annotation.ts';
import { AnnotationSet } from './annotation-set.ts';

const text = '近4万人📊脱贫𠮷，\u3000增收1000余元。';
const inOrder = (annotations: readonly Annotation[]): readonly Annotation[] =>
  [...annotations].sort(compareAnnotations);
const anySpan = fc
  .tuple(fc.nat(text.length), fc.nat(text.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

describe('a set of annotations', () => {
  test('lists them in document order, the longer first, ties by id', () => {
    const annotations = [
      anAnnotation({ start: 5, end: 7 }),
      anAnnotation({ start: 0, end: 4, id: 'b' }),
      anAnnotation({ start: 0, end: 4, id: 'a' }),
      anAnnotation({ start: 0, end: 9, id: 'c' }),
    ];
    const set = AnnotationSet.of(annotations);
    expect([...set].map(({ id }) => id)).toEqual(['c', 'a', 'b', 'annotation-5-7']);
    expect([set.size, set.all.map((annotation) => set.indexOf(annotation))]).toEqual([
      4,
      [0, 1, 2, 3],
    ]);
  });

  test('refuses two annotations of one id', () => {
    const twice = [anAnnotation({ id: 'a', start: 0 }), anAnnotation({ id: 'a', start: 9 })];
    expect(() => AnnotationSet.of(twice)).toThrow('two annotations have the same id');
  });

  test('finds by id what is in it, and nothing else', () => {
    const annotation = anAnnotation({ id: 'a' });
    const set = AnnotationSet.of([annotation]);
    expect([set.get('a'), set.get('b'), AnnotationSet.empty.get('a')]).toEqual([
      annotation,
      undefined,
      undefined,
    ]);
  });

  test('finds what overlaps a span as a filter over all would', () => {
    fc.assert(
      fc.property(annotationsOf(text), anySpan, (annotations, span) => {
        expect(AnnotationSet.of(annotations).overlapping(span)).toEqual(
          inOrder(annotations).filter((annotation) => overlaps(annotation, span)),
        );
      }),
    );
  });

  test('finds what covers an offset, the innermost first', () => {
    fc.assert(
      fc.property(annotationsOf(text), fc.nat(text.length), (annotations, offset) => {
        const covering = AnnotationSet.of(annotations).covering(offset);
        const unit = { start: offset, end: offset + 1 };
        expect(inOrder(covering)).toEqual(
          inOrder(annotations).filter((annotation) => contains(annotation, unit)),
        );
        const lengths = covering.map(({ start, end }) => end - start);
        expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
      }),
    );
  });

  test('after replacing is the set built from what is then in it, and the set before is untouched', () => {
    fc.assert(
      fc.property(
        annotationsOf(text),
        annotationsOf(text),
        fc.func(fc.boolean()),
        anySpan,
        (annotations, others, isRemoved, span) => {
          const before = AnnotationSet.of(annotations);
          before.overlapping(span);
          const removed = annotations.filter(isRemoved);
          const kept = annotations.filter((annotation) => !removed.includes(annotation));
          const added = others.filter(({ id }) => kept.every((other) => other.id !== id));
          const after = before.replace(removed, added);
          const rebuilt = AnnotationSet.of([...kept, ...added]);
          expect([
            after.all,
            after.overlapping(span),
            added.map(({ id }) => after.get(id)),
          ]).toEqual([rebuilt.all, rebuilt.overlapping(span), added]);
          expect(before.all).toEqual(inOrder(annotations));
        },
      ),
    );
  });

  test('refuses to remove what is not in it and to add an id that is', () => {
    const [here, moved] = [anAnnotation({ id: 'a' }), anAnnotation({ id: 'a', start: 5 })];
    const set = AnnotationSet.of([here]);
    expect(() => set.replace([moved], [])).toThrow(RangeError);
    expect(() => set.replace([anAnnotation({ id: 'b' })], [])).toThrow(RangeError);
    expect(() => set.replace([], [moved])).toThrow('two records have the id a');
    expect(set.replace([here], [moved]).all).toEqual([moved]);
  });

  test('takes two hundred thousand annotations at once', () => {
    const many = Array.from({ length: 200_000 }, (_, index) => anAnnotation({ start: index * 4 }));
    const set = AnnotationSet.empty.replace([], many);
    expect([set.size, set.overlapping({ start: 799_995, end: 800_000 }).length]).toEqual([
      200_000, 1,
    ]);
    expect(set.replace(many, []).size).toBe(0);
  });
});
