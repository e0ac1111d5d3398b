import type { Annotation } from '../annotation/annotation.ts';
import type { Layer } from '../annotation/layer.ts';
import { sentenceAt } from '../text/sentence.ts';

/** The place that a figure is about. */
export interface FigurePlace {
  /** As the report writes it. */
  readonly name: string;
  /** Its units from the largest down, as resolved, else as written. */
  readonly path: readonly string[];
  /** Six-digit code of GB/T 2260 of the most specific unit that has one, or null where none is known. */
  readonly code: string | null;
  /** What says so: a reviewer's relation, the sentence or paragraph before it, or the report by its first place. */
  readonly from: 'relation' | 'sentence' | 'report';
}

/** Units that have a code of their own; a zone of any kind has not. */
const codedUnit =
  /(?:[省市县縣旗州盟]|地区|地區|(?<!开发|開發|新|园|園|示范|示範|保护|保護|产业|產業)[区區])$/;

const uncodedUnit = /(?:[乡鄉镇鎮村屯寨区區]|街道|社区|社區|苏木|嘎查)$/;

/** By what a place is told from others: a code is that of its county, so that a town, a village or a zone has its own name behind it. */
export function whereOf({ name, path, code }: Pick<FigurePlace, 'name' | 'path' | 'code'>): string {
  if (code === null) return name;
  const below = path.slice(path.findLastIndex((unit) => codedUnit.test(unit)) + 1);
  // A path that begins below it may be a short name: 延边 is 延边州.
  const isShort = below.length === path.length && !below.some((unit) => uncodedUnit.test(unit));
  return isShort || below.length === 0 ? code : `${code} ${below.join(' ')}`;
}

/** Units by the word for all of one: 全县, 我市, 该村. */
const whole =
  /(?:[全该我本]|我们)([省市县区州旗盟镇乡村])(?![级有内外民长委政域城情道直校])|([县市村镇乡州])里(?=[投设出建安每还对为给]|财政)/gu;
const levels: Readonly<Record<string, readonly string[]>> = {
  省: ['province'],
  市: ['prefecture', 'county'],
  州: ['prefecture'],
  盟: ['prefecture'],
  县: ['county'],
  区: ['county', 'province'],
  旗: ['county'],
  镇: ['town'],
  乡: ['town'],
  村: ['village'],
};
/** What lies in a report's places and is none that a figure is of. */
const lands: ReadonlySet<string> = new Set(['natural', 'other']);

/**
 * Tells the place of any figure of a layer; null where the report names none. What a relation links it to, else the unit of which its sentence
 * says 全县 or 该村, else the last place that its sentence or its paragraph names before it, else the first place of the report. Asked for figures
 * in document order it is linear.
 */
export function figurePlaces(
  text: string,
  { annotations, relations }: Pick<Layer, 'annotations' | 'relations'>,
): (figure: Annotation) => FigurePlace | null {
  const places = annotations.all.filter(
    ({ label, attributes }) => label === 'location' && !lands.has(String(attributes['level'])),
  );
  const linked = new Map<string, Annotation>();
  for (const { type, from, to } of relations) {
    const place = annotations.get(to);
    if (type === 'figure_location' && place !== undefined) linked.set(from, place);
  }
  const units = new UnitsBefore(places);
  return (figure) => {
    const own = linked.get(figure.id);
    if (own !== undefined) return placeOf(own, 'relation');
    const before = units.lastBefore(figure.start);
    const sentence = sentenceAt(text, figure.start).start;
    const said = lastWhole(text, Math.max(sentence, before?.end ?? 0), figure.start);
    const unit = said === undefined ? undefined : units.ofLevels(levels[said] ?? []);
    if (unit !== undefined) return placeOf(unit, 'sentence');
    const paragraph = text.lastIndexOf('\n', figure.start - 1) + 1;
    if (before !== undefined && paragraph <= before.start) return placeOf(before, 'sentence');
    const [first] = places;
    return first === undefined ? null : placeOf(first, 'report');
  };
}

/** The word for all of a unit that stands last in a stretch. */
function lastWhole(text: string, start: number, end: number): string | undefined {
  const last = [...text.slice(start, end).matchAll(whole)].at(-1);
  return last?.[1] ?? last?.[2];
}

/** The places before an offset, for offsets in order. */
class UnitsBefore {
  private readonly places: readonly Annotation[];
  /** The province of most of them: a partner's district is not what the report calls 全县. */
  private readonly home: string;
  private readonly last = new Map<string, Annotation>();
  private next = 0;

  constructor(places: readonly Annotation[]) {
    this.places = places;
    this.home = mostFrequent(places.map(provinceOf).filter((code) => code !== ''));
  }

  lastBefore(offset: number): Annotation | undefined {
    if ((this.places[this.next - 1]?.start ?? -1) > offset) {
      this.next = 0;
      this.last.clear();
    }
    for (;;) {
      const place = this.places[this.next];
      if (place === undefined || place.start >= offset) break;
      if (this.isHome(place)) this.last.set(String(place.attributes['level']), place);
      this.next += 1;
    }
    return this.places[this.next - 1];
  }

  /** The last place before it of one of some levels, else the first of the report that is. */
  ofLevels(wanted: readonly string[]): Annotation | undefined {
    const level = wanted.find((one) => this.last.has(one));
    if (level !== undefined) return this.last.get(level);
    return this.places.find(
      (place) => wanted.includes(String(place.attributes['level'])) && this.isHome(place),
    );
  }

  private isHome(place: Annotation): boolean {
    const province = provinceOf(place);
    return province === '' || province === this.home;
  }
}

/** The two digits of its code that tell a place's province, or nothing. */
function provinceOf({ attributes }: Annotation): string {
  const { code } = attributes;
  return typeof code === 'string' ? code.slice(0, 2) : '';
}

function mostFrequent(words: readonly string[]): string {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0];
}

function placeOf({ attributes, quote }: Annotation, from: FigurePlace['from']): FigurePlace {
  const { resolved, path, code } = attributes;
  const units = [resolved, path].find((value) => Array.isArray(value) && value.length > 0);
  return {
    name: quote,
    path: Array.isArray(units) ? units : [quote],
    code: typeof code === 'string' && code !== '' ? code : null,
    from,
  };
}
