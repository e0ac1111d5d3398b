import type { Annotation } from '../../annotation/annotation.ts';
import type { Layer } from '../../annotation/layer.ts';
import { sentenceAt } from '../../text/sentence.ts';
import { ToldPlaces, levelOf } from './told-places.ts';

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

/** What lies in a report's places and is none that a figure is of. */
const lands: ReadonlySet<string> = new Set(['natural', 'other']);

/** 六盘山片区总人口达2000余万: a region, a river or a plain of which an amount is told. */
function isMeasuredLand(text: string, { end }: Annotation): boolean {
  return measured.test(text.slice(end, end + 12));
}

const measured =
  /^[”」]?(?:中下游|地区|片区|流域)?(?:[总總](?:人口|面[积積]|[产產])|人口|面[积積]|[贫貧]困(?:人口|[发發]生率)|[经經][济濟][总總]量|[地区區]*生[产產][总總]值|[粮糧]食|[农農][民村]人均|[辖轄][区區]?|[覆涵]盖|覆蓋|共?[有辖]\d|[只共][有]|下[辖轄]|累[积計计]|[淹受][没灾]|水位|降[雨水]|年均|5年[间間])/u;

/**
 * Tells the place of any figure of a layer; null where the report names none. What a relation links it to, else what its sentence and then its
 * paragraph named last before it (a place that they speak of, or 全县 and 该村 for the unit of that level), else the place that the rest of its
 * sentence begins with, else what the report spoke of last, or its first place. Asked for figures in document order it is linear.
 */
export function figurePlaces(
  text: string,
  { annotations, relations }: Pick<Layer, 'annotations' | 'relations'>,
): (figure: Annotation) => FigurePlace | null {
  const places = annotations.all.filter(
    (place) =>
      place.label === 'location' &&
      (!lands.has(String(place.attributes['level'])) || isMeasuredLand(text, place)),
  );
  const linked = new Map<string, Annotation>();
  for (const { type, from, to } of relations) {
    const place = annotations.get(to);
    if (type === 'figure_location' && place !== undefined) linked.set(from, place);
  }
  const told = new ToldPlaces(text, places);
  return (figure) => {
    const own = linked.get(figure.id);
    if (own !== undefined) return placeOf(own, 'relation');
    const last = told.before(figure, sentenceAt(text, figure.start).start);
    const paragraph = text.lastIndexOf('\n', figure.start - 1) + 1;
    if (last !== undefined && paragraph <= last.at) return inSentence(text, last.place);
    const behind = told.behind(figure);
    if (behind !== undefined) return inSentence(text, behind);
    const [first] = told.topics;
    if (last !== undefined && first !== undefined && !isWider(last.place, first)) {
      if (!isAnewBetween(text, last.at, figure.start)) return placeOf(last.place, 'report');
    }
    return first === undefined ? null : placeOf(first, 'report');
  };
}

/** A county's report that mentions its province goes on to speak of the county. */
function isWider(place: Annotation, first: Annotation): boolean {
  const [own, of] = [wide.indexOf(levelOf(place)), wide.indexOf(levelOf(first))];
  return own !== -1 && (of === -1 || own < of);
}

const wide = ['province', 'prefecture'];

/** Whether the text begins anew between two places of it: with a heading, or with the number of a chapter or an item. */
function isAnewBetween(text: string, from: number, to: number): boolean {
  if (to - from > farthest) return true;
  const start = text.indexOf('\n', from) + 1;
  const lines = text.slice(start, to).split('\n');
  return lines.some(
    (line, index) => anew.test(line) || (index < lines.length - 1 && isHeading(line)),
  );
}

/** Farther than this from where a place was told of, a text is taken to speak of the report's again. */
const farthest = 2000;

/** 二、 and （三） and 3. and 一是. */
const anew =
  /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．是]|[（(][一二三四五六七八九十\d]{1,3}[)）]|[—-]{2})/u;

function isHeading(line: string): boolean {
  const words = line.trim();
  return words !== '' && words.length <= 30 && !/[。；！？，,;!?：:…]/u.test(words);
}

/** A unit of which more than its annotation stands in the text: 化隆 of 化隆县石门镇, where nobody can say that the county is meant. */
function inSentence(text: string, place: Annotation): FigurePlace {
  const goesOn = unitBehind.test(text.slice(place.end, place.end + 8));
  return placeOf(place, goesOn ? 'report' : 'sentence');
}

const unitBehind =
  /^[县縣市区區]?(?![农農乡鄉城全各贫貧行自重示下辖轄有共现現的和与與及等其个個多])[\u4e00-\u9fff]{1,3}(?:[镇鎮]|[乡鄉](?![村镇鎮])|街道)/u;

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
