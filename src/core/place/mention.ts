import type { Span } from '../text/span.ts';
import { FeatureReader, liesInUnit } from './features.ts';
import { type Unit, gazetteer } from './gazetteer.ts';
import { isInsideWords } from './inside-words.ts';
import { namesOrganisation, namesPost, namesProductAt } from './organisation.ts';

/** One unit of a chain as it stands in the text, with everything that its words may mean. */
export interface ChainPart extends Span {
  readonly text: string;
  /** Units of which it is the full name. */
  readonly full: readonly Unit[];
  /** Units of which it is a short form. */
  readonly short: readonly Unit[];
  /** Codes of counties with a town of this name. */
  readonly townOf: readonly string[];
  /** What its own ending or the list of features tells: a town or village that no table has, a zone, a mountain. */
  readonly ruled: 'town' | 'village' | 'zone' | 'natural' | 'other' | null;
  /** The mountain or water of the same name, where nothing in the report speaks for the unit: 天山 is a district too. */
  readonly feature?: 'natural';
  /** Whether no list has it, and only its ending and the text show it to be a name. */
  readonly isGuess?: true;
}

/** A place as the text names it: units that touch, from the largest to the smallest. */
export interface PlaceChainMention extends Span {
  readonly parts: readonly [ChainPart, ...ChainPart[]];
  /** The units above the first part where the report has told them before, none of them in this span. */
  readonly above?: readonly ChainPart[];
}

/** What may name a place, and what is part of another name (L3): no mention, but it tells where the report is at home. */
export interface ReadChains {
  readonly mentions: readonly PlaceChainMention[];
  readonly inNames: readonly PlaceChainMention[];
}

/** Every stretch that may name a place, longest first from the left; which of them do is for the whole report to say. */
export function readChains(text: string): ReadChains {
  const mentions: PlaceChainMention[] = [];
  const inNames: PlaceChainMention[] = [];
  const features = new FeatureReader(text);
  for (let offset = 0; offset < text.length;) {
    const mention = chainAt(text, offset, features);
    if (mention === null || seemsOne(text, mention)) {
      offset += 1;
      continue;
    }
    const better = fullNameWithin(text, mention);
    if (better !== undefined) {
      offset = better;
      continue;
    }
    offset = mention.end;
    if (namesAnother(text, mention)) continue;
    const isPart =
      namesOrganisation(text, mention.end) ||
      namesPost(text, mention.start, mention.end) ||
      namesProduct(text, mention);
    (isPart ? inNames : mentions).push(mention);
  }
  return { mentions, inNames };
}

/** A lone short form that is made of the words beside it: 重大庆祝 names no city. */
function seemsOne(text: string, { parts, start, end }: PlaceChainMention): boolean {
  const [only] = parts;
  return (
    parts.length === 1 &&
    only.short.length > 0 &&
    only.full.length === 0 &&
    // 地区|长白县: the ending makes it a name of its own.
    !/^.{2,}[县州旗]$/u.test(only.text) &&
    (isInsideWords(text, start, end) || isGivenName(text, start))
  );
}

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳鲍史唐费岑薛雷贺倪汤罗毕郝邬安常傅卞康伍余顾孟黄穆萧尹姚邵汪祁毛狄' +
  '米贝戴宋庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄江童颜郭梅林刁钟徐邱骆高夏蔡田樊胡凌霍万柯卢莫房缪解丁邓单洪包左石崔龚程邢裴陆荣翁甄封储段焦侯宓全班仰仲伊宫宁仇栾祖武符刘景詹龙叶黎薄' +
  '白蒲邰鄂赖卓蔺屠蒙池乔闻党翟谭贡劳姬申冉桑桂濮牛尚温庄晏柴瞿阎慕茹习艾容向古易廖耿满匡文寇欧沃利蔚越师巩聂晁勾敖冷辛那简饶曾关查荆游盖益';
/** Who somebody is, and a surname: 果业大户邓|大庆 is no city. */
const person = new RegExp(
  `(?:大户|[农贫]户|村民|书记|主任|经理|队长|组长|记者|队员|老人|师傅|能人)[${surnames}]$`,
  'u',
);

function isGivenName(text: string, start: number): boolean {
  return person.test(text.slice(Math.max(0, start - 4), start));
}

