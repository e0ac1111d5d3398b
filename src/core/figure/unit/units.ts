import Big from 'big.js';
import { isOneOf } from '../numeral/characters.ts';
import { CLASSIFIER_GROUPS, SPOILERS } from './classifier-table.ts';
import {
  type FigureKind,
  MEASURE_GROUPS,
  type NumeralScope,
  type UnitGroup,
} from './unit-table.ts';

/** A unit or classifier: what it measures and, where it converts, its exact size in its base unit. */
export interface Unit {
  readonly name: string;
  readonly kind: FigureKind;
  readonly scope: NumeralScope;
  readonly base?: string;
  /** How many base units one of it is, an exact decimal. */
  readonly size?: string;
}

/** A unit found in a text: its table entry, its name without inserted words (个多月 is 个月), where it ends. */
export interface UnitMatch {
  readonly unit: Unit;
  readonly end: number;
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  [...CLASSIFIER_GROUPS, ...MEASURE_GROUPS].flatMap(groupUnits).map((unit) => [unit.name, unit]),
);
const LONGEST_FIRST = byFirstCharacter();
const DENOMINATORS = [
  '百人',
  '千人',
  '万人',
  '百户',
  '年',
  '月',
  '日',
  '天',
  '时',
  '秒',
  '分',
  '周',
  '季',
  '人',
  '户',
  '村',
];
const LATIN = /[A-Za-z0-9]/;

/** The unit of a name as written in either script, compound ones (元/吨) included; undefined where unknown. */
export function unitOf(name: string): Unit | undefined {
  const match = unitAt(name, 0, { guarded: false });
  return match && match.end === name.length ? match.unit : undefined;
}

/**
 * A quantity in its base unit as an exact decimal; undefined where the unit does not convert.
 * 45.54 兆瓦 is 45540 千瓦.
 */
export function toBase(
  value: string,
  unit: Unit,
): { readonly value: string; readonly base: string } | undefined {
  if (unit.base === undefined || unit.size === undefined) return undefined;
  return { value: new Big(value).times(unit.size).toFixed(), base: unit.base };
}

/**
 * The longest unit at `at` of a folded text. Guarded, as in running text, a unit that begins a longer word (项目, 部门) is none.
 */
export function unitAt(
  text: string,
  at: number,
  { guarded }: { readonly guarded: boolean } = { guarded: true },
): UnitMatch | undefined {
  for (const unit of LONGEST_FIRST.get(text.charAt(at)) ?? []) {
    const end = at + unit.name.length;
    if (!text.startsWith(unit.name, at) || (guarded && isSpoiled(text, unit, end))) continue;
    return compound(text, unit, end);
  }
  return undefined;
}

function isSpoiled(text: string, unit: Unit, end: number): boolean {
  if (LATIN.test(unit.name.slice(-1)) && LATIN.test(text.charAt(end))) return true;
  return SPOILERS.get(unit.name)?.words.test(text.slice(end, end + 4)) ?? false;
}

/** 元/吨, 公斤/亩, 元/人·年: a quotient is one unit of its own, money where money is divided. */
function compound(text: string, unit: Unit, end: number): UnitMatch {
  let last = end;
  for (let count = 0; count < 2 && isOneOf('/·', text.charAt(last)); count += 1) {
    if (text.charAt(last) === '·' && count === 0) break;
    const denominator = denominatorEnd(text, last + 1);
    if (denominator === undefined) break;
    last = denominator;
  }
  if (last === end) return { unit, end };
  const name = text.slice(end - unit.name.length, last);
  return {
    unit: { name, kind: unit.kind === 'money' ? 'money' : 'other', scope: 'any' },
    end: last,
  };
}

function denominatorEnd(text: string, at: number): number | undefined {
  const unit = LONGEST_FIRST.get(text.charAt(at))?.find(({ name }) => text.startsWith(name, at));
  const denominator = unit?.name ?? DENOMINATORS.find((name) => text.startsWith(name, at));
  return denominator === undefined ? undefined : at + denominator.length;
}

function groupUnits(group: UnitGroup): Unit[] {
  return group.units.split(' ').map((entry) => {
    const [name = '', size] = entry.split('=');
    return {
      name,
      kind: group.kind,
      scope: group.scope ?? 'any',
      ...(size !== undefined && group.base !== undefined ? { size, base: group.base } : {}),
    };
  });
}

function byFirstCharacter(): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>();
  for (const unit of UNITS.values()) {
    const list = index.get(unit.name.charAt(0)) ?? [];
    list.push(unit);
    index.set(unit.name.charAt(0), list);
  }
  for (const list of index.values()) list.sort((a, b) => b.name.length - a.name.length);
  return index;
}
