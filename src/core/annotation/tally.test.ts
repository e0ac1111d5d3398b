import fc from 'fast-check';
import { expect, test } from 'vitest';
import { annotationsOf } from '../testing/random.ts';
import { AnnotationSet } from './annotation-set.ts';
import { layerCounts } from './layer-counts.ts';

const text = '近4万人脱贫，人均增收1000余元。';

test('a set that was changed knows the counts that one made anew would find', () => {
  fc.assert(
    fc.property(annotationsOf(text), fc.nat(), fc.nat(), (annotations, one, other) => {
      const [from, to] = [one, other]
        .map((end) => end % (annotations.length + 1))
        .sort((a, b) => a - b);
      const outside = annotations.slice(from, to);
      const set = AnnotationSet.of(annotations);
      const counted = [layerCounts(set), labelsOf(set)];
      const smaller = set.replace(outside, []);
      const inside = AnnotationSet.of(annotations.filter((each) => !outside.includes(each)));
      expect([layerCounts(smaller), labelsOf(smaller)]).toEqual([
        layerCounts(inside),
        labelsOf(inside),
      ]);
      const back = smaller.replace([], outside);
      expect([layerCounts(back), labelsOf(back)]).toEqual(counted);
    }),
  );
});

function labelsOf({ tally }: AnnotationSet): Readonly<Record<string, number>> {
  return Object.fromEntries([...tally.labels].filter(([, count]) => count > 0));
}
