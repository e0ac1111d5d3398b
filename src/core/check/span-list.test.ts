import { describe, expect, it } from 'vitest';
import { readSpanList } from './span-list.ts';

const text = '共有812口水窖';
const file = (...spans: readonly object[]) => JSON.stringify({ spans });

describe('core/check/span-list', () => {
  it('reads figures with attributes beside the span, numbers as text, empty ones left out', () => {
    const span = {
      start: 2,
      end: 6,
      text: '812口',
      label: 'figure',
      value: 812,
      unit: '口',
      period: '',
    };
    expect(readSpanList(file(span, { start: 6, end: 8, label: 'program' }), text)).toEqual({
      ok: true,
      value: {
        figures: [{ start: 2, end: 6, attributes: { value: '812', unit: '口' } }],
        otherLabels: ['program'],
      },
    });
  });

  it('reads attributes of their own', () => {
    const span = { start: 2, end: 6, label: 'figure', attributes: { value: '812', path: ['a'] } };
    expect(readSpanList(file(span), text)).toEqual({
      ok: true,
      value: {
        figures: [{ start: 2, end: 6, attributes: { value: '812', path: ['a'] } }],
        otherLabels: [],
      },
    });
  });

  it('reads a list alone, and what a rule proposed, a span a line', () => {
    const span = { start: 2, end: 6, text: '812口', label: 'figure' };
    const read = {
      ok: true,
      value: { figures: [{ start: 2, end: 6, attributes: {} }], otherLabels: [] },
    };
    expect(readSpanList(JSON.stringify([span]), text)).toEqual(read);
    expect(readSpanList(JSON.stringify(span), text)).toEqual(read);
    expect(readSpanList(`${JSON.stringify(span)}\n${JSON.stringify(span)}\n`, text)).toMatchObject({
      ok: true,
      value: { figures: [{ start: 2 }, { start: 2 }] },
    });
  });

  const figure = { start: 2, end: 6, label: 'figure' };
  it.each([
    ['a span that quotes something else', file({ ...figure, text: '813口' }), 'quote'],
    ['a span beyond the text', file({ ...figure, end: 60 }), 'beyond'],
    ['an empty span', file({ ...figure, end: 2 }), 'empty'],
    ['a span that ends before it starts', file({ ...figure, start: 6, end: 2 }), 'empty'],
    ['half a character', file({ ...figure, start: 9, end: 11 }), 'cut'],
    ['offsets in code points', file({ ...figure, start: 9, end: 11, text: '3处' }), 'code-points'],
    ['a value in words', file({ ...figure, value: '八百' }), 'number'],
    ['a value that JSON has rounded', file({ ...figure, value: 2 ** 60 }), 'number'],
    ['an offset that is text', file({ ...figure, start: '2' }), 'shape'],
    ['a span without a label', file({ start: 2, end: 6 }), 'shape'],
    ['spans that are no list', '{"spans":null}', 'shape'],
    ['no JSON', 'spans', 'no-list'],
    ['JSON without spans', '{}', 'no-list'],
    ['JSON cut off', '{"spans":[', 'no-list'],
    ['documents with their text', '{"text":"共有","label":[[2,6,"figure"]]}', 'no-list'],
    ['another list', '[{"data":{"text":"共有"}}]', 'no-list'],
    ['a number', '7', 'no-list'],
  ])('refuses %s', (_what, content, why) => {
    expect(readSpanList(content, `${text}📊3处`)).toMatchObject({ ok: false, error: { why } });
  });
});
