import type { Span } from '../../text/span.ts';

const RELATIVE =
  /(?:截至|截止)?目前|当前|眼下|(?:现)?如今|时至今日|至今|迄今(?:为止)?|(?:今年|去年|前年|当年|同年)(?:以来|上半年|下半年|同期|[底初末])?|(?<![\u4e00-\u9fff])以前(?![一二两三四五六七八九十几\d])|本年度?|上年(?:同期|[末底])?|近年来|(?:近|这|过去)?[一二两三四五六七八九十几\d]{1,2}年来|[近这][一二两三四五六七八九十几\d]{1,2}年|过去的?[一二两三四五六七八九十几\d]{1,2}年|(?<![\d〇一二三四五六七八九十年])[一二两三四五六七八九十\d]{1,2}年间(?=[,，])|“?(?:十[一二三四五]|[八九])五”?(?:期间|时期|[初中末]期|末|以来|规划期?)?|(?:脱贫摘帽|脱贫|摘帽|搬迁|建档立卡)[前后](?=[，,])|(?<![年月日度初底末])(?:建设|改造|整治|治理|实施|开工|投产|换届|合并|流转|入股|培训|扶贫|帮扶|改革|退耕|禁牧|通车|通水|通电)[前后](?=[，,])|今明两年|(?:今后|未来)[一二两三四五六七八九十\d]{1,2}年|(?<![\d月去今本上当前明同])年[末底](?=[\u4e00-\u9fff,])|期末|累计|全年|每[年月天日]|[一半]天(?=[挣赚收能可就卖下])|一年(?=[挣赚收能可就卖下毛])|(?<![\d一二三四五六七八九十近今去前同当本上每全几多数余半])年(?=[产均施]|用[水电]|需[水求]|可(?=[产增实获收创带加出生供])|出[售圈]|屠宰|存栏|培训|输送|节[约省]|减排|上缴|缴纳|支付|增[收产加]|带动|纯利|[纯净]?收[入益]|利润|营[业收]|零售|总?产值|创汇|吞吐|发电|加工|出栏|销售|接待|处理|供)|(?<![\d一二三四五六七八九十近今去前同当本上每全几多数余半])年(?=人均|户均)|(?<=[户人]均)年(?=增收|纯?收入|收益)|本月|上月|本季度|当[日天](?=[,，现])|(?<!年)同期/g;
/** 十八大以来, 双联行动开展以来: a time that an event began, from the beginning of its clause. */
const SINCE =
  /(?<=(?:^|[\n。；;，,、：:（(“])[自从]?)(?![自从]|长期|一直|历来|多年|有史|近年|[\d一二三四五六七八九十]{1,4}年)[\u4e00-\u9fff]{2,14}?以来/g;
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
/** 2005年由两村合并而成，总面积12平方公里: when a place was made is not the time of what is told of it. */
const FOUNDED = /(?:合并|更名|撤.{1,6}[设建]|建[县市区乡镇]制?)[^,，。]*[,，。]/;
/** A time that lasts goes on through the items that it opens, and not from one of them to the next. */
const ITEMS = /[。；;][二三四五六七八九十]是/;
const FIRST_ITEM = /一是/;
/** 同年7月 is of the year that was named last. */
const THAT_YEAR = /^[同当]年(?!间)/;
const YEAR_BEFORE = /(?:19|20)\d{2}年(?=[^年]*$)/;
const YEAR_WINDOW = 400;
const CLAUSE = /[,，。;；]/;
/** 由2013年的1668元增加到18369元: the year belongs to the first of the two. */
const FROM = /[由从從自]$/;
const TO_ANOTHER = /[到至为為]/;
/** 2014年……。彼时,全县有: the sentence speaks of the time of the one before it. */
const THEN = /^[^。!?！？]*[。!?！？][”」]?(?:彼时|当时|那时|其时|其中)[^。!?！？]*$/;
/** What is done goes on with what the year was opened with; what is there (全县有) is not of the year. */
const GOES_ON =
  /^[”」]?(?:其中|同时|此外|并|还|全年|先后|累计|共(?!有)|已(?!有)|组织|实施|投入|完成|实现|建设|建成|建立|新建|改造|改建|扩建|培训|培育|发放|解决|落实|开展|安排|发展|整合|争取|引进|转移|输出|搬迁|救助|资助|帮助|帮扶|带动|选派|派出|举办|减少|减贫|脱贫|下达|拨付|到位|修建|硬化|新增|种植|栽植|补助|兑现|推进|启动|招商|接待|销售|植树|造林|[^，,。;；]{2,12}(?:增长|下降|增加|减少|完成|达到?|提高到?)[\d近约超])/;
const YEARLY =
  /^(?:截至|截止)?(?:(?:19|20)\d{2}年(?:度|[上下]半年|\d{1,2}月)?|今年|去年|上半年|本年度?)(?:以来)?(?:[底末初])?$/;
const OPENS =
  /^[\s\u3000—\-*·●]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．]?)?(?:截[至止])?$/;
