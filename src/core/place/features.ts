import { worldNames } from './world-names.ts';
import { natural, noQuarters, regions, zones } from './feature-names.ts';
import { unlistedFeatures } from './unlisted-features.ts';

/** What a name without a code of its own stands for. */
export type FeatureLevel = 'natural' | 'zone' | 'other';

/** A feature, region, country or park that stands at an offset. */
export interface Feature {
  readonly length: number;
  readonly level: FeatureLevel;
  /** Whether only the text itself shows it to be a name. */
  readonly isGuess?: true;
}

const abroad: ReadonlySet<string> = new Set(worldNames.split(' '));
const kinds = new Map<string, FeatureLevel>([
  ...natural.split(' ').map((name) => [name, 'natural'] as const),
  ...zones.split(' ').map((name) => [name, 'zone'] as const),
  ...regions.split(' ').map((name) => [name, 'other'] as const),
  ...worldNames.split(' ').map((name) => [name, 'other'] as const),
  ...quarters(),
]);
/** How long the longest name is that begins with a unit: at most offsets of a text none does. */
const longestFrom = new Uint8Array(0x10000);
for (const name of kinds.keys()) {
  const first = name.charCodeAt(0);
  longestFrom[first] = Math.max(longestFrom[first] ?? 0, name.length);
}

/** Parts of provinces by their one-character names: 鄂西北, 豫东南, 陇南 is a city of its own. */
function quarters(): readonly (readonly [string, FeatureLevel])[] {
  return Array.from('冀晋辽吉苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘陇', (province) =>
    ['东', '南', '西', '北', '中', '东南', '东北', '西南', '西北'].map(
      (side) => [`${province}${side}`, 'other'] as const,
    ),
  )
    .flat()
    .filter(([name]) => !noQuarters.has(name));
}

const counted = /^[一二三四五六七八九十]大/u;

/** The features of one text, by where they may begin: what shows a park or an unlisted mountain is looked for once. */
export class FeatureReader {
  private readonly text: string;
  private readonly parks: Uint8Array;
  private readonly placed: Uint8Array;
  private readonly named = new Map<number, Feature>();

  constructor(text: string) {
    this.text = text;
    this.parks = marked(text, parkEnd, (end) => ({ start: end - longestPark, end }));
    this.placed = marked(text, lying, (end) => ({ start: end, end: end + 1 }));
    for (const { index } of text.matchAll(beside)) {
      const name = namedBeside.exec(text.slice(Math.max(0, index - longestBeside), index + 1))?.[0];
      if (name !== undefined) this.name(index + 1 - name.length, name.length, 'natural');
    }
    for (const { start, length, level } of unlistedFeatures(text)) this.name(start, length, level);
  }

  private name(start: number, length: number, level: FeatureLevel): void {
    if (length <= (this.named.get(start)?.length ?? 0)) return;
    this.named.set(start, { length, level, isGuess: true });
  }

  /** The longest feature at an offset, or null. */
  at(offset: number): Feature | null {
    const known = listedAt(this.text, offset);
    // 第四|大湾区.
    const isCounted =
      known !== null && counted.test(this.text.slice(Math.max(0, offset - 1), offset + 1));
    const listed = isCounted ? null : known;
    const park = this.parks[offset] === 1 ? parkAt(this.text, offset) : 0;
    if (park > (listed?.length ?? 0)) return { length: park, level: 'zone' };
    const named = this.named.get(offset);
    if (named !== undefined && named.length > (listed?.length ?? 0)) return named;
    if (listed !== null) return listed;
    if (this.placed[offset] !== 1) return null;
    const length = unlisted.exec(this.text.slice(offset, offset + 8))?.[0].length;
    return length === undefined ? null : { length, level: 'natural', isGuess: true };
  }
}

/** The offsets of a text that a pattern makes worth looking at, by the end of each match. */
function marked(
  text: string,
  pattern: RegExp,
  around: (end: number) => { readonly start: number; readonly end: number },
): Uint8Array {
  const marks = new Uint8Array(text.length + 1);
  for (const match of text.matchAll(pattern)) {
    const { start, end } = around(match.index + match[0].length);
    marks.fill(1, Math.max(0, start), end);
  }
  return marks;
}

/** A protected area by its name: 武夷山国家公园, 青山湖国家湿地公园. */
const protectedArea =
  /^(?:(?![的了着著在是有和与及至到从等赴、]|其[中他它]|围绕|推进|推动|促进|融入|对接|加快|打造|加强|开展|实施|发展|建设)\p{Script=Han}){2,6}?(?:国家(?:级)?(?:湿地|森林|地质|矿山|考古遗址)?公园|国家级自然保护区|自然保护区|风景名胜区|森林公园|湿地公园|经济带|经济区|经济圈|城市群|都市圈|流域(?!面积|治理|内))/u;
/** A region of the revolution by the provinces that it lies in, or by its mountain: 赣闽粤原中央苏区, 大别山革命老区. */
const oldBase =
  /^(?:[冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇陕甘宁青]{2,4}|左右江|大别山|沂蒙|太行|琼崖|浙西南|海陆丰|闽西|赣南|井冈山)边?(?:(?:原中央)?苏区|革命老区|革命根据地|边区)/u;
