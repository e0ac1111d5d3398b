import type { LabelLine } from '../annotation/label.ts';
import type { Translated } from './locale.ts';

const zhCN = {
  labels: '标签',
  relations: '关系',
  id: '编号',
  key: '按键',
  noKey: '无按键',
  attributes: '属性',
  noAttributes: '没有属性',
  lines: { solid: '实线', dotted: '点线', double: '双线', dashed: '虚线', wavy: '波浪线' },
} as const satisfies { readonly lines: Record<LabelLine, string> } & Record<string, unknown>;

const en: Translated<typeof zhCN> = {
  labels: 'Labels',
  relations: 'Relations',
  id: 'Id',
  key: 'Key',
  noKey: 'no key',
  attributes: 'Attributes',
  noAttributes: 'No attributes',
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