/** Where a full name begins inside a lone short form and goes on behind it: 确|定[安溪县]. */
function fullNameWithin(
  text: string,
  { parts, start, end }: PlaceChainMention,
): number | undefined {
  const [only] = parts;
  if (parts.length > 1 || only.short.length === 0 || only.full.length > 0) return undefined;
  for (let at = start + 1; at < end; at += 1) {
    const part = knownPart(text, at);
    if (part !== null && part.full.length > 0 && part.end > end && part.text.length > 2) return at;
  }
  return undefined;
}

/** A short form and a product of the land are the product's name (L3): 延边|黄牛; behind a full name it is where it grows. */
function namesProduct(text: string, { parts, end }: PlaceChainMention): boolean {
  return parts.length === 1 && parts[0].short.length > 0 && namesProductAt(text, end);
}

/** What 中国 opens without naming the country: 中国特色, 中国共产党, 中国移动. */
const ofChina =
  /^(?:特色|共产|梦|式|人(?!口)|方案|故事|力量|声音|智慧|精神|制造|品牌|农业|工农|工商|建设|经济(?:网|时报|周刊|导报)|交通报|教育报|纪检|税务|环境报|能源报|电力|网|证券|石油|石化|移动|电信|联通|铁路|邮政|铁塔|人寿|人保|平安|科学|工程|社会|国际|国家|农民|作家|书法|扶贫|慈善|红十|青年|妇女|残|质量|驰名|名牌|美丽|最美|十大|传统|古|历史|文化|民间|电影|电视|新闻|日报|青年报|式现)/u;

/** Whether a lone short form or feature is only the beginning of a village's or a street's name: 河北|村, 南京|路. */
function namesAnother(text: string, { parts, end }: PlaceChainMention): boolean {
  const [only] = parts;
  // 其中国道 is no country.
  if (only.text === '中国') {
    const before = text.slice(Math.max(0, only.start - 2), only.start);
    return (
      ofChina.test(text.slice(end, end + 4)) ||
      /(?:其|乡土|美丽|健康|平安|法治|数字)$/u.test(before)
    );
  }
  if (parts.length > 1 || (only.short.length === 0 && only.ruled === null)) return false;
  const behind = text.slice(end, end + 2);
  return /^(?:[村屯街桥]|路(?![径线程])|[东西南北中]路|大道|大桥|铁路|高速|公路)/u.test(behind);
}

/** From the province to the village there are no more units than this. */
const longestChain = 8;

function chainAt(text: string, start: number, features: FeatureReader): PlaceChainMention | null {
  const first = longer(text, featurePart(text, start, features), knownPart(text, start));
  if (first === null || joinsCounty(first)) return null;
  const parts: [ChainPart, ...ChainPart[]] = [first];
  let last: ChainPart = first;
  while (parts.length < longestChain) {
    const next = partAfter(text, last, features);
    if (next === null) break;
    parts.push(next);
    last = next;
  }
  return { start, end: last.end, parts };
}

/** 和|康县, where no prefecture stands before: more likely the conjunction than the county 和康. */
function joinsCounty({ text }: ChainPart): boolean {
  return text.startsWith('和') && gazetteer().named(text.slice(1)).length > 0;
}

/** 长白山 is the mountain, not the county 长白 with something behind it, and 嫩江 the river where its bank is spoken of. */
function longer(text: string, feature: ChainPart | null, unit: ChainPart | null): ChainPart | null {
  if (feature === null || unit === null) return feature ?? unit;
  if (feature.end === unit.end && unit.full.length === 0) {
    if (feature.ruled !== 'natural' || feature.isGuess) return unit;
    return besideWater.test(text.slice(unit.end, unit.end + 2))
      ? feature
      : { ...unit, feature: 'natural' };
  }
  return feature.end > unit.end ? feature : unit;
}

const besideWater =
  /^(?:[东西南北两沿左右]岸|[河江湖]?畔|之滨|流域|上游|中游|下游|干流|支流|水系)/u;

