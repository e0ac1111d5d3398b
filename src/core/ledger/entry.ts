import type { Annotation, Verdict } from '../annotation/annotation.ts';
import type { Layer } from '../annotation/layer.ts';
import { dimensionOf } from '../check/read/dimension.ts';
import { type Estimate, exactly, times } from '../check/arithmetic/estimate.ts';
import type { Fact } from '../check/read/fact.ts';
import { type Memory, newMemory, sceneOf } from '../check/scene.ts';
import { fold } from '../figure/fold.ts';
import { type FigurePlace, figurePlaces } from '../project/report/figure-place.ts';
import type { Report } from '../project/project.ts';
import type { Span } from '../text/span.ts';
import { type Period, beforeIt, endOf, periodOf, startOf } from './period.ts';

/** An annotated figure as the ledger has it. Offsets are UTF-16 code units of its report's text. */
export interface LedgerEntry extends Span {
  readonly report: string;
  readonly annotation: string;
  readonly quote: string;
  readonly measure: string;
  readonly period: Period;
  /** The period's own words. */
  readonly periodWords: string;
  readonly place: FigurePlace | null;
  readonly unit: string;
  /** What it can be compared with: `person`, `%`, a base unit, the classifier. */
  readonly dimension: string;
  /** A level, or how far something rose or fell. */
  readonly aspect: 'level' | 'up' | 'down';
  /** What it is reckoned for (人均, 每户); empty where it is a total. */
  readonly per: string;
  /** A plan or target, which never contradicts a fact. */
  readonly planned: boolean;
  readonly verdict: Verdict;
  /** Exact decimals in the base of the dimension: as printed, and the bounds that its digits and words leave. */
  readonly nominal: string;
  readonly low: string;
  readonly high: string;
}

/** The figures with a measure that a reviewer has annotated in a report, in document order; of lines in `memory` nothing is read again. */
export function entriesOf(
  { id, date }: Pick<Report, 'id' | 'date'>,
  text: string,
  layer: Pick<Layer, 'annotations' | 'relations' | 'details'>,
  memory: Memory = newMemory(),
): readonly LedgerEntry[] {
  const report = { id, date: layer.details?.date ?? date };
  const figures = layer.annotations.all.filter(({ label }) => label === 'figure');
  const placeOf = figurePlaces(text, layer);
  const byStart = new Map(figures.map((figure) => [`${figure.start} ${figure.end}`, figure]));
  const { facts } = sceneOf(text, figures, memory);
  return facts
    .flatMap((own) => (own.again ? [own, own.again] : [own]))
    .flatMap((fact) => {
      const figure = byStart.get(`${fact.start} ${fact.end}`);
      if (figure === undefined || fact.measure === '') return [];
      return [entryOf(report, figure, fact, placeOf(figure))];
    });
}

function entryOf(
  { id, date }: Pick<Report, 'id' | 'date'>,
  figure: Annotation,
  fact: Fact,
  place: FigurePlace | null,
): LedgerEntry {
  const { start, end, dimension, unit, planned, aspect } = fact;
  const measure = withoutPlace(fact.measure, place);
  const amount = inBase(fact);
  return {
    ...{ report: id, annotation: figure.id, start, end, quote: figure.quote },
    ...{ measure, dimension, unit, planned, place, verdict: figure.verdict },
    period: ofItsYear(measure, timeOf(fact, date)),
    periodWords: fact.period,
    aspect: apart.test(fact.lead) ? 'up' : aspect === 'up' || aspect === 'down' ? aspect : 'level',
    per: fact.per ?? '',
    nominal: amount.nominal.toFixed(),
    low: amount.low.toFixed(),
    high: amount.high.toFixed(),
  };
}

/** How far something is from something else (比全市平均水平高, 低于全省均值) says as little of what it is as a rise does. */
const apart =
  /(?:[比较較][^，,。；;]{1,16}[高低多少快慢]|(?:高出|高于|高於|低于|低於|多于|多於|少于|少於|超出)[^，,。；;\d]{2,16})[了出]?(?:[约約近]|大[约約])?$/;

/** What comes about in the course of a year, and so is one by its end: 2019年 and 2019年末 say the same of it, unlike of a balance. */
const flow =
  /(?:收入|支出|产量|產量|增加值|总产值|總產值|生产总值|生產總值|零售总?额|零售總?額|进出口总?额|進出口總?額|投资额?|投資額?|销售额|銷售額|交易额|交易額|税收|稅收)$/;

function ofItsYear(measure: string, { key, year }: Period): Period {
  return flow.test(measure) ? { key: key.replace(/^(\d{4})-12-31$/, '$1'), year } : { key, year };
}

/** What stands between 由 and the value that a change begins with. */
const sourceLead = /[由从從自][^由从從自]*$/;

/** When a figure holds: of 2019年由A下降到B the first was true before 2019; of 2014年至2019年由A下降到B each belongs to one end. */
function timeOf({ period, aspect, lead }: Fact, date: string | null): Period {
  const time = periodOf(period, date);
  const own = aspect === 'source' ? (sourceLead.exec(lead)?.[0] ?? '') : '';
  // 由2014年的A下降到B says itself when A held.
  if (aspect === 'source' && (period === '' || !own.includes(fold(period))))
    return startOf(time) ?? beforeIt(time);
  return aspect === 'target' ? (endOf(time) ?? time) : time;
}

/** Words that name no place of their own: all of this county, our province. */
const generic = /^[全我本该該各][国國省市州县縣区區盟旗乡鄉镇鎮村]/;

/** A measure without the place at its beginning, which a figure has apart: 安图县贫困发生率 of 安图县. */
function withoutPlace(measure: string, place: FigurePlace | null): string {
  const name = place?.name ?? '';
  const rest = (
    name !== '' && measure.startsWith(name) ? measure.slice(name.length) : measure
  ).replace(generic, '');
  return rest === '' ? measure : rest;
}

/** The amount in the base of its dimension; a scene leaves it in the unit as written where a report has only one. */
function inBase({ amount, unit, kind, value }: Fact): Estimate {
  const { factor } = dimensionOf(unit, kind);
  const [written = value] = value.split('~');
  return amount.nominal.eq(written) ? times(amount, exactly(factor)) : amount;
}
