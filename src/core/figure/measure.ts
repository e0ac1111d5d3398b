import type { Span } from '../text/span.ts';
import type { Found } from './scan.ts';

const LONGEST = 16;
const WINDOW = 40;
/** What ends the noun that a figure counts: a verb, an adverb, a function word or any sign. */
const NOUN_END =
  /[^\u4e00-\u9fff“”·()]|实现|脱贫(?!人口|户|村)|参与|参加|进入|从事|达到|完成|纳入|获|被|已|均|全部|共|投入|得到|在|对|由|把|将|与|和|及|并|成为|开展|新建|通过|接受|受益|为|是|以|等|到|按|分别|人均|户均|年均|增收|增长|提高|下降|摘|签约|建成|开工|投产|挂牌|入驻|落户|覆盖|享受|正|结对/;
/** What stands between a measure and its figure: 达, 为, 增长至, 同比下降. */
const VERB_TAIL =
  /(?:[到至为达约近了共有是占成超过报居由从]|收于|控制在|[位稳]居|位列|全国|世界|全省|全市|突破|增产|提升|减产|上涨|下跌|涨|跌|跌幅|涨幅|升幅|降幅|增幅|增速|上调|下调|达到|高达|共计|合计|总计|累计|分别|大约|(?<![户人村年月亩日])均|增长|增加|提高|上升|下降|减少|降低|降|升|同比|环比|较?比?上年(?:同期|末)?|比(?![例重率值])[^,。;]{1,10}|较[^,。;]{1,10}|实现|完成|仅|只|已|年均|平均|超过|缩小|扩大|调升|[增减])$/;
/** What stands before a measure and is no part of it: time, scope, adverbs. */
const LEAD =
  /^(?:[^,。;]{0,12}?[\d一二三四五六七八九十今去前本上同](?:年|月|日|季度)(?:以来|期间|[底末初])?(?=[\u4e00-\u9fff]{2})|全[国省市州县区乡镇村年]|该[省市州县区乡镇村]|目前|截至|其中|今年|去年|累计|共计?|已|先后|计划|预计|力争|实现|完成|同时|此外|并|使|将|现在|现有|现|拥有|有|的|了|达|增长|至|到(?!位))/;
/** A clause that compares (比上年末提高…) measures what the one before it did. */
const COMPARED = /^(?:比|较|同比|环比|与|增|减)(?!重|例|率)/;
/** Where a change starts: …率[由2014年初的]21.7%. */
const STARTING_POINT = /(?<=[\u4e00-\u9fff]{2})[由从][^由从]*$/;
const EDGE = /[,。;:!?\n]/;
const HAN = /[\u4e00-\u9fff]/;

/**
 * What a figure measures, a short noun phrase as written: the noun it counts (近4万[人]…, 80个[贫困村]), else what its clause says
 * before it ([贫困发生率]高达10.4%), else what the figure before in the sentence measured. Undefined where nothing is sure.
 */
export function measureOf(
  text: string,
  original: string,
  figures: readonly Found[],
  at: number,
  before: string | undefined,
): string | undefined {
  const figure = figures[at];
  if (!figure) return undefined;
  const ceiling = figures[at + 1]?.start ?? text.length;
  const span = counted(text, figure, ceiling) ?? stated(text, figure, figures[at - 1]);
  return span ? original.slice(span.start, span.end) : before;
}

function counted(text: string, figure: Found, ceiling: number): Span | undefined {
  if (figure.unit && figure.unit.kind !== 'count') return undefined;
  const start = text.startsWith('的', figure.end) ? figure.end + 1 : figure.end;
  const behind = text.slice(start, Math.min(ceiling, start + LONGEST));
  const end = behind.search(NOUN_END);
  const noun = (end < 0 ? behind : behind.slice(0, end)).replace(/(?:[(“·]|^[^(]*[)])$/, '');
  const fits = noun.length < LONGEST && HAN.test(noun);
  return fits ? { start, end: start + noun.length } : undefined;
}

function stated(text: string, figure: Found, preceding: Span | undefined): Span | undefined {
  const floor = Math.max(preceding?.end ?? 0, figure.start - WINDOW);
  const clause = text.slice(floor, figure.start).split(EDGE).at(-1)?.trim() ?? '';
  if (COMPARED.test(clause)) return undefined;
  const phrase = stripped(stripped(clause.replace(STARTING_POINT, ''), VERB_TAIL), LEAD);
  const measure = lastPhrase(phrase.replace(/^[、()和与及]+|[、(和与]+$/g, ''));
  if (!HAN.test(measure) || /^[的和与及占为]$/.test(measure)) return undefined;
  // Every step above only cut at the ends, so the measure stands in the text as it is.
  const start = text.lastIndexOf(measure, figure.start - measure.length);
  return { start, end: start + measure.length };
}

/** The end of a clause too long to be one noun: behind 等, the last function word, or as much as fits. */
function lastPhrase(clause: string): string {
  const listed = clause.lastIndexOf('等');
  const phrase = listed >= 0 && listed < clause.length - 2 ? clause.slice(listed + 1) : clause;
  if (phrase.length <= LONGEST) return phrase;
  const tail = phrase.slice(-LONGEST);
  const start = Math.max(...Array.from('、的是在把将由对了', (char) => tail.lastIndexOf(char)));
  return start >= 0 && start < tail.length - 2 ? tail.slice(start + 1) : tail;
}

function stripped(text: string, pattern: RegExp): string {
  let rest = text;
  for (let count = 0; count < 8; count += 1) {
    const shorter = rest.replace(pattern, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  return rest;
}
