import type { ChainPart, PlaceChainMention } from './mention.ts';
import { hamletPart, isKindOfTown, isKindOfVillage } from './mention.ts';
import { namesOrganisation, namesPost } from './organisation.ts';

const longestList = 40;

/** A village that continues a list of villages of the same town: 金苍村、糖厂村. */
const listed =
  /^[、和与及]((?:(?![的了在是有和与及、该本各全每这那几多数两])\p{Script=Han}){1,4}?(?:村|屯|社区|嘎查))/u;

/** What no name of a village has among its characters before the ending. */
const character =
  '(?![的了在是有和与及该本个两把将被让对为驻入建各全每这那某我你他她第一二三四五六七八九十几多数半、来去从到由据说村走进访赴往回看])\\p{Script=Han}';
/** What is done with a village before its name: 实施|叶日村, 硬化|马家村. */
const done = '实施|實施|涉及|包括|完成|选择|覆盖|硬化|修建|新建|整治|帮扶|幫扶|联系|包联|慰问|确定';
/** A name that stands where names stand: at the beginning of a clause or behind a word that leads to a place. */
const unchained = new RegExp(
  `(?:^|[\\n，,。；;：:、“”（(\\s！？!?—]|[在到赴进是从于往回为对给帮了由的]|[我本该][镇乡县区市]|家住|走访|来自|前往|${done})(?!${done}|位[于於]|地处|坐落)((?:${character}|[三五七八九双](?=${character}))(?:${character}){0,3})$`,
  'u',
);
const villageEnding = /村|屯|嘎查|寨/gu;
const longestLead = 8;
const longestBehind = 5;
const wordsBehind = /^[\p{Script=Han}\d，,。、；;”（(]+/u;

interface VillageWord {
  readonly start: number;
  readonly name: string;
  /** What follows it, up to a few characters. */
  readonly behind: string;
}

/** Words that end as villages do, where names stand; of two from one place the longer. */
function villageWords(text: string): readonly VillageWord[] {
  const words: VillageWord[] = [];
  for (const { index, 0: ending } of text.matchAll(villageEnding)) {
    const name = unchained.exec(text.slice(Math.max(0, index - longestLead), index))?.[1];
    const end = index + ending.length;
    const behind = wordsBehind.exec(text.slice(end, end + longestBehind))?.[0];
    if (name === undefined || behind === undefined) continue;
    const start = index - name.length;
    const last = words.at(-1);
    if (last !== undefined && start < last.start + last.name.length) words.pop();
    words.push({ start, name: name + ending, behind });
  }
  return words;
}

/** What shows by itself that a village is meant by name. */
const evidence =
  /^(?:位于|地处|坐落|隶属|村民|村委|[党黨]支部|支书|支書|第一书记|驻村|[贫脱][困贫]户|貧困戶|的(?:群众|村民|农户|贫困户|乡亲)|[一二三四五六七八九十\d]{1,2}[组組社]|\d{1,4}[户戶人]|共有|全村|现有)/u;
/** What may follow a name that the report says more than once. */
const following =
  /^(?:[，,。、；;”（(\d]|的|有|里|通过|依托|采访|调研|看|见|种|发展|合作社|群众|农户|党员|人均|贫困|脱贫|集体|地|属|是|和|与|及|等)/u;

/** Words before 村 that are no name where no unit stands before them. */
const looseKinds =
  /^(?:小山|老|新|小|大|穷|富|外|邻|城中|民族|乡|城|进|出|到|下|回|离|扎|蹲|帮|联|结|入|本|自|原|贫困山|小|古|好|强|弱|乱)(?:村|屯|寨)$|(?:[彝苗侗藏瑶壮畲羌傣]家|[^民]族)[新老古山大小]?(?:村|寨|屯)$/u;
/** Where a village is by name that nothing else is said of. */
const leads = /(?:位[于於]|家住|来到|來到|走进|走進|前往|名叫|叫做|坐落在|坐落于|——)$/u;
/** What a word for a village of a kind ends in, where nothing else shows a name. */
const anyVillage =
  /(?:[新老古小大山乡渔农镇城]|贫困|民俗|特色|[^民]族|偏远|普通|美丽|宁静|安静|深处)(?:村|寨|屯)$/u;

/** What no name of a town has among its characters. */
const townCharacter =
  '(?![的了在是有和与及该本各全这那某我你他她每几多数两把将被让对为由从到个等据说村乡镇省市县区])\\p{Script=Han}';
/** A town that no table has with a village of it, where names stand: 石桥镇二十里铺村. */
const townAndVillage = new RegExp(
  `(?<=^|[\\n，,。；;：:、“”（(\\s！？!?]|[在到赴进是从于往]|家住|走访|来自|前往|走进|来到)(?!走进|来到|前往|来自|家住|走访|位于|地处|深入|落户|抵达|赶赴|改善|完善|实施|推进|新建|修建|硬化)((?:${townCharacter}){2,4}(?:镇|乡|苏木))((?:${townCharacter}){1,5}(?:村(?![级集委里寨屯民干])|屯|嘎查|社区))`,
  'gu',
);

/** A farm of the corps in Xinjiang by its number; its towns are called so. */
const corpsFarm =
  /(?<=^|[\s，,。、；;：:（(师和与及在到])(?:[一二三四五六七八九][十百][一二三四五六七八九十]{0,3}|\d{2,3})团(?![队体结员委伙购长组支课])/gu;

function bareTown(start: number, text: string, ruled: 'town' | 'village'): ChainPart {
  return { start, end: start + text.length, text, full: [], short: [], townOf: [], ruled };
}

/** Chains of a town and its village by their endings alone, where the tables know neither, and farms of the corps. */
export function looseChains(text: string): readonly PlaceChainMention[] {
  const farms = text.includes('兵团')
    ? Array.from(text.matchAll(corpsFarm), ({ index, 0: name }): PlaceChainMention => {
        return { start: index, end: index + name.length, parts: [bareTown(index, name, 'town')] };
      })
    : [];
  const chains = Array.from(text.matchAll(townAndVillage)).flatMap(
    ({ index, 0: all, 1: town = '' }): readonly PlaceChainMention[] => {
      const end = index + all.length;
      const village = all.slice(town.length);
      if (isKindOfVillage(village) || isKindOfTown(town) || namesOrganisation(text, end)) return [];
      const below = bareTown(index + town.length, village, 'village');
      return [{ start: index, end, parts: [bareTown(index, town, 'town'), below] }];
    },
  );
  return [...farms, ...chains].sort((a, b) => a.start - b.start);
}

/** Between the villages of a row, with what each got: 甲村2180米、乙村1872米. */
const betweenRow = /^(?:\s?[\d.]+\s?\p{Script=Han}{1,3})?[、，,和与]\s?$/u;
const longestGap = 16;
/** So many in a row are names, even where nothing is said of one of them. */
const shortestRow = 3;
const ownUnit = /[我本该][镇乡县区市]$/u;

/** Villages that the report names without a unit above them: told by what is said of them, or by being said again. */
function unchainedNames(text: string): readonly KnownVillage[] {
  const times = new Map<string, number>();
  const shown = new Set<string>();
  let row: string[] = [];
  let last = 0;
  for (const { start: index, name, behind } of villageWords(text)) {
    if (isKindOfVillage(name) || looseKinds.test(name)) continue;
    if (!betweenRow.test(text.slice(last, Math.min(index, last + longestGap)))) row = [];
    row = [...row.slice(1 - shortestRow), name];
    last = index + name.length;
    if (row.length === shortestRow) row.forEach((one) => shown.add(one));
    if (ownUnit.test(text.slice(Math.max(0, index - 2), index)) && name.length > 2) shown.add(name);
    if (evidence.test(behind) && name.length > 2) shown.add(name);
    const isLed = leads.test(text.slice(Math.max(0, index - 3), index));
    if (isLed && name.length > 2 && !anyVillage.test(name)) shown.add(name);
    if (evidence.test(behind) || following.test(behind)) {
      times.set(name, (times.get(name) ?? 0) + 1);
    }
  }
  return [...times]
    .filter(([name, count]) => !shown.has(name) && count > 1)
    .map(([name]) => name)
    .concat([...shown])
    .map((name) => ({ name, above: [] }));
}

/** The places of a text by where they start and by where they end. */
interface Chains {
  readonly from: ReadonlyMap<number, PlaceChainMention>;
  readonly to: ReadonlyMap<number, PlaceChainMention>;
}

/** The chain that a village is said to lie in: 甲村位于[乙县丙镇], [乙县]的甲村. Between two provinces it lies in neither. */
function seatOf(text: string, { name }: KnownVillage, { from, to }: Chains): readonly ChainPart[] {
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const owner = text.charAt(start - 1) === '的' ? to.get(start - 1) : undefined;
    if (owner && isLocal(owner)) return owner.parts;
  }
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const behind = text.slice(start + name.length, start + name.length + 5);
    const verb = /^(?:位于|地处|坐落[于在]|隶属于?|属于?)/u.exec(behind)?.[0];
    const at = start + name.length + (verb?.length ?? 0);
    const seat = verb === undefined ? undefined : from.get(at);
    if (seat && !/^[与和、]/u.test(text.charAt(seat.end))) return seat.parts;
  }
  return [];
}

/** Whether a chain ends in a county or something smaller. */
function isLocal({ parts }: PlaceChainMention): boolean {
  const last = parts.at(-1);
  const units = [...(last?.full ?? []), ...(last?.short ?? [])];
  return units.length === 0 || units.some(({ level }) => level === 'county');
}

/** A place below the county that stands in none of the tables. */
interface KnownVillage {
  readonly name: string;
  /** The chain above it, as first written. */
  readonly above: readonly ChainPart[];
}

/** Bare mentions of the towns and villages that the report has introduced in a chain, and of those that a list adds to them. */
export function villageMentions(
  text: string,
  chains: readonly PlaceChainMention[],
  inNames: readonly PlaceChainMention[] = [],
): readonly PlaceChainMention[] {
  const all = [...chains, ...inNames];
  const taken = new Set(
    all.flatMap(({ parts }) => parts.filter(({ ruled }) => ruled).map(({ start }) => start)),
  );
  const waiting = introduced(text, all);
  const known = new Set(waiting.map(({ name }) => name));
  const ends = {
    from: new Map(chains.map((chain) => [chain.start, chain])),
    to: new Map(chains.map((chain) => [chain.end, chain])),
  };
  for (const village of unchainedNames(text)) {
    if (known.has(village.name)) continue;
    waiting.push({ ...village, above: seatOf(text, village, ends) });
  }
  const seen = new Set<string>();
  const mentions: PlaceChainMention[] = [];
  for (let village = waiting.shift(); village !== undefined; village = waiting.shift()) {
    if (seen.has(village.name)) continue;
    seen.add(village.name);
    const { above } = village;
    for (const mention of mentionsOf(text, village, taken)) {
      mentions.push(mention);
      for (const name of listedAfter(text, mention.end)) {
        if (!seen.has(name)) waiting.push({ name, above });
      }
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** A zone that goes by its name alone afterwards: 天子湖生态旅游区, but no 高新区. */
function isNamedZone({ ruled, text }: ChainPart): boolean {
  return ruled === 'zone' && /(?:旅游(?:度假)?|风景(?:名胜)?|景)区$/u.test(text);
}

function introduced(text: string, chains: readonly PlaceChainMention[]): KnownVillage[] {
  return chains.flatMap(({ parts, end }) => {
    const own = parts.flatMap((part, index) =>
      part.ruled === 'village' || part.ruled === 'town' || isNamedZone(part)
        ? [{ name: part.text, above: parts.slice(0, index) }]
        : [],
    );
    if (parts.at(-1)?.ruled !== 'village') return own;
    const above = parts.slice(0, -1);
    return [...own, ...listedAfter(text, end).map((name) => ({ name, above }))];
  });
}

function listedAfter(text: string, end: number): readonly string[] {
  const names: string[] = [];
  for (let at = end; names.length < longestList;) {
    const name = listed.exec(text.slice(at, at + 12))?.[1];
    if (name === undefined || isKindOfVillage(name)) break;
    names.push(name);
    at += 1 + name.length;
  }
  return names;
}

function ruledBy(name: string): 'town' | 'village' | 'zone' {
  if (/[镇乡]$/u.test(name)) return 'town';
  return /区$/u.test(name) && !/社区$/u.test(name) ? 'zone' : 'village';
}

function mentionsOf(
  text: string,
  { name, above }: KnownVillage,
  taken: ReadonlySet<number>,
): readonly PlaceChainMention[] {
  const mentions: PlaceChainMention[] = [];
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (taken.has(start) || namesOrganisation(text, end) || namesPost(text, start, end)) continue;
    const part: ChainPart = {
      start,
      end,
      text: name,
      full: [],
      short: [],
      townOf: [],
      ruled: ruledBy(name),
    };
    const hamlet = hamletPart(text, part);
    mentions.push(
      hamlet === null
        ? { start, end, parts: [part], above }
        : { start, end: hamlet.end, parts: [part, hamlet], above },
    );
  }
  return mentions;
}
