import type { Span } from '../text/span.ts';
import { methodHead, schemeHead, sloganNumeral } from './heads.ts';
import { goalBehind, isOther, status, zoneBehind } from './quoted-otherwise.ts';

/** A stretch that a rule takes for the name of a program. */
export interface ProgramHit extends Span {
  readonly rule: string;
  readonly score: number;
}

/** A quotation on one line, its marks included. Nested marks are left to the outer pair's content. */
const quotation =
  /“([^“”\n]{2,40})”|「([^「」\n]{2,40})」|『([^『』\n]{2,40})』|‘([^‘’\n]{2,24})’|"([^"\n]{2,40})"/gu;

/** A head that touches the closing mark, with some words of modifier between; no particle or verb among them. */
const touchingHead = new RegExp(
  `^(?![的等和与及是在为了把将])[\\p{Script=Han}]{0,14}?(?:${schemeHead})+|^制(?!\\p{Script=Han})`,
  'u',
);
/** 四项工程 behind a name counts what is named in a row before it. */
const countedHead = /^[一二两三四五六七八九十\d]{1,3}[项个条类种大场]/u;
/** “百企帮百村”精准扶贫 is that scheme, at what all work for (P4). */
const ambientHead = /^(?:精准扶贫|精准帮扶|脱贫攻坚)$/u;
const particle =
  /[的等和与及是在为了把将占、被让使]|开展|进行|实施|推进|组织(?!体系|领导|建设)|制定|列入|纳入|写入|融入|入选|带动|帮助|(?<!全)覆盖|惠及|提供|助力|联系|这|主动|积极|扛起|承担|肩负|成为|作为|通过|已经|正在|旨在|源于|来自/u;

/** The head of a method behind 的 or 等: outside the span, but it tells that the quotation names one. */
const detachedHead = new RegExp(
  `^(?:(?:(?:的|这[一个种项])[\\p{Script=Han}]{0,8}?|等[\\p{Script=Han}]{0,12}?)(?:(?:${methodHead})(?!论)|制(?![度造定约作品订裁剪药\\p{Script=Han}]))|方式|方法|做法|路子|途径|(?:各项|总体|工作|有关)?(?:要求|原则|思路|方针))`,
  'u',
);
/** Funds, allowances and insurances are schemes by their own names, in marks: “防返贫基金”. */
const endsInHead = new RegExp(
  `(?:${schemeHead}|扶贫|帮扶|革命|[^专]基金|津贴|奖补|补贴|[^五]保险)(?:[1-9]\\.\\d)?$`,
  'u',
);

const sloganPair = new RegExp(`^(?:[${sloganNumeral}][个大项]?\\p{Script=Han}{1,3}、?){2,5}$`, 'u');
// One numeral alone is a slogan only above one (一站式 and 一盘棋 are plain words), and not where it counts people in a group.
const sloganSingle = new RegExp(
  `^(?!一)(?:[${sloganNumeral}]{1,2}|\\d{1,2})[个项]?\\p{Script=Han}{1,3}[^会组队县强佳户员生记长任]$`,
  'u',
);
const formula = /^[^+＋]{1,12}(?:[+＋][^+＋]{1,12})+$/u;
const numberCode = /^\d{2,6}$|^\d\s?[+＋-]\s?[\dNnXx]/u;
const parallel = /^[^、]{3,10}(?:、[^、]{3,10})+$/u;
/** 七升一降 and 两连增 say how numbers went. */
const upsAndDowns =
  /^(?:[一二两三四五六七八九十]+[升降增减涨跌平连]{1,2}[升降增减涨跌冠胜]?){1,3}$/u;
/** 一步跨千年 and 十里长街 tell lengths. */
const spanOfTime = /[一二两三四五六七八九十百千万亿几\d]\p{Script=Han}?[年天里步]$/u;
/** 两个环节 and 三大难题 count what is spoken of. */
const countedMatters =
  /(?:环节|方面|问题|重点|关键|层面|领域|抓手|导向|优势|特点|难题|短板|矛盾)$/u;

/** Words of daily politics that are quoted without naming a scheme (P4); with a head they do: “四风”整治行动. */
const ambient = new Set([
  '三农',
  '四风',
  '两会',
  '三权',
  '三资',
  '三位一体',
  '四个意识',
  '四个全面',
  '五位一体',
  '五大发展',
  '四个自信',
  '两个维护',
  '两个确立',
  '三公',
  '五一',
  '十一',
  '双十一',
  '三区三州',
  '三州三区',
  '三八',
  '六一',
  '七一',
]);

