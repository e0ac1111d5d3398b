import type { Check, CheckRule, CheckedFigure, Outcome } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { SMALL_NUMBER, smallNumber } from '../read/number-word.ts';
import { comparison } from '../arithmetic/statement.ts';

/** What joins two names; 涉及 and 以及 are words of their own. */
const AND = /[和与]|(?<![涉以普波危遍触顾])及/;
const CLASSIFIER =
  '(?:个?方面|个?环节|个?领域|个?层级|个?层面|个?维度|[大级方项类种条点步关地]|[个位家名处县市区乡镇村省州])';
const ANNOUNCED = new RegExp(`(“?)(${SMALL_NUMBER})(${CLASSIFIER})`, 'g');
/** Classifiers that count kinds and levels: what stands before them is the whole list. */
const OF_KINDS = /方面|环节|领域|层|维度|^[大级方类]$/;
/** Of these, those that are never part of a fixed name (四大班子). */
const OF_THESE = /方面|环节|领域|层|维度|^级$/;
const PAIRABLE = /方面|环节|领域|层|维度|^[大级方类个项家点]$/;
const LIST_LOOK_BACK = 100;
const LIST_EDGE = /[,。;:!?\n“”()《》]|\.\.|…/;
const ITEM = 14;
const MADE =
  /(?:了|着|过|成立|组建|设立|开展|建立|新建|建设|实施|举办|召开|分为|组成|设置|配备|落实|完成|引进|培育|打造|带动|覆盖|辐射)$/;
const LONGEST_NAME = 8;
const TOLD_WITH_ALL = 3;
const MARKS = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是'];
const MARK_REACH = 1200;
const HEAD_REACH = 60;
const ANNOUNCES =
  /^[^个位家名处县市区乡镇村省州]{1,3}[大项条点招关步件道类方]|举措|措施|方面|任务|重点|工作|做法|途径|环节|问题|机制|经验|原因|特点|目标|抓手|路径|模式|要求|建议|渠道|方式|行动|工程|优势|转变|突破|难题|层面|领域|维度/;
const HEAD = new RegExp(`(${SMALL_NUMBER})(${CLASSIFIER}|件|道|招|举措|措施)`, 'g');
const COLON_LIST = new RegExp(
  `(${SMALL_NUMBER})([\\u4e00-\\u9fff])[^,。;:!?\\n]{0,12}(?::|,?即|,?分别是|,?分别为|,?包括)([^。!?\\n:]{2,200})`,
  'g',
);

const PREDICATED = new RegExp(
  `(?<=^|[,。;:!?\\n])([^,。;:!?\\n()“”\\d]{5,60})(?:等)?(?:是|为|成为|构成|形成)[^,。;:!?\\n\\d]{0,24}?(?<![一二三四五六七八九十百千万])(${SMALL_NUMBER})[大个项种类条]`,
  'g',
);
const BRACKETED = new RegExp(
  `(?<![\\d.一二三四五六七八九十百千万第])(${SMALL_NUMBER})[个家所处座项种类位名][\\u4e00-\\u9fff]{0,8}\\(([^()\\d\\n]{4,160})\\)`,
  'g',
);
/** What a bracket says of a number without naming what it counts. */
const NO_NAMES = /^(?:其中|含|包括|不含|均|即|如|见|详)|等$/;

/** Lists that announce their number: A、B、C三个方面; 三项工作: 一是…二是…三是…; 四类: A、B、C、D. */
export function findLists(scene: Scene): readonly Check[] {
  const byStart = new Map(scene.facts.map((fact) => [fact.start, fact]));
  return [
    ...listsBefore(scene, byStart),
    ...markedLists(scene, byStart),
    ...colonLists(scene, byStart),
    ...predicatedLists(scene, byStart),
    ...bracketedLists(scene, byStart),
  ];
}

type ByStart = ReadonlyMap<number, Fact>;

