import type { Span } from '../text/span.ts';
import { kindOfBare } from './refuse/bare-kind.ts';
import { changeOf } from './quantity/change.ts';
import { findDates } from './period/dates.ts';
import type { Change } from './quantity/described.ts';
import { fold } from './fold.ts';
import { HeadingPeriods } from './period/heading-period.ts';
import { worded } from './measure/measure-wording.ts';
import { distributedMeasure, distributedShare, measureOf } from './measure/measure.ts';
import { findPeriods, periodOf } from './period/period.ts';
import { type Quantity, describe } from './quantity/quantity.ts';
import { findTitles } from './refuse/quotes.ts';
import { findRocYears } from './period/roc-years.ts';
import { type FigureRule, type Found, scanFigures } from './scan.ts';
import { type CellUnit, cellUnits } from './table/table-units.ts';
import type { FigureKind } from './unit/unit-table.ts';

/** The attributes of a proposed figure, as texts; what the text does not say is absent. */
export type FigureAttributes = Readonly<Record<string, string>>;

/** A span that the program suggests as a figure, in UTF-16 code units of the text; a reviewer decides. */
export interface FigureProposal extends Span {
  readonly text: string;
  readonly label: 'figure';
  readonly attributes: FigureAttributes;
  /** How sure the rule is, 0 to 1. */
  readonly score: number;
  /** `figure/` and the rule that found it. */
  readonly rule: `figure/${FigureRule}`;
}

const SCORES: Readonly<Record<FigureRule, number>> = {
  unit: 0.98,
  share: 0.97,
  range: 0.95,
  doubling: 0.95,
  ratio: 0.85,
  rank: 0.9,
  fraction: 0.9,
  'chinese-unit': 0.88,
  bare: 0.75,
};
const SENTENCE_END = /[。!?;\n]/;
const CLAUSE_START = /[,。!?;]/;
/** A bracket that the words between two figures open or close. */
const BRACKET = /\((?![^()]*\))|(?<!\([^()]*)\)/;
const TIME_ALONE =
  /^(?:其中)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月份?|\d{4}年)?(?:同比|环比)?(?:实际|名义|分别)?(?:增长|下降|上升|回落|上涨|下跌)$/;
const LONGEST_SENTENCE = 120;

/** What the figure before one said, as far as the sentence carries it on. */
interface Carried {
  readonly end: number;
  readonly change: Change;
  readonly measure: string | undefined;
}

/** Proposes every figure of a text by F1 to F6, in order, none overlapping. Linear in the text; never throws. */
export function findFigures(text: string): readonly FigureProposal[] {
  const folded = fold(text);
  const dates = inOrder([...findDates(folded), ...findRocYears(text, folded)]);
  const figures = scanFigures(folded, inOrder([...dates, ...findTitles(folded)]));
  const periods = findPeriods(folded, dates);
  const headings = new HeadingPeriods(text);
  const units = cellUnits(folded);
  const proposals: FigureProposal[] = [];
  const measures: (string | undefined)[] = [];
  let carried: Carried | undefined;
  let outer: Carried | undefined;
  figures.forEach((figure, at) => {
    const bracket = carried && BRACKET.exec(folded.slice(carried.end, figure.start))?.[0];
    if (bracket === ')' && outer) carried = outer;
    if (bracket !== undefined) outer = bracket === '(' ? carried : undefined;
    const change = changeOf(folded, figure, carried);
    const share = distributedShare(folded, figures, at, measures);
    const before = share ? share.before : sameSentence(folded, carried, figure);
    const measure =
      share?.measure ??
      distributedMeasure(folded, figures, at, measures) ??
      measureOf(folded, text, figures, at, before);
    measures.push(measure);
    const period = periodOf(folded, text, periods, figures, at) ?? headings.above(figure.start);
    const kind = kindOfBare(folded, figures, at, measure);
    const words = worded({ folded, original: text, figures, at, measure, before });
    const inCell = figure.unit === undefined ? units.get(figure.start) : undefined;
    const unit = inCell?.end === figure.end ? inCell : undefined;
    proposals.push(proposal(text, figure, { kind, change, measure: words, period, unit }));
    carried = { end: figure.end, change, measure };
  });
  return proposals;
}

function sameSentence(
  text: string,
  carried: Carried | undefined,
  figure: Found,
): string | undefined {
  if (!carried || figure.start - carried.end > LONGEST_SENTENCE) return undefined;
  const between = text.slice(carried.end, figure.start);
  // 一季度增长6.7%, on its own, goes on to speak of what the sentence before did.
  const goesOn =
    TIME_ALONE.test(between.split(CLAUSE_START).at(-1) ?? '') && !between.includes('\n');
  return SENTENCE_END.test(between) && !goesOn ? undefined : carried.measure;
}

/** What the words around a figure say of it. */
interface Surroundings {
  readonly kind: FigureKind | undefined;
  readonly change: Change;
  readonly measure: string | undefined;
  readonly period: string | undefined;
  /** What a table says elsewhere that its number is in. */
  readonly unit: CellUnit | undefined;
}

function proposal(text: string, figure: Found, around: Surroundings): FigureProposal {
  const { start, end, rule } = figure;
  return {
    start,
    end,
    text: text.slice(start, end),
    label: 'figure',
    attributes: attributesOf(inUnitOfCell(describe(figure, text), text, around.unit), around),
    score: SCORES[rule],
    rule: `figure/${rule}`,
  };
}

/** The number of a cell in the unit of its column, row or table. */
function inUnitOfCell(quantity: Quantity, text: string, inCell: CellUnit | undefined): Quantity {
  if (inCell === undefined || !('value' in quantity)) return quantity;
  const { unit, times, named } = inCell;
  return {
    ...quantity,
    value: times.times(quantity.value).toFixed(),
    unit: text.slice(named.start, named.end),
    kind: unit.kind,
  };
}

function attributesOf(quantity: Quantity, around: Surroundings): FigureAttributes {
  const attributes: Record<string, string> = {};
  if ('value' in quantity) attributes['value'] = quantity.value;
  else {
    attributes['low'] = quantity.low;
    attributes['high'] = quantity.high;
  }
  if (quantity.unit !== '') attributes['unit'] = quantity.unit;
  attributes['kind'] = (around.unit ? undefined : around.kind) ?? quantity.kind;
  attributes['bound'] = quantity.bound;
  attributes['change'] = around.change;
  if (around.measure !== undefined) attributes['measure'] = around.measure;
  if (around.period !== undefined) attributes['period'] = around.period;
  return attributes;
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
}
