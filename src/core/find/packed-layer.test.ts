import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Annotation, type Verdict, verdicts } from '../annotation/annotation.ts';
import type { Attributes } from '../annotation/label/attribute.ts';
import { aLayer, anAnnotation } from '../testing/builders.ts';
import { annotationTest } from './filter-annotation.ts';
import { PackedLayer, SharedTexts } from './packed-layer.ts';
import { type FindFilter, anything } from './query.ts';
import type { FindAnnotation } from './search.ts';

const one = fc.record({
  label: fc.constantFrom('figure', 'program'),
  verdict: fc.constantFrom(...verdicts),
  flagged: fc.boolean(),
  note: fc.constantFrom('', '见年报'),
  author: fc.constantFrom('李雷', '韩梅梅'),
  attributes: fc.constantFrom<Attributes>(
    {},
    { value: '3', unit: '个' },
    { path: ['吉林', '延边'] },
  ),
});

const filters = fc
  .record({
    labels: fc.constantFrom<string[]>([], ['figure'], ['missing', 'program']),
    verdicts: fc.constantFrom<Verdict[]>([], ['wrong'], ['unchecked', 'confirmed']),
    flagged: fc.boolean(),
    noted: fc.boolean(),
    note: fc.constantFrom('', '年报', '没有'),
  })
  .map((some): FindFilter => ({ ...anything, ...some }));

test('a packed layer holds what a search looks at, and passes over only what a filter refuses', () => {
  fc.assert(
    fc.property(fc.array(one, { maxLength: 20 }), filters, (list, filter) => {
      const layer = aLayer(
        list.map((given, index) => anAnnotation({ ...given, start: index, id: `a${index}` })),
      );
      const packed = new PackedLayer(layer, new SharedTexts());
      const seen = layer.annotations.all.map(seenOf);
      expect([...packed.annotations]).toEqual(seen);
      const passes = annotationTest(filter);
      const passed = [...packed.among(filter).annotations].filter((each) => passes(each, '李雷'));
      expect(passed).toEqual(seen.filter((each) => passes(each, '李雷')));
    }),
  );
});

function seenOf(annotation: Annotation): FindAnnotation {
  const { start, end, label, author, verdict, flagged, note, attributes } = annotation;
  return { start, end, label, author, verdict, flagged, note, attributes };
}