/** 先建后补 and 以奖代补 say how it is done: a method by its formula (P3). */
const method =
  /^先\p{Script=Han}{1,4}[、,，]?后\p{Script=Han}{1,4}$|^以\p{Script=Han}[代助补]\p{Script=Han}$/u;
/** 七山二水一分田 and 九分石头一分土 tell of the land. */
const landscape =
  /^(?:[一二两三四五六七八九十]+[分成]?[山水田地土石沟梁坡川岭林河滩漠岗][头地坡]?){2,}$/u;

/** Quoted names, slogans and formulas (P1, P3): with the head that touches them, without marks that wrap all of them. */
export function findQuoted(text: string): readonly ProgramHit[] {
  const hits: ProgramHit[] = [];
  const named = new Set<string>();
  const others: Span[] = [];
  let row: Span[] = [];
  for (const match of text.matchAll(quotation)) {
    const { 0: quoted, index: start } = match;
    const end = start + quoted.length;
    const previous = row.at(-1);
    if (previous && !/^[、和与及]?$/u.test(text.slice(previous.end, start))) row = [];
    const before = text.slice(Math.max(0, start - 16), start);
    const after = text.slice(end, end + 30);
    const hit = readQuotation(quoted, start, after, before);
    const isRanked = status.test(quoted.slice(1, -1));
    if (hit !== null) {
      hits.push(hit);
      if (hit.score >= sureName || hit.rule === workRule) named.add(quoted.slice(1, -1));
    } else if (mayName(quoted.slice(1, -1), after, before)) {
      others.push({ start: start + 1, end: end - 1 });
    }
    // “甲”“乙”“丙”行动: the head behind the last is that of all.
    const isHeadOfRow = hit !== null && (namesRow.has(hit.rule) || detachedHead.test(after));
    for (const beside of isHeadOfRow ? row : []) {
      hits.push(besideNamed(beside));
      named.add(text.slice(beside.start + 1, beside.end - 1));
    }
    row = isRanked ? row : [...row.slice(1 - longestRow), { start, end }];
  }
  const again = others.filter(({ start, end }) => {
    const name = text.slice(start, end);
    const isShort = end - start < shortestAgain && !numeralFirst.test(name);
    if (isShort || !named.has(name) || person.test(name)) return false;
    return !zoneBehind.test(text.slice(end + 1, end + 16));
  });
  return [
    ...hits,
    ...again.map((span) => ({ ...span, rule: 'P1 quoted name again', score: 0.65 })),
  ];
}

/** From this score on a name that the report quotes once is one wherever it quotes it. */
const sureName = 0.7;
const shortestAgain = 4;
/** 六稳 is no word of the language. */
const numeralFirst = /^[二三四五六七八九十]/u;
/** Whom a scheme trains is called as the scheme is: “田间能手”工程, and 评出“田间能手”30名. */
export const person =
  /(?:师傅?|工匠?|技工|员|手|家|人|生|户|兵|星|嫂|哥|姐|妹|妈|爸|爷|友|使|书记|主任|干部|园丁)$/u;

const headRule = 'P1 quoted name with head';
const workRule = 'P1 quoted work';
const apartRule = 'P1 quoted name, head apart';
const namesRow: ReadonlySet<string> = new Set([headRule, workRule, apartRule]);
const longestRow = 8;

function besideNamed({ start, end }: Span): ProgramHit {
  return { start: start + 1, end: end - 1, rule: 'P1 quoted name in a row', score: 0.7 };
}

function readQuotation(
  quoted: string,
  start: number,
  after: string,
  before: string,
): ProgramHit | null {
  const content = quoted.slice(1, -1).trim();
  const from = start + quoted.indexOf(content);
  const inner = { start: from, end: from + content.length };
  if (isOther(content, after)) return null;
  const head = headBehind(after);
  if (ambient.has(content) && !namesScheme(head)) return null;
  if (head !== undefined && content.length <= 24) {
    const rest = after.slice(head.length);
    if (countedHead.test(head) || ambientHead.test(head) || isCounted(head, rest)) {
      if (status.test(content)) return null;
      return { ...inner, rule: headRule, score: 0.7 };
    }
    return { start, end: start + quoted.length + head.length, rule: headRule, score: 0.9 };
  }
  // What is awarded or called so names no scheme (P5).
  if (honoured.test(before) || status.test(content)) return null;
  const rule =
    ruleOfContent(content, after, before) ??
    (isEnacted(content, before) ? enacted : null) ??
    (isDefined(content, after, before) ? defined : null);
  return rule === null ? null : { ...inner, ...rule };
}

