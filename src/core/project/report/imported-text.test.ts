import { expect, test } from 'vitest';
import { followCorrection, mapOf } from '../../correct/follow-corrections.ts';
import { editText } from '../../correct/text-edit.ts';
import { aLayer, aTime, anAnnotation } from '../../testing/builders.ts';
import { annotated } from '../../testing/corpus-builders.ts';
import { withImportedText } from './imported-text.ts';

const before = '全县脱贫4.2万人，修路3条。';
const edits = [
  { at: before.indexOf('4.2'), removed: '4.2', added: '14.5' },
  { at: before.length, removed: '', added: '新增2座桥。' },
];
const after = editText(before, edits) ?? '';

test('the text as imported has the annotations that it has words for, the rest is kept without a place', () => {
  const at = (quote: string, text: string) => {
    const start = text.indexOf(quote);
    return anAnnotation({ start, end: start + quote.length, id: quote }, text);
  };
  const first = aLayer([at('4.2万人', before), at('3条', before)]);
  const correction = {
    id: 'c1',
    author: '李雷',
    at: aTime,
    takesBack: null,
    edits,
    beforeSha256: 'before',
    afterSha256: 'after',
    decisions: [],
  };
  const step = { report: 'r', map: mapOf(before, after, { edits }), correction };
  const followed = followCorrection(first, step);
  const bridges = at('2座桥', after);
  const layer = { ...followed, annotations: followed.annotations.replace([], [bridges]) };
  const report = annotated(after, [layer], { corrections: [correction], textSha256: 'after' });
  const original = withImportedText(report);
  expect(original).toMatchObject({ text: before, report: { textSha256: 'before' } });
  expect(original.report.corrections).toBeUndefined();
  const [back] = original.layers;
  expect(back?.annotations.all).toEqual(first.annotations.all);
  expect(back?.unanchored.map(({ id }) => id)).toEqual(['2座桥']);
  expect(back?.correction).toBeNull();
  const untouched = annotated(before, [first], {});
  expect(withImportedText(untouched)).toBe(untouched);
});
