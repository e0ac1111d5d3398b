import { listText } from '../../annotation/label/list-value.ts';
import type { AttributeDefinition, AttributeValue } from '../../annotation/label/attribute.ts';
import type { BrokenRule } from '../../annotation/label/attribute-rules.ts';
import type { Label } from '../../annotation/label/label.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import { attributeText } from '../text/attribute-text.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  title: '不合规则',
  missing: (name: string) => `${name}必填，还没有值。`,
  excluded: (name: string, other: string) => `${name}与${other}不能同时有值。`,
  unknown: (id: string, value: string) => `这个标签已没有属性 ${id}，留着值“${value}”。`,
  unfit: (name: string, value: string) => `${name}的值“${value}”不是这种属性的值。`,
  pattern: (name: string, value: string, pattern: string) =>
    `${name}的值“${value}”不合格式 ${pattern}。`,
  tooLow: (name: string, value: string, bound: string) => `${name}的值 ${value} 小于 ${bound}。`,
  tooHigh: (name: string, value: string, bound: string) => `${name}的值 ${value} 大于 ${bound}。`,
  notListed: (name: string, value: string) => `${name}的值“${value}”不在代码表里。`,
  clear: (name: string) => `去掉${name}的值`,
} as const;

const en: Translated<typeof zhCN> = {
  title: 'Rules that are broken',
  missing: (name) => `${name} is required and has no value.`,
  excluded: (name, other) => `${name} and ${other} cannot both have a value.`,
  unknown: (id, value) =>
    `The label has no attribute ${id} any more; its value “${value}” is kept.`,
  unfit: (name, value) => `“${value}” is no value for ${name}.`,
  pattern: (name, value, pattern) => `${name}: “${value}” does not fit ${pattern}.`,
  tooLow: (name, value, bound) => `${name}: ${value} is below ${bound}.`,
  tooHigh: (name, value, bound) => `${name}: ${value} is above ${bound}.`,
  notListed: (name, value) => `${name}: “${value}” is not in its list.`,
  clear: (name) => `Clear the value of ${name}`,
};

/** Rules that an annotation's attributes break. */
export const brokenRuleWords = { 'zh-CN': zhCN, en };

/** Says which rule is broken, and by what. */
export function describeBrokenRule(
  broken: BrokenRule,
  label: Pick<Label, 'attributes'>,
  locale: Locale,
): string {
  const words = brokenRuleWords[locale];
  const definition = label.attributes.find(({ id }) => id === broken.attribute);
  const nameOf = (id: string): string =>
    label.attributes.find((each) => each.id === id)?.name[locale] ?? id;
  const name = nameOf(broken.attribute);
  switch (broken.kind) {
    case 'missing':
      return words.missing(name);
    case 'excluded':
      return words.excluded(name, nameOf(broken.other));
    case 'unknown':
      return words.unknown(broken.attribute, shown(definition, broken.value, locale));
    case 'unfit':
      return words.unfit(name, shown(definition, broken.value, locale));
    case 'pattern': {
      const pattern = definition?.type.kind === 'text' ? (definition.type.pattern ?? '') : '';
      return words.pattern(name, broken.value, pattern);
    }
    case 'too-low':
    case 'too-high': {
      const type = definition?.type.kind === 'decimal' ? definition.type : undefined;
      return broken.kind === 'too-low'
        ? words.tooLow(name, broken.value, type?.least ?? '')
        : words.tooHigh(name, broken.value, type?.most ?? '');
    }
    case 'not-listed':
      return words.notListed(name, broken.value);
  }
}

function shown(
  definition: AttributeDefinition | undefined,
  value: AttributeValue,
  locale: Locale,
): string {
  if (definition !== undefined) return attributeText(definition, value, locale);
  return typeof value === 'string' ? value : listText(value);
}
