import { boundaryAt, isAnyMechanism, isGenericName, isTold, lastBoundary } from './find-headed.ts';
import type { ProgramHit } from './find-quoted.ts';

/** A kind of name that neither marks nor a strong head tell: what closes it, and what its own words must be. */
interface Kind {
  readonly tail: RegExp;
  readonly shortest: number;
  readonly isName: (own: string) => boolean;
  /** Whether it is a name too where its clause begins with it and says what became of it. */
  readonly asSubject: boolean;
  /** Whether it is a name where a verb puts it into effect. */
  readonly asObject: boolean;
  readonly score: number;
}

/** 编制 and 体制 are words of their own; 制度 and 制造 go on. */
const notSystem = /[编体控机抑遏限研印绘炮强复录抵法专学官市建军币]$/u;
/** What tells how poverty is relieved without naming a line of work (P4). */
const ambientRelief =
  /精准|深度|开发|长效|总体|整体|全面|常态|长期|统筹|科学|合作|协同|联合|共同|助推|带动|促进|服务|脱贫|攻坚|推进|巩固|我|参与|支持|合力|全程|全力|重点|进村|到户|有效|主动|持续|继续|大力|后续|[的了和与及为把将]/u;
const anyFund =
  /^(?:专项|财政|各类|扶贫|有关|社保|养老|保险|医保|公益|创业|投资|引导|产业|政府|发展|建设|救助|社会|周转|风险|补偿|母|子|私募|股权|信托)+$/u;
/** Of policies only those are named that say what is given, to whom: 草原生态补奖政策, no 优惠政策. */
const gives =
  /补助|补贴|奖补|奖励|补奖|补偿|减免|救助|资助|免费|保险|养老|生育|就业|帮扶|人才|贷款|贴息|移民|搬迁|管制/u;
const speaksOf = /研究|解决|加大|加强|强化|确保|享受|符合|按照|宣传|解读|宣讲|掌握|了解|政策/u;
const anyPolicy =
  /^(?:有关|相关|各项|各类|配套|优惠|扶持|惠民|惠农|强农|帮扶|扶贫|脱贫|国家|中央|上级|补助|补贴|奖励|就业|人才|产业|保险|养老|救助|生育)+$/u;

const kinds: readonly Kind[] = [
  {
    // 推行首问负责制, as far as the words reach.
    tail: /制(?=[^\p{Script=Han}]|[和与及等的]|$)/gu,
    shortest: 3,
    isName: (own) => !notSystem.test(own) && !isAnyMechanism(own),
    asSubject: false,
    asObject: true,
    score: 0.5,
  },
  {
    tail: /试点(?=工作|[^\p{Script=Han}\d]|[和与及等]|$)/gu,
    shortest: 6,
    isName: (own) => !isGenericName(own),
    asSubject: true,
    asObject: true,
    score: 0.5,
  },
  {
    tail: /政策(?=[^\p{Script=Han}]|[和与及等]|落实|全面|实施|惠及|覆盖|$)/gu,
    shortest: 4,
    isName: (own) => gives.test(own) && !anyPolicy.test(own) && !speaksOf.test(own),
    asSubject: true,
    asObject: true,
    score: 0.5,
  },
  {
    // An item that names a project and no more; what is said of one is of any.
    tail: /项目(?=[。；;\n])/gu,
    shortest: 6,
    isName: (own) => !isGenericName(own) && !anyPolicy.test(own),
    asSubject: true,
    asObject: false,
    score: 0.5,
  },
  {
    tail: /基金(?=[^\p{Script=Han}]|[和与及等]|$)/gu,
    shortest: 4,
    isName: (own) => !anyFund.test(own),
    asSubject: false,
    asObject: true,
    score: 0.5,
  },
  {
    tail: /扶贫(?=[,，。;；、\n]|[和与及等]|$)/gu,
    shortest: 2,
    isName: (own) => own.length <= 4 && !ambientRelief.test(own),
    asSubject: false,
    asObject: true,
    score: 0.55,
  },
];

const longestName = 24;
const wordsBefore = /\p{Script=Han}+$/u;
/** Of all that leads to something, what is said of names as well as of things done. */
const byMeansOf = /通过$/u;

/** Names without marks whose verb and last word tell them (P1, P2): 推行首问负责制, 启动医养结合试点, 开展遍访扶贫. */
export function findPlain(text: string): readonly ProgramHit[] {
  return kinds.flatMap((kind) => {
    let lastEnd = -1;
    return Array.from(text.matchAll(kind.tail)).flatMap(({ 0: last, index }) => {
      const end = index + last.length;
      const before =
        wordsBefore.exec(text.slice(Math.max(0, index - longestName), index))?.[0] ?? '';
      const cut = boundaryAt(text, index - before.length, before);
      const own = before.slice(cut.end);
      if (own.length < kind.shortest || !kind.isName(own)) return [];
      const start = index - own.length;
      const isLed = kind.asObject && (cut.verb || byMeansOf.test(before.slice(0, cut.end)));
      const opens = cut.end === cut.item && kind.asSubject && isTold(text, start, end);
      // Of 首问负责制、限时办结制 each is one, behind the verb of the first.
      const inRow = lastEnd === start - 1 && /[、和与及]/u.test(text.charAt(start - 1));
      if (!isLed && !opens && !inRow && !isQuoteBehind(text, start, before.slice(0, cut.end)))
        return [];
      lastEnd = end;
      return [{ start, end, rule: 'P1 plain name', score: kind.score }];
    });
  });
}

/** “甲乙”的学徒制: the quotation names how it is done. */
function isQuoteBehind(text: string, start: number, lead: string): boolean {
  return lead === '的' && /[”」』]/u.test(text.charAt(start - 2));
}

/** 长照2.0 and 千企升级3.0 have a number of their own: with the head that touches it. */
const numbered =
  /[1-9]\.\d(?:版)?(?:\p{Script=Han}{0,4}?(?:行动|工程|计划|体系|模式|机制|政策|方案))/gu;

/** Schemes that carry the number of their edition (P1): 推動青年安居2.0計畫. */
export function findEditions(text: string): readonly ProgramHit[] {
  return Array.from(text.matchAll(numbered)).flatMap(({ 0: last, index }) => {
    const before = wordsBefore.exec(text.slice(Math.max(0, index - longestName), index))?.[0] ?? '';
    const own = before.slice(lastBoundary(before).end);
    if (own.length < 2 || own.length > 10) return [];
    return [
      { start: index - own.length, end: index + last.length, rule: 'P1 numbered name', score: 0.6 },
    ];
  });
}
