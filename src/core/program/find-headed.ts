import type { Span } from '../text/span.ts';
import type { ProgramHit } from './find-quoted.ts';
import { sloganNumeral, strongHead } from './heads.ts';

/** Verbs that put a scheme into effect: a name follows them. */
const verb =
  '完成|实施|推进|推行|启动|开展|建立|建成|构建|落实|推动|执行|打造|创建|深化|组织|实行|出台|响应|纳入|列入|启用|完善|健全|贯彻|继续|深入|大力|全力|全面|扎实|积极|持续|率先|精心|认真|打好|打赢|打响|办好|抓好|做好|用于|续推|推展|试办|续办|扩大办理|坚持|推出|设立|发起|抢抓|制定|获批|成立|强化|提供|试行|加快|出台了|打响了';

/** Words before what is named; they put nothing into effect. */
const preposition = '按照|通过|围绕|根据|依据|依照';

/** What no name runs over: particles, conjunctions and the verbs above. */
const boundary = new RegExp(
  `(?:${verb}|${preposition}|[的了在和与把将是为以等及并从由被让使像]|(?<!结)对(?!口)|当作|作为|随着|依托|落到)`,
  'gu',
);

const mechanismHead = '机制|制度';
const isMechanism = new RegExp(`^(?:${mechanismHead})$`, 'u');

/** What every mechanism is: such words alone name none, 长效工作机制 no more than 激励约束机制. */
const anyMechanism =
  /^(?:长效|常态化|工作|管理|责任|考核|评价|激励|约束|协调|保障|监督|监管|运行|联动|联席|相关|规章|财务|内控|安全|应急|服务|奖惩|问责|督查|督导|日常|体制|各项|配套|科学|有效|完善|健全|的|新|法律|政治|经济|社会|民主|市场|用人|人事|分配|投入|增长|发展|合作|沟通|会商|研判|预警|监测|通报|报告|公开|公示|登记|台账|例会|值班|巡查|检查|社会主义|干部|选拔|任用|选人|国有|企业|资产|预算|审计|内部|控制|教育|教学|质量|队伍|建设|组织|领导|指挥|协商|议事|决策|执法|司法|诉讼|产权|财税|金融|价格|信用|统计|招投标|采购|目标|岗位|任务){1,5}$/u;

/** Whether what stands before a mechanism's head is what every mechanism is. */
export function isAnyMechanism(own: string): boolean {
  return anyMechanism.test(own);
}

const headed = new RegExp(`([\\p{Script=Han}]{2,24}?)((?:${strongHead})+|${mechanismHead})`, 'gu');

/** Names that are generic or ambient (P4): what stands before the head says no more than that something is done. */
const generic =
  /^(?:统一|具体|自觉|思想|实际|共同|集体|一致|专项|系列|重点|重大|重要|基础|建设|基础设施建设|各项|有关|相关|这些|该|本|此|年度|工作|发展|长远|总体|脱贫攻坚|脱贫|精准脱贫|精准扶贫|扶贫|扶贫开发|系统|(?:头号|首要|第一|最大)?(?:民生|民心|德政|惠民|政治|暖心)|一号|头号|形象|世纪|民|实事|水利|土建|安防|堤防|配套|主体|绿化|招生|生产|用地|投资|增收|全年|下一步|国家|中央|五年|三年|行为|采取|迅速|果断|这场|一场|持久|总体|人民|硬仗|交通|电力|通信|建筑|市政|园林|机电|装饰|安装|管道|土方|桥梁|路面|护岸|道路|饮水|绿化)$/u;

/** Whether what stands before a head says no more than that something is done. */
export function isGenericName(own: string): boolean {
  return generic.test(own);
}

const numbered = new RegExp(
  `(?:[${sloganNumeral}][\\p{Script=Han}]{2,4}、){1,4}[${sloganNumeral}][\\p{Script=Han}]{2,4}?(?:工作|帮扶|责任|服务|管理|联动){0,2}(?:机制|体系|模式|制度|措施|工作法)`,
  'gu',
);

const unquotedSlogan =
  /(?:摘帽不摘\p{Script=Han}{2})(?:[、,，]摘帽不摘\p{Script=Han}{2})+|摘帽不摘(?:责任|政策|帮扶|监管)|两不愁[”"]?[、,，]?[“"]?三保障|四个?不摘|六个精准|五个一批|(?:脱贫攻坚)?[春夏秋冬]季(?:攻势|攻坚|会战|大?比武|“大比武”|战役|行动)(?:行动)?|[百千万][企户社校院所支][帮联兴扶进带包助][百千万]村(?:精准扶贫)?(?:行动|活动|工程)?|[一][村户人乡县企校镇][一][策品档檔业案法员岗社]|三个不减|三会一课|三变改革|(?<![\d一二两三四五六七八九十])[双百千](?![万亿元分])\p{Script=Han}{1,5}?(?:行动|工程|计划)(?!\p{Script=Han}{0,1}[\d])/gu;

