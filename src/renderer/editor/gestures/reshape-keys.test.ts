import { expect, test } from 'vitest';
import { type EdgeCommand, reshapedSpan } from './reshape-keys.ts';

const text = '建档立卡人口📊50829人。';

function after(command: EdgeCommand, quote: string): string {
  const start = text.indexOf(quote);
  const span = reshapedSpan(text, { start, end: start + quote.length }, command);
  return text.slice(span.start, span.end);
}

test.each<[EdgeCommand, string, string]>([
  ['end-grow', '50829', '50829人'],
  ['end-shrink', '50829人', '50829'],
  ['start-grow', '50829人', '📊50829人'],
  ['start-shrink', '📊50829人', '50829人'],
  ['end-grow-word', '人口', '人口📊50829人'],
  ['end-shrink-word', '人口📊50829人', '人口📊'],
  ['start-grow-word', '📊50829人', '人口📊50829人'],
  ['start-shrink-word', '人口📊50829人', '📊50829人'],
])('%s makes %s into %s', (command, before, result) => {
  expect(after(command, before)).toBe(result);
});

test('an annotation is never shrunk to nothing', () => {
  expect(after('end-shrink', '人。')).toBe('人');
  expect(after('end-shrink', '📊')).toBe('📊');
  expect(after('start-shrink-word', '人口')).toBe('人口');
});
