import type { AttributeDefinition, Choice } from './attribute.ts';
import type { Label, LabelSet } from './label.ts';
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
};

const program: Label = {
  id: 'program',
  name: name('项目', 'Program'),
  colour: 'violet',
  line: 'dotted',
  key: 'Digit2',
  attributes: [],
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
