import type { GroupOutcome } from '../../ledger/group.ts';
import type { Translated } from '../locale.ts';

const zhOutcomes = {
  all: '全部',
  conflict: '矛盾',
  differ: '不同',
  excused: '可解释',
  equal: '一致',
  single: '单个',
  missing: '缺失',
} satisfies Record<GroupOutcome | 'missing' | 'all', string>;

const enOutcomes: Translated<typeof zhOutcomes> = {
  all: 'All',
  conflict: 'Conflicts',
  differ: 'Different',
  excused: 'Excused',
  equal: 'Agree',
  single: 'Single',
  missing: 'Missing',
};

/** What the figures of a group say together. */
export const outcomeWords = { 'zh-CN': zhOutcomes, en: enOutcomes };

const zhCN = {
  filter: '按指标、地点、时间筛选',
  outcome: '结果',
  groups: '指标、地点和时间相同的数字',
  columns: {
    measure: '指标',
    place: '地点',
    time: '时间',
    value: '数值',
    figures: '处 / 报告',
    outcome: '结果',
  },
  saveTable: '导出 CSV…',
  reading: (done: string, total: string) => `正在读取：${done} / ${total} 份报告`,
  starting: '正在读取…',
  ahead: (done: string, total: string) => `读取台账 ${done} / ${total}`,
  aheadHelp:
    '空闲时先读取各报告中的数字，打开台账和概览时就不必等待。停止后，到打开台账或概览时再读取。',
  stopAhead: '停止读取台账',
  stop: '停止',
  cancel: '取消',
  again: '重新读取',
  emptyTitle: '还没有可比较的数字',
  emptyHelp:
    '在报告中标注或接受数字建议，并填写指标。标注后，同一指标、地点、时间的数字会在这里并排比较。',
  noMatch: '没有符合条件的数字',
  noPlace: '地点不详',
  noPeriod: '时间不详',
  ownTime: (year: string) => `报告年份 ${year}`,
  before: (time: string) => `早于 ${time}`,
  beforeReport: '早于报告所述',
  rise: '升',
  fall: '降',
  plan: '计划',
  count: (figures: string) => `${figures} 处`,
  gaps: '缺失的数字',
  choose: '在左边选一组，这里并排显示各处原文。',
  jump: '到原文',
  measureName: '规范名',
  measureNameHelp: '把写法不同的同一指标合在一起比较；改成另一个指标的名字，两组就合并',
  writtenAs: '也写作',
  unname: (alias: string) => `“${alias}”不再归入这个指标`,
  placeBy: (place: string, how: string) => `${place}（${how}）`,
  byLink: '由关联得知',
  bySentence: '同句地点',
  byReport: '报告地点',
  missingLine: (year: string, others: string) => `${year} 年，另有 ${others} 个地点给出`,
  missingHelp: '别处有、此处没有：可能漏写，也可能用了别的名称。',
  overTime: '历年数值',
  drawn: (drawn: string, all: string) => `图中画出 ${drawn} 处，共 ${all} 处；CSV 含全部`,
  chart: (measure: string, place: string, from: string, to: string, points: string) =>
    `${place}${measure}，${from} 年至 ${to} 年，共 ${points} 处`,
  year: '年份',
  period: '时间',
  quote: '原文',
  value: '数值',
  report: '报告',
  saved: (file: string) => `已存为 ${file}`,
} as const;

const en: Translated<typeof zhCN> = {
  filter: 'Filter by measure, place, time',
  outcome: 'Outcome',
  groups: 'Figures of one measure, place and time',
  columns: {
    measure: 'Measure',
    place: 'Place',
    time: 'Time',
    value: 'Values',
    figures: 'Figures / reports',
    outcome: 'State',
  },
  saveTable: 'Export CSV…',
  reading: (done, total) => `Reading: ${done} of ${total} reports`,
  starting: 'Reading…',
  ahead: (done, total) => `Reading the ledger ${done} / ${total}`,
  aheadHelp:
    'While nothing else is done, the figures of all reports are read, so that ledger and overview open at once. If stopped, they are read when ledger or overview is opened.',
  stopAhead: 'Stop reading the ledger',
  stop: 'Stop',
  cancel: 'Cancel',
  again: 'Read again',
  emptyTitle: 'No figures to compare yet',
  emptyHelp:
    'Annotate figures in the reports, or accept proposals, and say what they measure. Figures of one measure, place and time then stand side by side here.',
  noMatch: 'No figures match',
  noPlace: 'place unknown',
  noPeriod: 'time unknown',
  ownTime: (year) => `report of ${year}`,
  before: (time) => `before ${time}`,
  beforeReport: 'before the report',
  rise: 'rise',
  fall: 'fall',
  plan: 'plan',
  count: (figures) => `${figures} figures`,
  gaps: 'Missing figures',
  choose: 'Choose a group on the left to see the quotes side by side.',
  measureName: 'Known as',
  measureNameHelp:
    'Compares one measure that is written in several ways; the name of another measure joins the two',
  writtenAs: 'also written',
  unname: (alias) => `“${alias}” is not this measure`,
  jump: 'Go to text',
  placeBy: (place, how) => `${place} (${how})`,
  byLink: 'by a link',
  bySentence: 'place of the sentence',
  byReport: 'place of the report',
  missingLine: (year, others) => `${year}, given by other places: ${others}`,
  missingHelp: 'Others have it and this place has not: left out, or named otherwise.',
  overTime: 'Over the years',
  drawn: (drawn, all) => `${drawn} of ${all} figures are drawn; the CSV has all`,
  chart: (measure, place, from, to, points) =>
    `${measure} of ${place}, ${from} to ${to}, values: ${points}`,
  year: 'Year',
  period: 'Time',
  quote: 'Quote',
  value: 'Value',
  report: 'Report',
  saved: (file) => `Saved as ${file}`,
};

/** The ledger. */
export const ledgerWords = { 'zh-CN': zhCN, en };

/** The words of the ledger in one language. */
export type LedgerWords = (typeof ledgerWords)[keyof typeof ledgerWords];
