import type { Attributes } from '../annotation/label/attribute.ts';
import { commonWords } from './common-words.ts';
import { fullPath, gazetteer, standardCode } from './gazetteer.ts';
import { type ChainPart, type PlaceChainMention, cityByShortName } from './mention.ts';

/** A mention that the report as a whole bears out, with what it stands for. */
export interface ResolvedMention {
  readonly mention: PlaceChainMention;
  readonly attributes: Attributes;
  readonly score: number;
  readonly rule: string;
}

/** How often the report names each unit, its provinces and prefectures included. */
type Context = ReadonlyMap<string, number>;

/** Keeps the mentions that name a place and says which, from the report's other mentions (L4). */
export function resolveMentions(
  text: string,
  mentions: readonly PlaceChainMention[],
  inNames: readonly PlaceChainMention[],
  counted: ReadonlySet<number>,
): readonly ResolvedMention[] {
  const context = contextOf([...mentions, ...inNames]);
  for (const code of freeStanding(text, mentions)) context.set(code, (context.get(code) ?? 0) + 1);
  const home = homeOf(context);
  const found: ResolvedMention[] = [];
  for (const [index, mention] of mentions.entries()) {
    const { start, parts } = mention;
    // A short form that nothing bears out (鸡冠 of 鸡冠花) is no town of the report's county either.
    const isBorneOut = resolveMention(mention, context, false) !== null;
    const seat = isBorneOut ? seatedAtHome(mention, home, context) : mention;
    const told = resolveMention(seat, context, isListedUnder(text, start));
    const isSupposed = told?.rule === supposed && !standsFree(text, mention);
    const resolved = isSupposed ? null : told;
    const last = found.at(-1)?.mention.end ?? -1;
    if (resolved !== null) found.push(resolved);
    else if (parts.length === 1) {
      const amid = counted.has(start) || isAmid(text, mention, mentions[index + 1]);
      const opens =
        counted.has(start) ||
        (amid && commonWords.has(parts[0].text) && isNear(mention, mentions[index + 1], context));
      if (!opens && !JOINT.test(text.slice(last, start))) continue;
      const beside = besideOthers(mention, context, amid);
      if (beside) found.push(beside);
    }
  }
  return found;
}

/** The rule of short forms that only their province speaks for: 其余干部 in a report of Jiangxi names no 余干. */
const supposed = 'L4 short form, province in the report';

function standsFree(text: string, { start, end }: PlaceChainMention): boolean {
  return freeBefore.test(text.charAt(start - 1)) && freeBehind.test(text.charAt(end));
}

const freeBefore = /^(?:$|\P{Script=Han}|[在到至赴于从由往与和及的是省])/u;
const freeBehind = /^(?:$|\P{Script=Han}|[的等和与及以至到县城在之古境一])/u;

/** What joins places that are told side by side: 从郑州到万州, 南阳、襄阳. */
const JOINT = /^[至到和与與及、—-]$/u;

/** 某州辖甲、乙两市: what is listed behind 辖 lies below. */
function isListedUnder(text: string, start: number): boolean {
  return /[辖轄][^。；;！？!?\n]{0,60}$/u.test(text.slice(Math.max(0, start - 64), start));
}

/** Whether a place follows in the same row: 东莞、[中山]、江门. */
function isAmid(text: string, { end }: PlaceChainMention, next?: PlaceChainMention): boolean {
  return (
    next !== undefined &&
    JOINT.test(text.slice(end, next.start)) &&
    !commonWords.has(next.parts[0].text)
  );
}

/** Whether two may lie in one prefecture that the report tells of: [兴国]、于都. */
function isNear(
  { parts }: PlaceChainMention,
  next: PlaceChainMention | undefined,
  context: Context,
): boolean {
  const told = codesOf(parts).filter((code) => context.has(`${code.slice(0, 4)}00`));
  const prefectures = new Set(told.map((code) => code.slice(0, 4)));
  return codesOf(next?.parts ?? []).some(
    (code) => !code.endsWith('00') && prefectures.has(code.slice(0, 4)),
  );
}

