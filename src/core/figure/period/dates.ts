import type { Span } from '../../text/span.ts';

/** Calendar dates, clock times, years, quarters and centuries: no figures (F5), but what `period` is read from. */

const CN = '一二三四五六七八九';
const TO = String.raw`\s?(?:-{1,2}|~|至|到|、|/)\s?`;
const NO_DIGIT = String.raw`(?<![\d.])`;
const NO_HAN_DIGIT = `(?<![${CN}十百千万几数个两第])`;

const YEAR_NUMBER = `(?:(?:1[0-9]|20|21)\\d{2}|[一二][〇零${CN}]{3})`;
const SEASON = `(?:年?(?:底|初|末|中(?![国國央共小西东部药藥])|春|夏|秋|冬)|[上下]半年|第?[${CN}1-4]季度|前[一二三]季度|全年)`;
const MONTH_NUMBER = `(?:${NO_DIGIT}(?:1[0-2]|0?[1-9])|${NO_HAN_DIGIT}(?:十[一二]?|[${CN}正腊]))`;
const DAY_NUMBER = `(?:${NO_DIGIT}(?:3[01]|[12]\\d|0?[1-9])|${NO_HAN_DIGIT}(?:[二三]?十[${CN}]?|[${CN}]|廿[${CN}]?))`;

/** 1.2018年: the number of an item and a year. */
const NO_PART = `(?:${NO_DIGIT}|(?<=(?<![\\d.])\\d{1,2}\\.)(?=(?:19|20)\\d{2}年))`;

const YEAR = `(?:公元前?|民国)?(?:${NO_PART}${YEAR_NUMBER}${TO})?${NO_PART}${YEAR_NUMBER}\\s?(?:年度|财年|学年|年代|年(?![多余]))`;
const MONTH = `(?:${MONTH_NUMBER}月?${TO})?${MONTH_NUMBER}\\s?月(?![亮饼嫂球票租薪子龄均])份?(?:[上中下]旬|初[${CN}十]|廿[${CN}]|[初底末中])?`;
const DAY = `(?:${DAY_NUMBER}[日号]?${TO})?${DAY_NUMBER}\\s?(?:日(?![元币本均产供龄圆])|号(?![线楼文令院井机公馆厂库棚集养基桥隧洞矿]))`;
const DAYTIME = '(?:上午|下午|早上|晚上|凌晨|中午|清晨|傍晚|夜里|深夜|早|晚)';
/** The shares of 结构由21:50:29调整 are no time of day. */
const NO_SHARE = '(?<!(?:结构|构成|比例|比重|业比)[^,。;!?\\n]{0,20})';
const CLOCK =
  `(?:${NO_DIGIT}${NO_SHARE}(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?![.\\d:])` +
  `|${NO_DIGIT}(?:[01]?\\d|2[0-4])\\s?时(?![间期段装效速])(?:\\s?[0-5]?\\d\\s?分(?:[0-5]?\\d秒)?)?` +
  `|${NO_DIGIT}(?:[01]?\\d|2[0-4])点(?![以建意多评\\d])(?:钟|半|整)?|${NO_DIGIT}(?:[01]?\\d|2[0-4])点[0-5]\\d分?` +
  `|${DAYTIME}(?:十[一二]?|[${CN}])点(?:钟|半|整|[一二三四五]?十?[${CN}]?分)?` +
  `|${NO_HAN_DIGIT}(?:十[一二]?|[${CN}])点(?:钟|半|整|[一二三四五]?十[${CN}]?分))`;

const DATE = [
  // 图12017年…: the number of a figure or table and the year of its title.
  `(?<=[图表]\\d{1,2})(?:19|20)\\d{2}(?:${TO}(?:19|20)\\d{2})?年`,
  `${YEAR}(?:\\s?${MONTH}(?:\\s?${DAY})?|${SEASON})?`,
  `${NO_DIGIT}\\d{2}年(?=\\s?(?:${MONTH_NUMBER}月|[底初末春夏秋冬]|[上下]半年))(?:\\s?${MONTH}(?:\\s?${DAY})?|${SEASON})?`,
  `公元前?\\d{1,4}(?:余|多)?年`,
  // Years alone only as a range or a dotted month: 2016-2020, 2019.9. A bare 2019 is judged where numbers are.
  `${NO_DIGIT}(?:19|20)\\d{2}${TO}(?:19|20)\\d{2}(?![\\d.万亿%]|[个户人元])`,
  `${NO_DIGIT}\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}(?![\\d.])`,
  `${NO_DIGIT}\\d{1,2}([-/.])\\d{1,2}\\2(?:19|20)\\d{2}(?![\\d.])`,
  `${NO_DIGIT}(?:19|20)\\d{2}[./](?:1[0-2]|0?[1-9])(?![\\d.%\\u4e00-\\u9fff])`,
  `(?:上世纪|本世纪)?${NO_DIGIT}[1-9]0年代(?:[初末]|中期)?`,
  `(?:上世纪|本世纪)?[${CN}]十年代(?:[初末]|中期)?`,
  `${NO_DIGIT}\\d{1,2}世纪(?:[1-9]0年代|[${CN}]十年代)?(?:[初末]|中叶|中期)?`,
  `${NO_HAN_DIGIT}(?:二?十[${CN}]?)世纪(?:[${CN}]十年代)?(?:[初末]|中叶|中期)?`,
  `${MONTH}(?:\\s?${DAY})?`,
  DAY,
  `(?:第|${NO_DIGIT})[1-4]季度|第?(?<![十百])[一二三四](?:[、至到-][一二三四])?季度|前[一二三]季度`,
  '[上下]半(?:年|月)',
  `(?<![${CN}两十每\\d])(?:星期|礼拜|周)[一二三四五六日天](?!年|岁)`,
  `${NO_DIGIT}\\d{1,2}·\\d{1,2}(?![\\d.%‰万亿]| ?个百分)`,
  `${NO_DIGIT}(?:1[0-2]|[1-9])\\.(?:[12]\\d|3[01])(?=特?大?地震|讲话|事件|运动|惨案)`,
].join('|');

const FULL = `(?:${DATE})(?:\\s*(?:${DAYTIME}\\s?)?${CLOCK})?|${CLOCK}`;
const EVERY = new RegExp(FULL, 'g');
const HERE = new RegExp(
  `(?:${FULL})(?:${TO}(?:${FULL.replaceAll('\\1', '\\3').replaceAll('\\2', '\\4')}))?`,
  'y',
);
const JOINT = /^\s?(?:-{1,2}|~|至|到)\s?$/;
const LONGEST_JOINT = 4;

/** The dates and times of a folded text in order; two that 至 or a dash joins are one. */
export function findDates(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(EVERY)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const last = found.at(-1);
    const gap = last ? text.slice(last.end, Math.min(span.start, last.end + LONGEST_JOINT)) : '';
    if (last && span.start - last.end < LONGEST_JOINT && JOINT.test(gap)) {
      found[found.length - 1] = { start: last.start, end: span.end };
    } else {
      found.push(span);
    }
  }
  return found;
}

/** Where the date or time at `at` of a folded text ends; undefined where none begins. */
export function dateAt(text: string, at: number): number | undefined {
  HERE.lastIndex = at;
  return HERE.exec(text) ? HERE.lastIndex : undefined;
}
