import type { Check } from '../check.ts';
import { agree } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { comparison, shown } from '../arithmetic/statement.ts';

/** Measures that have one value at a time and place; money spent and people helped have many. */
const STEADY =
  /[\u4e00-\u9fff]{2}(?:标准|线|率|面积|总?人口|总户数|总人数|总量|生产总值|覆盖面|收入)$/;
const PLACE =
  /[\u4e00-\u9fff]{1,4}(?:省|市|县|区|州|盟|旗|乡|镇|村|组|家|户|公司|合作社|基地|企业)/g;
const LISTED =
  /^\s*(?:\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[一二三四五六七八九十\d]+[、.])/;
/** Words that end like a place and name none. */
const GENERIC = /农村|[全我本该各][省市县区州盟旗乡镇村]|贫困[县村户]|农户|大家|国家|地区/g;
const TIME =
  /(?:19|20)\d\d年|去年|上年|今年|前年|年初|年底|年末|月底|月末|同期|以前|过去|原来|目前|如今|截至|季度|上半年|下半年|\d{1,2}月/g;

/** A measure that has one value at a time, said twice with two: marked only where place and time read the same. */
export function findConflicts(scene: Scene): readonly Check[] {
  const last = new Map<string, Fact>();
  return scene.facts.flatMap((fact) => {
    const name = nameOf(scene, fact);
    if (name === undefined) return [];
    const before = last.get(name);
    last.set(name, fact);
    if (!before || before.sentence === fact.sentence || agree(before.amount, fact.amount))
      return [];
    if (before.per !== fact.per || setting(scene, before) !== setting(scene, fact)) return [];
    // 任务13万亩, 已完成11万亩, 完成率80%: a rate of the amounts before it is no other's.
    if (isOfAmounts(scene, before) || isOfAmounts(scene, fact)) return [];
    return [conflict(before, fact)];
  });
}

function nameOf({ folded }: Scene, fact: Fact): string | undefined {
  const { dimension, aspect, planned, period, per, lead } = fact;
  if (aspect === 'up' || aspect === 'down' || aspect === 'source' || planned) return undefined;
  if (dimension === 'rank') return undefined;
  // A standard has one value wherever its sentence puts it: 低保标准提高到每年….
  const standard = /[\u4e00-\u9fff]{2}(?:标准|保障线|贫困线)(?=[\u4e00-\u9fff]{0,8}$)/.exec(lead);
  if (standard) return `${standard[0]} ${dimension} ${per ?? ''}`;
  if (aspect !== 'level') return undefined;
  const stated = /([\u4e00-\u9fff]{4,12}?)(?:已经?|均|都|就)?(?:达到?|为|是|有|在)*$/.exec(
    folded.slice(Math.max(fact.clauseStart, fact.start - 16), fact.start),
  )?.[1];
  if (stated === undefined || !STEADY.test(stated)) return undefined;
  return `${stated} ${dimension} ${period} ${per ?? ''}`;
}

/** Whether a rate is reckoned out of two amounts that its sentence tells before it, or stands in an item of a list. */
function isOfAmounts({ facts, folded }: Scene, rate: Fact): boolean {
  if (rate.dimension !== '%') return false;
  if (LISTED.test(folded.slice(rate.sentenceStart, rate.start))) return true;
  const [one, other] = facts
    .slice(Math.max(0, rate.index - 2), rate.index)
    .filter(({ sentence, isAmount }) => sentence === rate.sentence && isAmount);
  return one !== undefined && one.dimension === other?.dimension;
}

/** The places and times that the sentence names before its figure, in order. */
function setting({ folded }: Scene, { sentenceStart, start, measure }: Fact): string {
  const words = folded
    .slice(Math.max(sentenceStart, start - 120), start)
    .replace(measure, '')
    .replace(GENERIC, ',');
  return [...(words.match(PLACE) ?? []), ...(words.match(TIME) ?? [])].join(' ');
}

function conflict(first: Fact, again: Fact): Check {
  return comparison({
    kind: 'other',
    rule: 'conflict',
    figures: [first, again],
    formula: `${shown(first.amount)} ≠ ${shown(again.amount)}`,
    computed: shown(again.amount),
    stated: shown(first.amount),
    outcome: 'fails',
    confidence: 0.35,
  });
}
