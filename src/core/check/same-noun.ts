import type { Check } from './check.ts';
import type { Fact, Scene } from './fact.ts';
import { type Head, headOf, isPoor } from './heads.ts';
import { populationsIn } from './population.ts';
import { roughly } from './roughly.ts';
import { partOf } from './statement.ts';

const MOST = 32;
/** More of them would drown what the words state. */
const MOST_IMPLIED = 12;
const SHARED_WORDS = ['脱贫', '出列', '搬迁', '摘帽', '退出', '贫困村', '监测'] as const;
/** Those who have not left poverty are no part of those who have. */
const UNDONE = /[未待]|剩|尚有|还有/;
const DONE = /[已累实稳][^,。;|]{0,4}脱贫|\|脱贫/;
const WHOLE = /下辖|现辖|管辖|辖|共有|全[县市州省区]|总人口|总户数|建档立卡/;
/** What stands before the name of a thing and is none of it. */
const BEFORE_NAME =
  /^(?:全[国省市县州区镇乡村]|[我本该][省市县州区镇乡村]|累计|共计|总共|目前|现有|共有|现|共|总|已|新|有|投入|实施|完成|建成|新建|改建|建设|发放|安排|到位|落实|选派|开展|组织|拥有|设立|成立|培育|发展|实现|的)+/;
const IN_ALL = /累计|总计|共计|合计|总共|总[数量额]?|共|全[国省市县州区镇乡村]|辖/;
/** Shorter names say too little: 人员, 项目, 资金. */
const TELLING = 3;
const LONGEST = 10;
const REACH = 12;
/** What kinds of land lie within which. */
const LAND = [
  { whole: /耕地[^,。;]{0,6}$/, parts: /(?:播种|水浇地|灌溉|农田|旱地|水田|复种)[^,。;]{0,6}$/ },
  {
    whole: /(?:总|国土|幅员|土地|辖区|区域|行政区域)面积[^,。;]{0,4}$/,
    parts: /(?:耕地|林地|草地|草原|草场|水域|湿地|园地|山场|森林)[^,。;]{0,6}$/,
  },
] as const;
const RATES = /^(?:%|pp|times|rank)$/;
const NEVER = /^bare/;

/** Counts that must be no more than another of the report, by what they count: told where they fit, and never failed. */
export function findPartsByNoun(scene: Scene): readonly Check[] {
  return [...byHead(scene), ...byName(scene), ...ofThePeople(scene), ...ofTheLand(scene)];
}

function byHead({ facts }: Scene): readonly Check[] {
  const groups = new Map<Head, Fact[]>();
  for (const fact of facts) {
    if (!isCounted(fact)) continue;
    const head = headAt(facts, fact);
    if (head !== undefined) groups.set(head, [...(groups.get(head) ?? []), fact].slice(0, MOST));
  }
  return [...groups].flatMap(([head, group]) => [
    ...partsOfGroup(group),
    ...othersOfGroup(facts, head, group),
  ]);
}

/** 减少贫困人口800人: those who are no longer counted are a part, too. */
function isCounted({ isAmount, isGrown, aspect, planned }: Fact): boolean {
  return (isAmount || (isGrown && aspect === 'down')) && !planned;
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

/** Each smaller count with the largest, with the nearest larger one of its paragraph, and those of one status (脱贫) with the largest of that status. */
function partsOfGroup(group: readonly Fact[]): readonly Check[] {
  const whole = wholeOf(group);
  if (!whole) return [];
  const isDone = DONE.test(wordsOf(whole));
  const parts = group.filter(
    (part) => isSmaller(part, whole) && !(isDone && UNDONE.test(wordsOf(part))),
  );
  const confidence = WHOLE.test(`${whole.lead}${whole.tail}`) ? 0.4 : 0.2;
  const byStatus = SHARED_WORDS.flatMap((word) => {
    const alike = parts.filter(
      (part) => wordsOf(part).includes(word) && !UNDONE.test(wordsOf(part)),
    );
    const largest = largestOf(alike);
    return largest
      ? alike
          .filter((part) => isSmaller(part, largest))
          .map((part) => partOf('same-noun', part, largest, 0.3))
      : [];
  });
  return [
    ...parts.slice(0, MOST_IMPLIED).map((part) => partOf('same-noun', part, whole, confidence)),
    ...byStatus,
    ...parts.slice(0, MOST_IMPLIED).flatMap((part) => {
      const near = nearestTo(
        part,
        parts.filter((other) => other.line === part.line && isSmaller(part, other)),
      );
      return near ? [partOf('same-noun', part, near, 0.2)] : [];
    }),
  ];
}

/** 搬迁6247户19386人: households whose words do not say so are most likely poor ones, where a report has these. */
function othersOfGroup(
  facts: readonly Fact[],
  head: Head,
  group: readonly Fact[],
): readonly Check[] {
  const whole = head === 'household' || head === 'person' ? wholeOf(group) : undefined;
  if (!whole) return [];
  const isOfHouseholds = (fact: Fact): boolean => {
    const before = facts[fact.index - 1];
    const isPair = before?.dimension === 'household' && personsIn(facts, before) === fact;
    return head === 'household' || isPair;
  };
  return facts
    .filter(
      (fact) =>
        fact.dimension === whole.dimension &&
        isCounted(fact) &&
        !group.includes(fact) &&
        isOfHouseholds(fact) &&
        isSmaller(fact, whole),
    )
    .slice(0, MOST_IMPLIED)
    .map((part) => partOf('same-noun', part, whole, 0.2));
}

/** The largest of the group; where another is said to be the whole (下辖, 全县), that one, if it is no smaller. */
function wholeOf(group: readonly Fact[]): Fact | undefined {
  return group.reduce<Fact | undefined>((best, fact) => {
    if (!best || fact.amount.nominal.gt(best.amount.nominal)) return fact;
    const same = fact.amount.nominal.eq(best.amount.nominal);
    return same && WHOLE.test(fact.lead) && !WHOLE.test(best.lead) ? fact : best;
  }, undefined);
}

function largestOf(facts: readonly Fact[]): Fact | undefined {
  return facts.reduce<Fact | undefined>(
    (best, fact) => (!best || fact.amount.nominal.gt(best.amount.nominal) ? fact : best),
    undefined,
  );
}

function isSmaller(part: Fact, whole: Fact): boolean {
  if (roughly(part) >= roughly(whole)) return false;
  // 超过70亿元 has no upper end: it is as much as it says.
  const isOpen = part.bound === 'over' || part.bound === 'at_least';
  const most = isOpen ? part.amount.nominal : part.amount.high;
  return most.lt(whole.amount.low) && part.clause !== whole.clause;
}

function wordsOf({ lead, tail, measure }: Fact): string {
  // 158个行政村中共有贫困村103个: what comes behind 中 is of the next number.
  return `${lead.slice(-12)}|${tail.split(/[,。;、中]/)[0] ?? ''}|${measure}`;
}

/** 流动党员169人 of 党员388人, 今年投入扶贫资金 of what was 累计投入: a name that ends with that of a larger amount. */
function byName({ facts }: Scene): readonly Check[] {
  const named = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = hasName(fact) ? `${fact.dimension} ${nameOf(fact)}` : undefined;
    if (key === undefined) continue;
    const alike = named.get(key);
    if (alike === undefined) named.set(key, [fact]);
    else if (alike.length < MOST) alike.push(fact);
  }
  return facts.flatMap((part) => {
    const whole = hasName(part) ? wholeByName(part, named) : undefined;
    return whole ? [partOf('same-noun', part, whole, 0.3)] : [];
  });
}