/** The short form of a county that stands beside a place is one too, unless it is a common word; amid places even then. */
function besideOthers(
  mention: PlaceChainMention,
  context: Context,
  amid: boolean,
): ResolvedMention | null {
  const [part] = mention.parts;
  if (part.short.length === 0 || (commonWords.has(part.text) && !amid)) return null;
  const code = likeliest(codesOf(mention.parts), context);
  const attributes = attributesOf(mention, code);
  return { mention, attributes, score: 0.6, rule: 'L4 short form beside another place' };
}

/** What is taken for a place of the report's own county: a village that nothing else is known of, and a town by its short form. */
function seatedAtHome(
  mention: PlaceChainMention,
  home: readonly ChainPart[] | undefined,
  context: Context,
): PlaceChainMention {
  if (home === undefined) return mention;
  if (isUncoded(mention)) return { ...mention, above: home };
  if (isOfElsewhere(mention, context)) {
    const [town, ...rest] = mention.parts;
    return { ...mention, parts: [{ ...town, townOf: [], ruled: 'town' }, ...rest], above: home };
  }
  const [part] = mention.parts;
  const seat = home[0]?.full[0]?.code ?? '';
  const isKnown = part.short.some(({ code }) => context.has(code));
  if (mention.parts.length > 1 || part.full.length > 0 || part.short.length === 0 || isKnown) {
    return mention;
  }
  const isTown = ['镇', '乡'].some((ending) =>
    gazetteer().townCounties(`${part.text}${ending}`).includes(seat),
  );
  if (!isTown || commonWords.has(part.text)) return mention;
  return {
    ...mention,
    parts: [{ ...part, short: [], townOf: [seat], ruled: 'town' }],
    above: home,
  };
}

/** A town and its village that the tables know only in prefectures that the report does not name: a town of its own county by that name. */
function isOfElsewhere({ parts, above = [] }: PlaceChainMention, context: Context): boolean {
  const [{ full, short, townOf }] = parts;
  return (
    parts.length > 1 &&
    above.length + full.length + short.length === 0 &&
    townOf.length > 0 &&
    !townOf.some((code) => context.has(`${code.slice(0, 4)}00`))
  );
}

/** A town or village by rule that nothing is known of. */
function isUncoded({ parts, above = [] }: PlaceChainMention): boolean {
  const [only] = parts;
  const isLocal = only.ruled === 'village' || only.ruled === 'town';
  return isLocal && codesOf([...above, ...parts]).length === 0;
}

/** The county that a report is about: the one that it names, or names most. */
function homeOf(context: Context): readonly ChainPart[] | undefined {
  const counties = [...context].filter(([code]) => !code.endsWith('00'));
  const [first, second] = counties.sort(([, a], [, b]) => b - a);
  if (!first || (second && first[1] < 2 * second[1])) return undefined;
  const unit = gazetteer().unit(first[0]);
  if (!unit) return undefined;
  const nothing = { start: 0, end: 0, short: [], townOf: [], ruled: null };
  return [{ ...nothing, text: unit.name, full: [unit] }];
}

const freely = /(?:^|[\n，,。；;：:“”"（(\s]|[在到赴于]|来到|走进)$/u;
const fewestFree = 2;

/** Counties of two characters (康县, 唐县) that stand where names stand, twice at least: 小康县 and 示范县 do not. */
function freeStanding(text: string, mentions: readonly PlaceChainMention[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { start, end, parts } of mentions) {
    const [{ full, text: name, townOf }] = parts;
    const [unit, ...others] = full;
    if (parts.length > 1 || !freely.test(text.slice(Math.max(0, start - 2), start))) continue;
    if (name.length === 2 && unit !== undefined && others.length === 0) {
      times.set(unit.code, (times.get(unit.code) ?? 0) + 1);
    }
    // A town of which there is but one speaks for its county: 山盆镇 opens a report of the town.
    const [county, ...counties] = townOf;
    if (full.length > 0 || county === undefined || counties.length > 0) continue;
    if (/^[村镇级土亲间愁音]/u.test(text.slice(end, end + 1))) continue;
    if (name.length > 2 && /[镇乡]$/u.test(name)) times.set(county, fewestFree);
  }
  return [...times].filter(([, count]) => count >= fewestFree).map(([code]) => code);
}

/** Counts what names a place beyond doubt: only that supports anything else. */
function contextOf(mentions: readonly PlaceChainMention[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { parts } of mentions) {
    const [code, ...others] = codesOf(parts);
    if (code === undefined || others.length > 0) continue;
    if (parts.length === 1 && !standsAlone(parts[0])) continue;
    for (const above of withAbove(code)) counts.set(above, (counts.get(above) ?? 0) + 1);
  }
  return counts;
}

/** Whether a part names a place without any help: a full name, or the short form of a province or prefecture that is no common word. */
function standsAlone({ text, full, short }: ChainPart): boolean {
  if (full.length > 0 || isUsualName(text)) return text.length >= 3;
  return (
    !commonWords.has(text) && short.some(({ level }) => level !== 'county' && level !== 'zone')
  );
}

/** 威宁县 for an autonomous county with a long name: the ending makes it a name of its own. */
function isUsualName(text: string): boolean {
  return text.length >= 3 && /[县州旗]$/u.test(text);
}

function withAbove(code: string): readonly string[] {
  return [...new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code])];
}

