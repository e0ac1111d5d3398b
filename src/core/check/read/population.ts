import type { Fact, Scene } from './fact.ts';
import { isPoor } from './heads.ts';

/** The people who live in a place, by the words before their number. */
const PEOPLE =
  /(?:(?:总|户籍|常住|农业|乡村|农村|城镇|全[县市区州镇乡村])人口|(?<!受益|贫困|脱贫|流动|搬迁|帮扶|覆盖|惠及)人口(?:总数|数)?|居民|总人数)(?:共?有|共计?|达到?|为)?$/;
const HOUSEHOLDS = /(?:总户数|农户|住户|居民户|户数)(?:共?有|共计?|达到?|为)?$/;
/** Before a count of households that touches one of people: no more than the place whose they are. */
const OF_THE_PLACE = /(?:^|全[县市区州镇乡村]|[我本该][县市区镇乡村]|共有?|现有|有|辖|总)$/;
/** People of a place, by what they are called. */
const RESIDENTS =
  /劳动力|居民|村民|群众|农民|学生|老[人年]|长者|儿童|妇女|残疾|低保|特困|常住|城镇人口|农村人口|乡村人口|农业人口|不安全|受益人口/;

/** The people of a report's place, its households, and who else of them is counted. */
export interface Populations {
  readonly people: Fact | undefined;
  readonly households: Fact | undefined;
  readonly residents: readonly Fact[];
}

/** Reads who lives in the place that a report speaks of: the largest numbers that are called so. */
export function populationsIn(scene: Scene): Populations {
  const { facts, folded } = scene;
  let people: Fact | undefined;
  let households: Fact | undefined;
  const residents: Fact[] = [];
  for (const fact of facts) {
    if (!fact.isAmount || fact.planned || isPoor(fact)) continue;
    if (fact.dimension === 'person') {
      if (isPeople(scene, fact)) people = larger(people, fact);
    } else if (fact.dimension === 'household') {
      const next = facts[fact.index + 1];
      const isNamed = HOUSEHOLDS.test(fact.lead) || PEOPLE.test(fact.lead);
      if (isNamed || isPlain(folded, fact, next)) households = larger(households, fact);
    } else continue;
    if (fact.dimension === 'household' || RESIDENTS.test(wordsOf(facts, fact)))
      residents.push(fact);
  }
  return { people, households, residents };
}

/** Whether a number of persons is that of those who live in a place. */
export function isPeople({ facts, folded }: Scene, fact: Fact): boolean {
  const before = facts[fact.index - 1];
  const words = before?.end === fact.start ? before.lead : fact.lead;
  if (isPoor(fact) || (before?.end === fact.start && isPoor(before))) return false;
  return PEOPLE.test(words) || isPlain(folded, before, fact) || isOfPlace(folded, fact);
}

/** 辖14个村, 6120户23480人: a pair without a word of its own. */
function isPlain(folded: string, one: Fact | undefined, other: Fact | undefined): boolean {
  if (!one || one.dimension !== 'household' || other?.dimension !== 'person') return false;
  const isNameless = OF_THE_PLACE.test(one.lead) || isOfPlace(folded, one);
  return other.start - one.end <= 1 && isNameless && !isPoor(other);
}

/** 辖32个行政村(社区)、4.7万人: people who have no name beside what a place consists of. */
function isOfPlace(folded: string, { lead, clauseStart, start }: Fact): boolean {
  const words = folded.slice(clauseStart, start);
  return /辖[^,。;:]*[、和]$/.test(words) && /[、和]$/.test(lead);
}

function wordsOf(facts: readonly Fact[], { index, start, lead, tail }: Fact): string {
  const before = facts[index - 1];
  return `${before?.end === start ? before.lead : lead}|${tail.slice(0, 10)}`;
}

function larger(best: Fact | undefined, fact: Fact): Fact {
  return best?.amount.nominal.gte(fact.amount.nominal) === true ? best : fact;
}
