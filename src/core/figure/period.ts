import type { Span } from '../text/span.ts';

const RELATIVE =
  /(?:截至|截止)?目前|当前|眼下|(?:现)?如今|至今|迄今(?:为止)?|(?:今年|去年|前年|当年|同年)(?:以来|上半年|下半年|同期|[底初末])?|(?<![\u4e00-\u9fff])以前(?![一二两三四五六七八九十几\d])|本年度?|上年(?:同期|[末底])?|近年来|(?:近|这|过去)?[一二两三四五六七八九十几\d]{1,2}年来|[近这][一二两三四五六七八九十几\d]{1,2}年|过去[一二两三四五六七八九十几\d]{1,2}年|(?<![\d〇一二三四五六七八九十年])[一二两三四五六七八九十\d]{1,2}年间(?=[,，])|“?(?:十[一二三四五]|[八九])五”?(?:期间|时期|[初中末]期|末|以来|规划期?)?|(?:脱贫摘帽|脱贫|摘帽|搬迁|建档立卡)[前后](?=[，,])|(?<![\d月去今本上当前明同])年[末底](?=[\u4e00-\u9fff,])|期末|累计|全年|每[年月天日]|[一半]天(?=[挣赚收能可就卖下])|一年(?=[挣赚收能可就卖下毛])|(?<![\d一二三四五六七八九十近今去前同当本上每全几多数余半])年(?=[产均]|纯利|[纯净]?收[入益]|利润|营[业收]|总?产值|创汇|吞吐|发电|加工|出栏|销售|接待|处理|供)|(?<![\d一二三四五六七八九十近今去前同当本上每全几多数余半])年(?=人均|户均)|(?<=[户人]均)年(?=增收|纯?收入|收益)|本月|上月|本季度|(?<!年)同期/g;
const TAIL =
  /^(?:\s?(?:期间|以来|来|[底末初]|[\u4e00-\u9fff]{2,4}后(?=[,，])|前(?![\d一二三四期后年半十]|所未有|[列沿往景])|以前|之前|前后))+/;
