import type { Span } from '../text/span.ts';
import { featureAt, unlistedFeatureAt } from './features.ts';
import { type Unit, gazetteer } from './gazetteer.ts';
import { namesOrganisation, namesPost } from './organisation.ts';

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
}

/** A place as the text names it: units that touch, from the largest to the smallest. */
export interface PlaceChainMention extends Span {
  readonly parts: readonly [ChainPart, ...ChainPart[]];
  /** The units above the first part where the report has told them before, none of them in this span. */
  readonly above?: readonly ChainPart[];
}

/** Every stretch that may name a place, longest first from the left; which of them do is for the whole report to say. */
export function readChains(text: string): readonly PlaceChainMention[] {
  const mentions: PlaceChainMention[] = [];
  for (let offset = 0; offset < text.length;) {
    const mention = chainAt(text, offset);
    if (mention === null) {
      offset += 1;
      continue;
    }
    offset = mention.end;
    if (namesOrganisation(text, mention.end) || namesAnother(text, mention)) continue;
    if (!namesPost(text, mention.start, mention.end)) mentions.push(mention);
  }
  return mentions;
}

/** Whether a lone short form is only the beginning of a village's or a street's name: 河北|村, 南京|路. */
function namesAnother(text: string, { parts, end }: PlaceChainMention): boolean {
  return parts.length === 1 && parts[0].short.length > 0 && /^[村屯路街桥]/u.test(text.charAt(end));
}

function chainAt(text: string, start: number): PlaceChainMention | null {
  const first = longer(featurePart(text, start), knownPart(text, start));
  if (first === null) return null;
  const parts: [ChainPart, ...ChainPart[]] = [first];
  let last: ChainPart = first;
  for (let next = partAfter(text, last); next !== null; next = partAfter(text, last)) {
    parts.push(next);
    last = next;
  }
  return { start, end: last.end, parts };
}

/** 长白山 is the mountain, not the county 长白 with something behind it. */
function longer(feature: ChainPart | null, unit: ChainPart | null): ChainPart | null {
  return feature !== null && feature.end > (unit?.end ?? 0) ? feature : unit;
}

function partAfter(text: string, last: ChainPart): ChainPart | null {
  // Below a village nothing follows, and a mountain has no towns.
  if (last.ruled === 'village' || last.ruled === 'natural' || last.ruled === 'other') return null;
  const known = knownPart(text, last.end);
  return known !== null && isBelow(known, last) ? known : ruledPart(text, last);
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

function featurePart(text: string, start: number): ChainPart | null {
  const feature = featureAt(text, start);
  if (feature !== null) return bare(text, start, feature.length, feature.level);
  const length = unlistedFeatureAt(text, start);
  return length === 0 ? null : bare(text, start, length, 'natural');
}

const zone =
  /^(?:(?![的了在是有和与及、])\p{Script=Han}){0,8}?(?:经济技术开发区|经济开发区|开发区|高新技术产业园区|工业园区|产业园区|高新区|工业园|自贸区|综合保税区|合作区|旅游度假区)/u;
const town =
  /^(?:(?![的了在是有和与及各全个两、])\p{Script=Han}){1,4}?(?:镇|鎮|乡(?!村|镇|级|土|亲|间)|鄉|苏木|街道)/u;
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
  /^(?:贫困|貧困|深度贫困|重点贫困|各|全|每|各个|行政|自然|示范|文明|中心|重点|薄弱|试点|帮扶|所有|山|农|新农|美丽乡|一些|许多|不少|多|几|出列|脱贫|非贫困|驻|包|联|淘宝|专业|特色|样板|亿元|空心|生态|后进|先进|明星|移民|搬迁|整治|整村)(?:村|屯|社区)$/u;

/** Whether a word that ends in 村 tells a kind of village instead of naming one. */
export function isKindOfVillage(name: string): boolean {
  return kindsOfVillage.test(name);
}

/** What is said of towns as such. */
const kindOfTown = /^(?:城|集|乡|各乡|县城|城关城|小城|重点|特色|中心|建制)(?:镇|鎮|乡)$/u;

/** Towns, villages and zones that no table has, told by their endings behind a unit that is known. */
function ruledPart(text: string, last: ChainPart): ChainPart | null {
  const after = text.slice(last.end, last.end + 24);
  const isUnit = last.full.length > 0 || last.short.length > 0;
  const isTown = last.townOf.length > 0 || last.ruled === 'town';
  const named = last.full.some(({ level }) => level === 'county' || level === 'prefecture');
  const found = (pattern: RegExp, ruled: 'town' | 'village' | 'zone'): ChainPart | null => {
    const match = pattern.exec(after)?.[0];
    if (match === undefined || isKindOfVillage(match) || kindOfTown.test(match)) return null;
    return bare(text, last.end, match.length, ruled);
  };
  return (
    (isUnit ? found(zone, 'zone') : null) ??
    (named ? found(town, 'town') : null) ??
    (isTown ? found(villageOfTown, 'village') : null) ??
    (named ? found(villageOfCounty, 'village') : null)
  );
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
