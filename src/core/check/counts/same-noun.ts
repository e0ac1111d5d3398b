import type { Check } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { isPoor } from '../read/heads.ts';
import { type Part, isCounted, isSmaller, largestOf, nearestTo, partsByHead } from './same-head.ts';
import { populationsIn } from '../read/population.ts';
import { partOf } from '../arithmetic/statement.ts';

const MOST = 32;
/** More of them would drown what the words state. */
const MOST_IMPLIED = 12;
/** What stands before the name of a thing and is none of it. */
const BEFORE_NAME =
  /^(?:全[国省市县州区镇乡村]|[我本该][省市县州区镇乡村]|累计|共计|总共|目前|现有|共有|现|共|总|已|新|有|投入|实施|完成|建成|新建|改建|建设|发放|安排|到位|落实|选派|开展|组织|拥有|设立|成立|培育|发展|实现|的)+/;
const IN_ALL = /累计|总计|共计|合计|总共|总[数量额]?|共|全[国省市县州区镇乡村]|辖/;
/** Shorter names say too little: 人员, 项目, 资金. */
const TELLING = 3;
const LONGEST = 10;
const REACH = 12;
/** What lies within what, the narrower first: land, harvests, products, money of banks and of the treasury. */
const KINDS = [
  { whole: /耕地[^,。;]{0,6}$/, parts: /(?:播种|水浇地|灌溉|农田|旱地|水田|复种)[^,。;]{0,6}$/ },
  {
    whole: /(?:总|国土|幅员|土地|辖区|区域|行政区域|版图)面积[^,。;]{0,4}$/,
    parts: /(?:耕地|林地|草地|草原|草场|水域|湿地|园地|山场|森林)[^,。;]{0,6}$/,
  },
  {
    whole: /谷物[^,。;]{0,3}产量[^,。;]{0,3}$/,
    parts: /(?:稻谷|小麦|玉米|高粱|青稞|水稻)[^,。;]{0,3}产量[^,。;]{0,3}$/,
  },
  {
    whole: /粮食[^,。;]{0,4}产量[^,。;]{0,3}$/,
    parts:
      /(?:谷物|稻谷|小麦|玉米|大豆|豆类|薯类?|高粱|青稞|水稻|[夏秋早]粮)[^,。;]{0,3}产量[^,。;]{0,3}$/,
  },
  {
    whole: /肉类[^,。;]{0,3}产量[^,。;]{0,3}$/,
    parts: /(?:猪|牛|羊|禽)肉[^,。;]{0,3}产量[^,。;]{0,3}$/,
  },
  {
    whole: /(?:生产总值|GDP\)?)[^,。;]{0,4}$/i,
    parts: /(?:工业|建筑业|农业|服务业|[民非][^,。;]{0,4}经济)[^,。;]{0,4}增加值[^,。;]{0,3}$/,
  },
  { whole: /预算收入[^,。;]{0,4}$/, parts: /税收(?:收入)?[^,。;]{0,3}$/ },
  {
    whole: /预算支出[^,。;]{0,4}$/,
    parts: /(?:教育|卫生|民生|社会保障|农林水)[^,。;]{0,6}支出[^,。;]{0,3}$/,
  },
  { whole: /存款余额[^,。;]{0,4}$/, parts: /(?:住户|居民|储蓄)[^,。;]{0,3}存款[^,。;]{0,5}$/ },
  {
    whole: /零售总?额[^,。;]{0,4}$/,
    parts: /(?:限额以上|餐饮|商品|乡村|城镇)[^,。;]{0,8}零售额[^,。;]{0,3}$/,
  },
] as const;
/** Some character of every part of a kind; most amounts have none before them. */
const HINT = /[地林田场域原]|[播复]种|灌溉|产量|增加值|税收|支出|存款|零售额/;
const RATES = /^(?:%|pp|times|rank)$/;
const NEVER = /^bare/;
const COMPARED = /^[比较与同]/;

/** Counts that must be no more than another of the report, by what they count, each with one whole: told where they fit, and never failed. */
export function findPartsByNoun(scene: Scene): readonly Check[] {
  const found = [
    ...partsByHead(scene),
    ...byName(scene),
    ...ofThePeople(scene),
    ...withinKinds(scene),
  ];
  const told = new Set<Fact>();
  return found.flatMap(({ part, whole, confidence }) => {
    if (told.has(part)) return [];
    told.add(part);
    return [partOf('same-noun', part, whole, confidence)];
  });
}

/** 流动党员169人 of 党员388人, 今年投入扶贫资金 of what was 累计投入: a name that ends with that of a larger amount. */
function byName({ facts }: Scene): readonly Part[] {
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
    return whole ? [{ part, whole, confidence: 0.3 }] : [];
  });
}

function hasName(fact: Fact): boolean {
  const { dimension, planned, isAmount, isGrown, aspect } = fact;
  // 失业人数46万人, …较上月增加3000人: what has come since another time is no part of those there are.
  const isOne = isAmount || (isGrown && aspect === 'up' && !COMPARED.test(fact.lead));
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

/** The people of a place, and its households: the poor of them, and those who live there. */
function ofThePeople(scene: Scene): readonly Part[] {
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
      .map((part) => ({ part, whole, confidence: 0.3 }));
  });
}

/** 总面积252平方公里, 耕地14万亩; 粮食产量8万吨, 玉米3万吨: what lies within the other by its kind, told in its paragraph. */
function withinKinds({ facts }: Scene): readonly Part[] {
  return facts.flatMap((part) => {
    if (!part.isAmount || part.planned || !HINT.test(part.lead)) return [];
    const kinds = KINDS.filter(({ parts }) => parts.test(part.lead));
    if (kinds.length === 0) return [];
    const near = facts
      .slice(Math.max(0, part.index - REACH), part.index)
      .filter((fact) => isBeside(part, fact) && isSmaller(part, fact));
    const wholes = kinds.flatMap(
      (kind) => largestOf(near.filter(({ lead }) => kind.whole.test(lead))) ?? [],
    );
    return wholes.slice(0, 1).map((whole) => ({ part, whole, confidence: 0.3 }));
  });
}

function isBeside(part: Fact, { line, isAmount, per, dimension }: Fact): boolean {
  return line === part.line && isAmount && per === part.per && dimension === part.dimension;
}
