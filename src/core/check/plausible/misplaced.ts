import { commonWords } from '../../place/common-words.ts';
import { simplifyPlaces } from '../../place/simplify.ts';
import { type Unit, gazetteer } from '../../place/gazetteer.ts';
import type { Span } from '../../text/span.ts';
import { type Doubt, quoted } from './doubt.ts';

/** People, firms and roads of one place in another, which touch its name: 贵州省宁波帮扶队. */
const BETWEEN_PLACES =
  /^[^。，；,;\n]{0,8}(?:帮扶|幫扶|援|协作|協作|对口|對口|结对|結對|挂职|掛職|商会|商會|籍|客商|企业|企業|高速|铁路|鐵路|公路|路|线|線|航线|大道|会馆|會館|至|到|—|-)/;

/** What the full name of a province or prefecture ends in, with more behind it. */
const ENDING = /(?:省|自治[区區]|市|州|盟|地[区區])(?=[\u4e00-\u9fff])/g;
const LONGEST = 11;
const SHORTEST = 3;

/** A name and all units that it may mean. */
interface Named extends Span {
  readonly text: string;
  readonly full: readonly Unit[];
  readonly short: readonly Unit[];
  readonly townOf: readonly string[];
}

/** A unit that touches the name of a larger one in which it does not lie, as the tables of all years know them: 湖北省张家界. */
export function findMisplaced(text: string): readonly Doubt[] {
  // Only what touches the name of a larger unit is looked up, so that no whole text is read for places.
  return Array.from(text.matchAll(ENDING)).flatMap(({ 0: ending, index }) => {
    const end = index + ending.length;
    const near = simplifyPlaces(text.slice(Math.max(0, end - LONGEST), end + 2 * LONGEST));
    const at = Math.min(end, LONGEST);
    const above = nameBefore(near, at);
    const part = above && nameAt(near, at);
    if (!above || !part || BETWEEN_PLACES.test(near.slice(part.end, part.end + 12))) return [];
    const move = ({ start, end: to }: Span): Span => ({
      start: start + end - at,
      end: to + end - at,
    });
    return liesElsewhere(part, above) ? [misplaced(text, move(part), move(above))] : [];
  });
}

/** The longest full name that ends at an offset. */
function nameBefore(text: string, end: number): Named | undefined {
  for (let start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start += 1) {
    const name = named(text, start, end);
    if (name.full.length > 0) return name;
  }
  return undefined;
}

/** The longest name that begins at an offset. */
function nameAt(text: string, start: number): Named | undefined {
  const length = gazetteer().longestAt(text, start);
  return length === 0 ? undefined : named(text, start, start + length);
}

function named(text: string, start: number, end: number): Named {
  const name = text.slice(start, end);
  const known = gazetteer();
  return {
    ...{ start, end, text: name },
    full: known.named(name),
    short: known.shortened(name),
    townOf: known.townCounties(name),
  };
}

/** Whether whatever a part may mean lies outside of whatever the part before it may mean. */
function liesElsewhere(part: Named, above: Named): boolean {
  const upper = above.full.filter(({ level }) => level === 'province' || level === 'prefecture');
  if (upper.length === 0 || above.text.length < 3 || part.townOf.length > 0) return false;
  const lower = part.full.length > 0 && part.text.length > 2 ? part.full : shortForm(part);
  if (lower.length === 0) return false;
  return !lower.some((unit) => upper.some((one) => mayLieIn(unit, one)));
}

/** A prefecture by its short form, no word of daily use. */
function shortForm({ text, short, full }: Named): readonly Unit[] {
  if (full.length > 0 || commonWords.has(text)) return [];
  const isPrefecture = short.length > 0 && short.every(({ level }) => level === 'prefecture');
  return isPrefecture ? short : [];
}

function mayLieIn({ code, level, name }: Unit, upper: Unit): boolean {
  if (level === upper.level || level === 'province') return true;
  // Of Taiwan, Hongkong and Macau the tables know no unit twice.
  if (/^(?:71|8[12])/.test(upper.code) || /^(?:71|8[12])/.test(code)) return true;
  if (code.startsWith(upper.code.replace(/(?:00){1,2}$/, ''))) return true;
  // Within a province districts and cities are made anew and given away each year.
  return (
    upper.level === 'prefecture' && code.slice(0, 2) === upper.code.slice(0, 2) && !/县$/.test(name)
  );
}

function misplaced(text: string, part: Span, above: Span): Doubt {
  const [inner, outer] = [quoted(text, part), quoted(text, above)];
  return {
    rule: 'misplaced',
    figures: [outer, inner],
    formula: `${inner.text} ∉ ${outer.text}`,
    confidence: 0.6,
  };
}