function hasName(fact: Fact): boolean {
  const { dimension, planned, isAmount, isGrown, aspect } = fact;
  const isOne = isAmount || (isGrown && aspect === 'up');
  return (
    isOne && !planned && !RATES.test(dimension) && !NEVER.test(dimension) && nameOf(fact) !== ''
  );
}

const names = new WeakMap<Fact, string>();

function nameOf(fact: Fact): string {
  const before = names.get(fact);
  if (before !== undefined) return before;
  const name = fact.measure.replace(BEFORE_NAME, '').slice(-LONGEST);
  names.set(fact, name);
  return name;
}

/** The nearest larger amount that bears the last characters of a name; one of the very same name only where it is said to be of all. */
function wholeByName(part: Fact, named: ReadonlyMap<string, readonly Fact[]>): Fact | undefined {
  const name = nameOf(part);
  for (let from = 0; name.length - from >= (part.kind === 'money' ? TELLING : 2); from += 1) {
    const end = name.slice(from);
    const isOwn = from === 0;
    const wholes = (named.get(`${part.dimension} ${end}`) ?? []).filter(
      (whole) =>
        whole.isAmount &&
        isSmaller(part, whole) &&
        whole.sentence !== part.sentence &&
        ((!isOwn && end.length >= TELLING) || (isOfAll(whole) && !isOfAll(part))),
    );
    if (wholes.length > 0) return nearestTo(part, wholes);
  }
  return undefined;
}

function isOfAll({ lead, measure }: Fact): boolean {
  return IN_ALL.test(lead.slice(-12)) || IN_ALL.test(measure);
}

function nearestTo(fact: Fact, others: readonly Fact[]): Fact | undefined {
  const distance = ({ index }: Fact): number => Math.abs(index - fact.index);
  return others.reduce<Fact | undefined>(
    (best, other) => (best === undefined || distance(other) < distance(best) ? other : best),
    undefined,
  );
}

/** The people of a place, and its households: the poor of them, and those who live there. */
function ofThePeople(scene: Scene): readonly Check[] {
  const { people, households, residents } = populationsIn(scene);
  const poor = scene.facts.filter((fact) => isCounted(fact) && isPoor(fact));
  return [people, households].flatMap((whole) => {
    if (!whole) return [];
    const ofDimension = (facts: readonly Fact[]): readonly Fact[] =>
      facts.filter(({ dimension }) => dimension === whole.dimension);
    const largest = largestOf(ofDimension(poor).filter((part) => isSmaller(part, whole)));
    return [...(largest ? [largest] : []), ...ofDimension(residents)]
      .filter((part) => part !== whole && isSmaller(part, whole))
      .slice(0, MOST_IMPLIED)
      .map((part) => partOf('same-noun', part, whole, 0.3));
  });
}

/** 总面积252平方公里, 耕地14万亩, 播种10万亩: land within the land of a place, told in its paragraph. */
function ofTheLand({ facts }: Scene): readonly Check[] {
  return facts.flatMap((part) => {
    if (!part.isAmount || part.planned) return [];
    const within = LAND.find(({ parts }) => parts.test(part.lead));
    const whole =
      within &&
      facts
        .slice(Math.max(0, part.index - REACH), part.index)
        .findLast(
          (fact) =>
            fact.line === part.line &&
            fact.isAmount &&
            fact.dimension === part.dimension &&
            within.whole.test(fact.lead) &&
            isSmaller(part, fact),
        );
    return whole ? [partOf('same-noun', part, whole, 0.3)] : [];
  });
}
