import { expect, test } from 'vitest';
import { formulaText, readableNumber } from './formula-text.ts';

test.each([
  ['4024 = 2011 × (1 + 100.1%)', '4,024 = 2,011 × (1 + 100.1%)'],
  ['(12000000000 - 10000000000) ÷ 10000000000 = 20%', '(120亿 − 100亿) ÷ 100亿 = 20%'],
  ['26 × 5000 = 130000', '26 × 5,000 = 13万'],
  ['2021-03-05 > 2020-10-15', '2021-03-05 > 2020-10-15'],
  ['|形成了县、乡、村| = 3', '形成了县、乡、村：共 3 项'],
  ['|县、乡| ≠ 3', '县、乡：不是 3 项'],
  ['一是、二是、四是 ∌ 三是', '一是、二是、四是，缺“三是”'],
  ['张家界 ∉ 湖北省', '张家界不在湖北省内'],
])('a reviewer reads %s as %s', (formula, text) => {
  expect(formulaText(formula, 'zh-CN')).toBe(text);
});

test('in English digits stay digits', () => {
  expect(formulaText('26 × 5000 = 130000', 'en')).toBe('26 × 5,000 = 130,000');
  expect(formulaText('|县、乡| = 2', 'en')).toBe('县、乡: 2 items');
});

test.each([
  ['10000', '1万'],
  ['45000', '45,000'],
  ['99990000', '9999万'],
  ['100000000', '1亿'],
  ['1640000000', '16.4亿'],
  ['-123456780000', '-1,234.5678亿'],
  ['0', '0'],
  ['95.293', '95.293'],
  ['3 个', '3 个'],
])('%s is read as %s', (decimal, text) => {
  expect(readableNumber(decimal, 'zh-CN')).toBe(text);
});