/** A、B、C三个方面. */
function listsBefore({ text, folded }: Scene, byStart: ByStart): readonly Check[] {
  return Array.from(folded.matchAll(ANNOUNCED)).flatMap((match) => {
    const [, quote = '', word = '', classifier = ''] = match;
    const start = match.index + quote.length;
    const announced = smallNumber(word);
    if (
      announced === undefined ||
      /[\d.第一二三四五六七八九十百千万]/.test(folded.charAt(start - 1))
    ) {
      return [];
    }
    const look = folded.slice(Math.max(0, match.index - LIST_LOOK_BACK), match.index);
    const quoted = quotedAtEnd(look);
    if (quoted.length === announced) {
      const fact = byStart.get(start) ?? mention(text, start, `${word}${classifier}`, announced);
      return [list('enumeration', fact, quoted, announced, true, 0.6)];
    }
    const items = listAtEnd(look, folded.slice(start + word.length, start + word.length + 4));
    if (!items) return [];
    const figure = byStart.get(start) ?? mention(text, start, `${word}${classifier}`, announced);
    const { least, most, open, names } = items;
    const fits = open ? most <= announced : least <= announced && announced <= most;
    const kinds = OF_KINDS.test(classifier);
    if (names.length === 2 && items.joined && !PAIRABLE.test(classifier)) return [];
    const certain = OF_THESE.test(classifier) && least === most && !open;
    if (!fits && !(certain && Math.abs(least - announced) <= 2)) return [];
    // 甲、乙、丙、丁等4个村: with as many names as it says, 等 only ends the list.
    if (open && least === announced && least === most && announced >= TOLD_WITH_ALL)
      return [list('enumeration', figure, names, announced, true, 0.5)];
    // One name before a count (木耳、灵芝3个) may have nothing to do with it.
    const isJoined = items.last && least + 1 === announced && announced === most;
    if (open || (fits && !kinds && announced > 3 && least !== most && !isJoined)) return [];
    return [list('enumeration', figure, names, announced, fits, kinds ? 0.8 : 0.55)];
  });
}

