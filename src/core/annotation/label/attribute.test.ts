import { expect, test } from 'vitest';
import {
  type AttributeType,
  type AttributeValue,
  attributeProblem,
  isDecimal,
} from './attribute.ts';

test.each(['0', '7', '-7', '1640000000', '95.3', '-0.5', '1.50', '0.0', '9'.repeat(60)])(
  '%s is an exact decimal',
  (value) => {
    expect(isDecimal(value)).toBe(true);
  },
);

test.each([
  ...['', '-', '+7', '07', '-07', '1.', '.5', '1e3', '1,000', ' 7', '7\n', '７', '四', '1.2.3'],
  ...['-0', '-0.0', 'NaN', 'Infinity', '0x1f', '--7', '1_000'],
])('%j is no exact decimal', (value) => {
  expect(isDecimal(value)).toBe(false);
});

const choice: AttributeType = {
  kind: 'choice',
  choices: [{ id: 'money', name: { 'zh-CN': '金额', en: 'money' } }],
};
const code: AttributeType = { kind: 'code', pattern: '\\d{6}|x' };

test.each<[AttributeType, AttributeValue, ReturnType<typeof attributeProblem>]>([
  [{ kind: 'text' }, '元', null],
  [{ kind: 'text' }, ['元'], 'not-a-text'],
  [{ kind: 'decimal' }, '16.4', null],
  [{ kind: 'decimal' }, '16.4亿', 'not-a-decimal'],
  [{ kind: 'list' }, ['汪清县', '东光镇'], null],
  [{ kind: 'list' }, '汪清县', 'not-a-list'],
  [choice, 'money', null],
  [choice, '金额', 'not-a-choice'],
  [choice, ['money'], 'not-a-text'],
  [code, '222424', null],
  [code, 'x', null],
  [code, '2224240', 'not-a-code'],
  [code, '222424\n', 'not-a-code'],
])('for %j the value %j has the problem %s', (type, value, problem) => {
  expect(attributeProblem(type, value)).toBe(problem);
});

test.each<[AttributeType, AttributeValue, ReturnType<typeof attributeProblem>]>([
  [{ kind: 'yes-no' }, 'yes', null],
  [{ kind: 'yes-no' }, 'true', 'not-yes-or-no'],
  [{ kind: 'date' }, '2020', null],
  [{ kind: 'date' }, '2020-02-29', null],
  [{ kind: 'date' }, '2019-02-29', 'not-a-date'],
  [{ kind: 'date' }, '2020-2', 'not-a-date'],
  [{ kind: 'date' }, ['2020'], 'not-a-text'],
  [{ kind: 'link', list: 'divisions' }, '222401', null],
  [{ kind: 'link', list: 'divisions' }, '', 'not-a-code'],
])('for %j the value %j has the problem %s', (type, value, problem) => {
  expect(attributeProblem(type, value)).toBe(problem);
});
