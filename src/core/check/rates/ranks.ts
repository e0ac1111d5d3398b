import type { Check, Outcome } from '../check.ts';
import { minus } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { comparison, equationCheck, shown } from '../arithmetic/statement.ts';

const BETTER = /升至|上升|提升|前移|进位|跃居|跃升|升到|连升|再到|进步|攀升/;
const WORSE = /下降|退至|后移|退居|降至|下滑|跌至/;
const YEAR = /(?:19|20)\d\d年/g;
const LONGEST = 80;

/** Two places in a ranking, one after the other in a sentence: whether they move as the words say; without words, nothing. */
export function findRanks({ folded, facts }: Scene): readonly Check[] {
  return facts.flatMap((first) => {
    const second = facts[first.index + 1];
    if (!isRank(first) || !second || !isRank(second) || first.sentence !== second.sentence) {
      return [];
    }
    const words = folded.slice(first.end, second.start);
    if (words.length > LONGEST || first.planned !== second.planned) return [];
    const dated = folded.slice(Math.max(first.sentenceStart, first.start - LONGEST), second.start);
    const moves = BETTER.test(words) || WORSE.test(words);
    const years = new Set(dated.match(YEAR) ?? []);
    // Two ranks of one year are of two things.
    if (!moves && years.size < 2) return [];
    return [ranks(first, second, words), ...shift(facts, first, second)];
  });
}

/** 由第8位升到第3位, 前移5位: the places between the two. */
function shift(facts: readonly Fact[], first: Fact, second: Fact): readonly Check[] {
  const moved = facts[second.index + 1];
  if (!moved || moved.sentence !== second.sentence || !/^[位名]$/.test(moved.unit)) return [];
  if (!/(?:前移|后移|上升|提升|下降|前进|进|退)了?$/.test(moved.lead)) return [];
  const [low, high] = first.amount.nominal.lt(second.amount.nominal)
    ? [first, second]
    : [second, first];
  return [
    equationCheck({
      kind: 'rank',
      rule: 'ranks',
      figures: [first, second, moved],
      left: `${shown(high.amount)} - ${shown(low.amount)}`,
      computed: minus(high.amount, low.amount),
      stated: moved.amount,
      confidence: 0.85,
    }),
  ];
}

function isRank({ dimension, amount }: Fact): boolean {
  return dimension === 'rank' && amount.nominal.gt(0);
}

function ranks(first: Fact, second: Fact, words: string): Check {
  const [from, to] = [first.amount.nominal, second.amount.nominal];
  const better = BETTER.test(words) && !WORSE.test(words);
  const worse = WORSE.test(words) && !BETTER.test(words);
  const wrong = (better && to.gt(from)) || (worse && to.lt(from));
  const outcome: Outcome = wrong ? 'fails' : 'holds';
  return comparison({
    kind: 'rank',
    rule: 'ranks',
    figures: [first, second],
    formula: `${shown(first.amount)} → ${shown(second.amount)}`,
    computed: to.minus(from).toFixed(),
    stated: better ? '< 0' : worse ? '> 0' : to.minus(from).toFixed(),
    outcome,
    confidence: wrong ? 0.5 : better || worse ? 0.8 : 0.6,
  });
}