/** “甲村”“乙业”“丙强”三项: names in quotes, with or without 、 between them. Too few or too many show nothing. */
function quotedAtEnd(look: string): readonly string[] {
  const run =
    /(?:[“"「][^“”"「」。;\n]{1,20}[”"」][、和与及]?){2,}(?:这|等)?$/.exec(look)?.[0] ?? '';
  return run.match(/(?<=[“"「])[^“”"「」]+(?=[”"」])/g) ?? [];
}

interface Items {
  readonly least: number;
  readonly most: number;
  /** Ends with 等: more than are named. */
  readonly open: boolean;
  /** Two names with 和 between them and no 、. */
  readonly joined: boolean;
  /** 甲、乙、丙和丁: 和 stands before the last. */
  readonly last: boolean;
  readonly names: readonly string[];
}

/** The enumeration that ends where a number begins. */
function listAtEnd(look: string, behind: string): Items | undefined {
  if (/^[^,。]{0,2}[、+]/.test(behind)) return undefined;
  const edge = Array.from(look).findLastIndex((char) => LIST_EDGE.test(char));
  const clause = look.slice(edge + 1);
  const open = /等$/.test(clause);
  const sections = clause.replace(/(?:等|这|共|的|以及|及其)$/, '').split(/[、+]/);
  const last = sections.at(-1) ?? '';
  if (
    last === '' ||
    sections[0] === '' ||
    sections.slice(1).some((item) => item.length > ITEM || /\d/.test(item))
  ) {
    return undefined;
  }
  // …人员成立了两个小组: what a verb has made is not what it was made by.
  if (MADE.test(last)) return undefined;
  const joined = last.split(AND).length - 1;
  if (sections.length < 2 && joined !== 1) return undefined;
  const inner = sections.reduce((sum, item, at) => sum + joinedIn(item, at === 0), 0);
  if (sections.length < 2) {
    return { least: 2, most: 2, open, joined: true, last: false, names: last.split(AND) };
  }
  return {
    least: sections.length,
    most: sections.length + inner,
    open,
    joined: false,
    last: joined === 1,
    names: sections,
  };
}

/** How many things more than one an item may name: 农业和农村, and 乡村 among levels. The first item has words of its own before it. */
function joinedIn(item: string, first: boolean): number {
  const levels = /[省市县区乡镇村组]{2,}$/.exec(item)?.[0] ?? '';
  const ands = first ? 0 : item.split(AND).length - 1;
  return ands + Math.max(0, levels.length - 1);
}

/** 三项工作: 一是…二是…三是…. */
function markedLists({ text, folded }: Scene, byStart: ByStart): readonly Check[] {
  return Array.from(folded.matchAll(/一是(?!否|种|个|名|位|家|座|条)/g)).flatMap(({ index }) => {
    const head = folded.slice(Math.max(0, index - HEAD_REACH), index);
    const last = Array.from(head.matchAll(HEAD)).at(-1);
    if (!last || /[。!?\n].{4,}$/s.test(head.slice(last.index))) return [];
    // 带动三个村脱贫: 一是… counts villages, not what follows.
    if (!ANNOUNCES.test(head.slice(last.index))) return [];
    const announced = smallNumber(last[1] ?? '');
    if (announced === undefined || announced > MARKS.length) return [];
    const start = Math.max(0, index - HEAD_REACH) + last.index;
    if (/[\d.第一二三四五六七八九十百千万]/.test(folded.charAt(start - 1))) return [];
    const marks = marksFrom(folded, index);
    const figure = byStart.get(start) ?? mention(text, start, last[0], announced);
    const fits = marks.length === announced;
    // “A、B、C”三大战略, 形成…工作法: a list of its own, or not the last that is said before the marks.
    const isOfThese =
      !/[”」、]/.test(folded.charAt(start - 1)) && !/[,;]/.test(head.slice(last.index));
    return marks.length < 2 || !(fits || isOfThese)
      ? []
      : [list('enumeration', figure, marks, announced, fits, 0.8)];
  });
}

/** The marks of a list that begins at `start`; one that is left out does not end it. */
function marksFrom(folded: string, start: number): readonly string[] {
  const end = folded.indexOf('一是', start + 2);
  const found = MARKS.slice(0, 1);
  let at = start;
  let missed = 0;
  for (const mark of MARKS.slice(1)) {
    const next = folded.slice(at, at + MARK_REACH).indexOf(mark);
    if (next < 0 || (end >= 0 && at + next > end)) {
      missed += 1;
      if (missed > 1) break;
      continue;
    }
    at += next;
    missed = 0;
    found.push(mark);
  }
  return found;
}

/** 四类: A、B、C、D. Names may hold 、 themselves, so only what fits is told. */
function colonLists({ text, folded }: Scene, byStart: ByStart): readonly Check[] {
  return Array.from(folded.matchAll(COLON_LIST)).flatMap((match) => {
    const [, word = '', classifier = '', behind = ''] = match;
    const announced = smallNumber(word);
    if (
      announced === undefined ||
      /[\d.第一二三四五六七八九十百千万]/.test(folded.charAt(match.index - 1))
    ) {
      return [];
    }
    const parts = [/;/, /[、]/, /[,]/, /[、,]/].map((mark) =>
      behind.replace(/[;,]$/, '').split(mark),
    );
    const fitting = parts.find(
      (items) => items.length === announced && items.every((item) => /[^\d.%‰:-]/.test(item)),
    );
    if (!fitting) return [];
    // A name in quotes whose list has its words is told as such.
    const isQuoted = /[“‘"「]/.test(folded.charAt(match.index - 1));
    const figure =
      byStart.get(match.index) ?? mention(text, match.index, `${word}${classifier}`, announced);
    return [list('enumeration', figure, fitting, announced, true, isQuoted ? 0.6 : 0.7)];
  });
}

/** A number of a list that is no annotated figure. */
export function mention(text: string, start: number, words: string, value: number): CheckedFigure {
  const end = start + words.length;
  return { start, end, text: text.slice(start, end), value: String(value), unit: '' };
}

/** 茶叶、果品、药材是我县的三大产业: told where it fits. */
function predicatedLists({ text, folded }: Scene, byStart: ByStart): readonly Check[] {
  return Array.from(folded.matchAll(PREDICATED)).flatMap(
    ({ 0: whole, 1: names = '', 2: word = '', index }) => {
      const announced = smallNumber(word);
      const items = names.split(/[、和与及]/);
      if (announced === undefined || items.length !== announced) return [];
      if (items.slice(1).some((item) => item === '' || item.length > ITEM)) return [];
      const start = index + whole.length - word.length - 1;
      const figure =
        byStart.get(start) ??
        mention(text, start, text.slice(start, start + word.length + 1), announced);
      return [list('enumeration', figure, items, announced, true, 0.6)];
    },
  );
}

/** 2个村(东坪村、西坪村): told where it fits. */
function bracketedLists({ text, folded }: Scene, byStart: ByStart): readonly Check[] {
  return Array.from(folded.matchAll(BRACKETED)).flatMap(
    ({ 0: whole, 1: word = '', 2: names = '', index }) => {
      const announced = smallNumber(word);
      const items = names.split(/[、,;]/);
      if (announced === undefined || items.length !== announced) return [];
      if (NO_NAMES.test(names) || items.some((item) => item === '' || item.length > ITEM))
        return [];
      const figure =
        byStart.get(index) ?? mention(text, index, whole.slice(0, word.length + 1), announced);
      return [list('enumeration', figure, items, announced, true, 0.65)];
    },
  );
}

/** The check of a list against its number; names are shortened. */
export function list(
  rule: CheckRule,
  figure: CheckedFigure,
  names: readonly string[],
  announced: number,
  fits: boolean,
  confidence: number,
): Check {
  const outcome: Outcome = fits ? 'holds' : 'fails';
  const count = fits ? announced : names.length;
  const shown = names.map((name) => name.trim().replace(/^即/, '').slice(-LONGEST_NAME));
  return comparison({
    kind: 'other',
    rule,
    figures: [figure],
    formula: `|${shown.join('、')}| ${fits ? '=' : '≠'} ${announced}`,
    computed: String(count),
    stated: String(announced),
    outcome,
    confidence: fits ? confidence : confidence - 0.3,
  });
}
