import type { Fact, Scene } from '../read/fact.ts';
import { type Head, headOf } from '../read/heads.ts';
import { roughly } from '../read/roughly.ts';

/** A count and the larger one that it lies within. */
export interface Part {
  readonly part: Fact;
  readonly whole: Fact;
  readonly confidence: number;
}

const MOST = 32;
/** More of them would drown what the words state. */
const MOST_IMPLIED = 12;
const SHARED_WORDS = ['脱贫', '出列', '搬迁', '摘帽', '退出', '监测'] as const;
/** Those who have not left poverty are no part of those who have. */
const UNDONE = /[未待]|剩|尚有|还有/;
/** All there are of a place: 辖12个乡镇, 全县12个乡镇, 安平县12个乡镇, 行政村. */
const WHOLE = /辖|共有|全[县市州省区镇乡]|[省市州县区镇乡]\||行政村|总人口|总户数/;
const PLAIN = /^(?:[县市区旗乡镇村]|行政村|自然村|街道|社区)/;
/** The poor as they are registered: of them are all that are counted by what became of them, or why they are poor. */
const REGISTERED = /贫困(?!发生)|建档立卡|低收入|重点县/;
const OF_STATUS =
  /脱贫(?!攻坚)|出列|摘帽|退出|减少|[未待剩]|尚有|还有|深度|非贫困|搬迁|监测|一般|[低五]保|新识别|新增|返贫|特困|[因缺][病残学灾技劳资]|残疾|妇女|女性|少数民族|劳动力|党员|\d以上/;
const OF_THE_POOR = /贫困|脱贫|建档立卡|出列|摘帽|退出/;
const PEOPLE = /^(?:person|household)$/;
/** What is done for households whose words do not say that they are poor. */
const HELPED = /搬|危房|改造|带动|惠及|覆盖|受益|分红|入股|流转|安置|增收|联结|兜底|就业|务工/;
const YEAR = /(?:19|20)\d\d(?=年)/g;
const LOOK_BACK = 96;
/** All, the poor among them, those of a status. */
type Rank = 0 | 1 | 2;

interface Ranked {
  readonly fact: Fact;
  readonly words: string;
  readonly rank: Rank;
  readonly year: string | undefined;
}

/** Villages, townships, counties, the poor and their households: each count with the one that it most likely lies within. */
export function partsByHead(scene: Scene): readonly Part[] {
  const { facts } = scene;
  const groups = new Map<Head, Fact[]>();
  for (const fact of facts) {
    if (!isCounted(fact)) continue;
    const head = headAt(facts, fact);
    if (head !== undefined) groups.set(head, [...(groups.get(head) ?? []), fact].slice(0, MOST));
  }
  return [...groups].flatMap(([head, group]) => {
    const ranked = group.map((fact) => rankedIn(scene, fact));
    const own = ranked.flatMap((part) => {
      const whole = wholeOf(part, ranked);
      if (!whole) return [];
      return [{ part: part.fact, whole: whole.fact, confidence: whole.rank < 2 ? 0.4 : 0.3 }];
    });
    return [...own.slice(0, MOST_IMPLIED), ...othersOf(facts, head, ranked)];
  });
}

/** 减少贫困人口800人: those who are no longer counted are a part, too. */
export function isCounted({ isAmount, isGrown, aspect, planned }: Fact): boolean {
  // 由1149万人减少到623万人: both are told of the poor of their own year.
  const isOfOneTime = aspect !== 'source' && aspect !== 'target';
  return ((isAmount && isOfOneTime) || (isGrown && aspect === 'down')) && !planned;
}

/** 13户26人: households that touch the persons in them share their noun. */
function headAt(facts: readonly Fact[], fact: Fact): Head | undefined {
  if (fact.dimension !== 'household') return headOf(fact);
  const persons = personsIn(facts, fact);
  return headOf(fact) ?? (persons && headOf(persons) === 'person' ? 'household' : undefined);
}

function personsIn(facts: readonly Fact[], { index, end }: Fact): Fact | undefined {
  const next = facts[index + 1];
  return next && next.start - end <= 1 && next.dimension === 'person' ? next : undefined;
}

/** The households that a count of persons touches. */
function householdsOf(facts: readonly Fact[], fact: Fact): Fact | undefined {
  const before = facts[fact.index - 1];
  return before?.dimension === 'household' && personsIn(facts, before) === fact
    ? before
    : undefined;
}

function rankedIn(scene: Scene, fact: Fact): Ranked {
  const named = householdsOf(scene.facts, fact);
  const words = `${wordsOf(named ?? fact)}|${named ? wordsOf(fact) : ''}`;
  return { fact, words, rank: rankOf(words, fact), year: yearOf(scene, named ?? fact) };
}