function mayName(content: string, after: string, before: string): boolean {
  return !isOther(content, after) && !ambient.has(content) && !honoured.test(before);
}

/** “五清五建”,即清垃圾…… tells what a name stands for, (简称“五清行动”) gives a scheme its short name. */
const told = /^[，,]?(?:即|就是指?|是指|指的是)/u;
const schemeInShort = new RegExp(
  `(?:${schemeHead}|扶贫|帮扶|政策)[”’]?[（(](?:以下|下称|下文|本文)?(?:统一)?简称[:：]?$`,
  'u',
);
const defined = { rule: 'P1 quoted name that is explained', score: 0.55 } as const;

function isDefined(content: string, after: string, before: string): boolean {
  if (!/^\p{Script=Han}{3,12}$/u.test(content) || figureOfSpeech.test(content)) return false;
  return told.test(after) || schemeInShort.test(before);
}

/** 工作 and 建设 behind an ambient word are what is done every day. */
function namesScheme(head: string | undefined): boolean {
  return head !== undefined && /(?:行动|工程|计划|模式|机制|制度|体系|活动)$/u.test(head);
}

/** 推行“防贫保”: what such a verb touches is a scheme by its name, whatever it is called. */
const enacting =
  /(?:推行|实施|开展|建立|建立健全|推广|实行|创新|启动|设立|落实|深化|探索|构建|出台|创设|创办|开办|推出|兴办|组织|推进|发起|启用|开设|践行|打好|打响)了?$/u;
const enacted = { rule: 'P1 quoted name after a verb', score: 0.55 } as const;
/** What is put into effect and has no name of its own: looking back, pledging, giving everybody their due. */
const figureOfSpeech =
  /^(?:回头看|军令状|责任状|应.尽.)|[最][后先]|[账帐书状棋牌仗拳法宝链网墙线路节赛展会区镇村城岛]$/u;

function isEnacted(content: string, before: string): boolean {
  return (
    enacting.test(before) &&
    (/^\p{Script=Han}{3,12}$/u.test(content) || isPair(content)) &&
    !figureOfSpeech.test(content)
  );
}

const honoured =
  /(?:评为|获评|荣获|授予|誉为|称为|称作|被称|叫做|叫|号称)[了为]?$|主题(?:为|是|[:：])?$/u;
/** Behind these a longer name may go on: “雷霆”专项[执行行动], “清风”建设[三年行动]. */
const goesOn =
  /^\p{Script=Han}{0,4}?(?:行动(?:计划|方案)?|工程|计划|活动|机制|模式|制度|体系|项目|方案)(?!\p{Script=Han})|^\p{Script=Han}{0,4}?(?:行动|工程|计划|活动|机制|模式|制度)/u;
const openHead = /(?:专项|扶贫|改革|试点)$/u;
/** Behind these it does so only as far as the words reach. */
const halfOpenHead = /(?:建设|战略|创建|政策|帮扶)$/u;
const wordsEnd = /^(?:$|[^\p{Script=Han}])/u;
/** 建设 behind a word of its own is a verb where something follows that is built: “五个一”标准建设庭院. */
const builds = /^.+建设$/u;
const phraseEnd = /^(?:$|[^\p{Script=Han}]|[的等和与及为要取迈中])/u;

/** The head that touches the closing mark, with what belongs to it. */
function headBehind(after: string): string | undefined {
  const head = touchingHead.exec(after)?.[0];
  if (head === undefined || particle.test(head)) return undefined;
  const rest = after.slice(head.length);
  const more = moreOfHead(head, rest);
  if (more !== '') return head + more;
  // “一户一策”帮扶台账 is a register of that scheme, no scheme of helping.
  if (/帮扶$/u.test(head) && helpers.test(rest)) return undefined;
  if (builds.test(head) && !phraseEnd.test(rest)) return undefined;
  if (/项目$/u.test(head) && /^[区库部]/u.test(rest)) return undefined;
  if (
    /政策$/u.test(head) &&
    /^(?:解读|宣讲|宣传|知识|文件|汇编|导向|环境|红利|工具|洼地)/u.test(rest)
  )
    return undefined;
  // “两型”配套改革试验区 is a zone, and “双学”示范基地创建 makes one.
  if (/(?:改革|试点|创建|建设)$/u.test(head) && trialOf.test(rest)) return undefined;
  if (/(?:基地|单位|中心|平台|园区|站点)(?:创建|建设)$/u.test(head)) return undefined;
  // 战略布局 is no strategy by that name.
  if (/^(?:业务|分支|工作|年度)计划$/u.test(head)) return undefined;
  if (/战略$/u.test(head) && /^(?:布局|部署|定位|目标|需求|支点|基地|性)/u.test(rest))
    return undefined;
  // “输血”式扶贫 tells a manner, and “因户施策”专项扶持 something special.
  if (/^式/u.test(head)) return undefined;
  return /专项$/u.test(head) && /^\p{Script=Han}/u.test(rest) ? undefined : head;
}