/** The codes that a chain's most specific coded part may have, given the parts above it. */
function codesOf(parts: readonly ChainPart[]): readonly string[] {
  let codes: readonly string[] = [];
  for (const part of parts) {
    const own = meanings(part);
    if (own.length === 0) continue;
    const within = own.filter((code) => codes.some((above) => liesIn(code, above)));
    // A full name that lies elsewhere (湖北省张家界市) stands for itself, not for what is written before it.
    const free = codes.length === 0 || part.full.length > 0 || cityByShortName(part).length > 0;
    codes = within.length > 0 ? within : free ? own : codes;
  }
  return [...new Set(codes)];
}

function meanings(part: ChainPart): readonly string[] {
  const units = part.full.length > 0 ? part.full : part.short;
  const codes = units.map(({ code }) => code);
  return codes.length > 0 ? codes : part.townOf;
}

function liesIn(code: string, above: string): boolean {
  return code.startsWith(above.replace(/(?:00){1,2}$/, ''));
}

function resolveMention(
  mention: PlaceChainMention,
  context: Context,
  isBelow: boolean,
): ResolvedMention | null {
  const { parts, above = [] } = mention;
  const all = codesOf([...above, ...parts]);
  const lower = isBelow ? all.filter((code) => !code.endsWith('00')) : [];
  const codes = lower.length > 0 ? lower : all;
  const last = parts.at(-1) ?? parts[0];
  if (codes.length === 0) {
    if (last.ruled === null) return null;
    const attributes = { path: [last.text], resolved: [last.text], level: last.ruled };
    return last.isGuess
      ? { mention, attributes, score: 0.65, rule: 'L1 feature by its ending' }
      : { mention, attributes, score: 0.9, rule: 'L1 feature' };
  }
  const support = supportOf(mention, codes, context);
  if (support === null && last.feature !== undefined && parts.length === 1) {
    const attributes = { path: [last.text], resolved: [last.text], level: last.feature };
    return { mention, attributes, score: 0.8, rule: 'L1 feature' };
  }
  if (support === null) return null;
  return { mention, attributes: attributesOf(mention, likeliest(codes, context)), ...support };
}

function likeliest(codes: readonly string[], context: Context): string {
  return (
    [...codes].sort(
      (a, b) => weight(b, context) - weight(a, context) || rank(b) - rank(a) || (a < b ? -1 : 1),
    )[0] ?? ''
  );
}

/** Without a word from the report the larger unit is meant: 河北 is the province, not the district of Tianjin. */
function rank(code: string): number {
  return code.endsWith('0000') ? 2 : code.endsWith('00') ? 1 : 0;
}

/** How strongly the report speaks for a code: what is named more often, and more closely, weighs more. */
function weight(code: string, context: Context): number {
  const [province, prefecture] = withAbove(code);
  return (
    (context.get(code) ?? 0) * 10_000 +
    (context.get(prefecture ?? '') ?? 0) * 100 +
    (context.get(province ?? '') ?? 0)
  );
}

