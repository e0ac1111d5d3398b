import { type ChainPart, type PlaceChainMention, bare } from './mention.ts';

/**
 * Names that a row counts: 龙窝、三合、宝寨3个村. As many as are counted are names, even where no table knows one, and words of daily use
 * (新和、合作两县市) are places there.
 */
const counted =
  /([、和及与與]\p{Script=Han}{2,5}?)(等)?([一二两兩三四五六七八九十]{1,3}|\d{1,3})[个個]?(?:深度|[贫貧]困|行政|自然|少[数數]民族|民族|重[点點]|[极極][贫貧]|[边邊]境|[国國]家[级級]|省[级級]){0,3}(村|寨|屯|社[区區]|[县縣](?:[市区區]|（[市区]）|\([市区]\))?|市[县縣区區州]?|[区區](?!域)|旗|州市?|城市|省[区區市]?)/gu;
const joint = /[、和及与與]/u;
const row =
  /(?<=^|[^\p{Script=Han}]|[在的对對把为為将將于於是了到含括由以])(?:\p{Script=Han}{2,6}[、和及与與]){1,20}\p{Script=Han}{2,5}$/u;
const longestRow = 90;
const digits = '零一二三四五六七八九十';

interface Row {
  readonly names: readonly { readonly start: number; readonly name: string }[];
  /** Whether it names all of those that it counts. */
  readonly isWhole: boolean;
  readonly isOfVillages: boolean;
}

function rowsOf(text: string): readonly Row[] {
  return Array.from(text.matchAll(counted)).flatMap((match) => {
    const { 1: last = '', 2: others, 3: count = '', 4: unit = '' } = match;
    // A row is looked for from its last name: most numbers count none.
    const index = match.index + last.length;
    const words = row.exec(text.slice(Math.max(0, index - longestRow), index))?.[0];
    if (words === undefined) return [];
    let start = index - words.length;
    const names = words.split(joint).map((name) => {
      const place = { start, name };
      start += name.length + 1;
      return place;
    });
    const isWhole = others === undefined && names.length === numberOf(count);
    return [{ names, isWhole, isOfVillages: /^[村寨屯社]/u.test(unit) }];
  });
}

function numberOf(count: string): number {
  if (/^\d+$/.test(count)) return Number(count);
  const one = (digit: string) => (/[两兩]/u.test(digit) ? 2 : digits.indexOf(digit));
  const [tens = '', ones = ''] = count.split('十');
  if (!count.includes('十')) return count.length === 1 ? one(count) : NaN;
  return (tens === '' ? 1 : one(tens)) * 10 + (ones === '' ? 0 : one(ones));
}

const shortestName = 2;
const longestName = 4;
/** Two words in a row may be verbs (引导和带动两村), unless both are said with their ending too. */
const fewestVillages = 3;
/** What a row may count that is no name: 建档、立卡两个村. */
const word = /(?:[贫貧]困|[农農]|[产產][业業]|[发發]展|建[设設]|工作|[帮幫]扶|[验驗]收|示范)/u;

/** Villages without their endings, or without a unit above them, in a row that counts just so many. */
function villagesOf(text: string, rows: readonly Row[]): readonly PlaceChainMention[] {
  return rows
    .filter(({ isWhole, isOfVillages }) => isWhole && isOfVillages)
    .filter(({ names }) => names.every(({ name }) => isVillage(name)))
    .filter(
      ({ names }) =>
        names.length >= fewestVillages ||
        names.every(({ name }) => text.includes(`${name}村`) || name.endsWith('村')),
    )
    .flatMap(({ names }) => names.map(({ start, name }) => villageAt(text, start, name.length)));
}

function isVillage(name: string): boolean {
  return name.length >= shortestName && name.length <= longestName && !word.test(name);
}

function villageAt(text: string, start: number, length: number): PlaceChainMention {
  const part: ChainPart = { ...bare(text, start, length, 'village'), isGuess: true };
  return { start, end: part.end, parts: [part] };
}

/** What the rows of a text name: villages, and where the names begin that are counted as counties, cities or provinces. */
export function countedRows(text: string): {
  readonly villages: readonly PlaceChainMention[];
  readonly units: ReadonlySet<number>;
} {
  const rows = rowsOf(text);
  const units = rows.filter(({ isOfVillages }) => !isOfVillages);
  return {
    villages: villagesOf(text, rows),
    units: new Set(units.flatMap(({ names }) => names.map(({ start }) => start))),
  };
}

const townEnding = /(?:镇|乡|街道|市)$/u;
const fewestTowns = 2;

/** Towns without their endings in a row of such, where the text names them in full elsewhere: 虎尾、西螺, after 虎尾镇 and 西螺镇. */
export function shortTowns(
  text: string,
  told: readonly PlaceChainMention[],
): readonly PlaceChainMention[] {
  const towns = new Map<string, readonly string[]>();
  for (const { parts } of told) {
    const last = parts.at(-1);
    if (last === undefined || (last.townOf.length === 0 && last.ruled !== 'town')) continue;
    const short = last.text.replace(townEnding, '');
    if (short.length >= shortestName && short !== last.text) towns.set(short, last.townOf);
  }
  if (towns.size < fewestTowns) return [];
  const ends = new Map<number, string>();
  const starts = new Map<number, string>();
  for (const name of towns.keys()) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      starts.set(at, name);
      ends.set(at + name.length, name);
    }
  }
  return [...starts].flatMap(([start, name]) => {
    const end = start + name.length;
    const isJoined =
      (joint.test(text.charAt(start - 1)) && ends.has(start - 1)) ||
      (joint.test(text.charAt(end)) && starts.has(end + 1));
    if (!isJoined || /^[镇乡市街]/u.test(text.slice(end, end + 1))) return [];
    const part = { ...bare(text, start, name.length, 'town'), townOf: towns.get(name) ?? [] };
    return [{ start, end, parts: [part] }];
  });
}
