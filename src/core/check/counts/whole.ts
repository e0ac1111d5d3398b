import type { Check } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { before, comparable, earlierInLine, isBracketed } from '../read/neighbours.ts';
import { findPartsByNoun } from './same-noun.ts';
import { partOf } from '../arithmetic/statement.ts';

const AMONG = /其中[^,。;:]{0,16}$/;
/** 医院中, …: the whole is called by its name. */
const NAMED_WHOLE =
  /^\s*(?:在)?(?:[全本]?[年期][末底内]?)?([\u4e00-\u9fff]{2,10})中,?[^,。;]{0,16}$/;
const JOINED = /^[^,。;]{0,8}[、,和](?:\d+周?岁)?[\u4e00-\u9fff()]{1,14}$/;
const COMPARED = /(?<![占对])[较比](?!例|重|率)[^,。;:]{0,16}$/;
const ACCUMULATED = /(?:累计|总[数量]|总计)(?:已|达到?|为|有|至)*$/;
const NEW = /[新增]/;
/** How far a bracket says that it holds parts. */
const OPENING = 4;
const NESTED = /^\((?:其中|含|包括|包含)/;
/** 5个贫困县摘帽3个. */
const REACHED =
  /^[^,。;、:\d]{0,8}(?:摘帽|出列|脱贫|退出|完成|达标|通过|建成|开工|销号|清零)(?:了|已)?$/;
/** 96个行政村已有84个通车. */
const HAVING = /^[^,。;、:\d]{0,8}(?:已有|只有|仅有)$/;
const ONLY = /^\s*(?:目前|现|至今)?(?:仅|只|已)/;
const MOST_BESIDE = 8;
const REACH = 16;

/** Parts named by 其中, and counts of one noun that must be smaller than the largest of it in the report. */
export function findPartsInLine(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((part) => among(scene, part));
}

/** The same where the whole is called by its name, or has the same noun, somewhere else. */
export function findPartsFar(scene: Scene): readonly Check[] {
  return [...scene.facts.flatMap((part) => amongNamed(scene, part)), ...findPartsByNoun(scene)];
}

/** T, 其中 P: the part is no more than what stands before. */
function among(scene: Scene, part: Fact): readonly Check[] {
  const previous = scene.facts[part.index - 1];
  // 其中甲类12户30人: what touches a part is a part too.
  const touches = previous?.end === part.start && opensParts(scene, previous);
  if (!part.isAmount) return [];
  if (!(opensParts(scene, part) || touches)) {
    return [
      ...amongThem(scene, part),
      ...amongEarlier(scene, part),
      ...amongBeside(scene, part),
      ...amongListed(scene, part),
      ...onlySo(scene, part),
      ...ofInvestment(scene, part),
      ...accumulated(scene, part),
    ].slice(0, 1);
  }
  const whole = before(scene, part)
    .slice(0, 4)
    .filter((fact) => comparable(fact, part) && !isComparedWith(scene, fact))
    .sort((a, b) => Number(b.isAmount) - Number(a.isAmount) || b.index - a.index)
    .find((fact) => fact.isAmount || fact.isGrown);
  if (!whole) return amongEarlier(scene, part);
  const fits = part.amount.low.lte(whole.amount.high);
  // A part larger than the nearest amount may belong to one farther off.
  const other = before(scene, part).some(
    (fact) => fact.isAmount && comparable(fact, part) && fact.amount.high.gte(part.amount.low),
  );
  if (!fits && (other || whole.segment !== part.segment)) return [];
  return [partOf('among', part, whole, fits ? 0.8 : 0.6)];
}

/** 19个行业中,8个, or 5个县摘帽3个: told where it fits. */
function amongThem(scene: Scene, part: Fact): readonly Check[] {
  const whole = scene.facts[part.index - 1];
  if (!whole?.isAmount || !comparable(whole, part) || whole.sentence !== part.sentence) return [];
  // 88个县(市、区)中有50个: what a bracket adds to the noun says nothing.
  const words = scene.folded.slice(whole.end, part.start).replace(/\([^()\d]{1,8}\)/g, '');
  const bracketed = /^[^,。;、()]{0,12}\([^,。;、()]{2,12}$/.test(words) && /^\)/.test(part.tail);
  if (
    (REACHED.test(words) || HAVING.test(words) || bracketed) &&
    !part.amount.high.gt(whole.amount.low)
  )
    return [partOf('among', part, whole, 0.6)];
  if (!/^[^,。;、]{0,16}(?<![初高])[中里],?[^,。;]{0,14}$/.test(words) || /其中/.test(words))
    return [];
  return part.amount.low.lte(whole.amount.high) ? [partOf('among', part, whole, 0.75)] : [];
}

/** T, 其中甲A、乙B: what 、 joins to a part is one, too. Told where it fits. */
function amongBeside(scene: Scene, part: Fact): readonly Check[] {
  let at = part;
  for (let steps = 0; steps < MOST_BESIDE; steps += 1) {
    const previous = before(scene, at).find(({ kind }) => kind !== 'age');
    if (!previous || previous.segment !== part.segment) return [];
    const words = scene.folded.slice(previous.end, at.start);
    if (!comparable(previous, part) || !JOINED.test(words)) return [];
    if (opensParts(scene, previous)) return amongWhole(scene, part, previous);
    at = previous;
  }
  return [];
}

/** T(其中甲A, 乙B): what a bracket lists behind a part is one, too. Told where it fits. */
function amongListed(scene: Scene, part: Fact): readonly Check[] {
  if (!isBracketed(scene, part)) return [];
  const opened = scene.folded.lastIndexOf('(', part.start);
  if (!NESTED.test(scene.folded.slice(opened, opened + OPENING))) return [];
  const near = before(scene, part).filter((fact) => comparable(fact, part) && fact.isAmount);
  const whole = near.find(({ start }) => start < opened);
  const beside = near.filter(({ start }) => start > opened);
  const fits = (fact: Fact): boolean => fact.amount.high.lte(whole?.amount.low ?? 0);
  return whole && [part, ...beside].every(fits) ? [partOf('among', part, whole, 0.6)] : [];
}

/** 共有公路30公里, 仅硬化0.8公里; 监测对象107户, 已有41户消除风险. Told where it fits. */
function onlySo(scene: Scene, part: Fact): readonly Check[] {
  const words = scene.folded.slice(part.clauseStart, part.start);
  if (!ONLY.test(words) && !/仅有?$/.test(words)) return [];
  const near = before(scene, part).filter(
    (fact) => comparable(fact, part) && fact.isAmount && fact.clause !== part.clause,
  );
  const [nearest] = near;
  const whole = /^[^,。;:]{0,4}已有/.test(words)
    ? near.reduce<Fact | undefined>(
        (best, fact) => (best?.amount.nominal.gt(fact.amount.nominal) === true ? best : fact),
        undefined,
      )
    : nearest;
  if (!whole || part.amount.high.gt(whole.amount.low)) return [];
  return [partOf('among', part, whole, 0.6)];
}

/** 总投资1500万元, 已完成投资640万元. Told where it fits, be it planned or not. */
function ofInvestment(scene: Scene, part: Fact): readonly Check[] {
  if (part.kind !== 'money' || !/(?:投资|投入|到位)[^,。;:]{0,4}$/.test(part.lead)) return [];
  const whole = before(scene, part).find(
    (fact) =>
      fact.isAmount &&
      fact.dimension === part.dimension &&
      /(?:总投资|总预算|概算|总投入)[^,。;:]{0,4}$/.test(fact.lead),
  );
  const fits = whole?.segment === part.segment && part.amount.high.lte(whole.amount.low);
  return fits ? [partOf('among', part, whole, 0.5)] : [];
}

/** 1186人, 较上年的1031人上升, 其中甲A: what the whole is held against is no whole of its parts. */
function isComparedWith(scene: Scene, fact: Fact): boolean {
  const level = scene.facts[fact.index - 1];
  return COMPARED.test(fact.lead) && level?.sentence === fact.sentence && comparable(level, fact);
}

/** 其中甲A; past a colon, too (其中: 甲A), and past an age (其中65岁以上A). */
function opensParts({ folded, facts }: Scene, { lead, index, clauseStart, start }: Fact): boolean {
  const isOfAge = facts[index - 1]?.kind === 'age';
  return (
    AMONG.test(isOfAge ? folded.slice(clauseStart, start) : lead) ||
    /其中[:,]$/.test(folded.slice(Math.max(0, clauseStart - 3), clauseStart))
  );
}

function amongWhole(scene: Scene, part: Fact, first: Fact): readonly Check[] {
  const previous = scene.facts[first.index - 1];
  const whole =
    previous && isComparedWith(scene, previous) ? scene.facts[previous.index - 1] : previous;
  if (!whole?.isAmount || !comparable(whole, part) || whole.line !== part.line) return [];
  return part.amount.high.lte(whole.amount.low) ? [partOf('among', part, whole, 0.6)] : [];
}

/** 新建工厂14家, 累计达到31家. Told where it fits. */
function accumulated(scene: Scene, whole: Fact): readonly Check[] {
  const part = scene.facts[whole.index - 1];
  if (!part || part.sentence !== whole.sentence || !ACCUMULATED.test(whole.lead)) return [];
  if (!NEW.test(part.lead) || !comparable(part, whole)) return [];
  return part.amount.high.lte(whole.amount.low) ? [partOf('among', part, whole, 0.6)] : [];
}

/** 卫生技术人员中, 执业医师12人: the nearest amount before it that bears the name. Told where it fits. */
function amongNamed(scene: Scene, part: Fact): readonly Check[] {
  const words = scene.folded.slice(part.sentenceStart, part.start);
  const name = part.isAmount ? NAMED_WHOLE.exec(words)?.[1] : undefined;
  if (name === undefined) return [];
  const whole = scene.facts
    .slice(Math.max(0, part.index - REACH), part.index)
    .findLast(
      (fact) =>
        fact.isAmount &&
        fact.sentence !== part.sentence &&
        comparable(fact, part) &&
        `${fact.lead}${fact.measure}`.includes(name),
    );
  if (!whole || part.amount.high.gt(whole.amount.low)) return [];
  return [partOf('among', part, whole, 0.6)];
}

/** A sentence that begins with 其中, and the first amount of the one before: told where it fits. */
function amongEarlier(scene: Scene, part: Fact): readonly Check[] {
  const words = scene.folded.slice(part.sentenceStart, part.start);
  if (!/^\s*其中/.test(words)) return [];
  const near = earlierInLine(scene, part).filter(({ sentence }) => sentence === part.sentence - 1);
  const whole = near
    .reverse()
    .find((fact) => fact.isAmount && comparable(fact, part) && !isComparedWith(scene, fact));
  if (!whole || part.amount.low.gt(whole.amount.high)) return [];
  return [partOf('among', part, whole, 0.7)];
}
