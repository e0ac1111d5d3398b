import type { AttributeDefinition, Choice } from './attribute.ts';
import type { Label, LabelExample, LabelSet } from './label.ts';
import type { LocalName } from './local-name.ts';

function name(zh: string, en: string): LocalName {
  return { 'zh-CN': zh, en };
}

function choice(id: string, zh: string, en: string): Choice {
  return { id, name: name(zh, en) };
}

function text(id: string, zh: string, en: string): AttributeDefinition {
  return { id, name: name(zh, en), type: { kind: 'text' } };
}

function decimal(id: string, zh: string, en: string): AttributeDefinition {
  return { id, name: name(zh, en), type: { kind: 'decimal' } };
}

function fits(text: string): LabelExample {
  return { text, fits: true };
}

function not(text: string): LabelExample {
  return { text, fits: false };
}

const kinds = [
  choice('count', '计数', 'count'),
  choice('money', '金额', 'money'),
  choice('percent', '百分比', 'percent'),
  choice('rank', '名次', 'rank'),
  choice('duration', '时长', 'duration'),
  choice('age', '年龄', 'age'),
  choice('area', '面积', 'area'),
  choice('length', '长度', 'length'),
  choice('mass', '重量', 'mass'),
  choice('power', '功率', 'power'),
  choice('other', '其他', 'other'),
];

const bounds = [
  choice('exact', '恰为', 'exact'),
  choice('about', '约', 'about'),
  choice('over', '超过', 'over'),
  choice('at_least', '至少', 'at least'),
  choice('at_most', '至多', 'at most'),
  choice('under', '不足', 'under'),
];

const changes = [
  choice('none', '无', 'none'),
  choice('up', '上升', 'up'),
  choice('down', '下降', 'down'),
];

const levels = [
  choice('province', '省级', 'province'),
  choice('prefecture', '地级', 'prefecture'),
  choice('county', '县级', 'county'),
  choice('town', '乡级', 'town'),
  choice('village', '村级', 'village'),
  choice('zone', '功能区', 'zone'),
  choice('natural', '自然地物', 'natural feature'),
  choice('other', '其他', 'other'),
];

const figure: Label = {
  id: 'figure',
  name: name('数字', 'Figure'),
  colour: 'amber',
  line: 'solid',
  key: 'Digit1',
  attributes: [
    { ...decimal('value', '数值', 'Value'), excludes: ['low', 'high'] },
    decimal('low', '下限', 'Low'),
    decimal('high', '上限', 'High'),
    text('unit', '单位', 'Unit'),
    { id: 'kind', name: name('种类', 'Kind'), type: { kind: 'choice', choices: kinds } },
    { id: 'bound', name: name('界限', 'Bound'), type: { kind: 'choice', choices: bounds } },
    { id: 'change', name: name('变化', 'Change'), type: { kind: 'choice', choices: changes } },
    text('measure', '指标', 'Measure'),
    text('period', '时点', 'Period'),
  ],
  hint: name(
    '可以核查的数量：约数词、数和单位（或量词）标在一起，被数的东西不标。日期、钟点、届次和固定名称里的数不标。',
    'A quantity that can be checked: approximator, number and unit together, without what is counted. No dates, no ordinals of editions, no numbers inside fixed names.',
  ),
  examples: [
    fits('脱贫«近4万人»'),
    fits('«10592户»«18807人»'),
    fits('每月«450元至650元»'),
    fits('«251个»贫困村'),
    not('«第五次»会议'),
    not('«第一»书记'),
  ],
};

const program: Label = {
  id: 'program',
  name: name('项目', 'Program'),
  colour: 'violet',
  line: 'dotted',
  key: 'Digit2',
  attributes: [],
  hint: name(
    '有名称的政策、工程、项目、计划或机制，连同紧接的中心词；固定的工作线（如电商扶贫）和成套的口号也算。泛称、品牌、企业、职务和《》里的文件名不标。',
    'A named policy, campaign, project, scheme or mechanism with the head noun that touches it; fixed lines of work and slogans too. No general words, brands, companies, posts, or titles in 《》.',
  ),
  examples: [
    fits('«“五方联动”模式»'),
    fits('实施«雨露计划»'),
    fits('«光伏扶贫»项目4个'),
    fits('«两不愁三保障»'),
    not('打赢«脱贫攻坚»战'),
    not('«延边黄牛»'),
  ],
};

const location: Label = {
  id: 'location',
  name: name('地点', 'Location'),
  colour: 'green',
  line: 'double',
  key: 'Digit3',
  attributes: [
    { id: 'path', name: name('层级', 'Path'), type: { kind: 'list' } },
    { id: 'resolved', name: name('全称', 'Full path'), type: { kind: 'list' } },
    { id: 'level', name: name('级别', 'Level'), type: { kind: 'choice', choices: levels } },
    { id: 'code', name: name('代码', 'Code'), type: { kind: 'code', pattern: '\\d{6}' } },
  ],
  hint: name(
    '有名称的地方：行政区划、自然地物、区域和功能区；紧接的一串地名标成一处，简称也算。机构、产品、职务名称里的地名和泛称（如全省、该村）不标。',
    'A named place: administrative units, natural features, regions, zones; units that touch are one span, short forms count. No places inside names of organisations, products or posts, no general words.',
  ),
  examples: [
    fits('«汪清县东光镇东兴村»'),
    fits('«长白山»腹地'),
    fits('«宁波»与«延边»'),
    not('«吉林»日报'),
    not('«全省»第二'),
  ],
};

/** The labels and relation types that a new project has, as the annotation guidelines define them. */
export const builtInLabels: LabelSet = {
  labels: [figure, program, location],
  relationTypes: [
    {
      id: 'figure_location',
      name: name('所在地点', 'about location'),
      from: 'figure',
      to: 'location',
    },
    { id: 'figure_program', name: name('所属项目', 'of program'), from: 'figure', to: 'program' },
  ],
};
