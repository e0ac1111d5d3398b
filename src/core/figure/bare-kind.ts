import { fold } from './fold.ts';
import type { Found } from './scan.ts';
import type { FigureKind } from './unit-table.ts';

const JOINED = /^[、和与及]$/;
const LARGE = 10_000;
/** What is reckoned in money even where its unit is left out: 总预算230亿. */
const MONEY =
  /(?:预算|资金|经费|投资|收入|支出|产值|总值|税|债|贷款|存款|补助款?|补贴|奖励|赔偿|利润|营收|金额|总额|销售额|贸易额|增加值|罚款|工资|薪水)额?$/;
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
  return measure !== undefined && MONEY.test(fold(measure)) ? 'money' : undefined;
}
