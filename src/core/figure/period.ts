import type { Span } from '../text/span.ts';

const RELATIVE =
  /(?:截至|截止)?目前|当前|眼下|今年(?:以来|上半年|下半年|[底初末])?|去年(?:同期|上半年|下半年|[底初末])?|前年|本年度?|近年来|[近这][一二两三四五六七八九十几\d]{1,2}年来?|“?十[一二三四五]五”?(?:期间|时期|末|以来|规划期?)?|累计|全年|每年|本月|上月|本季度|同期/g;
const TAIL = /^(?:\s?(?:期间|以来|来|[底末初]))+/;
const CLOCK = /^\D{0,2}(?:\d{1,2}:|[\d一二三四五六七八九十]{1,2}[时点])/;
const COMPARED = /[较比按]$/;
const SENTENCE_END = /[。!?！？]/;
const WEAK = /^(?:累计|每年|同期|全年)$/;
const LASTING = /以来$/;
/** 由2013年的1668元增加到18369元: the year belongs to the first of the two. */
const FROM = /[由从從自]$/;
const TO_ANOTHER = /[到至为為]/;
const LOOK_BACK = 6;
const FARTHEST = 240;

/** Every time that a figure may refer to, in order: dates and words like 目前; not what 比 or 较 compares with. */
export function findPeriods(text: string, dates: readonly Span[]): readonly Span[] {
  const words = Array.from(text.matchAll(RELATIVE), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...dates, ...words]
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !COMPARED.test(text.slice(Math.max(0, start - 1), start)))
    .filter(({ start, end }) => !CLOCK.test(text.slice(start, end)))
    .map(({ start, end }) => ({ start, end: end + tailLength(text, end) }));
}

function tailLength(text: string, end: number): number {
  return TAIL.exec(text.slice(end, end + 6))?.[0].length ?? 0;
}

/**
 * The period as written that a figure refers to: the nearest before it in its sentence, a weak one (累计, 每年) only where no other
 * is; failing these, one that goes on to the end of its paragraph (2018年4月以来). Undefined where none does.
 */
export function periodOf(text: string, periods: readonly Span[], figure: Span): string | undefined {
  let weak: string | undefined;
  const last = lastBefore(periods, figure.start);
  for (let at = last; at >= 0 && at > last - LOOK_BACK; at -= 1) {
    const period = periods[at];
    if (!period || figure.start - period.end > FARTHEST) break;
    const between = text.slice(period.end, figure.start);
    if (between.includes('\n')) break;
    if (isStartOfChange(text, period, between)) continue;
    const words = text.slice(period.start, period.end);
    const lasting = LASTING.test(words);
    if (!lasting && SENTENCE_END.test(between)) continue;
    if (!WEAK.test(words)) return weak !== undefined && lasting ? weak : words;
    weak ??= words;
  }
  return weak;
}

function isStartOfChange(text: string, { start }: Span, between: string): boolean {
  return FROM.test(text.slice(Math.max(0, start - 1), start)) && TO_ANOTHER.test(between);
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
