/** How a figure is meant by the words before it: an amount that stands, the start or end of a change, or the change itself. */
export type Aspect = 'level' | 'source' | 'target' | 'up' | 'down';

const UP =
  '(?<!自然)增长|增加|上升|提高|提升|增收|新增|净增|上涨|攀升|增幅|涨幅|增速|扩大|增产|多|(?<!自然)增|涨|升';
const DOWN = '下降|减少|降低|下跌|回落|缩减|缩短|压减|缩小|减贫|降幅|跌幅|少|降|减|跌';
const FILLER =
  '(?:了|额|量|率|幅度?|速度?|约|近|达到?|超过|同比|环比|年均|平均|每年|为|分别|累计|收|支|产|人口|户数|人数|贫困人口)*';
const WHEN = '(?:(?:\\d{2,4}|今|去|上|同|当)年[初底末度]?|年[初底末]|目前|现在|如今|当前)?的?';
const TARGET = new RegExp(
  `(?:增|升|提高|提升|涨|扩大|发展|扩|减|降|下降|缩|压|跌|滑|攀|回落|变|调整|提|跃)[^,。;]{0,4}(?:到|至|为|成)了?${WHEN}$`,
);
/** 增加率为: what follows is how much, not where it arrived. */
const RATE_OF_CHANGE =
  /(?<!自然)(?:增长|增加|减少|下降|上涨|提高|降低|[增升降减涨跌])(?:速度?|幅度?|率|额|量)(?:约|均|分别)?为$/;
const ARRIVAL = new RegExp(`(?:到|至|为|成)了?${WHEN}$`);
/** Some character of every word of change; most figures have none before them. */
const HINT = /[增升涨提攀扩多降减跌落缩压少到至为成由从自幅速]/;
/** 提高到每人每年: what it is reckoned for stands between the verb and the amount. */
const EACH = /(?:每[人户年月亩天]|人均|户均)+$/;
const SOURCE = /(?:由|从|自)[^,。;:]{0,24}$/;
const RISE = new RegExp(`(?:${UP})${FILLER}$`);
const FALL = new RegExp(`(?:${DOWN})${FILLER}$`);
const PLAN =
  /(?<![”"」』动展露助育才火年]|完成|超过|提前)计划(?!生育|单列|经济|外|内|数|书|表|任务|指标|[”"」』的])|预计|力争|(?<![共已计向极])争取(?!到|了|[上中省市国]|资金|项目|财政)|目标|拟(?!定|订|脱贫)|规划|有望|预期|打算|将(?!军|近|领|其|全|这|原|所有|贫困|各)|到20[2-9]\d年.{0,16}(?:实现|达到)|确保(?=到|今年|明年|20)/;
const DONE = /已(?!经计划)|实际|截至|截止|累计完成|(?<![比较])(?:去年|上年)/;

/** The aspect of a figure by its lead, the words before it in its clause (folded); `next` is the lead of the figure behind it. */
export function aspectOf(words: string, next: string | undefined, change: string): Aspect {
  const lead = HINT.test(words) ? words.replace(EACH, '') : '';
  if (lead === '') return change === 'up' || change === 'down' ? change : 'level';
  if (TARGET.test(lead) && !RATE_OF_CHANGE.test(lead)) return 'target';
  if (SOURCE.test(lead) && next !== undefined && ARRIVAL.test(next)) return 'source';
  if (FALL.test(lead)) return 'down';
  if (RISE.test(lead)) return 'up';
  // A reviewer's attribute may know what the nearest words do not show.
  return change === 'up' || change === 'down' ? change : 'level';
}

/** The way a verb of change between two figures points; undefined where none does (由…到…). */
export function directionIn(words: string): 'up' | 'down' | undefined {
  const fall = words.search(/下降|减少|降低|下跌|回落|缩减|缩短|压减|缩小|降|减|跌/);
  const rise = words.search(/增长|增加|上升|提高|提升|上涨|攀升|扩大|增|升|涨|提|跃/);
  if (fall < 0 && rise < 0) return undefined;
  if (fall >= 0 && rise >= 0) return undefined;
  return fall >= 0 ? 'down' : 'up';
}

/** Whether the words before a figure speak of a plan, target or forecast and not of what is. */
export function isPlanned(words: string): boolean {
  const at = words.search(PLAN);
  return at >= 0 && !DONE.test(words.slice(at));
}