/** 65个片区县 are some of the counties, whatever stands before them. */
function rankOf(words: string, { dimension, tail }: Fact): Rank {
  if (OF_STATUS.test(words)) return 2;
  if (REGISTERED.test(words)) return 1;
  const isBare = PEOPLE.test(dimension) || tail === '' || PLAIN.test(tail) || dimension !== '个';
  return isBare && WHOLE.test(words) ? 0 : 2;
}

function wordsOf({ lead, tail, measure }: Fact): string {
  // 158个行政村中共有贫困村103个: what comes behind 中 is of the next number.
  return `${lead.slice(-12)}|${tail.split(/[,。;、中]/)[0] ?? ''}|${measure}`;
}

function yearOf({ folded }: Scene, { period, sentenceStart, start }: Fact): string | undefined {
  const own = period.match(YEAR);
  const said = own ?? folded.slice(Math.max(sentenceStart, start - LOOK_BACK), start).match(YEAR);
  return said?.at(-1);
}

/** What a count is a part of: all of its own status, or else the poor that were told before it, or else the most there are. */
function wholeOf(part: Ranked, group: readonly Ranked[]): Ranked | undefined {
  const larger = group.filter(({ fact }) => isSmaller(part.fact, fact));
  const registered = larger.filter((whole) => isRegister(part, whole));
  return (
    largest(larger.filter((whole) => isOfStatus(part, whole))) ??
    registered.findLast(({ fact }) => fact.index < part.fact.index) ??
    registered[0] ??
    largest(larger.filter(({ rank }) => rank === 0))
  );
}

function largest(group: readonly Ranked[]): Ranked | undefined {
  const most = largestOf(group.map(({ fact }) => fact));
  return group.find(({ fact }) => fact === most);
}

/** 去年脱贫800人 of 累计脱贫4.2万人; those of one year are no part of those of another. */
function isOfStatus(part: Ranked, whole: Ranked): boolean {
  if (part.rank < 2 || whole.rank < 2 || areApart(part, whole)) return false;
  const words = SHARED_WORDS.filter((word) => part.words.includes(word));
  return (
    words.some((word) => whole.words.includes(word)) &&
    UNDONE.test(part.words) === UNDONE.test(whole.words)
  );
}

/** The registered poor, of whom are all whose words speak of poverty. */
function isRegister(part: Ranked, whole: Ranked): boolean {
  if (whole.rank !== 1 || part.rank === 0) return false;
  if (part.rank === 2) return OF_THE_POOR.test(part.words) || PEOPLE.test(part.fact.dimension);
  // 贫困村103个; …的贫困村54个: of two that are named alike the first is told of all.
  return whole.fact.index < part.fact.index && !areApart(part, whole);
}

function areApart(one: Ranked, other: Ranked): boolean {
  return one.year !== undefined && other.year !== undefined && one.year !== other.year;
}

/** 搬迁6247户19386人: households whose words do not say so are most likely poor ones, where a report has these. */
function othersOf(facts: readonly Fact[], head: Head, group: readonly Ranked[]): readonly Part[] {
  if (head !== 'household' && head !== 'person') return [];
  const wholes = group.filter(({ rank }) => rank === 1).map(({ fact }) => fact);
  if (wholes.length === 0) return [];
  const known = new Set(group.map(({ fact }) => fact));
  return facts
    .flatMap((part) => {
      const named = householdsOf(facts, part);
      if (part.dimension !== head || known.has(part) || !isCounted(part)) return [];
      if (head === 'person' && !named) return [];
      if (!HELPED.test(wordsOf(named ?? part))) return [];
      const larger = wholes.filter((whole) => isSmaller(part, whole));
      const whole = larger.findLast(({ index }) => index < part.index) ?? larger[0];
      return whole ? [{ part, whole, confidence: 0.2 }] : [];
    })
    .slice(0, MOST_IMPLIED);
}

/** Whether one amount is no more than another, as far as their bounds tell, and told in another clause. */
export function isSmaller(part: Fact, whole: Fact): boolean {
  if (roughly(part) >= roughly(whole)) return false;
  // 超过70亿元 has no upper end: it is as much as it says.
  const isOpen = part.bound === 'over' || part.bound === 'at_least';
  const most = isOpen ? part.amount.nominal : part.amount.high;
  return most.lt(whole.amount.low) && part.clause !== whole.clause;
}

/** The largest of some amounts. */
export function largestOf(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>(
    (best, fact) => (!best || fact.amount.nominal.gt(best.amount.nominal) ? fact : best),
    undefined,
  );
}

/** The one that stands nearest to a figure. */
export function nearestTo(fact: Fact, others: readonly Fact[]): Fact | undefined {
  const distance = ({ index }: Fact): number => Math.abs(index - fact.index);
  return others.reduce<Fact | undefined>(
    (best, other) => (best === undefined || distance(other) < distance(best) ? other : best),
    undefined,
  );
}
