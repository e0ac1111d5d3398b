import type { Span } from '../../text/span.ts';
import { fold } from '../fold.ts';
import type { Found } from '../scan.ts';
import {
  BECOME,
  BROUGHT_ABOUT,
  DEED,
  NAMED_BEFORE,
  NAMED_BEHIND,
  OFFICE,
  OWNER,
  PER_HEAD,
  PLANTED,
  PREDICATE,
  PREDICATE_OF_ROW,
  SHARE,
  SPENT,
  SPENT_FOR,
  STANDING,
  STATE,
  STATE_ALONE,
  SUMMED,
  TOLD_BY,
} from './wording-words.ts';

/** What a measure is worded from. */
export interface Wording {
  /** The text as folded and as written, which are as long as one another. */
  readonly folded: string;
  readonly original: string;
  readonly figures: readonly Found[];
  readonly at: number;
  /** The words that the text itself has for the measure. */
  readonly measure: string | undefined;
  /** What the figure before measures, as far as its sentence goes on. */
  readonly before: string | undefined;
}

/** A figure with the rest of its clause on either side, between the figures beside it. */
interface Clause extends Wording {
  readonly figure: Found;
  readonly lead: Span;
  readonly tail: Span;
  /** Whether the tail is the end of the clause, and no figure cuts it. */
  readonly closed: boolean;
}

const FARTHEST = 32;
/** Told by a table, since every unit near a figure is asked. */
const marks = new Uint8Array(0x10000);
for (const mark of ',。;:!?\n') marks[mark.charCodeAt(0)] = 1;
const LONGEST_ROW = 6;
/** A noun and no more between two counts of a row. */
const ROW_JOINT = /^[\u4e00-\u9fff]{0,6}[、和及与]?$/;
/** A clause between a count and its noun, and that noun up to a verb. */
/** The same with a sign between, and nothing before the next count. */
const BARE_JOINT = /^(?:[\u4e00-\u9fff]{0,8}[,、])?$/;
const OPENS_CLAUSE = /[来从由在经被]/;
const RELATIVE =
  /^(?:来自|从|由|在|经|被)[^,。;]{2,20}的([\u4e00-\u9fff]{2,6}?)(?=接受|参加|全部|$)/;
/** 县财政共安排 is what the finances provide; how much it is in all is the number's to say. */
const IN_ALL =
  /(?<=[\u4e00-\u9fff]{2})(?:总共|一共|共|累计)(?=(?:安排|投入|筹集|整合|拨付|下达|落实|争取|投资|支出)$)/;
/** 每人5000元的补助标准. */
const STANDARD = /^的?((?:补助|补贴|奖励|资助|救助|投资|建设|收费)?标准)/;
/** 贫困村92个、占32.6%: no more than that it is a share. */
const SHARE_ALONE = /^(?:、|约|仅)?[占佔](?:比)?(?:约|近)?$/;
/** 贫困村75%以上的收入来自外出务工. */
const SHARED_NOUN = /^的([\u4e00-\u9fff]{2,8}?)(?=来自|来源于|用于|为|是|由|被)/;
const PLACE_ALONE = /^(?!贫困|行政|自然|[每各])[\u4e00-\u9fff]{1,7}[省市县區区州旗盟乡鄉镇鎮村縣]$/;
/** In what one stands in a row: 在年度考核中评为“好”，位列全省第二. */
const CONTEST =
  /(?:[\u4e00-\u9fff]*[年度的在])?([\u4e00-\u9fff]{2,12}?(?:考核|评估|评比|评价|测评|考评))中[^。;]*,$/;
const ENDS_TOLD = /[地积资价量机长容值产为达到约]/;
const PEOPLE = /^[人名户]$|^人次$/;

/**
 * A measure as a person would note it down, with what its clause says of the noun: 116个贫困村全部出列 measures 出列的贫困村, 下辖7镇 measures
 * 下辖镇, 占总人口的5% a 比例. Where the clause says no more, the words of the text stay as they are.
 */
