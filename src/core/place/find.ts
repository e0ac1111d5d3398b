import type { AttributeValue } from '../annotation/label/attribute.ts';
import type { Proposal } from '../propose/proposal.ts';
import { type Span, compareSpans, overlaps } from '../text/span.ts';
import { abbreviated } from './abbreviated.ts';
import { countedRows, shortTowns } from './counted-rows.ts';
import { listedTowns, townsBeside } from './listed-towns.ts';
import { type PlaceChainMention, readChains } from './mention.ts';
import { resolveMentions } from './resolve.ts';
import { simplifyPlaces } from './simplify.ts';
import { looseChains, villageMentions } from './village.ts';

/** Titles of documents: nothing in them is a mention of a place (L3). */
const documentTitle = /《[^《》\n]{1,80}》/gu;

/**
 * Named places of a text (L1 to L5) in document order, a chain of units as one span, with their path, level, code and full path.
 * `names` are spans inside which a place belongs to another name, such as programs (L3).
 */
export function findPlaces(written: string, names: readonly Span[] = []): readonly Proposal[] {
  const text = simplifyPlaces(written);
  const excluded: readonly Span[] = [
    ...[...text.matchAll(documentTitle)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
    ...listLines(text),
    ...names,
  ];
  const known = readChains(text);
  const { inNames } = known;
  const read = withLoose(known.mentions, looseChains(text), inNames);
  const chains = withoutOverlap(read, excluded);
  const villages = withoutOverlap(villageMentions(text, chains, inNames), excluded);
  const rows = countedRows(text);
  const counted = withoutOverlap(rows.villages, [...villages, ...excluded]);
  // 东兴村, once introduced, is no mention of the city 东兴.
  const local = [...villages, ...counted].sort(compareSpans);
  const told = [...withoutOverlap(chains, local), ...local].sort(compareSpans);
  const added = [
    ...listedTowns(text),
    ...townsBeside(text, told),
    ...shortTowns(text, told),
    ...abbreviated(text, told),
  ].sort(compareSpans);
  const mentions = [...told, ...withoutOverlap(added, [...told, ...inNames, ...excluded])].sort(
    compareSpans,
  );
  return resolveMentions(text, mentions, inNames, rows.units).map(
    ({ mention: { start, end }, attributes, score, rule }) => ({
      start,
      end,
      text: written.slice(start, end),
      label: 'location',
      attributes: { ...attributes, path: asWritten(attributes['path'], written.slice(start, end)) },
      score,
      rule,
    }),
  );
}

/** Chains that the tables know, and those told by their endings where none of these begins before or with them. */
function withLoose(
  known: readonly PlaceChainMention[],
  loose: readonly PlaceChainMention[],
  inNames: readonly PlaceChainMention[],
): readonly PlaceChainMention[] {
  if (loose.length === 0) return known;
  const begun = united([...known, ...inNames]);
  const own = loose.filter(
    ({ start }) => !begun.some((span) => span.start <= start && start < span.end),
  );
  return [...withoutOverlap(known, own), ...own].sort(compareSpans);
}

/** The units of a path in the characters of the text: they follow one another and make up the whole span. */
function asWritten(path: AttributeValue | undefined, span: string): readonly string[] {
  let from = 0;
  return [path ?? span].flat().map((unit) => span.slice(from, (from += unit.length)));
}

/** Lines of links and choices of a web page, told by their separators: `地区:安徽|北京|…`, `首页 > 新闻 > 社会`. */
function listLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline === -1 ? text.length : newline;
    const line = text.slice(start, end);
    if (line.split(/[|｜]/u).length > 4 || line.split('>').length > 2) lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Those, in document order, that touch none of `excluded`. */
function withoutOverlap(
  mentions: readonly PlaceChainMention[],
  excluded: readonly Span[],
): readonly PlaceChainMention[] {
  const spans = united(excluded);
  let next = 0;
  return mentions.filter((mention) => {
    while ((spans[next]?.end ?? Infinity) <= mention.start) next += 1;
    const span = spans[next];
    return span === undefined || !overlaps(span, mention);
  });
}

/** The stretches that some spans cover together, in order, none touching another. */
function united(spans: readonly Span[]): readonly Span[] {
  const whole: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(compareSpans)) {
    const last = whole.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else whole.push({ start, end });
  }
  return whole;
}
