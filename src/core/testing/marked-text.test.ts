import { describe, expect, it } from 'vitest';
import { markedText, withMarks } from './marked-text.ts';

describe('core/testing/marked-text', () => {
  it('takes the marks out of the text and keeps where they stood', () => {
    expect(markedText('带动[近4万人]就业')).toEqual({
      text: '带动近4万人就业',
      marks: [{ start: 2, end: 6, label: '', text: '近4万人' }],
    });
  });

  it('reads a label', () => {
    expect(markedText('[location:延边州]共有[figure:5个]县').marks).toEqual([
      { start: 0, end: 3, label: 'location', text: '延边州' },
      { start: 5, end: 7, label: 'figure', text: '5个' },
    ]);
  });

  it('keeps a text without marks as it is', () => {
    expect(markedText('没有标记')).toEqual({ text: '没有标记', marks: [] });
  });

  it('writes the marks back', () => {
    const source = '由[53%]下降到[26%]。';
    const { text, marks } = markedText(source);
    expect(withMarks(text, marks)).toBe(source);
  });
});