export function worded(wording: Wording): string | undefined {
  const figure = wording.figures[wording.at];
  if (!figure) return wording.measure;
  const clause = clauseOf(wording, figure);
  const kind = figure.kind ?? figure.unit?.kind;
  if (kind === 'rank') return ranked(clause);
  if (kind === 'age') return aged(clause);
  if (kind === 'duration') return wording.measure;
  const given = stateOf(clause) ?? toldBy(clause) ?? nounOfClause(clause);
  if (given !== undefined) return given;
  const { measure } = wording;
  const people = measure === wording.before ? bareOf(clause) : undefined;
  if (people !== undefined) return people;
  if (measure === undefined) return unnamed(clause);
  // 甲县有近4万人从事…: a place is never what a figure counts.
  const said = PLACE_ALONE.test(measure) ? unnamed(clause) : undefined;
  if (said !== undefined) return said;
  if (kind === 'percent') return shareOf(clause, measure);
  const noun = nounEnd(clause, measure);
  return inUnits(
    noun === undefined ? stated(clause, measure) : counted(clause, measure, noun),
    clause,
  );
}

/** Where a measure ends that is the noun behind its figure, or the unit itself (7镇). */
function nounEnd(
  { figure, figures, at, original, folded }: Clause,
  measure: string,
): number | undefined {
  const skipped = /^[长宽高深]?的/.exec(folded.slice(figure.end, figure.end + 2))?.[0].length ?? 0;
  const start = figure.end + skipped;
  if (original.startsWith(measure, start)) return start + measure.length;
  // 21户86名困难群众: the noun of the next is that of both.
  const next = figures[at + 1];
  if (next && original.startsWith(measure, next.end)) return next.end + measure.length;
  return original.endsWith(measure, figure.end) && measure === figure.unit?.name
    ? figure.end
    : undefined;
}

function clauseOf(wording: Wording, figure: Found): Clause {
  const { folded, original, figures, at, measure, before } = wording;
  const next = figures[at + 1]?.start ?? folded.length;
  const lead = {
    start: clauseStart(folded, figure.start, figures[at - 1]?.end ?? 0),
    end: figure.start,
  };
  const tail = { start: figure.end, end: clauseEnd(folded, figure.end, next) };
  const closed = tail.end < next || next === folded.length;
  return { folded, original, figures, at, measure, before, figure, lead, tail, closed };
}

function clauseStart(text: string, from: number, floor: number): number {
  const last = Math.max(floor, from - FARTHEST);
  let start = from;
  while (start > last && marks[text.charCodeAt(start - 1)] === 0) start -= 1;
  return start;
}

function clauseEnd(text: string, from: number, ceiling: number): number {
  const last = Math.min(ceiling, from + FARTHEST);
  let end = from;
  while (end < last && marks[text.charCodeAt(end)] === 0) end += 1;
  return end;
}

function slice({ folded }: Clause, { start, end }: Span): string {
  return folded.slice(start, end);
}

/** 位列全省第二 measures where in the province: what stands there, with 全省排名. */
function ranked(clause: Clause): string | undefined {
  const lead = slice(clause, clause.lead);
  const standing = STANDING.exec(lead);
  const where = standing?.[1];
  if (standing === null || where === undefined) return clause.measure;
  const subject = clause.original
    .slice(clause.lead.start, clause.lead.start + standing.index)
    .trim();
  if (subject !== '') return `${subject.length <= 16 ? subject : ''}${where}排名`;
  const from = Math.max(0, clause.lead.start - FARTHEST);
  const contest = CONTEST.exec(clause.folded.slice(from, clause.lead.start));
  const name = contest?.[1] ?? '';
  const start = from + (contest?.index ?? 0) + (contest?.[0].indexOf(name) ?? 0);
  return `${clause.original.slice(start, start + name.length)}${where}排名`;
}

