import { longestWord } from '../text/longest-word.ts';
import { lastBoundary } from './find-headed.ts';
import type { ProgramHit } from './find-quoted.ts';
import { namedPrograms } from './named-programs.ts';

/** Fields in which poverty is relieved: with 扶贫 behind them they name a fixed line of work (P2). 精准 and 开发 are ambient (P4). */
const fields =
  '产业|产业化|特色产业|电商|电子商务|光伏|旅游|乡村旅游|金融|信贷|教育|健康|医疗|生态|就业|创业|转移就业|劳务|消费|' +
  '党建|科技|科学|文化|文旅|社会|定点|驻村|驻点|易地搬迁|易地|搬迁|保险|资产收益|资产|兜底|保障|社保|行业|工业|企业|交通|水利|电力|能源|住房|危房|' +
  '宅基地|土地|林业|生物|体育|法治|司法|统战|群团|军队|军警|结对|专项|志愿|志智双|智力|人才|技能|技术|种植|养殖|畜牧|' +
  '援疆|援藏|援青|区内协作|省内协作|农机|农业|商务|商贸|邮政|通信|网络|信息|数字|气象|地质|矿产|水电|风电|构树|小水电|扶志|粮食|旱作|草业|茶|苹果|' +
  '以工代赈|基础设施|生态补偿|补偿|救助|小额|庭院|林下|碳汇|精神|致富带头人|水产|渔业|林果|特色种植|转移|组织|东西部|东西|东西协作|民政|残疾人|妇女|巾帼|青年|侨务|慈善|公益|基金|挂钩|挂包|手工业|家庭手工业|股份合作|兜底保障|公路|电信|供销|红色旅游|安居|设施|林业生态';

/** Provinces in one character, two of which name what they do together: 粤桂协作. */
const provinces = '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新';

const lines = [
  // Before the fields, whose 易地扶贫 is the beginning of it.
  '易地(?:扶贫|生态|避险)?搬迁|易地扶贫开发|电子?商务?进农村(?:综合)?示范(?:县)?(?:项目|工程)|(?:高山)?(?:生态|避险)?扶贫(?:生态)?(?:搬迁|移民)',
  // 光伏扶贫, 东西部扶贫协作, 电商扶贫服务体系; a counted 项目 or 资金 behind stays outside (P2).
  // 教育精准扶贫, 医疗兜底扶贫: fields may touch one another.
  `(?:${fields}){1,3}(?:精准)?扶贫(?:协作|开发协作)?`,
  `(?:[${provinces}]{2}(?:东西部)?|东西部?)(?:对口)?(?:扶贫|劳务|产业|消费|教育|医疗)?协作|` +
    `[${provinces}]{2}(?:对口)?(?:帮扶|支援)|[${provinces}]{2}对口合作|` +
    '扶贫协作|对口协作',
  // 产业援疆, 教育援藏, 文化润疆.
  `(?:${fields}|民生|人才|园区|规划|资金|项目|文化教育){1,2}援[疆藏青]|文化润疆`,
  // A whole village at a time: 整村推进, 整乡推进, 整族帮扶.
  '整(?:村|乡|镇|县|族|片)(?:推进|提升|搬迁|帮扶)(?:扶贫(?!开发))?',
  '(?:对口|定点|结对|包保|包联|驻村|联村|挂钩|组团式)(?:帮扶|支援|扶持)(?:协作)?|对口(?:援疆|援藏|援青|援助|支持)',
  // The name that it goes by from 2021 on.
  '(?:消费|产业|就业|金融|科技|教育|健康|医疗|旅游|电商|光伏|党建|社会|智力|搬迁后续)帮扶(?=[,，。;；、和与及等的]|工作|行动|工程|计划|机制|项目|资金|金额|销售|产品|$)',
  '山海协作|生态移民|避险搬迁|危房改造|危旧房改造|棚户区改造|老旧小区改造|厕所革命|农村改厕',
  '志智双扶|扶志扶智|扶智扶志|以购代捐|以奖代补|先建后补|兴边富民|孝善(?:养老|扶贫|敬老)|互助养老|(?:农村)?劳动力(?:转移培训|培训转移)|致富带头人培[训育]|' +
    '贫困村(?:村级)?(?:发展)?互助资金(?:试点)?|无障碍(?:设施)?改造|(?:农村)?(?:危旧)?土坯房改造|溜索改桥|农网改造升级|棚改|美丽乡村建设|美丽乡村行动|美丽庭院建设|和美乡村建设|(?:社会主义)?新农村建设|农村人居环境整治|高标准农田建设|退耕还林|退牧还草|天然林保护|村村通|户户通',
  '(?:教育|医疗|住房|民政|社会|临时|大病|就业)救助',
  '一村一品一(?:主体|业|店|特色|方案)|农村集体产权制度改革|农村土地制度改革|农村综合改革|承包地确权登记颁证',
  '控辍保学|以工代赈|一事一议|村庄清洁行动|防贫保险|防贫基金|防返贫监测|扶贫小额(?:信用)?(?:信贷|贷款)|小额信贷|小额信用贷款|扶贫(?:特惠)?保险|防贫保|家庭医生签约服务|大病(?:专项|集中)救治|先诊疗[、，,]?后付费|农村低保兜底',
  '(?:河|林|湖|田|路|街|链)长制|网格化管理|放管服改革|“放管服”改革|营商环境建设|供给侧结构性改革|一带一路|西部大开发|东北振兴|中部崛起|京津冀协同发展|长三角一体化|粤港澳大湾区建设',
  '科教兴国|人才强国战略|乡村振兴战略|创新驱动发展战略|健康中国|平安建设|扫黑除恶专项斗争|双减|双碳|互联网[+＋](?:(?![各等和与的在为])\\p{Script=Han}){2,6}',
];

