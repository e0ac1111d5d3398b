import { gazetteer } from './gazetteer.ts';
import { type ChainPart, type PlaceChainMention, bare, isKindOfTown } from './mention.ts';

/** 重安、重兴和翁坪3个乡镇: what a row names without its endings, told by what counts it. */
const counted =
  /等?(?:[一二两三四五六七八九十]{1,3}|\d{1,3})个?(?:贫困|深度贫困|极贫|边境|重点)?(?:乡镇|镇|乡|街道)/gu;
const row = /(?:\p{Script=Han}{2,8}[、和及与]){1,20}\p{Script=Han}{2,4}$/u;
const longestRow = 60;
const joint = /[、和及与]/u;
const endings = ['镇', '乡', '街道'];
const shortest = 2;
const longest = 4;

/** Towns by their short forms in a row that is counted as towns, where the tables know a town by that name. */
export function listedTowns(text: string): readonly PlaceChainMention[] {
  const mentions: PlaceChainMention[] = [];
  for (const { index } of text.matchAll(counted)) {
    const names = row.exec(text.slice(Math.max(0, index - longestRow), index))?.[0];
    if (names === undefined) continue;
    let end = index - names.length;
    for (const name of names.split(joint)) {
      end += name.length;
      const town = townAtEnd(text, end, name.length);
      if (town !== null) mentions.push({ start: town.start, end, parts: [town] });
      end += 1;
    }
  }
  return mentions;
}

function townAtEnd(text: string, end: number, most: number): ChainPart | null {
  for (let length = Math.min(most, longest); length >= shortest; length -= 1) {
    const name = text.slice(end - length, end);
    const townOf = endings.flatMap((ending) => gazetteer().townCounties(`${name}${ending}`));
    if (townOf.length > 0) return { ...bare(text, end - length, length, 'town'), townOf };
  }
  return null;
}

const nextTown = /^[、和及与]((?:(?![的了在是有和与及该本各])\p{Script=Han}){2,3}(?:镇|乡|苏木))/u;
const longestNext = 8;

/** Towns of which no table knows in a row behind one that is known: 三河镇、[下坪镇]. */
export function townsBeside(
  text: string,
  mentions: readonly PlaceChainMention[],
): readonly PlaceChainMention[] {
  const taken = new Set(mentions.map(({ start }) => start));
  return mentions.flatMap(({ parts, end: first }) => {
    const towns: PlaceChainMention[] = [];
    if (!/[镇乡木]$/u.test(parts.at(-1)?.text ?? '')) return towns;
    for (let end = first; ;) {
      const name = nextTown.exec(text.slice(end, end + longestNext))?.[1];
      const start = end + 1;
      if (name === undefined || taken.has(start) || isKindOfTown(name)) return towns;
      end = start + name.length;
      towns.push({ start, end, parts: [bare(text, start, name.length, 'town')] });
    }
  });
}
