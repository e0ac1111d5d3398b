import { describe, expect, it } from 'vitest';
import type { Annotation } from '../annotation/annotation.ts';
import { aLayer, anAnnotation } from '../testing/builders.ts';
import { AgreementCount, exactF1, touchingF1 } from './agreement.ts';

const text = '一二三四五六七八九十';

function layer(reviewer: string, ...spans: readonly (readonly [number, number, string])[]) {
  const annotations = spans.map(([start, end, label], index): Annotation =>
    anAnnotation({ id: `${reviewer}-${index}`, start, end, label }, text),
  );
  return aLayer(annotations, [], { reviewer });
}

describe('AgreementCount', () => {
  it('counts what is the same and what touches, by label, over reports', () => {
    const count = new AgreementCount(['figure', 'program', 'location']);
    const li = layer('li', [0, 2, 'figure'], [3, 5, 'figure'], [6, 8, 'location']);
    const han = layer('han', [0, 2, 'figure'], [4, 6, 'figure'], [6, 8, 'figure']);
    count.add(text.length, [li, han]);
    count.add(text.length, [layer('li', [0, 2, 'figure']), layer('han', [0, 2, 'figure'])]);
    const [pair] = count.result();
    expect(pair).toMatchObject({ first: 'han', second: 'li', reports: 2 });
    expect([...(pair?.labels ?? [])]).toEqual([
      ['figure', { first: 4, second: 3, same: 2, firstTouched: 3, secondTouched: 3 }],
      ['location', { first: 0, second: 1, same: 0, firstTouched: 0, secondTouched: 0 }],
    ]);
    const all = { first: 4, second: 4, same: 2, firstTouched: 3, secondTouched: 3 };
    expect(pair?.all).toEqual(all);
    expect([exactF1(all), touchingF1(all)]).toEqual([0.5, 0.75]);
  });

  it('gives the kappa of a table that can be worked out by hand', () => {
    // Of ten characters both give four the label and four none; each has one of its own.
    const count = new AgreementCount(['figure']);
    count.add(text.length, [layer('a', [0, 5, 'figure']), layer('b', [1, 6, 'figure'])]);
    expect(count.result()[0]?.kappa).toBeCloseTo((0.8 - 0.5) / (1 - 0.5));
  });

  it('says nothing of reports that only one has begun', () => {
    const count = new AgreementCount(['figure']);
    const idle = aLayer([], [], { reviewer: 'b', state: 'not-started' });
    count.add(text.length, [layer('a', [0, 5, 'figure']), idle]);
    expect(count.result()).toEqual([]);
  });

  it('counts an empty layer that was worked on, and has no F1 where nobody found anything', () => {
    const count = new AgreementCount(['figure']);
    count.add(text.length, [layer('a'), layer('b')]);
    const [pair] = count.result();
    expect([pair?.reports, pair && exactF1(pair.all), pair?.kappa]).toEqual([1, null, null]);
  });
});
