import type { Check } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { headOf } from '../read/heads.ts';
import { comparison, shown } from '../arithmetic/statement.ts';

const HAN = /[\u4e00-\u9fff]/;
const CONTEXT = 14;
const TELLING = 10;
/** Pairs of characters that numbers below that have in common where they count one thing. */
const FEW = 3;
const MANY = 3;
/** Digits that hardly come twice by chance. */
const CLEAR = 3;
const PEOPLE = /^(?:person|household)$/;
const NAME = 2;
/** Figures of one sentence between a number and the same one again. */
const APART = 3;
/** Bigrams that stand beside any figure and show nothing. */
const EMPTY = new Set([
  '其中',
  '共有',
  '达到',
  '以上',
  '以来',
  '目前',
  '截至',
  '分别',
  '全县',
  '全市',
  '全州',
  '全省',
  '累计',
  '实现',
  '全部',
  '同时',
  '平均',
  '我县',
  '我市',
  '增长',
  '下降',
  '上年',
  '比上',
  '年增',
  '同比',
]);

/** The same number of the same thing, said twice: households and persons that stand side by side both times are one check. */
export function findRepeats(scene: Scene): readonly Check[] {
  const last = new Map<string, Fact>();
  const earlier = new Map<number, Fact>();
  for (const fact of scene.facts) {
    const key = keyOf(fact);
    const before = last.get(key);
    const isNear = before?.sentence === fact.sentence && fact.index - before.index < APART;
    if (isNear) continue;
    last.set(key, fact);
    if (before?.planned === fact.planned) {
      earlier.set(fact.index, before);
    }
  }
  const paired = new Set<number>();
  return scene.facts.flatMap((again) => {
    const first = earlier.get(again.index);
    if (!first || paired.has(again.index)) return [];
    const [next, partner] = [scene.facts[again.index + 1], scene.facts[first.index + 1]];
    const touching =
      next && partner && next.start - again.end <= 1 && partner.start - first.end <= 1;
    if (touching && earlier.get(next.index) === partner) {
      paired.add(next.index);
      return [repeat([first, partner, again, next], 0.85)];
    }
    return isSame(scene, first, again) ? [repeat([first, again], 0.75)] : [];
  });
}

/** Equal for the same number of the same thing: 26名 and 26人, 0.19% and 千分之1.9, but not 5公顷 and 5亩. */
function keyOf({ dimension, amount, value, unit, bound }: Fact): string {
  if (dimension === '%') return `% ${amount.nominal.toFixed()} ${bound}`;
  const counted = dimension === 'person' || dimension === 'household';
  return `${dimension} ${value} ${counted ? '' : unit} ${bound}`;
}

function isSame(scene: Scene, first: Fact, again: Fact): boolean {
  if (!first.isAmount && !first.isGrown && first.dimension !== '%') return false;
  if (first.per !== again.per || isChange(first) !== isChange(again)) return false;
  const digits = again.amount.nominal.c.length;
  if (digits <= CLEAR && isOtherName(first, again)) return false;
  const shared = sharedBigrams(scene, first, again);
  if (again.amount.nominal.lt(TELLING) && again.dimension !== '%') return shared >= FEW;
  if (digits > CLEAR) return true;
  const isNamed = isSameName(first, again);
  if (digits >= CLEAR) return shared >= 1 || isNamed || isSameKind(first, again);
  return shared >= (isNamed ? 1 : isSameHead(first, again) ? 2 : MANY);
}

/** 283个县: of people and households many groups may be as many. */
function isSameKind(first: Fact, again: Fact): boolean {
  return !PEOPLE.test(first.dimension) && isSameHead(first, again);
}

function isSameHead(first: Fact, again: Fact): boolean {
  const head = headOf(first);
  return head !== undefined && head === headOf(again);
}

/** 识别贫困村86个, 86个贫困村出列: what both count has one name, or the one's name ends with the other's. */
function isSameName({ measure, dimension }: Fact, { measure: other }: Fact): boolean {
  // The growth of 生产总值 is not that of 人均生产总值.
  if (dimension === '%') return measure !== '' && measure === other;
  const [long, short] = measure.length < other.length ? [other, measure] : [measure, other];
  return short.length >= NAME && long.endsWith(short);
}

/** 地价收入850亿元, 印花税收入850亿元: a noun of both that each calls by another name. */
function isOtherName({ measure }: Fact, { measure: other }: Fact): boolean {
  if (measure.length <= NAME || other.length <= NAME) return false;
  if (measure.slice(-NAME) !== other.slice(-NAME)) return false;
  return !measure.endsWith(other) && !other.endsWith(measure) && !sharesBeginning(measure, other);
}

/** 上划中省收入 and 上划收入 begin alike. */
function sharesBeginning(measure: string, other: string): boolean {
  return Array.from(measure.slice(0, -NAME)).some((character) =>
    other.slice(0, -NAME).includes(character),
  );
}

function isChange({ aspect }: Fact): string {
  return aspect === 'up' || aspect === 'down' ? aspect : '';
}

/** How many pairs of characters the words round two figures have in common. */
export function sharedBigrams(scene: Scene, first: Fact, again: Fact): number {
  const known = bigramsRound(scene, first);
  let shared = 0;
  for (const bigram of bigramsRound(scene, again)) if (known.has(bigram)) shared += 1;
  return shared;
}

/** Pairs of Chinese characters near a figure, what it counts among them. */
function bigramsRound({ folded }: Scene, fact: Fact): ReadonlySet<string> {
  const bigrams = new Set<string>();
  const behind = folded
    .slice(fact.end, Math.min(fact.end + TAIL, fact.sentenceEnd))
    .split(/[,;:]/)[0];
  for (const words of [fact.lead.slice(-CONTEXT), behind ?? '']) {
    for (let at = 0; at + 1 < words.length; at += 1) {
      const bigram = words.slice(at, at + 2);
      if (HAN.test(bigram.charAt(0)) && HAN.test(bigram.charAt(1)) && !EMPTY.has(bigram)) {
        bigrams.add(bigram);
      }
    }
  }
  return bigrams;
}

const TAIL = 24;

function repeat(figures: readonly Fact[], confidence: number): Check {
  const half = figures.length / 2;
  const said = (facts: readonly Fact[]) => facts.map(({ amount }) => shown(amount)).join(', ');
  const [first, again] = [said(figures.slice(0, half)), said(figures.slice(half))];
  return comparison({
    kind: 'other',
    rule: 'repeat',
    figures,
    formula: `${first} = ${again}`,
    computed: again,
    stated: first,
    outcome: 'holds',
    confidence,
  });
}
