import { expect, test } from 'vitest';
import { nextSentence, previousSentence, sentenceAt } from './sentence.ts';

const text = '他说:“都脱贫了。”真好!\n\n  全州251个村……全部出列;完';

function sentences(): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; at = nextSentence(text, at)) {
    const { start, end } = sentenceAt(text, at);
    found.push(text.slice(start, end));
  }
  return found;
}

test('a sentence takes its closing quotation mark along', () => {
  expect(sentences()).toEqual(['他说:“都脱贫了。”', '真好!', '  全州251个村……', '全部出列;', '完']);
});

test('going back meets the starts that going forward met, blank lines skipped', () => {
  const forward = [0];
  for (let at = 0; at < text.length;) forward.push((at = nextSentence(text, at)));
  const back = [text.length];
  for (let at = text.length; at > 0;) back.unshift((at = previousSentence(text, at)));
  expect(back).toEqual(forward);
});

test('every offset lies in or at the edge of its sentence, and none crosses a line', () => {
  for (let offset = 0; offset <= text.length; offset += 1) {
    const { start, end } = sentenceAt(text, offset);
    expect(start <= offset && offset <= end && !text.slice(start, end).includes('\n')).toBe(true);
  }
});

test('a text without any punctuation is still cut', () => {
  const { start, end } = sentenceAt('扶'.repeat(100_000), 50_000);
  expect(end - start).toBeLessThanOrEqual(2_001);
});
