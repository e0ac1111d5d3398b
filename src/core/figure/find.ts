import type { Span } from '../text/span.ts';
import { kindOfBare } from './bare-kind.ts';
import { changeOf } from './change.ts';
import { findDates } from './dates.ts';
import type { Change } from './described.ts';
import { fold } from './fold.ts';
import { measureOf } from './measure.ts';
import { findPeriods, periodOf } from './period.ts';
import { type Quantity, describe } from './quantity.ts';
import { findTitles } from './quotes.ts';
import { findRocYears } from './roc-years.ts';
import { type FigureRule, type Found, scanFigures } from './scan.ts';

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
  const proposals: FigureProposal[] = [];
  let carried: Carried | undefined;
  figures.forEach((figure, at) => {
    const change = changeOf(folded, figure, carried);
    const measure = measureOf(folded, text, figures, at, sameSentence(folded, carried, figure));
    const period = periodOf(text, periods, figures, at);
    const described = describe(figure, text);
    const kind = kindOfBare(folded, figures, at, measure && fold(measure)) ?? described.kind;
    proposals.push(proposal(text, figure, { ...described, kind, change }, measure, period));
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

function proposal(
  text: string,
  { start, end, rule }: Found,
  quantity: Quantity,
  measure: string | undefined,
  period: string | undefined,
): FigureProposal {
  return {
    start,
    end,
    text: text.slice(start, end),
    label: 'figure',
    attributes: {
      ...('value' in quantity
        ? { value: quantity.value }
        : { low: quantity.low, high: quantity.high }),
      ...(quantity.unit === '' ? {} : { unit: quantity.unit }),
      kind: quantity.kind,
      bound: quantity.bound,
      change: quantity.change,
      ...(measure === undefined ? {} : { measure }),
      ...(period === undefined ? {} : { period }),
    },
    score: SCORES[rule],
    rule: `figure/${rule}`,
  };
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
}
