import Big from 'big.js';
import type { Fact, Scene } from '../read/fact.ts';
import { GOAL, OF } from '../rates/share.ts';
import { shown } from '../arithmetic/statement.ts';
import type { Doubt } from './doubt.ts';

/** Rates that count part of what there is; 毛入学率, 参保率 and 完成率 are held against something else. */
const RATE =
  /(?:覆盖|合格|及格|优良|优秀|普及|入户|脱贫|贫困发生|绿化|升学|就业|录取|治愈|城镇化|城市化|识字|通电|通车|硬化|安置|签约|满意|出勤|检出|巩固|达标|无害化处理|建档)率(?:已?达到?|为|是|约|高达|超过|有)*$/;
/** 男性比重, 党员比例; debts, loans and dependants are held against what they are no part of. */
const PORTION =
  /(?<!负债|债务|杠杆|存贷|产权|流动|速动|资本|抚养|性别|完成|投入产出)(?:占比|比重|比例)(?:已?达到?|为|是|约|高达|超过|有)*$/;
const HUNDRED = new Big(100);

/** A percentage of a part that is above 100: of a share (占…的120%), or of a rate that counts part of something (覆盖率103%). */
export function findAboveWhole({ folded, facts }: Scene): readonly Doubt[] {
  return facts.filter(isShare).flatMap((share) => {
    if (share.amount.low.lte(HUNDRED)) return [];
    const words = folded.slice(Math.max(share.sentenceStart, share.start - 40), share.start);
    const isShareOf = OF.test(share.lead) || PORTION.test(share.lead);
    const isPart = (isShareOf && !GOAL.test(words)) || RATE.test(share.lead);
    return isPart ? [aboveWhole(share)] : [];
  });
}

function isShare({ dimension, aspect }: Fact): boolean {
  return dimension === '%' && aspect !== 'up' && aspect !== 'down' && aspect !== 'source';
}

function aboveWhole(share: Fact): Doubt {
  return {
    rule: 'above-whole',
    figures: [share],
    formula: `${shown(share.amount)}% > 100%`,
    computed: share.amount.nominal.toFixed(),
    stated: '100',
    confidence: 0.6,
  };
}
