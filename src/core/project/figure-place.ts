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
  /** What says so: a reviewer's relation, the last place that its sentence names before it, or the first place of the report. */
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

/** Tells the place of any figure of a layer; null where the report names none. Asked for figures in document order it is linear. */
export function figurePlaces(
  text: string,
  { annotations, relations }: Pick<Layer, 'annotations' | 'relations'>,
): (figure: Annotation) => FigurePlace | null {
  const places = annotations.all.filter(({ label }) => label === 'location');
  const linked = new Map<string, Annotation>();
  for (const { type, from, to } of relations) {
    const place = annotations.get(to);
    if (type === 'figure_location' && place !== undefined) linked.set(from, place);
  }
  let next = 0;
  return (figure) => {
    const own = linked.get(figure.id);
    if (own !== undefined) return placeOf(own, 'relation');
    if ((places[next - 1]?.start ?? -1) > figure.start) next = 0;
    while ((places[next]?.start ?? Infinity) < figure.start) next += 1;
    const before = places[next - 1];
    const isNear = before !== undefined && sentenceAt(text, figure.start).start <= before.start;
    if (isNear) return placeOf(before, 'sentence');
    const [first] = places;
    return first === undefined ? null : placeOf(first, 'report');
  };
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
