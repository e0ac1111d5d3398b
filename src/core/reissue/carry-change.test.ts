import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import type { Annotation } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import type { Assessment, Evidence } from '../annotation/casework.ts';
import { applyChange, invert } from '../annotation/edit/change.ts';
import { type Layer, emptyLayer } from '../annotation/layer.ts';
import { regionEdges } from '../annotation/region.ts';
import {
  aLayer,
  aRejection,
  aRelation,
  aTime,
  anAnnotation,
  anEditContext,
} from '../testing/builders.ts';
import { annotationsOf, texts } from '../testing/random.ts';
import { carryChange } from './carry-change.ts';
import { carryPlan, tallyFates } from './carry-plan.ts';
import { issuePlaces } from './places.ts';

const before =
  '全县脱贫4万人。\n延边州投入34亿元。\n新建7个村卫生室。\n其中危房改造120户。\n分享到：';
const after = '标题\n全县脱贫14万人。\n延边州已投入34亿元。\n新建7个村卫生室。\n分享到：';

function on(words: string, given: Partial<Annotation> = {}): Annotation {
  const start = before.indexOf(words);
  return anAnnotation({ id: words, start, end: start + words.length, ...given }, before);
}

function carried(earlier: Layer, later: Layer = emptyLayer('韩梅梅'), withChanged = true) {
  const places = issuePlaces(earlier, before, after);
  const plan = carryPlan(
    earlier.annotations.all,
    places.annotations,
    later.annotations,
    builtInLabels,
    { before, after },
  );
  const change = carryChange(
    { plan, places, earlier, later, text: after, labels: builtInLabels, withChanged },
    anEditContext(),
  );
  const next = change === null ? null : applyChange(later, change);
  if (next !== null && !next.ok) throw new Error(JSON.stringify(next.error));
  return { plan, change, layer: next?.value ?? later };
}

describe('what is carried over from an earlier issue', () => {
  const confirmed = { verdict: 'confirmed' } as const;
  const earlier = aLayer([
    on('4万人', { ...confirmed, attributes: { value: '40000', unit: '人', measure: '脱贫' } }),
    on('34亿元', confirmed),
    on('7个', confirmed),
    on('120户', confirmed),
  ]);

  it('is told by what became of its words', () => {
    const { plan } = carried(earlier);
    expect(plan.map(({ annotation, fate, quote }) => [annotation.id, fate, quote])).toEqual([
      ['4万人', 'changed', '14万人'],
      ['34亿元', 'sentence', '34亿元'],
      ['7个', 'same', '7个'],
      ['120户', 'lost', ''],
    ]);
    expect(tallyFates(plan)).toEqual({ same: 1, sentence: 1, changed: 1, lost: 1, already: 0 });
  });

  it('keeps its verdict only where the whole sentence stands; anywhere else it is unchecked and flagged', () => {
    const { layer } = carried(earlier);
    expect(
      layer.annotations.all.map(({ quote, verdict, flagged }) => [quote, verdict, flagged]),
    ).toEqual([
      ['14万人', 'unchecked', true],
      ['34亿元', 'unchecked', true],
      ['7个', 'confirmed', false],
    ]);
  });

  it('states of new words what they say, and what a person said of the old ones', () => {
    const [first] = carried(earlier).layer.annotations.all;
    expect(first?.attributes).toMatchObject({ value: '140000', unit: '人', measure: '脱贫' });
  });

  it('is left out where its words changed, unless that is wished', () => {
    const { layer } = carried(earlier, undefined, false);
    expect(layer.annotations.all.map(({ quote }) => quote)).toEqual(['34亿元', '7个']);
  });

  it('comes once, however often', () => {
    const { layer } = carried(earlier);
    const again = carried(earlier, layer);
    expect(again.change).toBeNull();
    expect(tallyFates(again.plan)).toEqual({
      same: 0,
      sentence: 0,
      changed: 0,
      lost: 1,
      already: 3,
    });
  });

  it('begins the report, has ids and an author of its own, and is taken back as one', () => {
    const later = emptyLayer('韩梅梅');
    const { change, layer } = carried(earlier, later);
    expect(change?.gesture).toBe('carry-over');
    expect(layer.state).toBe('in-progress');
    expect(
      layer.annotations.all.every(({ id, author }) => /^new/.test(id) && author === '韩梅梅'),
    ).toBe(true);
    const undone = change && applyChange(layer, invert(change));
    expect(undone).toEqual({ ok: true, value: later });
  });
});

