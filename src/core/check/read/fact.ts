import Big from 'big.js';
import { isDecimal } from '../../annotation/label/attribute.ts';
import { fold } from '../../figure/fold.ts';
import { type Span, compareSpans } from '../../text/span.ts';
import { type Place, placesOf } from './breaks.ts';
import type { Check, CheckFigure, CheckedFigure } from '../check.ts';
import { countedBefore, countedBy, countsPeople, dimensionOf } from './dimension.ts';
import { type Estimate, exactly, times } from '../arithmetic/estimate.ts';
import { type Per, perOf, perOfUnit } from './per-word.ts';
import { isSameAmount } from '../counts/restated.ts';
import { estimateOf, stepOf } from '../arithmetic/tolerance.ts';
import { type Aspect, aspectOf, isPlanned } from './wording.ts';

/** A figure read together with the words round it. */
export interface Fact extends Place, CheckedFigure {
  /** Its place among the facts. */
  readonly index: number;
  readonly kind: string;
  readonly bound: string;
  readonly dimension: string;
  /** In the base of its dimension. */
  readonly amount: Estimate;
  /** One unit of the last printed digit, in the base of its dimension; zero where nothing is rounded. */
  readonly step: Big;
  readonly aspect: Aspect;
  readonly per: Per | undefined;
  /** An amount that stands by itself: no change, no rate, nothing reckoned a head, no rank. */
  readonly isAmount: boolean;
  /** A change in its own unit (新增28个), which has parts like an amount. */
  readonly isGrown: boolean;
  /** A plan, target or forecast, kept apart from facts. */
  readonly planned: boolean;
  /** The words before it in its clause, and behind it, no farther than the next figure; folded. */
  readonly lead: string;
  readonly tail: string;
  readonly measure: string;
  readonly period: string;
  /** The same amount in another unit, told in brackets right behind it: 7101万亩 of 4734千公顷(7101万亩). */
  readonly again: Fact | undefined;
}

/** What is known of a line's figures: read once, for as long as nothing in the line is another. */
export interface KnownLine {
  readonly text: string;
  readonly folded: string;
  /** With offsets into the line, and numbers that begin with it. */
  readonly facts: readonly Fact[];
  /** What rules that look no farther than a line have found in it. */
  readonly found: Map<string, readonly Check[]>;
}

/** A line that has figures, where it stands now. */
export interface Line {
  readonly known: KnownLine;
  readonly start: number;
  /** Its place among the lines of the text. */
  readonly number: number;
  readonly facts: readonly Fact[];
}

/** A report's text, folded unit for unit, with its facts in document order. */
export interface Scene {
  readonly text: string;
  readonly folded: string;
  readonly facts: readonly Fact[];
  readonly lines: readonly Line[];
}

const RATES = new Set(['%', 'pp', 'times', 'rank']);
const LEAD = 32;
const TAIL = 24;
const PLAN_WINDOW = 120;
/** The longest words that open a bracket in which an amount is told again. */
const BRACKET = 5;

/** Reads the figures of a stretch of text, a line as a rule; `units` are those of the whole report. */
export function factsOf(
  text: string,
  folded: string,
  figures: readonly CheckFigure[],
  units: UnitsByDimension,
): readonly Fact[] {
  const places = placesOf(folded, figures);
  const leads = figures.map((figure, at) => leadOf(folded, figure, figures[at - 1], places[at]));
  const facts = figures.flatMap((figure, index) => {
    const place = places[index];
    if (!place) return [];
    const tailEnd = Math.min(
      figures[index + 1]?.start ?? text.length,
      place.clauseEnd,
      figure.end + TAIL,
    );
    return [
      factOf(text, folded, figure, {
        ...place,
        units,
        index,
        lead: leads[index] ?? '',
        next: nextLead(figures, places, leads, index),
        tail: withoutSpaces(folded.slice(figure.end, tailEnd)),
      }),
    ];
  });
  return withRestated(
    folded,
    facts.map((fact, at) => asItsPair(fact, facts[at - 1])),
  );
}