/** 7846户31920人脱贫: a count of people or households of which no more is said than what became of them. */
function stateOf(clause: Clause): string | undefined {
  const { figure, figures, folded } = clause;
  if (!PEOPLE.test(figure.unit?.name ?? '')) return undefined;
  let { at } = clause;
  let end = figure.end;
  for (;;) {
    const next = figures[at + 1];
    const between = next && folded.slice(end, next.start);
    if (!next || !/^[、,]?$/.test(between ?? '-') || !PEOPLE.test(next.unit?.name ?? '')) break;
    at += 1;
    end = next.end;
  }
  const match = STATE.exec(folded.slice(end, end + 12));
  const state = match?.[1];
  if (!match || state === undefined) return undefined;
  const start = end + match[0].length - state.length;
  return inUnits(clause.original.slice(start, start + state.length), clause);
}

/** 23个村民小组，558户、1939人: households and persons of whom nothing is said are not what was counted before them. */
function bareOf({ figure, figures, at, folded, original }: Clause): string | undefined {
  const name = figure.unit?.name;
  if (name !== '户' && name !== '人') return undefined;
  for (let first = at; first > 0 && at - first < LONGEST_ROW; first -= 1) {
    const [before, own] = [figures[first - 1], figures[first]];
    if (!before || !own || !BARE_JOINT.test(folded.slice(before.end, own.start))) return undefined;
    const unit = before.unit?.name ?? '';
    if (unit !== '个' && !PEOPLE.test(unit)) return undefined;
    if (unit === '个') return name === '户' ? inScript('户数', original) : '人口';
  }
  return undefined;
}

/** 占总人口的5%: a share of what the clause says, of what the clause before named. */
function shareOf(clause: Clause, measure: string): string {
  const { before, original, tail, closed, lead } = clause;
  const said = slice(clause, lead);
  const at = measure.search(/[占佔]/);
  if (at === -1 && closed && said.endsWith('的')) {
    const predicate = PREDICATE.exec(slice(clause, tail))?.[1];
    if (predicate === undefined) return measure;
    return `${original.slice(tail.end - predicate.length, tail.end)}的${measure}比例`;
  }
  if (at === -1 && measure === before && SHARE_ALONE.test(said)) return `${measure}的比例`;
  const of = SHARED_NOUN.exec(slice(clause, tail))?.[1];
  if (at === -1 && of !== undefined && original.endsWith(measure, lead.end))
    return `${measure}${original.slice(tail.start + 1, tail.start + 1 + of.length)}`;
  if (at === -1 || /[比率重]$/.test(measure)) return measure;
  const subject = SHARE.test(fold(measure)) ? (before ?? '') : '';
  return `${subject}${measure}的比例`;
}

/** 季春龙今年57岁 and 57岁的季春龙. */
function aged(clause: Clause): string {
  const lead = slice(clause, clause.lead);
  const before = NAMED_BEFORE.exec(lead);
  const behind = before ? null : NAMED_BEHIND.exec(slice(clause, clause.tail));
  const name = before?.[1] ?? before?.[2] ?? behind?.[1] ?? '';
  const from = before
    ? clause.lead.start + before.index + before[0].indexOf(name)
    : clause.tail.start + (behind?.[0].indexOf(name) ?? 0);
  return `${clause.original.slice(from, from + name.length)}${inScript('年龄', clause.original)}`;
}

