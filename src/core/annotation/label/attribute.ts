import { assertNever } from '../../base/assert-never.ts';
import type { LocalName } from './local-name.ts';

/** An attribute's value at rest: text (decimals and choices too), or a list of texts. An attribute without a value is absent. */
export type AttributeValue = string | readonly string[];

/** The attributes of one annotation, by attribute id. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/**
 * What an attribute accepts. `decimal` is an exact decimal, `list` an ordered list of texts such as a chain of places, `yes-no` one of `yes`
 * and `no`, `date` a day, a month or a year of ISO 8601, `link` the code of an entry in a list: `divisions`, `programs`, or one of the project's own.
 * A pattern of a text and the bounds of a number are rules (`attribute-rules.ts`); a value that breaks them is still a value.
 */
export type AttributeType =
  | { readonly kind: 'text'; readonly pattern?: string }
  | { readonly kind: 'decimal'; readonly least?: string; readonly most?: string }
  | { readonly kind: 'list' }
  | { readonly kind: 'choice'; readonly choices: readonly Choice[] }
  | { readonly kind: 'code'; readonly pattern: string }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'date' }
  | { readonly kind: 'link'; readonly list: string };

/** The kinds of attributes, in the order in which the editor of the label set offers them. */
export const attributeKinds = [
  'text',
  'decimal',
  'choice',
  'yes-no',
  'date',
  'link',
  'list',
  'code',
] as const satisfies readonly AttributeType['kind'][];

/** One possible value of a `choice` attribute. */
export interface Choice {
  readonly id: string;
  readonly name: LocalName;
}

const yesOrNo: readonly Choice[] = [
  { id: 'yes', name: { 'zh-CN': '是', en: 'yes' } },
  { id: 'no', name: { 'zh-CN': '否', en: 'no' } },
];

/** The values that an attribute has to choose from; null where it takes others as well. */
export function choicesOf(type: AttributeType): readonly Choice[] | null {
  if (type.kind === 'choice') return type.choices;
  return type.kind === 'yes-no' ? yesOrNo : null;
}

/** An attribute that a label gives to its annotations. Its id survives renaming and is what exports write. */
export interface AttributeDefinition {
  readonly id: string;
  readonly name: LocalName;
  readonly type: AttributeType;
  /** Whether every annotation of the label should have a value. */
  readonly required?: true;
  /** What a new annotation has for it, where its text suggests nothing. */
  readonly initial?: AttributeValue;
  /** Attributes of the same label that may not have a value beside this one, by id; it is enough that one of two says so. */
  readonly excludes?: readonly string[];
}

/** Why a value does not fit its attribute. */
export type AttributeProblem =
  | 'not-a-text'
  | 'not-a-list'
  | 'not-a-decimal'
  | 'not-a-choice'
  | 'not-a-code'
  | 'not-yes-or-no'
  | 'not-a-date';

const decimalPattern = /^(?!-0(?:\.0+)?$)-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Whether a text is an exact decimal as Hezhu writes it: no exponent, no separators, no leading zeros or plus, no minus zero. */
export function isDecimal(value: string): boolean {
  return decimalPattern.test(value);
}

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a text is a day (`2020-05-17`), a month (`2020-05`) or a year (`2020`) that the calendar has. */
export function isDate(value: string): boolean {
  const [whole, year, month = '01', day = '01'] = datePattern.exec(value) ?? [];
  if (whole === undefined || year === undefined || year === '0000') return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** What is wrong with a value for an attribute, or null where it fits. */
export function attributeProblem(
  type: AttributeType,
  value: AttributeValue,
): AttributeProblem | null {
  if (type.kind === 'list') return typeof value === 'string' ? 'not-a-list' : null;
  if (typeof value !== 'string') return 'not-a-text';
  switch (type.kind) {
    case 'text':
      return null;
    case 'decimal':
      return isDecimal(value) ? null : 'not-a-decimal';
    case 'choice':
      return type.choices.some((choice) => choice.id === value) ? null : 'not-a-choice';
    case 'code':
      return new RegExp(`^(?:${type.pattern})$`, 'u').test(value) ? null : 'not-a-code';
    case 'yes-no':
      return value === 'yes' || value === 'no' ? null : 'not-yes-or-no';
    case 'date':
      return isDate(value) ? null : 'not-a-date';
    case 'link':
      return value === '' ? 'not-a-code' : null;
    default:
      return assertNever(type);
  }
}
