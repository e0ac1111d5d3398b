import { type ChainPart, readChains } from '../../place/mention.ts';
import { commonWords } from '../../place/common-words.ts';
import { simplifyPlaces } from '../../place/simplify.ts';
import type { Unit } from '../../place/gazetteer.ts';
import { type Doubt, quoted } from './doubt.ts';

/** People, firms and roads of one place in another, which touch its name: 贵州省宁波帮扶队. */
const BETWEEN_PLACES =
  /^[^。，；,;\n]{0,8}(?:帮扶|幫扶|援|协作|協作|对口|對口|结对|結對|挂职|掛職|商会|商會|籍|客商|企业|企業|高速|铁路|鐵路|公路|路|线|線|航线|大道|会馆|會館|至|到|—|-)/;

/** A unit that touches the name of a larger one in which it does not lie, as the tables of all years know them: 湖北省张家界. */
export function findMisplaced(text: string): readonly Doubt[] {
  const simplified = simplifyPlaces(text);
  const { mentions, inNames } = readChains(simplified);
  const chains = [...mentions, ...inNames].sort((a, b) => a.start - b.start);
  return chains.flatMap(({ parts, end }, index) => {
    const next = chains[index + 1];
    const touching = next?.start === end ? [...parts, next.parts[0]] : parts;
    return touching.flatMap((part, at) => {
      const above = touching[at - 1];
      if (above === undefined || BETWEEN_PLACES.test(simplified.slice(part.end, part.end + 12))) {
        return [];
      }
      return liesElsewhere(part, above) ? [misplaced(text, part, above)] : [];
    });
  });
}

/** Whether whatever a part may mean lies outside of whatever the part before it may mean. */
function liesElsewhere(part: ChainPart, above: ChainPart): boolean {
  const upper = above.full.filter(({ level }) => level === 'province' || level === 'prefecture');
  if (upper.length === 0 || above.text.length < 3 || part.townOf.length > 0) return false;
  const lower = part.full.length > 0 && part.text.length > 2 ? part.full : shortForm(part);
  if (lower.length === 0) return false;
  return !lower.some((unit) => upper.some((one) => mayLieIn(unit, one)));
}

/** A prefecture by its short form, no word of daily use. */
function shortForm({ text, short, full }: ChainPart): readonly Unit[] {
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

function misplaced(text: string, part: ChainPart, above: ChainPart): Doubt {
  const [inner, outer] = [quoted(text, part), quoted(text, above)];
  return {
    rule: 'misplaced',
    figures: [outer, inner],
    formula: `${inner.text} ∉ ${outer.text}`,
    confidence: 0.6,
  };
}