function moreOfHead(head: string, rest: string): string {
  const isOpen = openHead.test(head);
  if (/^式/u.test(head) || (!isOpen && !halfOpenHead.test(head))) return '';
  const more = goesOn.exec(rest)?.[0] ?? '';
  if (particle.test(more) || trialOf.test(rest)) return '';
  return isOpen || wordsEnd.test(rest.slice(more.length)) ? more : '';
}

const trialOf =
  /^(?:试验|示范|先行|先导|实验)?(?:区|县|市|城市|乡|镇|村|社区|单位|基地|企业|园|学校)/u;

const helpers =
  /^(?:工作)?(?:台账|手册|对象|单位|干部|力量|资金|责任|领导小组|小组|专班|办公室|队|[户人卡])/u;

const namesWork =
  /^(?:扶贫|脱贫|帮扶)?(?:工作(?!总?基调|格局|局面|会议|作风|岗位|人员|小组|[组室站队证法])|任务)/u;

/** “光伏扶贫”项目4个 is cut before what is counted (P2). */
function isCounted(head: string, rest: string): boolean {
  return /项目$/u.test(head) && /^\s?[\d一二两三四五六七八九十]+(?![期阶批])/u.test(rest);
}

function ruleOfContent(
  content: string,
  after: string,
  before: string,
): Pick<ProgramHit, 'rule' | 'score'> | null {
  if (endsInHead.test(content) && content.length >= 4)
    return { rule: 'P1 quoted name', score: 0.9 };
  if (formula.test(content)) return { rule: 'P3 formula', score: 0.85 };
  if (method.test(content)) return { rule: 'P3 method', score: 0.75 };
  if (upsAndDowns.test(content) || spanOfTime.test(content) || landscape.test(content)) return null;
  if (countedMatters.test(content)) return null;
  const isGoal = content.includes('、') && goalBehind.test(after);
  if (sloganPair.test(content) && !isGoal) return { rule: 'P3 slogan', score: 0.85 };
  if (content.length <= 6 && namesWork.test(after)) {
    return numberCode.test(content) ? null : { rule: workRule, score: 0.6 };
  }
  if (detachedHead.test(after)) {
    return isSentence(content) ? null : { rule: apartRule, score: content.length > 12 ? 0.7 : 0.8 };
  }
  if (articles.test(content)) return { rule: 'P1 quoted name', score: 0.8 };
  if (numberCode.test(content)) return null;
  // Who is counted behind is called so: 培训“两后生”300人.
  if (sloganSingle.test(content) && !/^\s?\d|^目标/u.test(after))
    return { rule: 'P3 slogan', score: 0.65 };
  if (isParallel(content) && !goalBehind.test(after) && !takenFor.test(before))
    return { rule: 'P3 parallel slogan', score: 0.5 };
  return null;
}

/** 惠企20条 and 稳就业十条: a policy by the number of its articles. */
const articles = /^\p{Script=Han}{2,10}(?:\d{1,3}|[一二三四五六七八九十]{1,3})[条策招]$/u;

/** Clauses of any length behind one another tell what is thought, as a method's members do not. */
function isSentence(content: string): boolean {
  return (
    content.length > longestClause && /[，,]/u.test(content) && !equalParts(content, /[，,、]/u, 2)
  );
}

const longestClause = 12;

/** 村企共建、党群联心: two of one measure. */
function isPair(content: string): boolean {
  return (
    /^\p{Script=Han}{3,8}[、，,]\p{Script=Han}{3,8}$/u.test(content) &&
    equalParts(content, /[、，,]/u, 0)
  );
}

function isParallel(content: string): boolean {
  if (!parallel.test(content) || !equalParts(content, /、/u, 1)) return false;
  return content.split('、').length > 2 && !/[最的]/u.test(content);
}

/** What something is taken for is no name of it: 作为“最大的责任、最大的机遇”. */
const takenFor = /(?:作为|当作|成为|视为|看作|当成|列为|变成)了?$/u;

/** Whether the parts of a parallel slogan are as long as one another, give or take some characters. */
function equalParts(content: string, joint: RegExp, give: number): boolean {
  const lengths = content.split(joint).map((part) => part.length);
  return Math.max(...lengths) - Math.min(...lengths) <= give;
}