/** A head that makes a longer name of a line of work; never one behind which things are counted. */
const tail =
  '(?:(?:示范|服务|创建|工作|帮扶|巩固|提升|攻坚|专项|专业|[一二三四五\\d]年){0,3}(?:体系|工程|行动|计划|机制|模式|战略|制度|政策))?';

/** One pattern a group: together they cost twice as much. Of two that overlap the longer is kept. */
const linesOfWork = lines.map((line) => new RegExp(`(?:${line})${tail}`, 'gu'));
const namedAt = longestWord(namedPrograms);
/** 财政专项扶贫资金 is a fund, no line of work. */
const fund = /^(?:专项|行业)扶贫$/u;

/** Titles of posts, organisations and people behind a line of work: then it is part of their name (P5, L3). */
export const partOfName =
  /^(?:办公室|领导小组|开发(?:办|局|公司|总公司|集团|协会)|班|办|局|工作组|工作队|协会|基金会|干部|手册|报|网|对象|基地|车间|金(?![融额])|款|站|员|队|(?:服务|指导|工作|协作|交易)?(?:中心|平台|公司|服务队))/u;

/** Fixed lines of work by name (P2), with the head that touches them. */
export function findLinesOfWork(text: string): readonly ProgramHit[] {
  const hits: ProgramHit[] = [];
  for (const match of linesOfWork.flatMap((line) => [...text.matchAll(line)])) {
    const end = match.index + match[0].length;
    const behind = text.slice(end, end + 4);
    if (partOfName.test(behind)) continue;
    if (fund.test(match[0]) && /^资金|^款/u.test(behind)) continue;
    hits.push({ start: match.index, end, rule: 'P2 line of work', score: 0.85 });
  }
  return [...hits, ...findNamed(text), ...findRowOfWork(text), ...findAlike(text)];
}

function findNamed(text: string): readonly ProgramHit[] {
  const hits: ProgramHit[] = [];
  for (let offset = 0; offset < text.length;) {
    const length = namedAt(text, offset);
    const end = offset + length;
    if (length > 0 && !partOfName.test(text.slice(end, end + 4))) {
      hits.push({ start: offset, end, rule: 'P1 known name', score: 0.85 });
    }
    offset += Math.max(1, length);
  }
  return hits;
}

/** Of a row in which each ends alike, each is a line of work: 遍访扶贫、园区扶贫、结对帮扶. */
const workInRow = /扶贫(?=[、和与及等，,。；;]|$)/gu;
const memberOfRow = /(?:扶贫|帮扶)(?:搬迁|协作)?、(\p{Script=Han}{2,6})$/u;
const headOfRow = /(?:^|[^\p{Script=Han}])(\p{Script=Han}{2,4})$/u;
const rowGoesOn = /^、\p{Script=Han}{2,6}扶贫[、和与及等]/u;
const longestRow = 14;
/** What a member of the row begins with or is, where it tells what is done. */
const noWork =
  /推进|实施|开展|加大|加强|坚持|做好|参与|支持|助力|聚焦|落实|抓好|致力|投身|决胜|督促|指导|领导|统筹|协调|精准|深度|开发|[的了和与及为把将]/u;

/** Three that end alike, or more, from the ending of the first on: 插花移民、生态移民、劳务移民. */
const alikeInRow = /(扶贫|帮扶|移民|搬迁|救助|援助)(?:、\p{Script=Han}{2,4}\1){2,}/gu;
const wordsBefore = /\p{Script=Han}{2,8}$/u;
const longestMember = 6;

/** Lines of work by the ending that they share with those beside them (P2). */
function findAlike(text: string): readonly ProgramHit[] {
  return Array.from(text.matchAll(alikeInRow)).flatMap(({ 0: row, index }) => {
    const before = wordsBefore.exec(text.slice(Math.max(0, index - 8), index))?.[0] ?? '';
    const own = before.slice(lastBoundary(before).end);
    let start = index - own.length;
    return `${own}${row}`.split('、').flatMap((member) => {
      const hit = { start, end: start + member.length, rule: 'P2 line of work', score: 0.7 };
      start = hit.end + 1;
      return member.length > longestMember || noWork.test(member) ? [] : [hit];
    });
  });
}

function findRowOfWork(text: string): readonly ProgramHit[] {
  return Array.from(text.matchAll(workInRow)).flatMap(({ index }) => {
    const before = text.slice(Math.max(0, index - longestRow), index);
    const end = index + 2;
    const goesOn = rowGoesOn.test(text.slice(end, end + longestRow));
    const field = (memberOfRow.exec(before) ?? (goesOn ? headOfRow.exec(before) : null))?.[1];
    if (field === undefined || noWork.test(field)) return [];
    return [{ start: index - field.length, end, rule: 'P2 line of work', score: 0.7 }];
  });
}