const LONGEST_PARAGRAPH = 1200;
const LONGEST_TITLE = 30;
const LONGEST_SUBJECT = 14;
/** What may stand between a figure and the time behind it: what it counts, and no verb of its own. */
const SUBJECT = /^[\u4e00-\u9fff“”]{0,12}?(?:于|在|已于|将于|计划)?$/;
/** A clause goes on behind the time with what was done; 2019年的 and 2019年度预算 tell of something else. */
const PREDICATE = /^(?:[进开投建完通脱出退摘实达稳顺正全已将率可动竣启并入成就获被]|底前)/;
const LOOK_BACK = 6;
const FARTHEST = 240;

/** Every time that a figure may refer to, in order: dates and words like 目前; no clock times and datelines. */
export function findPeriods(text: string, dates: readonly Span[]): readonly Span[] {
  const events = text.includes('以来') ? [...text.matchAll(SINCE)] : [];
  const named = [...text.matchAll(RELATIVE), ...events].filter(
    ({ index }) => !isInTitle(text, index),
  );
  const words = Array.from(named, (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return apart([...dates, ...words].sort((a, b) => a.start - b.start || b.end - a.end))
    .filter(({ start, end }) => !CLOCK.test(text.slice(start, end)))
    .filter(({ end }) => !ELSEWHERE.test(text.slice(end, end + 8)))
    .map(({ start, end }) => ({
      start: start - headLength(text, start),
      end: end + tailLength(text, end),
    }));
}

/** 《“十三五”规划》 is the name of a document. */
function isInTitle(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LONGEST_TITLE), at);
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Of spans that overlap the one that begins first: 十八大以来 holds no other time. */
function apart(spans: readonly Span[]): readonly Span[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
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
  original: string,
  periods: readonly Span[],
  figures: readonly Span[],
  at: number,
): string | undefined {
  const figure = figures[at];
  if (!figure) return undefined;
  const last = lastBefore(periods, figure.start);
  const own = distributed(text, periods, last, figures, at);
  const period =
    own ??
    nearest(text, periods, last, figure) ??
    toldBehind(text, periods[last + 1], figure) ??
    opening(text, periods, last, figure);
  if (!period) return undefined;
  const words = original.slice(period.start, period.end);
  const before = THAT_YEAR.test(text.slice(period.start, period.end))
    ? YEAR_BEFORE.exec(text.slice(Math.max(0, period.start - YEAR_WINDOW), period.start))?.[0]
    : undefined;
  return before === undefined ? words : words.replace(THAT_YEAR, before);
}

/** 5个村2018年退出: the time stands behind the figure, in its own clause. */
function toldBehind(text: string, period: Span | undefined, { end }: Span): Span | undefined {
  if (period === undefined || period.start < end || period.start - end > LONGEST_SUBJECT)
    return undefined;
  const words = text.slice(period.start, period.end);
  if (WEAK.test(words) || !SUBJECT.test(text.slice(end, period.start))) return undefined;
  return PREDICATE.test(text.slice(period.end, period.end + 2)) ? period : undefined;
}

/** 2014年…。实施项目5个: the year with which a paragraph begins goes on in its sentences that tell of no other, as far as no item of it begins. */
function opening(
  text: string,
  periods: readonly Span[],
  last: number,
  figure: Span,
): Span | undefined {
  const from = Math.max(0, figure.start - LONGEST_PARAGRAPH);
  const newline = text.slice(from, figure.start).lastIndexOf('\n');
  if (newline === -1 && from > 0) return undefined;
  const paragraph = from + newline + 1;
  const sentence = text.slice(paragraph, figure.start).split(SENTENCE_END).at(-1) ?? '';
  let first = last;
  while (first > 0 && (periods[first - 1]?.start ?? -1) >= paragraph) first -= 1;
  const period = periods[first];
  if (period === undefined || period.start < paragraph || first < last - LOOK_BACK)
    return undefined;
  if (
    !OPENS.test(text.slice(paragraph, period.start)) ||
    !YEARLY.test(text.slice(period.start, period.end))
  )
    return undefined;
  const others = periods.slice(first + 1, last + 1).map(({ start, end }) => text.slice(start, end));
  if (others.some((other) => !WEAK.test(other))) return undefined;
  return GOES_ON.test(sentence) ? period : undefined;
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
    if (OF_AN_AGE.test(between) || FOUNDED.test(between)) continue;
    if (lasting && ITEMS.test(between) && !FIRST_ITEM.test(between)) continue;
    const ended = SENTENCE_END.test(between);
    if (!lasting && ended && !THEN.test(between)) continue;
    if (words === '累计' && /[;；]/.test(between)) continue;
    if (weak === undefined && EACH.test(words) && !CLAUSE.test(between)) return period;
    if (
      weak === undefined &&
      words === '年' &&
      isYearlyAlone(text, period, periods[at - 1], between)
    )
      return period;
    if (!WEAK.test(words)) return weak !== undefined && lasting && ended ? weak : period;
    weak ??= period;
  }
  return weak;
}

/** 2014年种茶，年产值达900万元: so much a year, said in the figure's own clause, in which no other time stands. */
function isYearlyAlone(
  text: string,
  { start }: Span,
  before: Span | undefined,
  between: string,
): boolean {
  if (CLAUSE.test(between)) return false;
  return before === undefined || CLAUSE.test(text.slice(before.end, start));
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
