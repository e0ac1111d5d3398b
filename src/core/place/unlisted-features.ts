/**
 * Mountains, waters and zones that no list has: told by the company that they keep (北港溪、石龟溪), by being said again, or by an ending that
 * stands for a work with a name (板桥水库).
 */

/** A feature that the text itself shows to be a name. */
export interface Unlisted {
  readonly start: number;
  readonly length: number;
  readonly level: 'natural' | 'zone' | 'other';
}

const character =
  '(?![的了在是有和与與及等从從到至被把将將对對为為这這那该該本各每其由经經沿越向以于於就贯貫跨个個两兩座条條处處省市县縣区區乡鄉镇鎮村])\\p{Script=Han}';
/** Where names stand. */
const opener =
  '(?<=^|[\\n,，。、；;：:“”（(\\s—！？!?]|[在到至赴沿越经經由与與和及以于於自从從过過贯貫的]|来到|走进|穿过|位于|流入|注入|汇入)';
const natural =
  '(?:河|江|溪|湖|山[脉脈]|山|[岭嶺]|水[库庫]|草原|丘陵|[峡峽]谷|湿地|濕地|盆地|平原|半[岛島])';
const named = new RegExp(
  `${opener}(?!(?<=[路河江山线線]以)[东西南北東]|实施|推进|治理|整治|修建|新建|建设|加强|开展|保护|打造|围绕|走近|走进|来到|翻过|穿过|越过|流经|绕过)((?:${character}){1,5}${natural})$`,
  'u',
);
const next = new RegExp(
  `^((?:${character}){1,5}?${natural})(?!\\p{Script=Han}?[区區县縣镇鎮乡鄉村])`,
  'u',
);
const longestName = 10;

/** What is said of mountains and waters as such: 茫茫大山, 母亲河, 绿水青山. */
const generic =
  /(?:[大高深荒青金银銀群江火矿礦]山|母[亲親]河|[护護]城河|[大小中]?型水[库庫])$|^(?:[小雪冰土石靠上下进進出爬登封开開绿綠花果假名老后後背满滿半一两兩多几幾座本该該全]山|[大小江运運内內界山过過排暗支古老旧舊本该該]河|[大小上下沿临臨两兩过過入渡]江|[小山清]溪|[江大小还還退内內人工]湖|[大小]草原)$|(?:[险險建修固点點级級座类類等旱洪汛溉用蓄要有]|[供引调調]水|灌[区區]|骨干|所有|主要|山[区區]|农村|農村|城市|下游|上游|水利|各地|周边)(?:山|河|江|湖|溪|[岭嶺]|水[库庫]|草原|湿地|平原|盆地|丘陵|[峡峽]谷)$|^(?:[一二三四五六七八九十百千万两兩几幾数數多大小高深]{1,3}|黑臭|景[观觀]|排水|人工|天然|中小|美[丽麗]|[绿綠]水|跨[省县縣市]|[内內]陆|[内內]陸|世界|[国國]家|全[国國]|省[级級]|重点|重點|[绿綠]色|[乡鄉]村|[红紅]色|生[态態])(?:山|河|江|湖|溪|[岭嶺]|[河江]流|水[库庫]|草原|湿地|平原|盆地|丘陵|[峡峽]谷)$/u;

function isName(name: string): boolean {
  return !generic.test(name);
}

const inRow = /(?:河|江|溪|湖|山[脉脈]|山|[岭嶺]|水[库庫]|草原|丘陵|[峡峽]谷)(?=[、和与與及])/gu;

/** Both sides of a joint between two that end as mountains and waters do: 碧罗雪山、高黎贡山. */
function rows(text: string): readonly Unlisted[] {
  return Array.from(text.matchAll(inRow)).flatMap(({ index, 0: ending }) => {
    const end = index + ending.length;
    const name = named.exec(text.slice(Math.max(0, end - longestName), end))?.[1];
    const other = next.exec(text.slice(end + 1, end + 1 + longestName))?.[1];
    if (name === undefined || other === undefined || !isName(name) || !isName(other)) return [];
    return [
      { start: end - name.length, length: name.length, level: 'natural' as const },
      { start: end + 1, length: other.length, level: 'natural' as const },
    ];
  });
}

/** 北以濁水溪与甲县相邻: what divides two. */
const border = /^[与與和](?=[^。；\n]{1,12}?(?:相[邻鄰隔连連]|[为為]界|接壤|交界))/u;