/**
 * Names without quotation marks that a head closes (P1): where a verb puts them into effect, where their clause begins with them and says
 * what became of them, in a row behind one of these or of the names that others have found, or where the report says them again.
 */
export function findHeaded(text: string, others: readonly Span[] = []): readonly ProgramHit[] {
  const ends = new Set(others.map(({ end }) => end));
  const candidates = headedNames(text);
  const alone = counted(candidates.map(({ name }) => name));
  const asEnding = counted(candidates.flatMap(({ name }) => endings(name)));
  const repeatedCore = (name: string): string | undefined =>
    endings(name).find((core) => (alone.get(core) ?? 0) >= 2 && (asEnding.get(core) ?? 0) >= 3);
  let lastEnd = -1;
  return candidates.flatMap(({ end, name, afterVerb, opens }): readonly ProgramHit[] => {
    const start = end - name.length;
    const joins = rowJoint.test(text.charAt(start - 1));
    const inRow = joins && (lastEnd === start - 1 || ends.has(start - 1) || ends.has(start - 2));
    const told = opens && !isPlainWork(name) && isTold(text, start, end);
    const shortest = opens && isItem(text, start, end) ? 4 : 6;
    if (name.length >= shortest && (afterVerb || told || inRow)) lastEnd = end;
    const core = repeatedCore(name);
    if (core !== undefined) {
      return [{ start: end - core.length, end, rule: 'P1 repeated name', score: 0.75 }];
    }
    if (lastEnd !== end) return [];
    return [
      { start, end, rule: afterVerb ? 'P1 name after a verb' : 'P1 name told of', score: 0.6 },
    ];
  });
}

const rowJoint = /[、和与及]/u;

/** What is said of a scheme right behind its name: 乡村风貌提升行动全面铺开. */
const toldOf =
  /^(?!推进(?:大?会|现场会)|启动(?:大?会|仪式))(?:(?:的)?(?:深入|扎实|全面|持续|有序|稳步|顺利|加快|正式|累计|已|均|也|基本|更加|不断|进一步|日益|逐步|初步|相继|先后|成功|统筹|大力|共|预计|核定|编列|每[年月人户]|将|总投资|总装机)|(?:启动|开工|竣工|完工|投产|建成|通车|通水|实施|推进|惠及|覆盖|落地|落实|完成|取得|成效|获批|入选|列入|纳入|通过|总体方案|实施方案|工作(?:通过|全面|深入|扎实|顺利|有序|稳步|取得|完成)|带动|推动|帮助|让|使|补助|投入|开展|健全|完善|建立))/u;
