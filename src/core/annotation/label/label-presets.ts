import { builtInLabels } from './built-in-labels.ts';
import { type Label, type LabelSet, labelColours, labelLines } from './label.ts';
import type { LocalName } from './local-name.ts';

/** The ready-made sets, in the order in which they are offered. */
export const presetIds = ['hezhu', 'msra', 'ontonotes'] as const;

export type PresetId = (typeof presetIds)[number];

/** A ready-made label set. */
export interface LabelPreset {
  readonly id: PresetId;
  readonly set: LabelSet;
}

type Row = readonly [id: string, zh: string, en: string, hintZh: string, hintEn: string];

/** The three types of the MSRA corpus of the third SIGHAN bakeoff (2006), under the ids that its files have. */
const msra: readonly Row[] = [
  [
    'PER',
    '人名',
    'Person',
    '人的姓名，不带称谓和职务。',
    'Names of people, without titles and posts.',
  ],
  [
    'LOC',
    '地名',
    'Place',
    '行政区划、自然地物和建筑的名称。',
    'Names of administrative units, natural features and buildings.',
  ],
  [
    'ORG',
    '机构名',
    'Organisation',
    '机关、企业、学校、团体的名称。',
    'Names of authorities, companies, schools and bodies.',
  ],
];

/** The eighteen types of OntoNotes 5.0, under the ids that its files have. */
const ontonotes: readonly Row[] = [
  ['PERSON', '人物', 'Person', '真实或虚构的人名。', 'People, fictional ones too.'],
  [
    'NORP',
    '民族、宗教或政治团体',
    'Nationality or group',
    '民族、国籍、宗教、政党的称呼。',
    'Nationalities, religious and political groups.',
  ],
  ['FAC', '设施', 'Facility', '建筑、机场、公路、桥梁等。', 'Buildings, airports, roads, bridges.'],
  [
    'ORG',
    '机构',
    'Organisation',
    '公司、机关、学校等。',
    'Companies, authorities, schools and the like.',
  ],
  [
    'GPE',
    '政区',
    'Geopolitical entity',
    '国家、省、市、县。',
    'Countries, provinces, cities, counties.',
  ],
  [
    'LOC',
    '其他地名',
    'Other location',
    '政区以外的地方：山、河、区域。',
    'Places other than GPE: mountains, rivers, regions.',
  ],
  [
    'PRODUCT',
    '产品',
    'Product',
    '物品、车辆、食品等，不含服务。',
    'Objects, vehicles, foods; no services.',
  ],
  [
    'EVENT',
    '事件',
    'Event',
    '有名称的灾害、战争、赛事等。',
    'Named disasters, wars, sports events.',
  ],
  [
    'WORK_OF_ART',
    '作品',
    'Work of art',
    '书、歌、影视等的名称。',
    'Titles of books, songs, films.',
  ],
  ['LAW', '法律文件', 'Law', '有名称并成为法律的文件。', 'Named documents that were made law.'],
  ['LANGUAGE', '语言', 'Language', '有名称的语言。', 'Any named language.'],
  ['DATE', '日期', 'Date', '绝对或相对的日期、时期。', 'Absolute or relative dates and periods.'],
  ['TIME', '时间', 'Time', '短于一天的时间。', 'Times shorter than a day.'],
  ['PERCENT', '百分比', 'Percentage', '百分比，连同百分号。', 'Percentages, with the sign.'],
  ['MONEY', '金额', 'Money', '金额，连同单位。', 'Sums of money, with the unit.'],
  ['QUANTITY', '度量', 'Quantity', '重量、距离等度量。', 'Measurements, as of weight or distance.'],
  ['ORDINAL', '序数', 'Ordinal', '第一、第二等。', 'First, second and so on.'],
  ['CARDINAL', '基数', 'Cardinal', '不属于其他类的数。', 'Numerals that are of no other type.'],
];

function setOf(rows: readonly Row[]): LabelSet {
  const labels = rows.map(([id, zh, en, hintZh, hintEn], place): Label => ({
    id,
    name: { 'zh-CN': zh, en },
    // Round the colours, with another line each time round, so that no two look alike.
    colour: labelColours[place % labelColours.length] ?? 'slate',
    line:
      labelLines[(place + Math.floor(place / labelColours.length)) % labelLines.length] ?? 'solid',
    key: place < 10 ? `Digit${(place + 1) % 10}` : '',
    attributes: [],
    hint: { 'zh-CN': hintZh, en: hintEn },
    order: place,
  }));
  return { labels, relationTypes: [] };
}

const sets: Readonly<Record<PresetId, LabelSet>> = {
  hezhu: builtInLabels,
  msra: setOf(msra),
  ontonotes: setOf(ontonotes),
};

/** The ready-made sets, in the order in which they are offered. */
export const labelPresets: readonly LabelPreset[] = presetIds.map((id) => ({ id, set: sets[id] }));

/** The labels of a ready-made set. */
export function presetLabels(id: PresetId): LabelSet {
  return sets[id];
}

/** What the presets are called. */
export const presetNames: Readonly<Record<PresetId, LocalName>> = {
  hezhu: { 'zh-CN': '核注（数字、项目、地点）', en: 'Hezhu (figure, program, location)' },
  msra: { 'zh-CN': 'MSRA（人名、地名、机构名）', en: 'MSRA (person, place, organisation)' },
  ontonotes: { 'zh-CN': 'OntoNotes（18 类）', en: 'OntoNotes (18 types)' },
};
