import type { Span } from '../text/span.ts';
import { methodHead, schemeHead, sloganNumeral } from './heads.ts';

/** A stretch that a rule takes for the name of a program. */
export interface ProgramHit extends Span {
  readonly rule: string;
  readonly score: number;
}

/** A quotation on one line, its marks included. Nested marks are left to the outer pair's content. */
const quotation =
  /“([^“”\n]{2,40})”|「([^「」\n]{2,40})」|『([^『』\n]{2,40})』|"([^"\n]{2,40})"/gu;

/** A head that touches the closing mark, with at most six characters of modifier between; no particle among them. */
const touchingHead = new RegExp(
  `^(?![的等和与與及是在为為了把将將])[\\p{Script=Han}]{0,6}?(?:${schemeHead})+`,
  'u',
);
const particle = /[的等和与與及是在为為了把将將、]/u;

/** The head of a method behind 的 or 等: outside the span, but it tells that the quotation names one. */
const detachedHead = new RegExp(`^(?:的|等)[\\p{Script=Han}]{0,8}?(?:${methodHead})`, 'u');
const endsInHead = new RegExp(`(?:${schemeHead}|扶[贫貧]|[帮幫]扶)$`, 'u');

const sloganPair = new RegExp(
  `^(?:[${sloganNumeral}][个個大项項]?\\p{Script=Han}{1,3}){2,5}$`,
  'u',
);
// One numeral alone is a slogan only above one (一站式 and 一盘棋 are plain words), and not where it counts people in a group.
const sloganSingle = new RegExp(
  `^(?!一)(?:[${sloganNumeral}]{1,2}|\\d{1,2})[個个項项]?\\p{Script=Han}{1,3}[^会會组組队隊]$`,
  'u',
);
const formula = /^[^+＋]{1,12}(?:[+＋][^+＋]{1,12})+$/u;
const numberCode = /^\d{2,6}$|^\d\s?[+＋-]\s?\d/u;
const parallel = /^[^、]{3,10}(?:、[^、]{3,10})+$/u;
/** The five-year plans: periods and documents, no schemes of their own. */
const fiveYears = /^十[一二三四五六]五$/u;
const sentence = /[。！？!?；;：:…]/u;

/** What a quotation names instead where this follows it: a brand, a title, an honour, a meeting (P5). */
const otherThing =
  /^(?:商标|商標|品牌|牌|公司|集团|集團|称号|稱號|荣誉|榮譽|奖|獎|杯|村|县|縣|市|镇|鎮|会议|會議|论坛|論壇|精神|一词|的称|之称)/u;

/** Words of daily politics that are quoted without naming a scheme (P4). */
const ambient = new Set([
  '三农',
  '三農',
  '四风',
  '四風',
  '两会',
  '兩會',
  '三权',
  '三權',
  '三资',
  '法宝',
  '精准扶贫',
  '精准脱贫',
  '脱贫攻坚',
  '扶贫',
]);

/** Quoted names, slogans and formulas (P1, P3): with the head that touches them, without marks that wrap all of them. */
export function findQuoted(text: string): readonly ProgramHit[] {
  const hits: ProgramHit[] = [];
  for (const match of text.matchAll(quotation)) {
    const end = match.index + match[0].length;
    const hit = readQuotation(match[0], match.index, text.slice(end, end + 20));
    if (hit !== null) hits.push(hit);
  }
  return hits;
}

function readQuotation(quoted: string, start: number, after: string): ProgramHit | null {
  const content = quoted.slice(1, -1);
  const inner = { start: start + 1, end: start + quoted.length - 1 };
  if (sentence.test(content) || otherThing.test(after)) return null;
  if (ambient.has(content) || fiveYears.test(content)) return null;
  const head = touchingHead.exec(after)?.[0];
  if (head !== undefined && !particle.test(head) && content.length <= 24) {
    return {
      start,
      end: start + quoted.length + head.length,
      rule: 'P1 quoted name with head',
      score: 0.9,
    };
  }
  const rule = ruleOfContent(content, after);
  return rule === null ? null : { ...inner, ...rule };
}

function ruleOfContent(content: string, after: string): Pick<ProgramHit, 'rule' | 'score'> | null {
  if (endsInHead.test(content) && content.length >= 4)
    return { rule: 'P1 quoted name', score: 0.9 };
  if (formula.test(content)) return { rule: 'P3 formula', score: 0.85 };
  if (sloganPair.test(content)) return { rule: 'P3 slogan', score: 0.85 };
  if (detachedHead.test(after)) return { rule: 'P1 quoted name, head apart', score: 0.8 };
  if (numberCode.test(content)) return null;
  if (sloganSingle.test(content)) return { rule: 'P3 slogan', score: 0.65 };
  if (parallel.test(content) && equalParts(content))
    return { rule: 'P3 parallel slogan', score: 0.5 };
  return null;
}

/** Whether the parts of a parallel slogan are as long as one another, give or take one character. */
function equalParts(content: string): boolean {
  const lengths = content.split('、').map((part) => part.length);
  return Math.max(...lengths) - Math.min(...lengths) <= 1;
}
