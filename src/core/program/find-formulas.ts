import { lastBoundary } from './find-headed.ts';
import type { ProgramHit } from './find-quoted.ts';

/** A member of a formula: no particle, no verb that puts the formula into effect. */
const member = '(?:(?![的了等以按])[\\p{Script=Han}]){2,12}';
const firstMember = new RegExp(`${member}(?:[（(]${member}[）)])?$`, 'u');
const others = new RegExp(`(?:[+＋]${member}(?:[（(]${member}[）)])?){1,7}`, 'uy');
const plus = /[+＋]/gu;
const longestFirst = 26;
/** What leads to a formula, at the end of what stands before its first member. */
const leading =
  /^.*(?:采取|采用|采用了|推行|实行|实施|通过|按照|探索|推广|形成|创新|建立|构建|运用|打造|借助|依托|完善|健全|发展|围绕|坚持|走出|走好|因地制宜|大力|积极|全面|了|为|将|把)/u;
const modelHead =
  /(?:发展|经营|运行|运营|产业|帮扶|扶贫|合作|生产|服务|管理|联动|联结|治理|带贫|销售|养殖|种植|增收|工作){0,3}(?:模式|机制|方式|办法|体系|工作法)/u;
/** The head of a method behind 的 or 等; where another name in marks stands between, that is the name. */
const headApart =
  /^(?:的|等)\p{Script=Han}{0,8}?(?:模式|机制|方式|办法|方法|路子|体系|形式|路径|思路)/u;

/** Methods told by their members without marks (P3): 公司+合作社+农户模式, 党支部+农户的发展模式. */
export function findFormulas(text: string): readonly ProgramHit[] {
  const hits: ProgramHit[] = [];
  let done = 0;
  for (const { index: at } of text.matchAll(plus)) {
    if (at < done) continue;
    const first = firstMember.exec(text.slice(Math.max(done, at - longestFirst), at))?.[0] ?? '';
    others.lastIndex = at;
    const run = `${first}${others.exec(text)?.[0] ?? ''}`;
    const index = at - first.length;
    if (first === '' || run === first) continue;
    done = index + run.length;
    const lead = leading.exec(first)?.[0].length ?? 0;
    if (first.length - lead < 2 || text[index - 1] === '“' || text[index - 1] === '"') continue;
    const last = /[^+＋]+$/u.exec(run)?.[0] ?? '';
    const head = modelHead.exec(last);
    const rest = text.slice(index + run.length, index + run.length + 16);
    const isNamed = head !== null && head.index >= 2;
    if (!isNamed && !headApart.test(rest)) continue;
    const cut = isNamed ? last.length - head.index - head[0].length : 0;
    hits.push({
      start: index + lead,
      end: index + run.length - cut,
      rule: 'P3 formula',
      score: 0.7,
    });
  }
  return hits;
}

/** What a formula says over and over: 识别精准、措施精准、成效精准 and 发展生产脱贫一批、易地搬迁脱贫一批; from the end of its first member on. */
const series = /精准(?:、\p{Script=Han}{2,8}精准){2,}|一批(?:、\p{Script=Han}{3,12}一批){2,}/gu;
const wordsBefore = /\p{Script=Han}+$/u;
const seriesLead =
  /^\p{Script=Han}*(?:通过|采取|实施|按照|落实|做到|坚持|真正|切实|确保|实现|围绕|严格|的|了|是|以)/u;
const longestMember = 16;

/** The six 精准 and the five 一批, spelled out (P3): one name, as 摘帽不摘责任、摘帽不摘政策 is. */
export function findSeries(text: string): readonly ProgramHit[] {
  return Array.from(text.matchAll(series)).flatMap(({ 0: run, index }) => {
    const before =
      wordsBefore.exec(text.slice(Math.max(0, index - longestMember), index))?.[0] ?? '';
    const first = before.replace(seriesLead, '');
    const cut = lastBoundary(first);
    const own = cut.verb ? first.slice(cut.end) : first;
    // 贵在精准、重在精准 tells what matters.
    if (own.length < 2 || /在$/u.test(own)) return [];
    const start = index - own.length;
    return [{ start, end: index + run.length, rule: 'P3 parallel slogan', score: 0.6 }];
  });
}

const measured = /战略|(?<=的|发展)(?:思路|方针|路子)/gu;
/** Members of four characters, three at least, and what stands between them and the word that tells them. */
const members =
  /(\p{Script=Han}{2,12}(?:、\p{Script=Han}{4}){2,})(的(?:发展)?|[“"]?(?:[三四五六七八九十]大)?(?:发展)?)$/u;
const longestRow = 60;
const memberLength = 4;

/** Slogans of one measure that all begin or end alike, told by the 战略 behind them (P3): 产业强镇、旅游兴镇、文化润镇. */
export function findMeasured(text: string): readonly ProgramHit[] {
  return Array.from(text.matchAll(measured)).flatMap(({ index }) => {
    const match = members.exec(text.slice(Math.max(0, index - longestRow), index));
    const [, run = '', between = ''] = match ?? [];
    const [first = '', ...rest] = run.split('、');
    const parts = [first.slice(-memberLength), ...rest];
    const isAlike = (at: number) => new Set(parts.map((part) => part.charAt(at))).size === 1;
    if (match === null || ![0, 1, 2, 3].some(isAlike)) return [];
    const runEnd = index - between.length;
    const end = between === '' ? index + 2 : runEnd;
    const start = runEnd - run.length + first.length - memberLength;
    return [{ start, end, rule: 'P3 parallel slogan', score: 0.6 }];
  });
}
