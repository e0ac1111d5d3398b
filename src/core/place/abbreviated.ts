import type { PlaceChainMention } from './mention.ts';
import { namesOrganisation } from './organisation.ts';

/** 克孜勒苏柯尔克孜自治州（以下简称克州）: a short name that the text gives to the place before it. */
const given =
  /[（(](?:以下)?(?:[简簡][称稱]|[统統][称稱])[：:]?[“"「『]?(\p{Script=Han}{2,8})[”"」』]?[）)]/gu;

/** Each mention of a place by a short name that the text has given it. */
export function abbreviated(
  text: string,
  told: readonly PlaceChainMention[],
): readonly PlaceChainMention[] {
  const byEnd = new Map(told.map((mention) => [mention.end, mention]));
  return Array.from(text.matchAll(given)).flatMap(({ index, 1: name = '' }) => {
    const place = byEnd.get(index);
    return place === undefined ? [] : mentionsOf(text, name, place, index);
  });
}

function mentionsOf(
  text: string,
  name: string,
  { parts }: PlaceChainMention,
  from: number,
): readonly PlaceChainMention[] {
  const last = parts.at(-1) ?? parts[0];
  const mentions: PlaceChainMention[] = [];
  for (let start = text.indexOf(name, from); start !== -1; start = text.indexOf(name, start + 1)) {
    const end = start + name.length;
    if (namesOrganisation(text, end)) continue;
    mentions.push({
      ...{ start, end, above: parts.slice(0, -1) },
      parts: [{ ...last, start, end, text: name }],
    });
  }
  return mentions;
}
