import type { Check } from '../check.ts';
import { sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Line, Scene } from '../read/fact.ts';
import { comparable } from '../read/neighbours.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

/** Marks that count what is told: 一是, (二), 第三, 四、, and 5. where a line begins. */
const MARK =
  /(?<=^|[\n。;,:])[^\S\n]*(?:([一二三四五六七八九十])是|第([一二三四五六七八九十])[,、是]|\(([一二三四五六七八九十])\)|([一二三四五六七八九十])、)|(?<=^|\n)[^\S\n]*\(?([1-9])[、.)](?!\d)/g;
const NUMERALS = '一二三四五六七八九十';
const ADDED_UP = /合计|总计|共计|总共|总额|累计|共/;
const REACH = 8;
/** The first amounts of an item, among which its part of the total may be. */
const FIRST = 3;
const TELLING = 2;

interface Item {
  readonly start: number;
  readonly number: number;
}

/**
 * 共投入2.9亿元. 一是…投入1.1亿元, …。二是…投入0.7亿元, …: what every item of a list tells first, and the total before the list or behind it. Told where it
 * fits to the digit.
 */
export function findItems(scene: Scene): readonly Check[] {
  const marked = listsOf(scene).flatMap((items) => {
    const groups = factsOf(scene, items);
    const dimensions = new Set(
      groups.flatMap((facts) => facts.slice(0, FIRST)).map(({ dimension }) => dimension),
    );
    return [...dimensions].flatMap((dimension) =>
      rowsOf(groups, dimension).flatMap((parts) => addedUp(scene, groups, parts)),
    );
  });
  return [...marked, ...linesOf(scene).flatMap((lines) => ofLines(scene, lines))];
}

/** 甲区: 240万元;⏎乙区: 195万元;⏎…: lines, one behind the other, that tell one amount each. */
function linesOf({ lines }: Scene): readonly (readonly Line[])[] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const [only, ...others] = line.facts;
    if (!only?.isAmount || others.length > 0) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    const [before] = last?.facts ?? [];
    const goesOn = before && last?.number === line.number - 1 && comparable(before, only);
    if (run && goesOn) run.push(line);
    else runs.push([line]);
  }
  return runs.filter(({ length }) => length > 2);
}

function ofLines(scene: Scene, lines: readonly Line[]): readonly Check[] {
  const parts = lines.flatMap(({ facts }) => facts);
  // The first of them may tell the total of the others.
  return [parts, parts.slice(1)]
    .flatMap((some) =>
      addedUp(
        scene,
        some.map((part) => [part]),
        some,
      ),
    )
    .slice(0, 1);
}

function listsOf({ folded }: Scene): readonly (readonly Item[])[] {
  const lists: Item[][] = [];
  for (const { index, 0: mark, 1: a, 2: b, 3: c, 4: d, 5: digit } of folded.matchAll(MARK)) {
    const number = Number(digit ?? NUMERALS.indexOf(a ?? b ?? c ?? d ?? '') + 1);
    const item = { start: index + mark.length, number };
    const list = lists.at(-1);
    if (number === 1) lists.push([item]);
    else if (list?.at(-1)?.number === number - 1) list.push(item);
  }
  return lists.filter(({ length }) => length > 1);
}

/** The amounts of every item; the last one ends with its line. */
function factsOf({ facts }: Scene, items: readonly Item[]): readonly (readonly Fact[])[] {
  return items.map(({ start }, at) => {
    const end = items[at + 1]?.start;
    const inside = facts.filter(
      (fact) => fact.start >= start && (end === undefined || fact.start < end) && fact.isAmount,
    );
    return end === undefined ? inside.filter(({ line }) => line === inside[0]?.line) : inside;
  });
}

/** What the items tell first of a dimension, and what they tell of it second where each of them does. */
function rowsOf(
  groups: readonly (readonly Fact[])[],
  dimension: string,
): readonly (readonly Fact[])[] {
  const alike = groups.map((facts) =>
    facts.slice(0, FIRST).filter((fact) => fact.dimension === dimension),
  );
  const seconds = alike.flatMap((facts) => facts[1] ?? []);
  return [
    alike.flatMap((facts) => facts[0] ?? []),
    ...(seconds.length === groups.length ? [seconds] : []),
  ];
}

function addedUp(
  scene: Scene,
  groups: readonly (readonly Fact[])[],
  parts: readonly Fact[],
): readonly Check[] {
  const [first] = parts;
  const last = groups.at(-1)?.at(-1);
  if (!first || !last || parts.length < 2) return [];
  const sum = sumOf(parts.map(({ amount }) => amount));
  if (sum.nominal.c.length < TELLING) return [];
  const start = groups[0]?.[0]?.index ?? first.index;
  const earlier = scene.facts.slice(Math.max(0, start - REACH), start).reverse();
  const later = scene.facts
    .slice(last.index + 1, last.index + 1 + REACH)
    .filter(({ lead }) => ADDED_UP.test(lead));
  const total = [...(parts.length === groups.length ? earlier : []), ...later].find(
    (fact) => fact.isAmount && comparable(fact, first) && fact.amount.nominal.eq(sum.nominal),
  );
  if (!total) return [];
  return [
    equationCheck({
      kind: 'sum',
      rule: 'total',
      figures: [total, ...parts],
      left: parts.map(({ amount }) => shown(amount)).join(' + '),
      computed: sum,
      stated: total.amount,
      confidence: 0.75,
    }),
  ];
}