function partAfter(text: string, last: ChainPart, features: FeatureReader): ChainPart | null {
  if (last.ruled === 'village') return hamletPart(text, last);
  // A mountain has no towns.
  if (last.ruled === 'natural' || last.ruled === 'other') return null;
  const known = knownPart(text, last.end);
  const feature =
    last.full.length + last.short.length > 0 ? landAt(text, last.end, features) : null;
  const below = known !== null && (isBelow(known, last) || isSmaller(known, last)) ? known : null;
  if (feature !== null) return longer(text, feature, below);
  return below ?? ruledPart(text, last);
}

/** A mountain, a water or a region behind the unit that it lies in: 黑龙江省|松嫩平原. */
function landAt(text: string, start: number, features: FeatureReader): ChainPart | null {
  const part = featurePart(text, start, features);
  return part !== null && liesInUnit(part.text) ? part : null;
}

const sizes = ['zone', 'county', 'prefecture', 'province'];

/** Whether a full name touches that of a larger unit: a chain, even where the tables know the one to lie elsewhere. */
function isSmaller(part: ChainPart, above: ChainPart): boolean {
  const size = (units: readonly Unit[]) => units.map(({ level }) => sizes.indexOf(level));
  const named = part.full.length > 0 ? part.full : cityByShortName(part);
  if (named.length === 0 || above.full.length === 0 || part.text.length < 3) return false;
  // Of Taiwan, Hongkong and Macau the tables know no unit twice.
  if (above.full.some(({ code }) => /^(?:71|8[12])/.test(code))) return false;
  return Math.max(...size(named)) < Math.min(...size(above.full));
}

/** Prefectures whose short form is long enough to be no word: 张家界, 景德镇. */
export function cityByShortName({ text, short }: ChainPart): readonly Unit[] {
  return text.length < 3 ? [] : short.filter(({ level }) => level === 'prefecture');
}

/** Whether a part can lie in the one before it, as far as any of its meanings goes. */
function isBelow(part: ChainPart, above: ChainPart): boolean {
  const upper = [...above.full, ...above.short].map(({ code }) => code.replace(/(?:00){1,2}$/, ''));
  const lower = [...part.full, ...part.short].map(({ code }) => code);
  return upper.some(
    (prefix) =>
      lower.some((code) => code.startsWith(prefix) && code !== prefix) ||
      part.townOf.some((county) => county.startsWith(prefix)),
  );
}

function knownPart(text: string, start: number): ChainPart | null {
  const known = gazetteer();
  const length = known.longestAt(text, start);
  if (length === 0) return null;
  const name = text.slice(start, start + length);
  return {
    start,
    end: start + length,
    text: name,
    full: known.named(name),
    short: known.shortened(name),
    townOf: known.townCounties(name),
    ruled: null,
  };
}

function featurePart(text: string, start: number, features: FeatureReader): ChainPart | null {
  const feature = features.at(start);
  if (feature === null) return null;
  const part = bare(text, start, feature.length, feature.level);
  return feature.isGuess ? { ...part, isGuess: true } : part;
}

const zone =
  /^(?:(?![的了在是有和与及第个、])\p{Script=Han}){0,8}?(?:经济技术开发区|经济开发区|开发区|高新技术产业园区|工业园区|产业园区|高新区|工业园|自贸区|综合保税区|合作区|旅游度假区)|^(?!(?:国家|省|市|县|级|\d|A)+(?:级|旅游)?)(?:(?![的了在是有和与及各全个等、])\p{Script=Han}){2,6}?(?:(?:生态|文化|乡村|休闲){0,2}旅游(?:度假)?区|风景(?:名胜)?区|景区)/u;
const town =
  /^(?:(?![的了在是有和与及各全个两除、])\p{Script=Han}){1,4}?(?:镇|鎮|乡(?!村|镇|级|土|亲|间)|鄉|苏木|街道)/u;
/** A village's name is short; behind a county, where a town is left out, shorter still, lest a whole clause be taken for one. */
const village = (longest: number): RegExp =>
  new RegExp(
    `^(?:(?![的了在是有和与及该本个两把将被让对为驻入建县镇乡、])\\p{Script=Han}){1,${longest}}?(?:村(?!级|集体|委|里|寨|屯)|屯|嘎查|社区)`,
    'u',
  );
const villageOfTown = village(5);
const villageOfCounty = village(4);

