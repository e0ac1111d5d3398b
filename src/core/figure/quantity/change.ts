import type { Change, Described } from './described.ts';

const WINDOW = 24;
/** What may stand between a word of direction and the figure it governs. */
const FILLER =
  '(?:幅度?|速度?|率|额|量|了|到|至|为|成|达到|达|高达|约|仅|只|共|累计|分别|均|年均|同比|环比|平均|人均|户均|每[年月人户天亩]|超过|近|第|(?:目前|现在|如今|当前|今年|去年|(?:19|20)\\d{2}年[底末初]?)的?|(?<=幅度?)(?:控制|保持|稳定)在)*';
const UP =
  // A rate of natural growth is the name of a measure, not a rise.
  '(?<!自然)增长|增加(?!值|工)|增至|增到|增为|升至|升到|升为|上升|上涨|上浮|上扬|攀升|回升|增幅|涨幅|升幅|增速|提高|提升|增收|增产|增效|增持|增亏|多增|净增|新增|扩大|扩展|拓展|上调|调高|提至|涨到|涨至|扩至|扩增|激增|猛增|倍增|递增|跃升|跃居|加快|延长|反弹|成长|增资|增设|增派|增发|调升|增添|飙升|晋升|发展(?=[到至])|(?<!自然)[增涨升]';
const DOWN =
  '下降|降低|降至|降到|降为|降幅|跌幅|减幅|下跌|跌至|跌到|回落|下滑|减少|减至|减到|减为|缩减|缩短|缩小|压减|压缩|削减|下调|调低|收窄|收缩|衰退|萎缩|下浮|精简|减产|减收|减贫|减税|减负|减排|减亏|减免|递减|锐减|少收|下挫|缩水|调降|镌汰|裁减|[降减跌]';
/** Verbs whose object may stand before the figure: 减少贫困人口66.52万人, 新增50个. */
const UP_OBJECT = '增加(?!值|工)|新增(?!长)|净增|增设|增派|多增';
const DOWN_OBJECT = '减少|压减|削减|精简|缩减|减免|减';
const OBJECT = '[^,。;:!?、()“”的在对把将由向从使让并而且和与及了到至为\\s]{1,12}';

const PATTERNS: readonly (readonly [RegExp, Change])[] = [
  [new RegExp(`(?:${DOWN})${FILLER}$`), 'down'],
  [new RegExp(`(?:${UP})${FILLER}$`), 'up'],
  [new RegExp(`(?:${DOWN_OBJECT})了?${OBJECT}$`), 'down'],
  [new RegExp(`(?:${UP_OBJECT})了?${OBJECT}$`), 'up'],
  // 降低村贫困发生率到4%
  [/(?:降低|减少|压减|缩小)[^,。;、的在]{2,10}[到至]$/, 'down'],
  [/(?:提高|增加|扩大|提升)[^,。;、的在值]{2,10}[到至]$/, 'up'],
];
const BEHIND: readonly (readonly [RegExp, Change])[] = [
  [/^的(?:年均|平均|同比)?(?:增长|增速|增幅|涨幅|升幅)/, 'up'],
  [/^的(?:年均|平均|同比)?(?:下降|降幅|跌幅|减幅)/, 'down'],
];
const CLAUSE_EDGES = ',。;:!?\n()';
const JOINER = /^[和、与及]?$/;

/** The figure before, with the change that was read for it. */
export interface Preceding {
  readonly end: number;
  readonly change: Change;
}

/**
 * Whether a figure of a folded text went up or down, where words of direction in its clause say so. One that 和 or 、 joins to the
 * figure before, or that touches it, shares its direction.
 */
export function changeOf(
  text: string,
  figure: Described,
  preceding: Preceding | undefined,
): Change {
  if (figure.change) return figure.change;
  const floor = preceding?.end ?? 0;
  if (preceding && JOINER.test(text.slice(floor, figure.start).slice(0, 2)))
    return preceding.change;
  const before = lastClause(
    text.slice(Math.max(floor, figure.start - WINDOW), figure.start),
  ).trimEnd();
  const said = PATTERNS.find(([pattern]) => pattern.test(before))?.[1];
  const behind = text.slice(figure.end, figure.end + 6);
  const change = said ?? BEHIND.find(([pattern]) => pattern.test(behind))?.[1] ?? 'none';
  return figure.low.s < 0 ? opposite(change) : change;
}

/** 增长-2.3% is a fall. */
function opposite(change: Change): Change {
  if (change === 'none') return 'none';
  return change === 'up' ? 'down' : 'up';
}

/** What stands behind the last edge of a clause. */
function lastClause(text: string): string {
  let at = text.length;
  while (at > 0 && !CLAUSE_EDGES.includes(text.charAt(at - 1))) at -= 1;
  return text.slice(at);
}
