import type { LabelColour, LabelLine } from '../../annotation/label/label.ts';
import type { Translated } from '../locale.ts';

const zhCN = {
  labels: '标签',
  relations: '关系',
  id: '编号',
  key: '按键',
  noKey: '无按键',
  attributes: '属性',
  colon: '：',
  noAttributes: '没有属性',
  separator: '、',
  nameIn: { 'zh-CN': '中文名称', en: '英文名称' },
  nameNeeded: '名称不能为空',
  colour: '颜色',
  line: '线型',
  up: (name: string) => `把“${name}”向前移`,
  down: (name: string) => `把“${name}”向后移`,
  alike: (name: string) => `与“${name}”颜色、线型都相同，读的人分不开；请换一种颜色或线型。`,
  sample: '样例 10592户',
  colours: {
    amber: '琥珀',
    violet: '紫',
    green: '绿',
    blue: '蓝',
    rose: '玫红',
    teal: '青',
    brown: '棕',
    slate: '灰蓝',
  },
  lines: { solid: '实线', dotted: '点线', double: '双线', dashed: '虚线', wavy: '波浪线' },
} as const satisfies {
  readonly lines: Record<LabelLine, string>;
  readonly colours: Record<LabelColour, string>;
} & Record<string, unknown>;

const en: Translated<typeof zhCN> = {
  labels: 'Labels',
  relations: 'Relations',
  id: 'Id',
  key: 'Key',
  noKey: 'no key',
  attributes: 'Attributes',
  colon: ': ',
  noAttributes: 'No attributes',
  separator: ', ',
  nameIn: { 'zh-CN': 'Name in Chinese', en: 'Name in English' },
  nameNeeded: 'A name cannot be empty',
  colour: 'Colour',
  line: 'Line',
  up: (name) => `Move “${name}” up`,
  down: (name) => `Move “${name}” down`,
  alike: (name) =>
    `Looks like “${name}”, in colour and line: readers could not tell them apart. Please choose another colour or line.`,
  sample: 'Sample 10592户',
  colours: {
    amber: 'amber',
    violet: 'violet',
    green: 'green',
    blue: 'blue',
    rose: 'rose',
    teal: 'teal',
    brown: 'brown',
    slate: 'slate',
  },
  lines: {
    solid: 'solid line',
    dotted: 'dotted line',
    double: 'double line',
    dashed: 'dashed line',
    wavy: 'wavy line',
  },
};

/** The screen of the label set. */
export const labelWords = { 'zh-CN': zhCN, en };
