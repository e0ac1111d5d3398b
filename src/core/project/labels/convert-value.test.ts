import { expect, test } from 'vitest';
import type { AttributeType, AttributeValue } from '../../annotation/label/attribute.ts';
import { convertedValue } from './convert-value.ts';

const level: AttributeType = {
  kind: 'choice',
  choices: [{ id: 'county', name: { 'zh-CN': '县级', en: 'county' } }],
};

test.each<[AttributeType, AttributeValue, AttributeValue | null]>([
  [{ kind: 'text' }, ['吉林省', '延边州'], '吉林省 / 延边州'],
  [{ kind: 'text' }, [], null],
  [{ kind: 'list' }, '吉林省 / 延边州', ['吉林省', '延边州']],
  [{ kind: 'list' }, '延边州', ['延边州']],
  [{ kind: 'list' }, ' ', null],
  [{ kind: 'list' }, ['延边州'], ['延边州']],
  [{ kind: 'decimal' }, ['1,000'], '1000'],
  [{ kind: 'decimal' }, ['1', '2'], null],
  [{ kind: 'decimal' }, '四万', null],
  [level, ['县级'], 'county'],
  [level, 'County', 'county'],
  [level, ['州', '县级'], null],
  [{ kind: 'yes-no' }, ['是'], 'yes'],
  [{ kind: 'date' }, ['2019年5月'], '2019-05'],
  [{ kind: 'code', pattern: '[0-9]{6}' }, ['２２２４２４'], '222424'],
  [{ kind: 'link', list: 'divisions' }, ['222424'], '222424'],
  [{ kind: 'link', list: 'divisions' }, ['吉林省', '延边州'], null],
])('as %j, %j is %j', (type, value, converted) => {
  expect(convertedValue(type, value)).toEqual(converted);
});