/** 占地6000平方米的大棚: what is told of a thing that stands behind; 6栋 before that counts the thing. */
function toldBy(clause: Clause): string | undefined {
  const { figures, at, original } = clause;
  const attribute = ENDS_TOLD.test(clause.folded.charAt(clause.lead.end - 1))
    ? TOLD_BY.exec(slice(clause, clause.lead))?.[1]
    : undefined;
  const own = attribute === undefined ? undefined : OWNER.exec(slice(clause, clause.tail))?.[1];
  if (own !== undefined) {
    const start = clause.tail.start + 1;
    return `${original.slice(start, start + own.length)}${attribute ?? ''}`;
  }
  const next = figures[at + 1];
  const isCount = (clause.figure.kind ?? clause.figure.unit?.kind) === 'count';
  if (!isCount || !next || clause.closed || TOLD_BY.exec(slice(clause, clause.tail))?.index !== 0)
    return undefined;
  const behind = OWNER.exec(
    clause.folded.slice(next.end, next.end + FARTHEST).split(/[,。;:!?\n]/)[0] ?? '',
  );
  return behind?.[1] && original.slice(next.end + 1, next.end + 1 + behind[1].length);
}

/** 543名来自各级的驻村干部: the noun at the end of what tells more of it. */
function nounOfClause(clause: Clause): string | undefined {
  const { figure, original, folded, tail, closed } = clause;
  if (!closed || !OPENS_CLAUSE.test(folded.charAt(figure.end))) return undefined;
  if ((figure.kind ?? figure.unit?.kind) !== 'count') return undefined;
  const noun = RELATIVE.exec(slice(clause, tail))?.[1];
  if (noun === undefined) return undefined;
  const start = tail.start + slice(clause, tail).lastIndexOf(noun);
  return original.slice(start, start + noun.length);
}

/** 近4万人从事木耳采摘: no noun stands right behind, but the clause says what they do. */
function unnamed(clause: Clause): string | undefined {
  const { figure, original, tail, closed } = clause;
  if ((figure.kind ?? figure.unit?.kind) !== 'count' || !closed) return undefined;
  const rest = slice(clause, tail);
  const name = figure.unit?.name ?? '';
  const predicate = PEOPLE.test(name) ? PREDICATE.exec(rest)?.[1] : undefined;
  if (predicate === undefined) return undefined;
  return `${original.slice(tail.end - predicate.length, tail.end)}的${name === '户' ? '户' : '人'}`;
}

/** The noun behind a count, with the deed before it (下辖镇) or what the clause says of it (出列的贫困村). */
function counted(clause: Clause, noun: string, from: number): string {
  const rest = clause.folded.slice(from, clause.tail.end);
  const match = (clause.closed ? PREDICATE.exec(rest) : null) ?? PREDICATE_OF_ROW.exec(rest);
  const predicate = match?.[1];
  const deed = predicate?.startsWith('到') ? null : deedOf(clause);
  if (deed) {
    const verb = deed[2] === '辖' ? '下辖' : (deed[2] ?? '');
    const end =
      /^(?:吸纳|安置)$/.test(verb) && /(?:就业|务工)$/.test(predicate ?? '')
        ? `${predicate ?? ''}的`
        : '';
    return `${deed[1] ?? ''}${verb}${end}${noun}`;
  }
  if (!match || predicate === undefined) return noun;
  const start = from + match[0].indexOf(predicate);
  return `${clause.original.slice(start, start + predicate.length)}的${noun}`;
}

/** The deed before a count, or before the row of counts that it stands in: 下辖7镇2乡180个行政村. */
function deedOf({ folded, figures, at, lead }: Clause): RegExpExecArray | null {
  let start = lead.start;
  let end = lead.end;
  for (let first = at; first > 0 && at - first < LONGEST_ROW; first -= 1) {
    const deed = DEED.exec(folded.slice(start, end));
    if (deed) return deed;
    const [before, previous] = [figures[first - 1], figures[first - 2]];
    if (!before || !ROW_JOINT.test(folded.slice(before.end, end))) return null;
    end = before.start;
    start = Math.max(previous?.end ?? 0, end - FARTHEST);
  }
  return DEED.exec(folded.slice(start, end));
}