const parkEnd = /公园|[老苏边]区|根据地|保护区|名胜区|经济[带区圈]|城市群|都市圈|流域/gu;
const longestPark = 16;
const opening =
  /(?:^|[\s,。;:、“”(（，；：！？!?]|[在到至从和与及入赴建邻于处近临靠接]|[推融]进|推动)$/u;
const noPark =
  /^(?:毗邻|紧邻|对接|推进|推动|融入|实施|整|小|重点|大|主要|两|跨|加快|促进|服务|支持|位于|地处|走进|来到|建设|创建|打造|落户|游|国家|各|该|本|全|建|设|新|省|一|[这那此上下某](?:个|条|片|座|一|些|述)|乡村|生态|收入|省级|国家级|市级)|^\p{Script=Han}{2,5}[省市县区州](?:国家级?)?(?:风景名胜区|自然保护区|森林公园|湿地公园|城市群|经济区)$/u;

/** The length of a park or reserve that stands at an offset, behind a mark or a word that opens a name; or 0. */
function parkAt(text: string, offset: number): number {
  const base = oldBase.exec(text.slice(offset, offset + longestPark))?.[0];
  if (base !== undefined) return base.length;
  if (!opening.test(text.slice(Math.max(0, offset - 2), offset))) return 0;
  const name = protectedArea.exec(text.slice(offset, offset + longestPark))?.[0] ?? '';
  return noPark.test(name) ? 0 : name.length;
}

/** Words that say where something lies: a mountain or water that no list has may follow them. */
const lying =
  /位于|位在|地处|地跨|横跨|坐落于|坐落在|毗邻|紧邻|濒临|流经|发源于|[东西南北][临靠依接濒倚枕]|属/gu;
const unlisted =
  /^(?![大深高群荒石土矿丘火雪靠沿这那两一全该本各])(?:(?![的了在是有和与及、省市县区乡镇村东西南北])\p{Script=Han}){1,4}?(?:山脉|山|河|江|湖|水库|沙漠|沙地|高原|盆地|平原|草原|半岛)(?![区村镇乡县市路街庄寨口脉])/u;

/** A river or mountain with its bank or foot behind it. */
const beside =
  /[河江湖溪](?=畔|两岸|[东西南北沿]岸|之滨|流域|[上中下]游|源头|干流)|[山岭](?=[东西南北]麓|脚下|之巅|腹地|主峰)/gu;
/** Its name before that, where names stand: 昆仑山下,[喀拉喀什河]畔. */
const namedBeside =
  /(?<=^|[\n，,。、；;：:“”（(\s]|[在到沿处于临邻经跨县市州旗])(?![大深高群荒石土矿丘火雪靠沿这那两一全该本各上下小长远里门河江山湖海])(?!母亲|护城|奋战|决战|鏖战|逐梦|情系|扎根|魅力|美丽|人工|景观|排水|污水|地处|位于|坐落|横跨|流经|毗邻|濒临|紧邻|来到|走进|漫步|站在|治理|整治|开展|围绕|推进|推动|促进|融入|赴)(?:(?![的了在是有和与及、省市县区乡镇村东西南北山河江湖处于临邻经跨沿到])\p{Script=Han}){1,5}.$/u;
const longestBeside = 8;

/** What a mountain or river gives its name to: 太行山|区, 安宁河谷|平原. */
const land =
  /^(?:脉(?!络|冲)|系(?!统|列)|区(?![域别分间县政委])|片区|(?:平原)?(?:生态)?(?:经济(?:带|区|圈)|城市群|都市圈)|平原|盆地|草原|丘陵区|水库)/u;

/** A part of a province and the plain that has its name: 豫东|平原, 陇中|高原; 山区 behind it is a word. */
const plain =
  /^(?:平原|盆地|高原|草原|丘陵区?|(?:生态|经济|协同|承接产业转移|乡村振兴){0,2}(?:示范区|经济[带区圈]|城市群|都市圈))/u;

function landBehind(text: string, end: number, level: FeatureLevel): number {
  if (level === 'other') return plain.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  if (level !== 'natural') return 0;
  const match = land.exec(text.slice(end, end + 8))?.[0] ?? '';
  return /^[区脉系]$/u.test(match) && !/[山岭]$/u.test(text.charAt(end - 1)) ? 0 : match.length;
}

/** The longest natural feature, region or country that the lists know at an offset, or null. */
function listedAt(text: string, offset: number): Feature | null {
  for (let length = longestFrom[text.charCodeAt(offset)] ?? 0; length >= 2; length -= 1) {
    const level = kinds.get(text.slice(offset, offset + length));
    if (level !== undefined)
      return { length: length + landBehind(text, offset + length, level), level };
  }
  return null;
}

/** Whether a feature may lie in a unit of China that is written before it: 广东|珠三角, but no country and no sea. */
export function liesInUnit(name: string): boolean {
  return !abroad.has(name);
}