/** What belongs to a date before it: 截至2020年底, 今年8月. */
const HEAD = /(?:(?:截至|截止到?|截止至)|(?:今年|去年|前年|当年|同年|次年|翌年))$/;
/** A dateline tells when a report was sent, a comparison what it measures against: 9月20日电, 是2010年的3倍. */
const ELSEWHERE = /^(?:[日]?电[(（]?|的?(?:[\d.,]+|[一二两三四五六七八九十百]+)[多余]?倍)/;
const CLOCK = /^\D{0,2}(?:\d{1,2}:|[\d一二三四五六七八九十]{1,2}[时点])/;
const COMPARED = /(?:[较較比按与與]|相比|相较)$/;
const SENTENCE_END = /[。!?！？]|……/;
const WEAK = /^(?:累计|每[年月天日]|同期|全年|[一半]天|一年|年)$/;
const CHANGES = /[增减減升降长長涨漲跌高低多少快慢翻缩縮扩擴落提改加]|[,，。;；]/;
const DISTRIBUTED = /分别/;
const LISTED = /^[、和与及]$/;
const LASTING = /(?:以来|(?<!近)年来)$/;
/** So much each time: said in the figure's own clause, it is the figure's. */
const EACH = /^(?:每[年月天日]|[一半]天)$/;
/** 今年57岁 tells when somebody is that old, and not of what time the rest of the sentence is. */
const OF_AN_AGE = /^(?:刚|已经?|才|有|满)?[\d一二三四五六七八九十]{1,3}岁/;
/** 同年7月 is of the year that was named last. */
const THAT_YEAR = /^[同当]年(?!间)/;
const YEAR_BEFORE = /(?:19|20)\d{2}年(?=[^年]*$)/;
const YEAR_WINDOW = 400;
const CLAUSE = /[,，。;；]/;
/** 由2013年的1668元增加到18369元: the year belongs to the first of the two. */
const FROM = /[由从從自]$/;
const TO_ANOTHER = /[到至为為]/;
/** 2014年……。彼时,全县有: the sentence speaks of the time of the one before it. */
const THEN = /^[^。!?！？]*[。!?！？][”」]?(?:彼时|当时|那时|其时)[^。!?！？]*$/;
const LOOK_BACK = 6;
const FARTHEST = 240;

/** Every time that a figure may refer to, in order: dates and words like 目前; no clock times and datelines. */
export function findPeriods(text: string, dates: readonly Span[]): readonly Span[] {
  const words = Array.from(text.matchAll(RELATIVE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...dates, ...words]
    .sort((a, b) => a.start - b.start)
    .filter(({ start, end }) => !CLOCK.test(text.slice(start, end)))
    .filter(({ end }) => !ELSEWHERE.test(text.slice(end, end + 8)))
    .map(({ start, end }) => ({
      start: start - headLength(text, start),
      end: end + tailLength(text, end),
    }));
}

function headLength(text: string, start: number): number {
  return HEAD.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
}

function tailLength(text: string, end: number): number {
  return TAIL.exec(text.slice(end, end + 6))?.[0].length ?? 0;
}

/**
 * The period as written that a figure refers to: the nearest before it in its sentence, a weak one (累计, 每年) only where no other
 * is; failing these, one that goes on to the end of its paragraph (2018年4月以来). Undefined where none does.
 */
export function periodOf(
  text: string,
  periods: readonly Span[],
  figures: readonly Span[],
  at: number,
): string | undefined {
  const figure = figures[at];
  if (!figure) return undefined;
  const last = lastBefore(periods, figure.start);
  const own = distributed(text, periods, last, figures, at);
  const period = own ?? nearest(text, periods, last, figure);
  if (!period) return undefined;
  const words = text.slice(period.start, period.end);
  const before = THAT_YEAR.test(words)
    ? YEAR_BEFORE.exec(text.slice(Math.max(0, period.start - YEAR_WINDOW), period.start))?.[0]
    : undefined;
  return before === undefined ? words : words.replace(THAT_YEAR, before);
}

/** 2014年、2015年分别脱贫30人、50人: each of the figures has the period of its place in the list. */
function distributed(
  text: string,
  periods: readonly Span[],
  last: number,
  figures: readonly Span[],
  at: number,
): Span | undefined {
  const end = periods[last]?.end ?? 0;
  const joined = (spans: readonly Span[], index: number): boolean => {
    const [one, next] = [spans[index - 1], spans[index]];
    return one !== undefined && next !== undefined && LISTED.test(text.slice(one.end, next.start));
  };
  let first = last;
  while (joined(periods, first)) first -= 1;
  if (first >= last) return undefined;
  let leader = at;
  while (joined(figures, leader) && (figures[leader - 1]?.start ?? 0) >= end) leader -= 1;
  const words = text.slice(end, figures[leader]?.start ?? end);
  if (!DISTRIBUTED.test(words) || /[。;!?\n\d]/.test(words)) return undefined;
  return at - leader <= last - first ? periods[first + at - leader] : undefined;
}

function nearest(
  text: string,
  periods: readonly Span[],
  last: number,
  figure: Span,
): Span | undefined {
  let weak: Span | undefined;
  for (let at = last; at >= 0 && at > last - LOOK_BACK; at -= 1) {
    const period = periods[at];
    if (!period || figure.start - period.end > FARTHEST) break;
    const between = text.slice(period.end, figure.start);
    if (between.includes('\n')) break;
    if (isStartOfChange(text, period, between) || isMeasuredAgainst(text, period, between))
      continue;
    const words = text.slice(period.start, period.end);
    const lasting = LASTING.test(words);
    if (OF_AN_AGE.test(between)) continue;
    const ended = SENTENCE_END.test(between);
    if (!lasting && ended && !THEN.test(between)) continue;
    if (words === '累计' && /[;；]/.test(between)) continue;
    if (weak === undefined && EACH.test(words) && !CLAUSE.test(between)) return period;
    if (!WEAK.test(words)) return weak !== undefined && lasting && ended ? weak : period;
    weak ??= period;
  }
  return weak;
}

function isStartOfChange(text: string, { start }: Span, between: string): boolean {
  return FROM.test(text.slice(Math.max(0, start - 1), start)) && TO_ANOTHER.test(between);
}

/** 较2011年增长53.5%: the year is what the growth is measured against; in 较2011年度预算30亿元 it is that of the amount. */
function isMeasuredAgainst(text: string, { start }: Span, between: string): boolean {
  if (!COMPARED.test(text.slice(Math.max(0, start - 2), start))) return false;
  return between === '' || CHANGES.test(between) || /^[的\s]?$/.test(between);
}

function lastBefore(periods: readonly Span[], at: number): number {
  let low = 0;
  let high = periods.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((periods[middle]?.end ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
