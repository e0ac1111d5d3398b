import Big from 'big.js';
import { isDecimal } from '../annotation/attribute.ts';
import { fold } from '../figure/fold.ts';
import { type Span, compareSpans } from '../text/span.ts';
import { type Place, placesOf } from './breaks.ts';
import type { CheckFigure, CheckedFigure } from './check.ts';
import { countedBy, dimensionOf } from './dimension.ts';
import { type Estimate, exactly, times } from './estimate.ts';
import { type Per, perOf, perOfUnit } from './per-word.ts';
import { estimateOf, stepOf } from './tolerance.ts';
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
}

/** A report's text, folded unit for unit, with its facts in document order. */
export interface Scene {
  readonly text: string;
  readonly folded: string;
  readonly facts: readonly Fact[];
}

const RATES = new Set(['%', 'pp', 'times', 'rank']);
const LEAD = 32;
const TAIL = 24;
const PLAN_WINDOW = 120;

/** Reads the figures of a text; those without a number, and those inside another, are left out. */
export function sceneOf(text: string, figures: readonly CheckFigure[]): Scene {
  const folded = foldedOnce(text);
  const apart = withoutOverlaps(
    figures.filter((figure) => valuesOf(figure.attributes) && !isTorn(folded, figure)),
  );
  const places = placesOf(folded, apart);
  const leads = apart.map((figure, at) => leadOf(folded, figure, apart[at - 1], places[at]));
  const units = unitsByDimension(apart);
  const facts = apart.flatMap((figure, index) => {
    const place = places[index];
    if (!place) return [];
    const tailEnd = Math.min(
      apart[index + 1]?.start ?? text.length,
      place.clauseEnd,
      figure.end + TAIL,
    );
    return [
      known(text, folded, figure, {
        ...place,
        units,
        index,
        lead: leads[index] ?? '',
        next: nextLead(apart, places, leads, index),
        tail: withoutSpaces(folded.slice(figure.end, tailEnd)),
      }),
    ];
  });
  return { text, folded, facts: facts.map((fact, at) => asItsPair(fact, facts[at - 1])) };
}

/** The end of a number that a scan has torn apart: 8 6 4 2户. */
function isTorn(folded: string, { start }: Span): boolean {
  return (
    /\d/.test(folded.charAt(start)) &&
    /(?:^|\D)\d $/.test(folded.slice(Math.max(0, start - 3), start))
  );
}

/** The text that was folded last: an edit of its figures leaves it as it is. */
let lastFolded = { text: '', folded: '' };

function foldedOnce(text: string): string {
  if (lastFolded.text !== text) lastFolded = { text, folded: fold(text) };
  return lastFolded.folded;
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

/** 由12户30人减少到5户13人: persons that touch their households come from and to where these do. */
function asItsPair(fact: Fact, before: Fact | undefined): Fact {
  if (before?.end !== fact.start || fact.aspect !== 'level') return fact;
  if (before.dimension !== 'household' || fact.dimension !== 'person') return fact;
  const { aspect } = before;
  return aspect === 'source' || aspect === 'target' ? { ...fact, aspect } : fact;
}

type UnitsByDimension = ReadonlyMap<string, ReadonlySet<string>>;

function unitsByDimension(figures: readonly CheckFigure[]): UnitsByDimension {
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

/** What a figure was read as, and all that this followed from besides the figure itself. */
interface KnownFact {
  readonly text: string;
  readonly setting: Setting;
  readonly isOnlyUnit: boolean;
  readonly fact: Fact;
}

/** A figure is an object of its own as long as nothing about it changes, so most of a text need not be read again after an edit. */
const knownFacts = new WeakMap<CheckFigure, KnownFact>();

/** The fact of a figure: the one that was read before, where nothing that it followed from is another. */
function known(text: string, folded: string, figure: CheckFigure, setting: Setting): Fact {
  const { attributes } = figure;
  const { name } = dimensionOf(textOf(attributes['unit']), textOf(attributes['kind']) || 'count');
  const isOnlyUnit = setting.units.get(name)?.size === 1;
  const before = knownFacts.get(figure);
  if (before?.text === text && before.isOnlyUnit === isOnlyUnit) {
    const same = sameSetting(before.setting, setting);
    if (same === 'whole') return before.fact;
    if (same === 'words') {
      const { units, next, ...place } = setting;
      const fact = { ...before.fact, ...place };
      knownFacts.set(figure, { text, setting, isOnlyUnit, fact });
      return fact;
    }
  }
  const fact = factOf(text, folded, figure, setting);
  knownFacts.set(figure, { text, setting, isOnlyUnit, fact });
  return fact;
}

/** Whether two settings are the same: as a `whole`, or in the `words` that decide how a figure is read. */
function sameSetting(a: Setting, b: Setting): 'whole' | 'words' | null {
  const words = a.lead === b.lead && a.next === b.next && a.tail === b.tail;
  if (!words || a.sentenceStart !== b.sentenceStart) return null;
  const places =
    a.index === b.index &&
    a.line === b.line &&
    a.sentence === b.sentence &&
    a.segment === b.segment &&
    a.clause === b.clause &&
    a.clauseStart === b.clauseStart &&
    a.clauseEnd === b.clauseEnd &&
    a.sentenceEnd === b.sentenceEnd;
  return places ? 'whole' : 'words';
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
  const name = unit === '' && kind === 'count' ? (countedBy(setting.tail) ?? written) : written;
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
    measure: word('measure'),
    period: word('period'),
  };
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
