import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { builtInLabels } from '../../../core/annotation/label/built-in-labels.ts';
import { noFilter } from '../../state/window/inspector-slice.ts';
import { filterAnnotations, filtersNothing } from './filter-annotations.ts';
import { summarizeAnnotation } from './summarize-annotation.ts';

function annotation(quote: string, patch: Partial<Annotation> = {}): Annotation {
  return {
    id: quote,
    start: 0,
    end: quote.length,
    label: 'figure',
    quote,
    attributes: {},
    verdict: 'unchecked',
    note: '',
    flagged: false,
    author: 'me',
    provenance: { kind: 'reviewer' },
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...patch,
  };
}

const people = annotation('50829人', {
  attributes: { kind: 'count', unit: '人', value: '50829' },
  note: '见年鉴',
});
const place = annotation('延边州', {
  label: 'location',
  attributes: { path: ['吉林省', '延边州'], level: 'prefecture' },
  verdict: 'confirmed',
  flagged: true,
});
const all = [people, place];

describe('filtering annotations', () => {
  test('every part must pass', () => {
    expect(filterAnnotations(all, noFilter)).toBe(all);
    expect(filterAnnotations(all, { ...noFilter, label: 'location' })).toEqual([place]);
    expect(filterAnnotations(all, { ...noFilter, verdict: 'unchecked' })).toEqual([people]);
    expect(filterAnnotations(all, { ...noFilter, flagged: true, label: 'figure' })).toEqual([]);
  });

  test('text is sought in quote, note and attributes, whatever its width', () => {
    expect(filterAnnotations(all, { ...noFilter, text: '５０８' })).toEqual([people]);
    expect(filterAnnotations(all, { ...noFilter, text: '年鉴' })).toEqual([people]);
    expect(filterAnnotations(all, { ...noFilter, text: '吉林' })).toEqual([place]);
  });

  test('knows when it narrows nothing', () => {
    expect(filtersNothing({ ...noFilter, text: ' ' })).toBe(true);
    expect(filtersNothing({ ...noFilter, flagged: true })).toBe(false);
  });
});

test('attributes are summarized in the order of the label, choices by name', () => {
  expect(summarizeAnnotation(people, builtInLabels, 'zh-CN')).toBe('50,829 · 人 · 计数');
  const money = annotation('16.4亿元', { attributes: { value: '1640000000', unit: '元' } });
  expect(summarizeAnnotation(money, builtInLabels, 'zh-CN')).toBe('16.4亿 · 元');
  expect(summarizeAnnotation(money, builtInLabels, 'en')).toBe('1,640,000,000 · 元');
  expect(summarizeAnnotation(place, builtInLabels, 'en')).toBe('吉林省 / 延边州 · prefecture');
});