/** The figures that can be reckoned with, in document order: those without a number, and those inside another, are left out. */
export function reckonable(
  folded: string,
  figures: readonly CheckFigure[],
): readonly CheckFigure[] {
  return withoutOverlaps(
    figures.filter((figure) => hasValue(figure.attributes) && !isTorn(folded, figure)),
  );
}

/** The end of a number that a scan has torn apart: 8 6 4 2户. */
function isTorn(folded: string, { start }: Span): boolean {
  return (
    /\d/.test(folded.charAt(start)) &&
    /(?:^|\D)\d $/.test(folded.slice(Math.max(0, start - 3), start))
  );
}

function leadOf(
  folded: string,
  { start }: Span,
  before: Span | undefined,
  place: Place | undefined,
): string {
  const floor = Math.max(before?.end ?? 0, place?.clauseStart ?? 0, start - LEAD);
  return withoutSpaces(folded.slice(floor, start));
}

/** Spaces between characters are no part of Chinese; a scan has many. */
export function withoutSpaces(words: string): string {
  return /\s/.test(words) ? words.replace(/[^\S\n]+/g, '') : words;
}

/** The words behind a figure that lead to the next one, past a figure that touches it (由12户30人减少到). */
function nextLead(
  figures: readonly Span[],
  places: readonly Place[],
  leads: readonly string[],
  index: number,
): string | undefined {
  const touches = figures[index + 1]?.start === figures[index]?.end;
  const next = touches && leads[index + 2] !== undefined ? index + 2 : index + 1;
  return places[next]?.sentence === places[index]?.sentence ? leads[next] : undefined;
}

/** What a bracket tells in another unit goes with the amount that it stands behind, so that nobody takes it for a part or for another amount. */
function withRestated(folded: string, facts: readonly Fact[]): readonly Fact[] {
  const own: Fact[] = [];
  for (const fact of facts) {
    const before = own.at(-1);
    if (before && !before.again && isRestated(folded, before, fact)) {
      own[own.length - 1] = { ...before, again: { ...fact, index: before.index } };
    } else own.push({ ...fact, index: own.length });
  }
  return own;
}