function supportOf(
  { parts, above }: PlaceChainMention,
  codes: readonly string[],
  context: Context,
): Pick<ResolvedMention, 'score' | 'rule'> | null {
  const [first] = parts;
  if (above !== undefined) return { score: 0.85, rule: 'L1 place that the report has introduced' };
  if (parts.length > 1) {
    return isMisplaced(parts)
      ? { score: 0.7, rule: 'L2 chain, a unit that lies elsewhere' }
      : { score: 0.95, rule: 'L2 chain of units' };
  }
  const isKnown = codes.some((code) => context.has(code));
  if (first.full.length > 0) {
    if (first.text.length >= 3) return { score: 0.9, rule: 'L1 unit by its name' };
    const near = isKnown || codes.some((code) => context.has(`${code.slice(0, 4)}00`));
    return near ? { score: 0.6, rule: 'L1 unit of two characters' } : null;
  }
  if (first.short.length > 0) return supportOfShort(first, codes, context);
  if (isKnown) return { score: 0.8, rule: 'L1 town of a county named here' };
  return codes.length === 1 && first.text.length >= 4 ? { score: 0.5, rule: 'L1 town' } : null;
}

/** Whether a unit of a chain does not lie in the one before it, as the tables know them. */
function isMisplaced(parts: readonly ChainPart[]): boolean {
  return parts.some((part, index) => {
    const above = parts[index - 1];
    const own = part.full.length > 0 ? part.full : cityByShortName(part);
    if (!above || own.length === 0) return false;
    const upper = meanings(above);
    return upper.length > 0 && !own.some(({ code }) => upper.some((one) => liesIn(code, one)));
  });
}

function supportOfShort(
  part: ChainPart,
  codes: readonly string[],
  context: Context,
): Pick<ResolvedMention, 'score' | 'rule'> | null {
  if (isUsualName(part.text)) return { score: 0.9, rule: 'L1 unit by its usual name' };
  if (
    codes.some((code) => context.has(code) && (!code.endsWith('00') || !commonWords.has(part.text)))
  ) {
    return { score: 0.85, rule: 'L4 short form, full name in the report' };
  }
  // A report of Taiwan means its city by 桃园.
  const isOfTaiwan = context.has('710000') && codes.some((code) => code.startsWith('71'));
  if (commonWords.has(part.text) && !isOfTaiwan) return null;
  if (part.short.some(({ level }) => level === 'province' || level === 'prefecture')) {
    return { score: 0.75, rule: 'L4 short form' };
  }
  // The districts of Hong Kong and Macau go by their short forms: 元朗, 荃湾.
  if (codes.every((code) => /^8[12]/.test(code))) return { score: 0.7, rule: 'L4 short form' };
  const nearby = codes.some((code) => context.has(`${code.slice(0, 4)}00`));
  if (nearby) return { score: 0.7, rule: 'L4 short form, prefecture in the report' };
  const [only, ...others] = codes;
  // The “五河” of a lake are five rivers.
  const isAlone =
    only !== undefined && others.length === 0 && !/^[二三四五六七八九十]/u.test(part.text);
  return isAlone && part.feature === undefined && context.has(`${only.slice(0, 2)}0000`)
    ? { score: 0.55, rule: supposed }
    : null;
}

function attributesOf({ parts, above = [] }: PlaceChainMention, code: string): Attributes {
  const known = gazetteer();
  const unit = known.unit(code);
  const uncoded = [...above, ...parts].filter(
    ({ full, short }) => full.length + short.length === 0,
  );
  const last = parts.at(-1) ?? parts[0];
  const level = last.ruled ?? (uncoded.includes(last) ? 'town' : unit?.level);
  return {
    path: pathOf(parts),
    resolved: [...fullPath(known, code), ...uncoded.map(({ text }) => text)],
    code: standardCode(code),
    ...(level === undefined ? {} : { level }),
  };
}

/** The units as written; a zone behind a short form is one name with it: 延吉|国际空港经济开发区 is one. */
function pathOf(parts: readonly ChainPart[]): readonly string[] {
  return parts.reduce<readonly string[]>((path, part, index) => {
    const before = parts[index - 1];
    const joins = part.ruled === 'zone' && before !== undefined && before.full.length === 0;
    return joins
      ? [...path.slice(0, -1), `${path.at(-1) ?? ''}${part.text}`]
      : [...path, part.text];
  }, []);
}