/** What the clause says before a figure, its verbs and nouns in the order of a name. */
function stated(clause: Clause, measure: string): string {
  const { folded, figure, before } = clause;
  const start = folded.lastIndexOf(measure, figure.start - measure.length);
  if (SPENT.test(measure)) return spent(clause, measure);
  const planted = figure.unit?.kind === 'area' ? PLANTED.exec(measure) : null;
  if (planted) return `${planted[2] ?? ''}${planted[1] ?? ''}${inScript('面积', clause.original)}`;
  const become = BECOME.exec(measure);
  if (become) {
    const [, deed = '', noun = '', state = ''] = become;
    return deed === '' ? `${state}${noun}` : `${deed.replace(/^共/, '')}${state}的${noun}`;
  }
  if (PER_HEAD.test(measure) && before !== undefined && isTouched(clause, start)) {
    return `${before.replace(/^(?:累计)?(?:带动|覆盖|惠及|吸纳)/, '')}${measure}`;
  }
  const standard = STANDARD.exec(slice(clause, clause.tail));
  if (standard) {
    const end = clause.tail.start + standard[0].length;
    return `${measure}${clause.original.slice(end - (standard[1]?.length ?? 0), end)}`;
  }
  const bare = measure.replace(OFFICE, '').replace(BROUGHT_ABOUT, '').replace(IN_ALL, '');
  const isSummed = start >= 2 && folded.startsWith('累计', start - 2) && SUMMED.test(bare);
  return isSummed ? `${inScript('累计', clause.original)}${bare}` : bare;
}

/** 投入13万元实施种养殖项目: what the money is for names it. */
function spent(clause: Clause, measure: string): string {
  const purpose = SPENT_FOR.exec(slice(clause, clause.tail))?.[1];
  if (!clause.closed || purpose === undefined) return measure;
  const { end } = clause.tail;
  return `${clause.original.slice(end - purpose.length, end)}${measure}`;
}

/** Whether nothing but the noun of the count before stands between it and a measure: 贫困户20余户[人均增收]. */
function isTouched({ folded, figures, at, before }: Clause, start: number): boolean {
  const previous = figures[at - 1];
  if (!previous || before === undefined || start < previous.end) return false;
  const between = folded.slice(previous.end, start);
  return between === '' || before.endsWith(between);
}

/** 户 counts households and 人 persons, whatever the noun behind both says; what is told in times says so. */
function inUnits(measure: string, { figure, original }: Clause): string {
  const words = fold(measure);
  const name = figure.unit?.name ?? '';
  const [from, to] = figure.unitSpans.at(-1) ?? [0, 0];
  const unit = original.slice(from, to);
  if (name === '户') {
    if (/人口$/.test(words)) return `${measure.slice(0, -2)}${unit}`;
    return STATE_ALONE.test(words) ? `${measure}${unit}` : measure;
  }
  if (/^[人名]$/.test(name) && /(?:贫困|脱贫|低保|监测|搬迁)户$/.test(words))
    return `${measure.slice(0, -1)}人口`;
  if (name === '人' || name === '名') return STATE_ALONE.test(words) ? `${measure}人口` : measure;
  if (/^(?:批次?|[场轮]?次)$/.test(name) && !/[批次]/.test(words))
    return `${measure}${name === '批' ? '批次' : name === '次' ? inScript('次数', original) : unit}`;
  if (name === '级') return `${measure}${inScript('层级', original)}`;
  return measure;
}

/** Words that are put to a measure, in the script of the text. */
function inScript(words: string, original: string): string {
  const isTraditional = TRADITIONAL.test(original);
  return isTraditional ? Array.from(words, (char) => TRADITIONAL_OF[char] ?? char).join('') : words;
}

/** A text in traditional characters has one of these in its first lines. */
const TRADITIONAL = /^[\s\S]{0,400}?[萬億個縣鎮鄉戶貧產業務實發國會為這並]/;
const TRADITIONAL_OF: Readonly<Record<string, string>> = {
  龄: '齡',
  数: '數',
  层: '層',
  级: '級',
  积: '積',
  种: '種',
  标: '標',
  准: '準',
  计: '計',
  辖: '轄',
  户: '戶',
};