function isRestated(folded: string, one: Fact, other: Fact): boolean {
  if (other.start - one.end > BRACKET || folded.charAt(other.end) !== ')') return false;
  const words = withoutSpaces(folded.slice(one.end, other.start));
  return /^\((?:即|折?合|约|约?合|相当于)?$/.test(words) && isSameAmount(one, other);
}

/** 由12户30人减少到5户13人: persons that touch their households come from and to where these do. */
function asItsPair(fact: Fact, before: Fact | undefined): Fact {
  if (before?.end !== fact.start || fact.aspect !== 'level') return fact;
  if (before.dimension !== 'household' || fact.dimension !== 'person') return fact;
  const { aspect } = before;
  return aspect === 'source' || aspect === 'target' ? { ...fact, aspect } : fact;
}

/** The units as written that a report has of each dimension. */
export type UnitsByDimension = ReadonlyMap<string, ReadonlySet<string>>;

export function unitsByDimension(figures: readonly CheckFigure[]): UnitsByDimension {
  const units = new Map<string, Set<string>>();
  for (const { attributes } of figures) {
    const unit = textOf(attributes['unit']);
    const { name } = dimensionOf(unit, textOf(attributes['kind']) || 'count');
    units.set(name, (units.get(name) ?? new Set()).add(unit));
  }
  return units;
}

interface Setting extends Place {
  readonly index: number;
  readonly lead: string;
  readonly next: string | undefined;
  readonly units: UnitsByDimension;
  readonly tail: string;
}

/** Whether a figure's unit is the only one of its dimension in the report; formulas are then written in it. */
export function isOnlyUnit(
  { attributes }: Pick<CheckFigure, 'attributes'>,
  units: UnitsByDimension,
): boolean {
  const { name } = dimensionOf(textOf(attributes['unit']), textOf(attributes['kind']) || 'count');
  return units.get(name)?.size === 1;
}

function factOf(
  text: string,
  folded: string,
  { start, end, attributes }: CheckFigure,
  { next, units, ...setting }: Setting,
): Fact {
  const { low, high } = valuesOf(attributes) ?? { low: new Big(0), high: new Big(0) };
  const word = (name: string) => textOf(attributes[name]);
  const quote = text.slice(start, end);
  const [unit, kind, bound] = [word('unit'), word('kind') || 'count', word('bound') || 'exact'];
  const { name: written, factor: size } = dimensionOf(unit, kind);
  const name = kind === 'count' ? countedAs(written, unit, setting) : written;
  // Formulas read best in the unit as written, where a report has only one of its dimension.
  const factor = name !== '%' && name !== 'pp' && units.get(name)?.size === 1 ? '1' : size;
  const printed = { text: folded.slice(start, end), low, high, kind, bound };
  const step = stepOf(printed);
  const estimate = estimateOf(printed, step);
  const { lead, sentenceStart } = setting;
  const aspect = aspectOf(lead, next, word('change'));
  const per = perOf(lead) ?? perOfUnit(unit);
  return {
    ...setting,
    start,
    end,
    text: quote,
    value: low.eq(high) ? low.toFixed() : `${low.toFixed()}~${high.toFixed()}`,
    unit,
    kind,
    bound,
    dimension: name,
    amount: factor === '1' ? estimate : times(estimate, exactly(factor)),
    step: factor === '1' ? step : step.times(factor),
    aspect,
    per,
    isAmount: !isChange(aspect) && per === undefined && adds(name, kind),
    isGrown: isChange(aspect) && per === undefined && adds(name, kind),
    planned: isPlanned(folded.slice(Math.max(sentenceStart, start - PLAN_WINDOW), start)),
    measure: fold(word('measure')),
    period: word('period'),
    again: undefined,
  };
}

/** 11万贫困户, 劳动力1665个: what no unit says, or one that counts anything. */
function countedAs(
  dimension: string,
  unit: string,
  { lead, tail }: Pick<Setting, 'lead' | 'tail'>,
): string {
  if (unit === '')
    return countedBy(tail) ?? (tail === '' ? countedBefore(lead) : undefined) ?? dimension;
  if (dimension === '个' && countsPeople(tail)) return 'person';
  return dimension === '个' && tail === '' ? (countedBefore(lead) ?? dimension) : dimension;
}

function isChange(aspect: Aspect): boolean {
  return aspect === 'up' || aspect === 'down';
}

function adds(dimension: string, kind: string): boolean {
  return !RATES.has(dimension) && kind !== 'age' && kind !== 'duration';
}

function withoutOverlaps(figures: readonly CheckFigure[]): readonly CheckFigure[] {
  const apart: CheckFigure[] = [];
  let end = 0;
  for (const figure of [...figures].sort(compareSpans)) {
    if (figure.start < end) continue;
    apart.push(figure);
    end = figure.end;
  }
  return apart;
}

function hasValue(attributes: CheckFigure['attributes']): boolean {
  return (
    isDecimal(textOf(attributes['value'] ?? attributes['low'])) &&
    isDecimal(textOf(attributes['value'] ?? attributes['high']))
  );
}

function valuesOf(
  attributes: CheckFigure['attributes'],
): { readonly low: Big; readonly high: Big } | undefined {
  const low = textOf(attributes['value'] ?? attributes['low']);
  const high = textOf(attributes['value'] ?? attributes['high']);
  if (!isDecimal(low) || !isDecimal(high)) return undefined;
  return { low: new Big(low), high: new Big(high) };
}

function textOf(value: CheckFigure['attributes'][string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
