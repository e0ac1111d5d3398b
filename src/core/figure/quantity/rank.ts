import Big from 'big.js';
import { isOneOf } from '../numeral/characters.ts';
import { digitValue } from '../numeral/digits.ts';
import { readCardinal } from '../numeral/integer.ts';
import type { Described } from './described.ts';
import { type Unit, unitAt } from '../unit/units.ts';

/** Classifiers that keep 第 a rank (第一名, 全国第三个); 第五次 and 第一届 are editions (F5). */
const RANK_UNITS = '名位个家座所';
/** Classifiers that make 首 a rank: 首个, 首家. 首次, 首届 and 首批 tell when, not where. */
const FIRST_UNITS = '个家位座条例台只支款所项艘架颗枚套笔单列辆宗处栋株本部间幅';
const DOUBLING = /翻了?([近约超])?([一两二三四五])番/y;
const ONE = new Big(1);

/** 第二, 第一名, 首个, 倒数第一 at `start` of a folded text, by form alone; whether it ranks is for the context to say. */
export function readRankAt(text: string, start: number): Described | undefined {
  if (text.charAt(start) === '首') return readFirst(text, start);
  const at = text.startsWith('倒数第', start) ? start + 2 : start;
  if (text.charAt(at) !== '第') return undefined;
  const number = readCardinal(text, at + 1);
  if (!number || number.low.lt(number.high) || number.hint !== 'none' || number.bare)
    return undefined;
  if (!number.low.mod(1).eq(0) || number.padded) return undefined;
  const unit = rankUnit(text, number.end, RANK_UNITS);
  return rank(start, number.end, number.low, unit);
}

function readFirst(text: string, start: number): Described | undefined {
  const unit = rankUnit(text, start + 1, FIRST_UNITS);
  return unit && rank(start, start + 1, ONE, unit);
}

function rankUnit(text: string, at: number, allowed: string): Unit | undefined {
  if (!isOneOf(allowed, text.charAt(at))) return undefined;
  const unit = unitAt(text, at)?.unit;
  return unit?.name.length === 1 ? unit : undefined;
}

function rank(start: number, at: number, value: Big, unit: Unit | undefined): Described {
  const end = unit ? at + 1 : at;
  return {
    start,
    end,
    low: value,
    high: value,
    unit,
    unitSpans: unit ? [[at, end]] : [],
    bound: 'exact',
    kind: 'rank',
  };
}

/** 翻一番 is twice, 翻两番 four times what was; the verb is part of it, since 一番 alone says nothing. */
export function readDoubling(text: string, start: number): Described | undefined {
  if (text.charAt(start) !== '翻') return undefined;
  DOUBLING.lastIndex = start;
  const match = DOUBLING.exec(text);
  const times = match?.[2] === undefined ? undefined : digitValue(match[2]);
  const unit = unitAt('倍', 0)?.unit;
  if (!match || times === undefined || !unit) return undefined;
  const value = new Big(2).pow(times);
  return {
    start,
    end: start + match[0].length,
    low: value,
    high: value,
    unit,
    unitSpans: [],
    bound: match[1] === undefined ? 'exact' : match[1] === '超' ? 'over' : 'about',
    kind: 'other',
    change: 'up',
  };
}
