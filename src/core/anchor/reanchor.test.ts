import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Change, applyChange } from '../annotation/edit/change.ts';
import { discard, place } from '../annotation/edit/edit-unanchored.ts';
import type { Layer } from '../annotation/layer.ts';
import { type Region, regionEdges } from '../annotation/region.ts';
import {
  aLayer,
  aRejection,
  aRelation,
  aTime,
  anAnnotation,
  anEditContext,
} from '../testing/builders.ts';
import { annotationsOf, texts } from '../testing/random.ts';
import { fitsText } from './layer-places.ts';
import { followText, reanchor, tallyAnchoring } from './reanchor.ts';
import { TextMap } from './text-map.ts';

const text = '全县脱贫4.2万人，其中汪清县3个村、延吉市5个村。返回首页 网站地图';

function after(layer: Layer, change: Change | null): Layer {
  if (change === null) return layer;
  const applied = applyChange(layer, change);
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return applied.value;
}

function at(quote: string, label = 'figure', shift = 0) {
  const start = text.indexOf(quote) + shift;
  return anAnnotation({ id: quote, start, end: start + quote.length, quote, label });
}

function aRegion(start: number, end: number): Region {
  return {
    ...{ id: 'region', start, end, ...regionEdges(text, { start, end }), excluded: true },
    ...{ reason: 'navigation', author: '李雷', provenance: { kind: 'reviewer' }, at: aTime },
  };
}

/** Everything of a layer in words: where what stands stands, and what has lost its place. */
function told({ annotations, rejections, regions, relations, unanchored }: Layer, from = text) {
  return {
    stand: [...annotations.all, ...rejections, ...regions].map(
      ({ id, start, end }) => `${id}@${start} ${from.slice(start, end)}`,
    ),
    relations: relations.map(({ id }) => id),
    unanchored: unanchored.map(({ id, before, after: behind }) => `${before}[${id}]${behind}`),
  };
}

describe('a layer that does not fit its text', () => {
  test('is left alone where it does', () => {
    expect(reanchor(aLayer([at('4.2万人'), at('汪清县', 'location')]), text, anEditContext())).toBe(
      null,
    );
  });

  test('finds what stands once, wherever it says it is, and keeps the rest without a place', () => {
    const figure = at('4.2万人', 'figure', 5);
    const gone = anAnnotation({ id: '4.7万', start: 4, end: 8, quote: '4.7万' });
    const place_ = at('汪清县', 'location');
    const layer = aLayer(
      [figure, gone, place_],
      [aRelation(gone, place_), aRelation(figure, place_)],
      {
        rejections: [aRejection({ id: 'no', start: 60, end: 62, quote: '延吉' })],
        regions: [{ ...aRegion(26, 35), start: 20, end: 29 }],
      },
    );
    const change = reanchor(layer, text, anEditContext());
    expect(change && tallyAnchoring(change)).toEqual({ moved: 3, lost: 1, found: 0 });
    expect(told(after(layer, change))).toEqual({
      stand: [
        '4.2万人@4 4.2万人',
        '汪清县@12 汪清县',
        'no@19 延吉',
        `region@${text.indexOf('返回')} ${text.slice(text.indexOf('返回'), text.indexOf('返回') + 9)}`,
      ],
      relations: ['4.2万人→汪清县'],
      unanchored: ['[4.7万]'],
    });
    expect(after(layer, change).unanchored[0]?.relations.map(({ id }) => id)).toEqual([
      '4.7万→汪清县',
    ]);
  });

  test('never puts two annotations of one label on one place', () => {
    const layer = aLayer([at('4.2万人'), { ...at('4.2万人', 'figure', 20), id: 'again' }]);
    const mended = after(layer, reanchor(layer, text, anEditContext()));
    expect(told(mended)).toMatchObject({ stand: ['4.2万人@4 4.2万人'], unanchored: ['[again]'] });
  });

  test('fits afterwards, keeps every record once, and gets everything back by the inverse', () => {
    fc.assert(
      fc.property(texts, fc.gen(), fc.integer({ min: -20, max: 20 }), (other, gen, shift) => {
        const annotations = gen(() => annotationsOf(`${other}。`)).map((one) => ({
          ...one,
          start: Math.max(0, one.start + shift),
          end: Math.max(0, one.end + shift),
        }));
        const layer = aLayer(annotations);
        const mended = after(layer, reanchor(layer, other, anEditContext()));
        expect(mended.annotations.all.every((one) => fitsText(other, one))).toBe(true);
        expect(mended.annotations.size + mended.unanchored.length).toBe(layer.annotations.size);
        expect(reanchor(mended, other, anEditContext())).toBe(null);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a text that changes', () => {
  const layer = aLayer(
    [at('4.2万人'), at('3个'), at('汪清县', 'location')],
    [aRelation(at('4.2万人'), at('汪清县', 'location'))],
  );
  const later = `【更正】${text.replace('4.2万人', '4.5万人').replace('3个村、', '')}`;

  test('takes the layer along; a changed figure is kept without a place, with the words round it', () => {
    const moved = after(layer, followText(layer, new TextMap(text, later), anEditContext()));
    expect(told(moved, later)).toEqual({
      stand: ['汪清县@16 汪清县'],
      relations: [],
      unanchored: [
        '全县脱贫[4.2万人]，其中汪清县3个村、延吉市5个村。返回首页 网站',
        `${text.slice(0, 15)}[3个]${text.slice(17, 41)}`,
      ],
    });
  });

  test('and changes back gives everything its place again, links too', () => {
    const moved = after(layer, followText(layer, new TextMap(text, later), anEditContext()));
    const back = followText(moved, new TextMap(later, text), anEditContext());
    expect(tallyAnchoring(back)).toEqual({ moved: 1, lost: 0, found: 2 });
    expect(told(after(moved, back))).toEqual(told(layer));
  });

  test('a record is placed by hand with its links, on other words without its verdict, or discarded', () => {
    const start = later.indexOf('4.5万人');
    const judged = aLayer(
      [{ ...at('4.2万人'), verdict: 'confirmed' }, at('汪清县', 'location')],
      [aRelation(at('4.2万人'), at('汪清县', 'location'))],
    );
    const moved = after(judged, followText(judged, new TextMap(text, later), anEditContext()));
    const [lost] = moved.unanchored;
    if (lost === undefined) throw new Error('nothing was lost');
    const span = { start, end: start + 5 };
    const placed = after(
      moved,
      place(moved, later, lost, span, { value: '45000' }, anEditContext()),
    );
    expect(told(placed, later)).toEqual({
      stand: [`4.2万人@${start} 4.5万人`, '汪清县@16 汪清县'],
      relations: ['4.2万人→汪清县'],
      unanchored: [],
    });
    expect(placed.annotations.get('4.2万人')).toMatchObject({
      quote: '4.5万人',
      verdict: 'unchecked',
      attributes: { value: '45000' },
    });
    expect(told(after(moved, discard([lost], anEditContext())), later)).toMatchObject({
      unanchored: [],
    });
  });
});