/** What comes before 村 in kinds of villages, which are no names. */
const kindsOfVillage =
  /^(?:贫困|貧困|深度贫困|重点贫困|各|全|每|各个|行政|自然|示范|文明|中心|重点|薄弱|试点|帮扶|所有|山|农|新农|美丽乡|一些|许多|不少|多|几|出列|脱贫|非贫困|驻|包|联|淘宝|专业|特色|样板|亿元|空心|生态|后进|先进|明星|移民|搬迁|整治|整村|邻近|附近|周边|少数民族|边境|沿海|偏远|落后|极度贫困|软弱涣散|小康|文化|旅游|传统|古|渔|空壳|富裕|所在|联系|挂钩|包联|结对|相关|其他|其余|部分|标杆|网红|长寿|电商|数字|万元|幸福|红色|革命|宜居|森林|卫生|平安|民主法治|无讼|通|进|入|未出列|退出|已出列|已脱贫|市级贫困|省级贫困|县级|省级|市级|国家级|深度|一般|重点帮扶|乡村振兴|整体|易地|集中|安置|高山|深山|石山|少数|多数)(?:村|屯|社区|寨)$/u;

/** Words of a kind at the end of a name: 省级生态文明|示范村. */
const endsInKind =
  /(?:贫困|示范|文明|行政|自然|重点|美丽|特色|试点|脱贫|旅游|移民|安置|专业|先进|中心|帮扶|贫|级|型|类|性|化)(?:村|屯|社区|寨)$/u;

/** Whether a word that ends in 村 tells a kind of village instead of naming one. */
export function isKindOfVillage(name: string): boolean {
  return kindsOfVillage.test(name) || endsInKind.test(name);
}

/** What is said of towns as such. */
const kindOfTown =
  /^(?:城|集|乡|各乡|县城|城关城|小城|重点|特色|中心|建制|民族|贫困|边境|偏远)(?:镇|鎮|乡)$/u;

/** Whether a word that ends in 镇 tells of towns as such. */
export function isKindOfTown(name: string): boolean {
  return (
    kindOfTown.test(name) || /(?:贫困|边境|重点|特色|民族|中心|示范|试点)(?:镇|乡)$/u.test(name)
  );
}

/** Towns, villages and zones that no table has, told by their endings behind a unit that is known. */
function ruledPart(text: string, last: ChainPart): ChainPart | null {
  const after = text.slice(last.end, last.end + 24);
  const isUnit = last.full.length > 0 || last.short.length > 0;
  const isTown = last.townOf.length > 0 || last.ruled === 'town';
  const named = last.full.some(({ level }) => level === 'county' || level === 'prefecture');
  const found = (pattern: RegExp, ruled: 'town' | 'village' | 'zone'): ChainPart | null => {
    const match = pattern.exec(after)?.[0];
    if (match === undefined || isKindOfVillage(match) || isKindOfTown(match)) return null;
    return bare(text, last.end, match.length, ruled);
  };
  return (
    (isUnit ? found(zone, 'zone') : null) ??
    (named ? found(town, 'town') : null) ??
    (isTown ? found(villageOfTown, 'village') : null) ??
    (named ? found(villageOfCounty, 'village') : null)
  );
}

const hamlet =
  /^(?:(?![的了在是有和与及、全各该本等])\p{Script=Han}){1,3}?(?:屯|自然村|村民小[组組]|社(?![会會区區员員保团團长長里内]))/u;

const noHamlet =
  /(?:合作|联|信用|供销|供銷|旅行|报|報|出版|专业|農|农|[一二三四五六七八九十]+)社$|^[一二三四五六七八九十个個]{1,3}村民/u;

/** What lies in a village: 虾洞村|兰洞屯. Below it nothing follows. */
export function hamletPart(text: string, last: ChainPart): ChainPart | null {
  if (!last.text.endsWith('村')) return null;
  const name = hamlet.exec(text.slice(last.end, last.end + 8))?.[0];
  if (name === undefined || isKindOfVillage(name) || noHamlet.test(name)) return null;
  return bare(text, last.end, name.length, 'village');
}

/** A part that stands for itself alone. */
export function bare(
  text: string,
  start: number,
  length: number,
  ruled: NonNullable<ChainPart['ruled']>,
): ChainPart {
  const end = start + length;
  return { start, end, text: text.slice(start, end), full: [], short: [], townOf: [], ruled };
}
