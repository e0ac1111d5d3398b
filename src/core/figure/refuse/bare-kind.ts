import { fold } from '../fold.ts';
import type { Found } from '../scan.ts';
import type { FigureKind } from '../unit/unit-table.ts';

const JOINED = /^[、和与及]$/;
const LARGE = 10_000;
const LONGEST_ROW = 8;
const LONGEST_NOUN = 4;
/** What is reckoned in money even where its unit is left out: 总预算230亿. */
const MONEY =
  /(?:预算|投资|投入|出资|筹资|注资|收入|支出|产值|总值|税|债|信贷|补助|补贴|奖励|赔偿|利润|盈利|营收|收益|效益|增收|分红|价值|增加值|工资|薪水|捐赠|捐款|物资|[资基本奖补偿助贴租订定保险现罚薪佣年酬押税]金|[罚赔捐贷存借拨付货专善用]款|[经运学药路水电工话管旅会办收消培杂]费|[金总交成销售贸易税差余限余投产]额)额?$/;
/** 其中中央0.8亿、省级0.3亿: the parts of a sum, each named by who gives it or for what. */
const PART = /^[,、]?(?:其中[:,]?)?[^,。;:!?、\n\d]{1,10}$/;
const NOUN_BEHIND = /^[的\u4e00-\u9fff]/;

/**
 * What a number without a unit measures, where its surroundings know more than it says: one of a list whose last has the unit
 * (1.7、0.7、8.3个百分点), or a sum of money by its noun.
 */
export function kindOfBare(
  text: string,
  figures: readonly Found[],
  at: number,
  measure: string | undefined,
): FigureKind | undefined {
  const figure = figures[at];
  if (figure?.rule !== 'bare') return undefined;
  // The parts of 11:65:24 are shares of a whole, not counts.
  if (text.charAt(figure.end) === ':' || text.charAt(figure.start - 1) === ':') return 'other';
  const next = figures[at + 1];
  if (next && JOINED.test(text.slice(figure.end, next.start))) {
    return next.unit ? (next.kind ?? next.unit.kind) : kindOfBare(text, figures, at + 1, measure);
  }
  if (figure.low.lt(LARGE) || NOUN_BEHIND.test(text.charAt(figure.end))) return undefined;
  if (measure !== undefined && MONEY.test(fold(measure))) return 'money';
  return isPartOfSum(text, figures, at) ? 'money' : undefined;
}

/** Whether the whole, before 其中, of the row of parts that a figure stands in is a sum of money. */
function isPartOfSum(text: string, figures: readonly Found[], at: number): boolean {
  for (let part = at; part > 0 && at - part < LONGEST_ROW; part -= 1) {
    const start = figures[part]?.start ?? 0;
    const whole = figures[part - 1];
    const joint = whole && text.slice(whole.end, start);
    if (!whole || joint === undefined || !PART.test(joint)) return false;
    if (!joint.includes('其中')) continue;
    const noun = text.slice(Math.max(0, whole.start - LONGEST_NOUN), whole.start);
    return whole.rule === 'bare' ? MONEY.test(noun) : whole.unit?.kind === 'money';
  }
  return false;
}