test('links, answers to proposals, regions, own checks and evidence come along with what they are about', () => {
  const [seven, money, gone] = [on('7个'), on('34亿元'), on('120户')];
  const rejected = before.indexOf('延边州');
  const share = { start: before.indexOf('分享到'), end: before.length };
  const stamp = { author: '李雷', at: aTime };
  const evidence: Evidence = {
    ...{ kind: 'evidence', id: 'e', ...stamp, source: '年鉴', locator: '', quote: '', url: '' },
    ...{ seen: null, file: null, passage: null },
  };
  const assessed = (annotation: string): Assessment => ({
    ...{ kind: 'assessment', id: `of ${annotation}`, ...stamp, annotation, claim: true },
    ...{ priority: 'high', assignee: '王芳', rightValue: '8', evidence: ['e'] },
  });
  const earlier = aLayer([seven, money, gone], [aRelation(seven, money), aRelation(seven, gone)], {
    rejections: [aRejection({ start: rejected, end: rejected + 3 }, before)],
    regions: [
      {
        ...{ id: 'r', ...share, ...regionEdges(before, share), excluded: true },
        ...{ reason: 'share-comment', provenance: { kind: 'reviewer' }, ...stamp },
      },
    ],
    casework: [
      assessed(seven.id),
      assessed(money.id),
      assessed(gone.id),
      evidence,
      {
        ...{ kind: 'check', id: 'c', ...stamp, formula: 'a = 7', note: '' },
        figures: [{ name: 'a', annotation: seven.id }],
      },
      {
        ...{ kind: 'check', id: 'd', ...stamp, formula: 'b = 120', note: '' },
        figures: [{ name: 'b', annotation: gone.id }],
      },
    ],
  });
  const { layer } = carried(earlier);
  const idOf = (quote: string) => layer.annotations.all.find((one) => one.quote === quote)?.id;
  expect(layer.relations.map(({ from, to }) => [from, to])).toEqual([
    [idOf('7个'), idOf('34亿元')],
  ]);
  expect(layer.rejections.map(({ quote, start }) => [quote, start])).toEqual([
    ['延边州', after.indexOf('延边州')],
  ]);
  expect(layer.regions.map(({ opening, start }) => [opening, start])).toEqual([
    ['分享到：', after.indexOf('分享到')],
  ]);
  const ofKind = (kind: string) => layer.casework.filter((record) => record.kind === kind);
  const [source] = ofKind('evidence');
  expect(ofKind('evidence')).toHaveLength(1);
  expect(ofKind('assessment')).toHaveLength(2);
  expect(ofKind('assessment')).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...{ annotation: idOf('34亿元'), rightValue: '', evidence: [source?.id] },
      }),
      expect.objectContaining({
        ...{ annotation: idOf('7个'), rightValue: '8', evidence: [source?.id] },
      }),
    ]),
  );
  expect(ofKind('check')).toMatchObject([{ figures: [{ name: 'a', annotation: idOf('7个') }] }]);
});

test('between any two texts, what is carried stands on its words and applies', () => {
  fc.assert(
    fc.property(texts, texts, texts, fc.gen(), (head, old, now, gen) => {
      const [from, to] = [`${head}${old}。`, `${head}${now}。`];
      const annotations = gen(() => annotationsOf(from));
      const earlier = aLayer(annotations);
      const later = emptyLayer('李雷');
      const places = issuePlaces(earlier, from, to);
      const plan = carryPlan(
        earlier.annotations.all,
        places.annotations,
        later.annotations,
        builtInLabels,
        {
          before: from,
          after: to,
        },
      );
      const change = carryChange(
        { plan, places, earlier, later, text: to, labels: builtInLabels, withChanged: true },
        anEditContext(),
      );
      if (change === null) return;
      const applied = applyChange(later, change);
      expect(applied.ok).toBe(true);
      const { all } = applied.ok ? applied.value.annotations : AnnotationSet.empty;
      for (const { start, end, quote } of all) expect(to.slice(start, end)).toBe(quote);
    }),
    { numRuns: 300 },
  );
});
