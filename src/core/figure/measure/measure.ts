import type { Span } from '../../text/span.ts';
import {
  COMPARED,
  DEED_LAST,
  DOER,
  FUNDS,
  GIVES,
  LEAD,
  PLAN,
  NOUN_END,
  STARTING_POINT,
  SUM_ALONE,
  TIME_NOUN,
  VERB_TAIL,
} from './measure-words.ts';
import type { Found } from '../scan.ts';
import { labelOfRow } from '../table/table-cell.ts';
import { TOLD_BY } from './wording-words.ts';

const LONGEST = 16;
const WINDOW = 44;
const EDGE = /[,。;:!?\n]/;
const WORD = /[\u4e00-\u9fff]|[A-Za-z]{2}/;
/** Words that name nothing by themselves. */
const EMPTY =
  /^(?:[的和与及占为其另共各受到可]|一是|二是|三是|其中|最[高低大小多少]|同|这|产品|起|自|依|过去|未来|连续|近|前|后|人|户|年|月|日|还|另|平均每)$/;
/** A list in brackets is part of the noun before it: 县(市、区), 村(社区). */
const BRACKETED = /^[\u4e00-\u9fff]{1,6}\([^()\n]{1,8}\)/;
/** 四个旗的产量 and 5000人贫困人口的温饱问题 count what stands before 的. */
const OWNER =
  /^(?:[\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{2,6}(?:人口|群众|户|村民|居民|人员|学生|老人|儿童|干部|党员|职工|妇女))(?=的)/;
const STRIPS = 8;
const LONGEST_ROW = 8;
/** A phrase no longer than this may be a verb alone (实施, 种植). */
const LONGEST_VERB = 2;
const MATERIAL: ReadonlySet<string> = new Set(['area', 'mass', 'length', 'power']);

/**
 * What a figure measures, a short noun phrase as written: the noun it counts (近4万[人]…, 80个[贫困村]), else what its clause says
 * before it ([贫困发生率]高达10.4%), else what the figure that touches it from behind counts (3户8名[住户]), else what the figure
 * before measured. Undefined where nothing is sure.
 */
export function measureOf(
  text: string,
  original: string,
  figures: readonly Found[],
  at: number,
  before: string | undefined,
): string | undefined {
  const figure = figures[at];
  if (!figure) return undefined;
  const span = ownMeasure(text, figures, at);
  const own = span && original.slice(span.start, span.end);
  if (own !== undefined && !(before !== undefined && SUM_ALONE.test(own))) return own;
  return isTimed(figure) ? undefined : before;
}

/**
 * 甲产量3万吨,乙产量4万吨,分别增长1%和2%: each of a row of changes has the measure of its place in the row before; `measures` are those of the
 * figures before it. Undefined where no such rows stand there.
 */
export function distributedMeasure(
  text: string,
  figures: readonly Found[],
  at: number,
  measures: readonly (string | undefined)[],
): string | undefined {
  const [first, last] = [endOfRow(text, figures, at, -1), endOfRow(text, figures, at, 1)];
  const count = last - first + 1;
  const words = text.slice(figures[first - 1]?.end ?? 0, figures[first]?.start);
  if (count < 2 || first < count || words.length > LONGEST || !RESPECTIVELY.test(words)) {
    return undefined;
  }
  const between = text.slice(figures[first - count]?.start ?? 0, figures[first]?.start);
  return /[。\n]/.test(between) ? undefined : measures[at - count];
}

/**
 * 甲144户,乙578人,分别占农户和人口的19%和20%: what each of a row of shares is of, and what is the part of it. Undefined where no such rows stand there.
 */
export function distributedShare(
  text: string,
  figures: readonly Found[],
  at: number,
  measures: readonly (string | undefined)[],
): { readonly measure: string; readonly before: string | undefined } | undefined {
  const [first, last] = [endOfRow(text, figures, at, -1), endOfRow(text, figures, at, 1)];
  const count = last - first + 1;
  if (count < 2 || first < count) return undefined;
  const words = text.slice(figures[first - 1]?.end ?? 0, figures[first]?.start);
  const whole = words.length <= WINDOW ? SHARES.exec(words)?.[1] : undefined;
  if (whole === undefined) return undefined;
  const wholes = whole.split(/[、和与及]/);
  const own = wholes.length === count ? wholes[at - first] : whole;
  return { measure: `占${own ?? whole}`, before: measures[at - count] };
}

const SHARES = /^,(?:各)?分别(?:约)?占(?:到|了)?([^,。;占]{2,24}?)的?$/;

/** ,分别比上年增长: nothing but a change stands between the two rows. */
const RESPECTIVELY =
  /^,(?:同比|环比)?分别(?:同比|环比|[比较][^,。;]{1,6})?(?:实际|名义)?(?:增长|增加|提高|上升|上涨|下降|减少|降低|回落|缩小|扩大)了?$/;

function endOfRow(text: string, figures: readonly Found[], at: number, step: 1 | -1): number {
  let end = at;
  while (Math.abs(end - at) < LONGEST_ROW) {
    const [one, next] =
      step > 0 ? [figures[end], figures[end + 1]] : [figures[end - 1], figures[end]];
    if (!one || !next || !/^[、和与及]$/.test(text.slice(one.end, next.start))) return end;
    end += step;
  }
  return end;
}

function ownMeasure(text: string, figures: readonly Found[], at: number): Span | undefined {
  const figure = figures[at];
  if (!figure) return undefined;
  const row = labelOfRow(text, figure);
  if (row) return row;
  const next = figures[at + 1];
  const noun = counted(text, figure, next?.start ?? text.length);
  if (noun) return noun;
  const self = countsItself(text, figure) ? figure.unitSpans.at(-1) : undefined;
  const unit = self && { start: self[0], end: self[1] };
  if (unit && DIVISION.test(text.slice(unit.start, unit.end))) return unit;
  const shared = sharedNoun(text, figures, at);
  if (shared) return shared;
  if (unit) return unit;
  const given = fundsBehind(text, figure, figures[at - 1], next) ?? sharedOut(text, figure, next);
  if (given) return given;
  const phrase = stated(text, figure, figures[at - 1]);
  const material = saysWhat(text, figure, phrase) ? undefined : weighed(text, figure, next);
  return material ?? phrase;
}

/** Whether the words before a size say of what it is: 耕地面积500亩 do, 流转500亩山场 and 村里的500亩茶园 do not. */
function saysWhat(text: string, figure: Found, phrase: Span | undefined): boolean {
  if (phrase === undefined || phrase.end - phrase.start <= LONGEST_VERB) return false;
  if (text.charAt(figure.end) === '的' && !TOLD_BY.test(text.slice(phrase.start, phrase.end)))
    return false;
  return (
    text.charAt(figure.start - 1) !== '的' && !DEED_LAST.test(text.slice(phrase.start, phrase.end))
  );
}

/** 7镇2乡180个行政村: towns and villages name themselves. */
const DIVISION = /^(?:[省市县区州旗盟乡镇村]|街道|苏木|嘎查|社区)$/;

/** 发放500万元[贷款]: what a sum is for stands behind it, where no more than who gives it stands before. */
function fundsBehind(
  text: string,
  figure: Found,
  preceding: Found | undefined,
  next: Found | undefined,
): Span | undefined {
  if (figure.unit?.kind !== 'money' || !GIVES.test(clauseBefore(text, figure, preceding))) {
    return undefined;
  }
  const noun = nounBehind(text, figure, next?.start ?? text.length);
  return noun && FUNDS.test(text.slice(noun.start, noun.end)) ? noun : undefined;
}

/** 三成[用工]来自本村: at the beginning of a clause a share is of what stands behind it. */
function sharedOut(text: string, figure: Found, next: Found | undefined): Span | undefined {
  const isShare = (figure.kind ?? figure.unit?.kind) === 'percent';
  if (!isShare || !/(?:^|[,。;:!?、\n(“])$/.test(text.slice(0, figure.start).slice(-1)))
    return undefined;
  // 91%的人口、90%的乡镇: a share before 的 is of what follows, in a row too.
  const inRow = text.charAt(figure.start - 1) === '、' || text.charAt(figure.end) === '、';
  if (inRow && text.charAt(figure.end) !== '的') return undefined;
  return nounBehind(text, figure, next?.start ?? text.length);
}

/** 3户8名住户: the noun of the count that touches from behind is that of both. */
function sharedNoun(text: string, figures: readonly Found[], at: number): Span | undefined {
  const [figure, next] = [figures[at], figures[at + 1]];
  if (!figure || !next || !isCount(figure) || !isCount(next)) return undefined;
  const between = text.slice(figure.end, Math.min(next.start, figure.end + 2));
  if (!/^[、/]?$/.test(between)) return undefined;
  return counted(text, next, figures[at + 2]?.start ?? text.length);
}

/** 500亩辣椒, 12吨粮食: what is measured stands behind, where no more than a verb stands before. */
function weighed(text: string, figure: Found, next: Found | undefined): Span | undefined {
  if (!figure.unit || !MATERIAL.has(figure.kind ?? figure.unit.kind)) return undefined;
  return nounBehind(text, figure, next?.start ?? text.length);
}

function isCount({ unit }: Found): boolean {
  return unit?.kind === 'count';
}

function isTimed({ unit, kind }: Found): boolean {
  return kind !== 'rank' && (unit?.kind === 'duration' || unit?.kind === 'age');
}

/** 7镇 and 8县市 name what they count. */
function countsItself(text: string, { unit, end }: Found): boolean {
  return unit?.kind === 'count' && unit.scope === 'arabic' && !text.startsWith('的', end);
}

function counted(text: string, figure: Found, ceiling: number): Span | undefined {
  if (figure.kind === 'rank' || (figure.unit && figure.unit.kind !== 'count')) return undefined;
  return nounBehind(text, figure, ceiling);
}

function nounBehind(text: string, figure: Span, ceiling: number): Span | undefined {
  // 7公里长的水渠: the canal is as long as that.
  const skipped = /^[长宽高深]?的/.exec(text.slice(figure.end, figure.end + 2))?.[0].length ?? 0;
  const start = figure.end + skipped;
  const behind = text.slice(start, Math.min(ceiling, start + LONGEST + 4));
  const noun = nounAt(behind);
  return noun.length <= LONGEST && WORD.test(noun)
    ? { start, end: start + noun.length }
    : undefined;
}

/** The noun at the beginning of a text, no verb in it. */
function nounAt(behind: string): string {
  const bracketed = BRACKETED.exec(behind)?.[0] ?? '';
  // 未 and 已 open what a thing has not or has become: 未脱贫户.
  if (bracketed === '' && /^[()]/.test(behind)) return '';
  NOUN_END.lastIndex = Math.max(bracketed.length, /^[未已]/.test(behind) ? 1 : 0);
  const end = NOUN_END.exec(behind)?.index ?? behind.length;
  const whole = behind.slice(0, end);
  // 四个旗的产量 counts 旗; 5个位于集镇的安置点 counts those.
  const owner = OWNER.exec(whole)?.[0];
  const noun =
    owner ??
    whole
      .replace(/(?<=[户人村口众])(?:稳定|持续|稳步)$/, '')
      .replace(/(?:之[一中]|[的(“·-]|^[^(]*[)])+$/, '');
  return /^[未已]$/.test(noun) ? '' : noun;
}

function stated(text: string, figure: Found, preceding: Found | undefined): Span | undefined {
  // What stands between two counts is the noun of the first: 80个[贫困村]5731户.
  const taken = preceding && counted(text, preceding, figure.start)?.end;
  const floor = Math.max(taken ?? preceding?.end ?? 0, figure.start - WINDOW);
  const clause = text.slice(floor, figure.start).split(EDGE).at(-1)?.trim() ?? '';
  const plan = PLAN.exec(clause)?.[1];
  if (plan !== undefined) {
    const end = text.lastIndexOf(plan, figure.start - plan.length) + plan.length;
    return { start: end - plan.length, end };
  }
  if (clause === '' || COMPARED.test(clause)) return undefined;
  const whole = stripped(stripped(clause.replace(STARTING_POINT, ''), VERB_TAIL), LEAD);
  const phrase = stripped(whole.replace(DOER, ''), LEAD);
  const words = lastPhrase(phrase.replace(/^[、()和与及的|\s]+|[、(和与的|\s]+$/g, ''));
  // A mark that is not closed opens the sentence and not the name.
  const measure = words.includes('”') ? words : words.replace(/^“/, '');
  if (!WORD.test(measure) || EMPTY.test(measure)) return undefined;
  if (isTimed(figure) && !TIME_NOUN.test(measure)) return undefined;
  // Every step above only cut at the ends, so the measure stands in the text as it is.
  const start = text.lastIndexOf(measure, figure.start - measure.length);
  return { start, end: start + measure.length };
}

/** What stands before a figure in its clause, from the figure before on. */
function clauseBefore(text: string, figure: Found, preceding: Found | undefined): string {
  const floor = Math.max(preceding?.end ?? 0, figure.start - WINDOW);
  return text.slice(floor, figure.start).split(EDGE).at(-1)?.trim() ?? '';
}

/** The end of a clause too long to be one noun: behind 等, the last function word, or as much as fits. */
function lastPhrase(clause: string): string {
  const listed = clause.lastIndexOf('等');
  const phrase = listed >= 0 && listed < clause.length - 2 ? clause.slice(listed + 1) : clause;
  if (phrase.length <= LONGEST) return phrase;
  const tail = phrase.slice(-LONGEST);
  const start = Math.max(...Array.from('、的是在把将由对了', (char) => tail.lastIndexOf(char)));
  return start >= 0 && start < tail.length - 2 ? tail.slice(start + 1) : tail;
}

function stripped(text: string, pattern: RegExp): string {
  let rest = text;
  for (let count = 0; count < STRIPS; count += 1) {
    const shorter = rest.replace(pattern, '');
    if (shorter === rest || shorter === '') return shorter;
    rest = shorter;
  }
  return rest;
}
