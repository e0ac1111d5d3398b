import type { Locale } from '../annotation/local-name.ts';
import type { Translated } from './locale.ts';

const zhCN = {
  'figure/unit': '数带单位',
  'figure/chinese-unit': '汉字数带单位',
  'figure/share': '成、几分之几',
  'figure/fraction': '分数',
  'figure/range': '范围',
  'figure/rank': '名次',
  'figure/doubling': '翻番、倍',
  'figure/bare': '单独的数',
  'L1 feature': '山水、园区',
  'L1 place that the report has introduced': '报告前文的地名',
  'L1 town of a county named here': '文中县市的乡镇',
  'L1 town': '乡镇',
  'L1 unit by its name': '区划全名',
  'L1 unit of two characters': '两字区划名',
  'L2 chain of units': '多级区划',
  'L4 short form': '简称',
  'L4 short form, full name in the report': '简称，文中有全名',
  'L4 short form, prefecture in the report': '简称，文中有上级',
  'P1 counted mechanism': '带数的机制',
  'P1 name after a verb': '动词后的名称',
  'P1 quoted name': '引号里的名称',
  'P1 quoted name with head': '引号里的名称带中心词',
  'P1 quoted name, head apart': '引号里的名称，中心词在后',
  'L1 unit by its usual name': '区划通称',
  'L2 chain, a unit that lies elsewhere': '多级区划，上下级不符',
  'L4 short form beside another place': '简称，与别处并列',
  'P1 known name': '已知名称',
  'P1 quoted name in a row': '并列的引号名称',
  'P1 repeated name': '再次出现的名称',
  'P2 line of work': '固定工作',
  'P3 formula': '提法',
  'P3 parallel slogan': '排比口号',
  'P3 slogan': '口号',
  'P5 named site': '有名称的场所',
} as const;

const en: Translated<typeof zhCN> = {
  'figure/unit': 'number with a unit',
  'figure/chinese-unit': 'number in characters with a unit',
  'figure/share': 'share',
  'figure/fraction': 'fraction',
  'figure/range': 'range',
  'figure/rank': 'rank',
  'figure/doubling': 'doubling',
  'figure/bare': 'number alone',
  'L1 feature': 'natural feature or zone',
  'L1 place that the report has introduced': 'place that the report has introduced',
  'L1 town of a county named here': 'town of a county named here',
  'L1 town': 'town',
  'L1 unit by its name': 'unit by its full name',
  'L1 unit of two characters': 'unit of two characters',
  'L2 chain of units': 'chain of units',
  'L4 short form': 'short form',
  'L4 short form, full name in the report': 'short form, full name in the report',
  'L4 short form, prefecture in the report': 'short form, prefecture in the report',
  'P1 counted mechanism': 'counted mechanism',
  'P1 name after a verb': 'name after a verb',
  'P1 quoted name': 'quoted name',
  'P1 quoted name with head': 'quoted name with head',
  'P1 quoted name, head apart': 'quoted name, head apart',
  'L1 unit by its usual name': 'unit by its usual name',
  'L2 chain, a unit that lies elsewhere': 'chain with a unit that lies elsewhere',
  'L4 short form beside another place': 'short form beside another place',
  'P1 known name': 'known name',
  'P1 quoted name in a row': 'quoted name in a row',
  'P1 repeated name': 'repeated name',
  'P2 line of work': 'line of work',
  'P3 formula': 'formula',
  'P3 parallel slogan': 'parallel slogan',
  'P3 slogan': 'slogan',
  'P5 named site': 'named site',
};

/** What the rules that propose are called on the screens, by the names under which annotations keep them. */
export const ruleWords = { 'zh-CN': zhCN, en };

/** The name of a rule; that of a rule of another version of the program is shown as it was kept. */
export function ruleName(rule: string, locale: Locale): string {
  return new Map<string, string>(Object.entries(ruleWords[locale])).get(rule) ?? rule;
}