/** 一是基础设施提升行动。 and (二)产业强县工程: an item that is a name and nothing more. */
const item =
  /(?:[一二三四五六七八九十]是|[(（][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十\d][、.])$/u;
const clauseEnd = /^[。；;：:\n]/u;

/** What a table's cell, or a line for itself, is made of. */
function isCell(text: string, start: number, end: number): boolean {
  return cellEdge.test(text.charAt(start - 1)) && cellEdge.test(text.charAt(end));
}

const cellEdge = /^[\s|｜]?$/u;

/** Whether a clause says what became of what it names, or an item or a cell names it and no more. */
export function isTold(text: string, start: number, end: number): boolean {
  const after = text.slice(end, end + 4);
  return (
    toldOf.test(after) ||
    (/^\d/.test(after) && planEnd.test(text.slice(start, end))) ||
    isItem(text, start, end) ||
    isClause(text, start, end) ||
    isCell(text, start, end)
  );
}

/** An item that is a name and nothing more. */
function isItem(text: string, start: number, end: number): boolean {
  return (
    clauseEnd.test(text.slice(end, end + 1)) && item.test(text.slice(Math.max(0, start - 5), start))
  );
}

/** A clause that is a name and nothing more, as one of several that are set down: …;苦茶产业提升计划. */
function isClause(text: string, start: number, end: number): boolean {
  return /[;；]/u.test(text.charAt(start - 1)) && /[。；;]/u.test(text.charAt(end));
}

/** The endings of a name of at least four characters, itself the last: 清河行动 is one of 参加清河行动. */
function endings(name: string): readonly string[] {
  return Array.from({ length: Math.max(0, name.length - 3) }, (_, index) => name.slice(-4 - index));
}

function counted(names: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return times;
}

/** 小型水利工程 is a kind of works, and 完成计划 a thing done. */
const kindOfWork =
  /小型|中型|大型|内部|村内|[的等]$|(?:最优|最大|最好|头号|第一|首要)\p{Script=Han}{0,2}$|(?:主体|附属|配套|土建|前期|收尾|扫尾|善后)$|(?:完成|执行|制定|出台|启动|申报|参加)$/u;
/** 实施道路硬化工程 says what is built. */
const onlyWorks =
  /^(?:造林|绿化|美化|亮化|硬化|净化|饮水|供水|排水|灌溉|水利|道路|公路|桥梁|管网|堤防|河道|安全|建设|改造|维修|加固|扩建|新建|配套|处理|污水|垃圾|治理|城区|县城|集镇|村庄|农村|城乡|人畜|病险|水库|除险)+$/u;
/** 全市各项惠民工程 are all there are. */
const ofMany =
  /^[一二两三四五六七八九十几\d]+[个项份套条批]|各项|各类|各种|所有|全部|多项|一批|若干|有关|相关|上述|重大项目|[几数]项/u;
/** What all of them fight for (P4): 打赢威宁县脱贫攻坚战. */
const ambientFight = /(?:脱贫(?:攻坚)?|扶贫(?:攻坚)?|夺取|这场|小康)$/u;

/** 战略任务 is no strategy, 工程师 no works, 计划生育 no plan. */
function isOtherWord(head: string, behind: string): boolean {
  if (/战略$/u.test(head)) {
    return /^(?:任务|布局|部署|定位|目标|需求|支点|支撑|合作|性|要地|通道|高地|投资|思维|重组|物资|支援|储备|资源|地位|机遇|叠加|举措|重点|纵深|腹地)/u.test(
      behind,
    );
  }
  if (/工程$/u.test(head))
    return /^(?:师|学|技术|质量|款|量|造价|监理|施工|机械|车|总承包|设施|措施|项目部|指挥部|领导小组)/u.test(
      behind,
    );
  return isPlan.test(head) && /^(?:生育|经济|单列|指标|投资|总投资|新建|建设)/u.test(behind);
}

interface HeadedName {
  readonly end: number;
  readonly name: string;
  readonly afterVerb: boolean;
  /** Whether nothing but a mark, or the number of an item, stands before it in its clause. */
  readonly opens: boolean;
}

function headedNames(text: string): readonly HeadedName[] {
  const names: HeadedName[] = [];
  for (const match of text.matchAll(headed)) {
    const [before = '', head = ''] = match.slice(1);
    const end = match.index + match[0].length;
    const clauseStarts = !/[\p{Script=Han}”’」』》\d]/u.test(text.charAt(match.index - 1));
    const cut = widened(boundaryAt(text, match.index, before), before, clauseStarts);
    const own = before.slice(cut.end);
    if (own.length < 2 || generic.test(own) || kindOfWork.test(own) || ofMany.test(own)) continue;
    if (head.endsWith('战') && ambientFight.test(own)) continue;
    if (head === '工程' && onlyWorks.test(own)) continue;
    if (isOtherWord(head, text.slice(end, end + 4))) continue;
    // 工程 as a counted thing: 堤防工程350.4公里.
    const counted = /^[^\S\n]?[\d一二两三四五六七八九十](?!期|阶|批|个标段)/u.test(
      text.slice(end, end + 5),
    );
    if (counted && !isPlan.test(head) && !(cut.verb && isOfPeople(own))) continue;
    const opens = cut.end === cut.item && clauseStarts;
    // Of mechanisms only longer names are meant, right behind a verb or where the clause tells of them.
    const isPlain =
      !(cut.verb || opens) || own.length < (head === '制度' ? 4 : 5) || anyMechanism.test(own);
    if (isPlain && isMechanism.test(head)) continue;
    const edition =
      /^[1-9]\.0(?![\d%％万亿千百\p{Script=Han}])/u.exec(text.slice(end, end + 4))?.[0].length ?? 0;
    names.push({
      end: end + edition,
      name: text.slice(match.index + cut.end, end + edition),
      afterVerb: cut.verb || (own.length >= longName && byWay.test(before.slice(0, cut.end))),
      opens,
    });
  }
  return names;
}

/** A long name is one by itself where something is done by it: 根据花溪片区永续发展计划. */
const byWay = new RegExp(`(?:${preposition})$`, 'u');
const longName = 8;

/** 安居富民工程6.8万套 is a scheme by its name; of dikes and roads the works themselves are counted. */
const built =
  /(?:[堤坝渠路桥管网渠库池塘井站]|堤防|河道|灌溉|水利|管道|绿化|亮化|硬化|土建|[供排]水|供[电热气]|造林|治沙|防洪|护坡|挡墙|饮水|线路|厂房|住房|校舍|维修|加固|扩建|改造|新建|建设|安装|装修|配套|处理)$/u;

/** Works and plans by their kind: 县城供水工程竣工, 固定资产投资计划完成92%. */
function isPlainWork(name: string): boolean {
  return yearlyPlan.test(name) || (name.endsWith('工程') && built.test(name.slice(0, -2)));
}

function isOfPeople(own: string): boolean {
  return own.length >= 4 && !built.test(own);
}

/** 计划 with a number behind it has its cost (发展计划5亿元); 工程 is counted. */
const isPlan = /^计划$/u;
/** 年度投资计划 is an annual one, not one by that name. */
const yearlyPlan =
  /(?:投资|工作|生产|用水|用地|资金|收支|教学|招生|采购|年度|业务|课程|学习|培训|任务|目标)计划$/u;
const planEnd = /计划$/u;

interface Cut {
  readonly end: number;
  readonly verb: boolean;
  /** Whether what ends there is 和 and nothing else stands before it that no name runs over. */
  readonly joint?: boolean;
  /** How long the number of an item is with which all begins: 一是. */
  readonly item: number;
}

/** The number of an item, whose place it is, or a verb that hands something out: no name begins with them. */
const itemNumber =
  /^(?:[一二三四五六七八九十]是)?(?:[我全该本][国省市县州区旗盟镇乡村])?(?:发放|参加|参与|支持|争取|享受|获得|借助|借力|结合|抓好|抓住|做好|办好|用好|谋划|投资|新建|安排|坚持|加快|加强|强化|突出|利用|服务|配合|确保|紧扣|紧盯|聚焦|瞄准|对接|融入|引进|承接|承担|编制|制定|拓展|拓宽|期间|同时|此外|其中|目前|近年来|今年|去年)?/u;
/** Where a name before 和 is whole, the next has a head of its own: 落实河长制和甲乙制度. */
const wholeName = new RegExp(
  `(?:制|帮扶|扶贫|协作|搬迁|试点|政策|革命|改革|建设|活动|项目|${strongHead}|${mechanismHead})$`,
  'u',
);

/** Where the last word ends that no name runs over, and whether it is a verb. A verb's name may run over one 和: 实施甲和乙工程. */
export function lastBoundary(before: string): Cut {
  const item = itemNumber.exec(before)?.[0].length ?? 0;
  const cuts = [...before.matchAll(boundary)]
    .map((match) => ({
      end: match.index + match[0].length,
      verb: match[0].length > 1 && !preposition.includes(match[0]),
      joins: /^[和与及]$/u.test(match[0]),
      item,
    }))
    // A verb that touches the head modifies it: 示范创建工程.
    .filter(({ end }) => end < before.length);
  const last = withVerb(cuts, before);
  const earlier = cuts.at(-2);
  if (last === undefined) return { end: item, verb: false, item };
  if (last.joins && earlier === undefined) return { ...last, joint: true };
  if (!last.joins || !earlier?.verb) return last;
  const first = before.slice(earlier.end, last.end - 1);
  if (wholeName.test(first)) return { ...last, verb: true };
  return first.length >= 2 && !generic.test(first) ? earlier : last;
}

/** A clause may begin with the name of two things: 甲河防洪及乙河补水工程全面开工. */
function widened(cut: Cut, before: string, clauseStarts: boolean): Cut {
  if (cut.joint !== true || !clauseStarts) return cut;
  const first = before.slice(cut.item, cut.end - 1);
  if (first.length < 2 || wholeName.test(first) || generic.test(first)) return cut;
  return { ...cut, end: cut.item };
}

/** A year that stands between the verb and the name belongs to neither: 落实我区2021年草场轮牧机制. */
const yearLed = new RegExp(`(?:${verb})(?:[我全本该][省市县区旗州镇乡村])?\\d{4}$`, 'u');
const longestYearLed = 12;

/** Where the last word ends that no name runs over, in words that begin at an offset of the text. */
export function boundaryAt(text: string, at: number, before: string): Cut {
  const cut = lastBoundary(before);
  if (cut.end > cut.item) return cut;
  const year = /^年度?/u.exec(before)?.[0].length ?? 0;
  if (year === 0 || !yearLed.test(text.slice(Math.max(0, at - longestYearLed), at))) return cut;
  return { end: year, verb: true, item: year };
}

/** The last of some cuts; 实施了 is 实施. */
function withVerb<T extends Pick<Cut, 'end' | 'verb'>>(
  cuts: readonly T[],
  before: string,
): T | undefined {
  const last = cuts.at(-1);
  const earlier = cuts.at(-2);
  if (last === undefined || before.charAt(last.end - 1) !== '了') return last;
  return { ...last, verb: earlier?.verb === true && earlier.end === last.end - 1 };
}

/** Slogans and counted mechanisms that stand without quotation marks (P3). */
export function findUnquotedSlogans(text: string): readonly ProgramHit[] {
  const slogans = [...text.matchAll(unquotedSlogan)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'P3 slogan',
    score: 0.8,
  }));
  const mechanisms = [...text.matchAll(numbered)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rule: 'P1 counted mechanism',
    score: 0.75,
  }));
  return [...slogans, ...mechanisms];
}
