import type { ChainPart, PlaceChainMention } from './mention.ts';
import { isKindOfVillage } from './mention.ts';
import { namesOrganisation, namesPost } from './organisation.ts';

/** A village that continues a list of villages of the same town: 金苍村、糖厂村. */
const listed = /^[、和与及]((?:(?![的了在是有和与及、])\p{Script=Han}){1,4}?(?:村|屯|社区|嘎查))/u;

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
): readonly PlaceChainMention[] {
  const taken = new Set(
    chains.flatMap(({ parts }) => parts.filter(({ ruled }) => ruled).map(({ start }) => start)),
  );
  const waiting = introduced(text, chains);
  const seen = new Set<string>();
  const mentions: PlaceChainMention[] = [];
  for (let village = waiting.shift(); village !== undefined; village = waiting.shift()) {
    if (seen.has(village.name)) continue;
    seen.add(village.name);
    const { above } = village;
    for (const mention of mentionsOf(text, village, taken)) {
      mentions.push(mention);
      waiting.push(...listedAfter(text, mention.end).map((name) => ({ name, above })));
    }
  }
  return mentions.sort((a, b) => a.start - b.start);
}

function introduced(text: string, chains: readonly PlaceChainMention[]): KnownVillage[] {
  return chains.flatMap(({ parts, end }) => {
    const own = parts.flatMap((part, index) =>
      part.ruled === 'village' || part.ruled === 'town'
        ? [{ name: part.text, above: parts.slice(0, index) }]
        : [],
    );
    if (parts.at(-1)?.ruled !== 'village') return own;
    const above = parts.slice(0, -1);
    return [...own, ...listedAfter(text, end).map((name) => ({ name, above }))];
  });
}

function listedAfter(text: string, end: number): readonly string[] {
  const name = listed.exec(text.slice(end, end + 12))?.[1];
  if (name === undefined || isKindOfVillage(name)) return [];
  return [name, ...listedAfter(text, end + 1 + name.length)];
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
      ruled: name.endsWith('镇') || name.endsWith('乡') ? 'town' : 'village',
    };
    mentions.push({ start, end, parts: [part], above });
  }
  return mentions;
}