const alone =
  /(?:河|江|溪|湖|山|[岭嶺]|水[库庫]|[峡峽]谷)(?=$|[^\p{Script=Han}]|[的在是位流发發源绕繞畔两兩沿岸景有缓緩从從与與和及下])/gu;
const reservoir = /水[库庫]$/u;
const shortestAlone = 3;
const fewestTimes = 2;

function isReservoir(name: string): boolean {
  return reservoir.test(name) && name.length > shortestAlone;
}

const partOfAnother = /^[区區县縣镇鎮乡鄉村路街]/u;

/** Every place where a name stands, behind whatever. */
function everywhere(text: string, name: string): readonly Unlisted[] {
  const found: Unlisted[] = [];
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const isPart = partOfAnother.test(text.slice(start + name.length, start + name.length + 1));
    if (!isPart) found.push({ start, length: name.length, level: 'natural' });
  }
  return found;
}

/** Names that the text says at least twice where names stand, and reservoirs. */
function repeated(text: string): readonly Unlisted[] {
  const found = new Map<string, number>();
  for (const { index, 0: ending } of text.matchAll(alone)) {
    const end = index + ending.length;
    const name = named.exec(text.slice(Math.max(0, end - longestName), end))?.[1];
    if (name === undefined || name.length < shortestAlone || !isName(name)) continue;
    const divides =
      text.charAt(end - name.length - 1) === '以' && border.test(text.slice(end, end + 16));
    found.set(name, (found.get(name) ?? 0) + (divides ? fewestTimes : 1));
  }
  return [...found]
    .filter(([name, times]) => times >= fewestTimes || isReservoir(name))
    .flatMap(([name]) => everywhere(text, name));
}

const zoneEnding =
  /(?:旅游(?:度假)?区|旅遊(?:度假)?區|度假区|[风風]景区|景区|开发区|工业园区?|产业园区?|新城|新区|片区|保税区|合作区|試驗區|實驗區|园区|園區)(?![域级別别])/gu;
const zone = new RegExp(
  `${opener}(?!实施|推进|建设|加快|加强|开展|打造|围绕|走进|来到|创建|依托|落户|入驻)((?:${character}){2,8})$`,
  'u',
);
/** A zone of a kind, and no name: 国家级经济技术开发区, 5A级旅游景区. */
const kindOfZone =
  /^(?:[国國]家|省|市|[县縣]|[级級]|经济|技术|高新|工业|产业|生态|旅游|文化|特色|重点|现代|农业|物流|科技|集中|示范|综合|核心|新型?|老|大型?|主要?|首批|扶[贫貧]|城[镇市]|[乡鄉]|周[边边]|森林|乡村|休闲|红色|国际|国内|[开開]放|创业|中心|安置|搬迁|电商|食品|循环|绿色|城乡|农[村产]|其他|部分|所有|一批|多)+$/u;
const longestZone = 9;

/** Zones that the text names at least twice. */
function zones(text: string): readonly Unlisted[] {
  const found = new Map<string, { start: number; length: number }[]>();
  for (const { index, 0: ending } of text.matchAll(zoneEnding)) {
    const core = zone.exec(text.slice(Math.max(0, index - longestZone), index))?.[1];
    if (core === undefined || kindOfZone.test(core)) continue;
    const name = core + ending;
    const place = { start: index - core.length, length: name.length };
    found.set(name, [...(found.get(name) ?? []), place]);
  }
  return [...found.values()].flatMap((places) =>
    places.length < fewestTimes
      ? []
      : places.map((place) => ({ ...place, level: 'zone' as const })),
  );
}

const part = /(?:中西部|[西中东東]部)地[区區]/gu;
const beforePart = /^(?:$|[\n，,。、；;：:“”（(\s在到从由向对與与和及是国國])/u;
const ofTheCountry = /(?:[我全]国|国家|中国|中央|[东中西]部地区|中西部)[^\n]{0,60}$/u;
const farthest = 70;

/** 西部地区 where the country is spoken of: in a county it is only its west. */
function partsOfTheCountry(text: string): readonly Unlisted[] {
  return Array.from(text.matchAll(part)).flatMap(({ index, 0: name }) =>
    beforePart.test(text.charAt(index - 1)) &&
    ofTheCountry.test(text.slice(Math.max(0, index - farthest), index))
      ? [{ start: index, length: name.length, level: 'other' as const }]
      : [],
  );
}

/** Every one of them in a text, in no order. */
export function unlistedFeatures(text: string): readonly Unlisted[] {
  return [...rows(text), ...repeated(text), ...zones(text), ...partsOfTheCountry(text)];
}
