import { describe, expect, it } from 'vitest';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import type { ForeignDocument, ForeignSpan } from '../format/foreign/foreign-document.ts';
import { adoptDocument } from './adopt-document.ts';
import { InventoryCount } from './inventory.ts';
import { type LabelMapping, planLabels } from './label-plan.ts';

const text = '📊延边州共有近4万人，吉林省也有近4万户。';

function span(quote: string, given: Partial<ForeignSpan> = {}): ForeignSpan {
  const start = text.indexOf(quote);
  return {
    key: quote,
    start,
    end: start + quote.length,
    label: 'figure',
    quote,
    attributes: {},
    note: '',
    reviewer: null,
    ...given,
  };
}

function document(given: Partial<ForeignDocument>): ForeignDocument {
  return { name: 'd', text, spans: [], relations: [], ...given };
}

function adopt(foreign: ForeignDocument, mapping: LabelMapping = new Map()) {
  const count = new InventoryCount();
  count.add({ kind: 'document', document: foreign });
  const plan = planLabels(builtInLabels, count.inventory(), mapping);
  return { plan, adopted: adoptDocument(foreign, plan) };
}

describe('adoptDocument', () => {
  it('makes spans, attributes and relations ours, one layer a reviewer', () => {
    const { adopted } = adopt(
      document({
        spans: [
          span('近4万人', { attributes: { value: '40000', kind: 'Count' }, verdict: 'wrong' }),
          span('延边州', { label: '地点', attributes: { path: '["延边州"]' }, flagged: true }),
          span('近4万户', { reviewer: 'han' }),
        ],
        relations: [{ type: 'figure_location', from: '近4万人', to: '延边州' }],
      }),
    );
    const said = { note: '', flagged: false, verdict: 'unchecked' };
    expect(adopted).toEqual({
      name: 'd',
      text,
      layers: [
        {
          reviewer: null,
          spans: [
            {
              ...said,
              start: 7,
              end: 11,
              label: 'figure',
              attributes: { value: '40000', kind: 'count' },
              verdict: 'wrong',
            },
            {
              ...said,
              start: 2,
              end: 5,
              label: 'location',
              attributes: { path: ['延边州'] },
              flagged: true,
            },
          ],
          relations: [{ type: 'figure_location', from: 0, to: 1 }],
          note: '',
        },
        {
          reviewer: 'han',
          note: '',
          spans: [{ ...said, start: 17, end: 21, label: 'figure', attributes: {} }],
          relations: [],
        },
      ],
      misfits: [],
    });
  });

  it('moves a span to the one place of its words, and lists one that stands nowhere', () => {
    const { adopted } = adopt(
      document({
        spans: [
          span('延边州', { label: 'location', start: 1, end: 4 }),
          span('近5万人', { start: 7, end: 11 }),
          span('空', { start: 4, end: 4, quote: null }),
        ],
      }),
    );
    expect(adopted.layers[0]?.spans.map(({ start, end }) => [start, end])).toEqual([[2, 5]]);
    expect(adopted.misfits.map(({ kind, quote, detail }) => [kind, quote, detail])).toEqual([
      ['moved', '延边州', '2–5'],
      ['astray', '', ''],
      ['astray', '近5万人', '近4万人'],
    ]);
  });

  it('keeps a value that its attribute cannot hold in the note', () => {
    const spans = [span('近4万人', { attributes: { value: '约4万' }, note: '见表' })];
    const { adopted } = adopt(document({ spans }));
    expect(adopted.layers[0]?.spans[0]).toMatchObject({
      attributes: {},
      note: '见表\nvalue=约4万',
    });
    expect(adopted.misfits.map(({ kind, detail }) => [kind, detail])).toEqual([
      ['value', 'value=约4万'],
    ]);
  });

  it('leaves out what the mapping leaves out, with its relations, and says so of other loose ends', () => {
    const { adopted } = adopt(
      document({
        spans: [span('近4万人'), span('延边州', { label: 'ORG' })],
        relations: [
          { type: 'x', from: '近4万人', to: '延边州' },
          { type: 'y', from: '近4万人', to: '无' },
        ],
      }),
      new Map([['ORG', null]]),
    );
    expect(adopted.layers.map(({ spans }) => spans.length)).toEqual([1]);
    expect(adopted.misfits.map(({ kind, label }) => [kind, label])).toEqual([['relation', 'y']]);
  });

  it('reads a text with a byte order mark and CR LF as the store does, and its offsets with it', () => {
    const foreign = '\ufeff甲\r\n乙\r丙';
    const spans = [...'甲乙丙'].map((quote) => {
      const start = foreign.indexOf(quote);
      return span(quote, { start, end: start + 1, label: 'program' });
    });
    const { adopted } = adopt(document({ text: foreign, spans }));
    expect(adopted.text).toBe('甲\n乙\n丙');
    expect(adopted.misfits).toEqual([]);
    expect(adopted.layers[0]?.spans.map(({ start, end }) => [start, end])).toEqual([
      [0, 1],
      [2, 3],
      [4, 5],
    ]);
  });
});

describe('planLabels', () => {
  it('makes labels, attributes and relation types of what the project has not', () => {
    const { plan } = adopt(
      document({
        spans: [
          span('近4万人', { label: 'Figure', attributes: { source: 'x' } }),
          span('延边州', { label: '机构', attributes: { ids: ['1'] } }),
          span('吉林省', { label: 'GPE' }),
        ],
        relations: [
          { type: 'of', from: '近4万人', to: '延边州' },
          { type: 'of', from: '延边州', to: '吉林省' },
        ],
      }),
      new Map([['GPE', 'location']]),
    );
    expect([...plan.labelOf].sort()).toEqual([
      ['Figure', 'figure'],
      ['GPE', 'location'],
      ['机构', 'label-1'],
    ]);
    const [figure, , , made] = plan.labels.labels;
    expect(figure?.attributes.at(-1)).toMatchObject({ id: 'source', type: { kind: 'text' } });
    expect(made).toMatchObject({
      id: 'label-1',
      name: { 'zh-CN': '机构', en: '机构' },
      key: 'Digit4',
      attributes: [{ id: 'ids', type: { kind: 'list' } }],
    });
    expect(plan.labels.relationTypes.slice(2)).toMatchObject([
      { id: 'of', from: 'figure', alsoFrom: ['label-1'], to: 'label-1', alsoTo: ['location'] },
    ]);
    expect(plan.relationTypeOf('of', 'label-1', 'location')).toBe('of');
  });

  it('leaves a relation type of the project as it is: what it does not join gets another', () => {
    const { plan } = adopt(
      document({
        spans: [span('近4万人', { label: 'figure' }), span('延边州', { label: 'program' })],
        relations: [{ type: 'figure_location', from: '近4万人', to: '延边州' }],
      }),
    );
    expect(plan.labels.relationTypes.slice(0, 2)).toEqual(builtInLabels.relationTypes);
    expect(plan.relationTypeOf('figure_location', 'figure', 'program')).toBe(
      'figure_location_figure_program',
    );
  });

  it('keeps labels apart that a corpus tells apart by their case', () => {
    const { plan } = adopt(
      document({
        spans: [
          span('近4万人', { label: 'Figure' }),
          span('延边州', { label: 'figure' }),
          span('吉林省', { label: 'LOCATION' }),
        ],
      }),
    );
    expect([...plan.labelOf].sort()).toEqual([
      ['Figure', 'Figure'],
      ['LOCATION', 'location'],
      ['figure', 'figure'],
    ]);
  });
});
