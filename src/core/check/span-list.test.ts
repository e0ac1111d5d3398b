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
      value: [{ start: 2, end: 6, attributes: { value: '812', unit: '口' } }],
    });
  });

  it('reads attributes of their own', () => {
    const span = { start: 2, end: 6, label: 'figure', attributes: { value: '812', path: ['a'] } };
    expect(readSpanList(file(span), text)).toEqual({
      ok: true,
      value: [{ start: 2, end: 6, attributes: { value: '812', path: ['a'] } }],
    });
  });

  it.each([
    [
      'a span that quotes something else',
      file({ start: 2, end: 6, text: '813口', label: 'figure' }),
    ],
    ['a span beyond the text', file({ start: 2, end: 60, label: 'figure' })],
    ['an empty span', file({ start: 2, end: 2, label: 'figure' })],
    ['no JSON', 'spans'],
    ['JSON without spans', '{}'],
  ])('refuses %s', (_what, content) => {
    expect(readSpanList(content, text).ok).toBe(false);
  });
});
