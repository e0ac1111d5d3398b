import type { Annotation } from '../../annotation/annotation.ts';
import { sentenceAt } from '../../text/sentence.ts';

/** Units by the word for all of one: 全县, 我市, 该村. */
const whole =
  /(?:[全该該我本]|我们|我們)([省市县縣区區州旗盟镇鎮乡鄉村])(?![级級委长長直域道]|民[小委兵组組])|([县縣市村镇鎮乡鄉州])[里裡裏](?=[投设設出建安每还還对對为為给給]|[财財]政)/gu;
const levels: Readonly<Record<string, readonly string[]>> = {
  省: ['province'],
  市: ['prefecture', 'county'],
  州: ['prefecture'],
  盟: ['prefecture'],
  县: ['county'],
  区: ['county', 'province'],
  旗: ['county'],
  縣: ['county'],
  區: ['county', 'province'],
  镇: ['town'],
  乡: ['town'],
  鎮: ['town'],
  鄉: ['town'],
  村: ['village'],
};
/** A word for all of a unit that only says where something is compared, ranked or counted out: 居全省第二, 比全市平均水平高, 占全县的5%. */
const measuredIn = /[比较較低高超占佔居列排于於][到为為过過]?$/u;
/** What stands before a place that only tells where another lies. */
const lyingAt =
  /(?:位[于於]|地[处處]|坐落(?:[于於在])?|隶属[于於]?|隸屬[于於]?|[这這][个個座]|除了?|[占佔](?:整[个個])?|距[离離]?|(?:距[离離]?|[离離])(?:[县縣州市省][城府区區会會]|首府|[东東西南北]边?的?)|毗[邻鄰]|[紧緊相]?[邻鄰](?:接)?|[东東西南北](?:[邻鄰接依靠抵至连連临臨]|与|與)|[濒瀕]?[临臨]|[离離](?!开|開)|通往|途[经經]|(?:^|[由，,、；])原|原[来來]的)$/u;
/** What follows one that is a neighbour, and one that only names who gives or who prints. */
const besides =
  /^(?:接壤|交界|[毗相][邻鄰望连連]|[、和与與及][^，。；！？,;\n]{1,12}?(?:接壤|交界|毗[邻鄰]|相[邻鄰连連望]|合并))/u;
const giver =
  /^(?:[省市县縣区區州]?(?:[对對]口|[东東]西部)(?:[帮幫]扶|支援|[协協]作|援助)|援助?[资資建]|[协協]作[资資帮幫]|[帮幫]扶[资資]|捐[赠贈助建]|[网網日晚][讯訊报報]|[讯訊]|[电電][视視台臺]|[^，。\n]{0,2}\d{1,2}月\d{1,2}日[电電])/u;
/** 甲县西部 is where something lies in it. */
const side = /^[东東西南北]{1,2}(?:部|面|侧|側|方|郊|缘|緣)/u;
/** 西邻甲县. */
const neighbour = /[邻鄰临臨接靠]$/u;
const listed = /^(?:[和与與及]|[^，。；,;\d\n]{0,8}、)$/u;

const named: readonly (readonly [RegExp, string])[] = [
  [/(?:[省]|自治[区區])$/u, 'province'],
  [/(?:[州盟市]|地[区區])$/u, 'prefecture'],
  [/[县縣旗区區]$/u, 'county'],
  [/(?:[镇鎮乡鄉]|街道|苏木|蘇木)$/u, 'town'],
  [/(?:[村屯]|嘎查)$/u, 'village'],
];

/** What level a place is of, by its last word where nobody said so. */
export function levelOf({ quote, attributes: { level } }: Annotation): string {
  if (typeof level === 'string' && level !== '') return level;
  return named.find(([end]) => end.test(quote))?.[1] ?? '';
}

/** A place that the text speaks of, from where on it does. */
export interface Told {
  readonly at: number;
  readonly place: Annotation;
  /** By a word for all of it (全县). */
  readonly isWhole: boolean;
  /** In the province or prefecture that most places are in. */
  readonly isHome: boolean;
  /** Whether it only stands out among others of its kind (以新北市最多, 其次为高雄市): nothing goes on with it. */
  readonly isPassing: boolean;
}

/** What a text speaks of before and behind an offset, for offsets in order. */
export class ToldPlaces {
  /** The places that it speaks of; where there are none, those in which something lies. */
  readonly topics: readonly Annotation[];
  private readonly told: readonly Told[];
  /** For each of them the index of the last up to it that is at home, or -1. */
  private readonly home: readonly number[];
  private readonly text: string;
  private next = 0;
  private nextTopic = 0;

  constructor(text: string, places: readonly Annotation[]) {
    this.text = text;
    const spoken = places.filter((_, index) => isSpokenOf(text, places, index));
    this.topics = spoken.length === 0 ? places.filter((place) => !isAside(text, place)) : spoken;
    this.told = toldBy(text, this.topics);
    let last = -1;
    this.home = this.told.map(
      ({ isHome, isPassing }, index) => (last = isHome && !isPassing ? index : last),
    );
  }

  /**
   * What the sentence of a figure told last before it, else what the last sentence that told of a place at home began with. A rank is that of what is ranked,
   * not of the whole in which it is (位列全省第二).
   */
  before({ start, attributes }: Annotation, sentence: number): Told | undefined {
    if ((this.told[this.next - 1]?.at ?? -1) >= start) this.next = 0;
    while ((this.told[this.next]?.at ?? Infinity) < start) this.next += 1;
    const isRank = attributes['kind'] === 'rank';
    let at = this.next - 1;
    for (let one = this.told[at]; one !== undefined && one.at >= sentence; one = this.told[at]) {
      if (!isRank || !one.isWhole) return one;
      at -= 1;
    }
    return this.told[this.beginning(this.home[at] ?? -1)];
  }

  /** The first of those at home that are told of in the sentence of one. */
  private beginning(last: number): number {
    const from = sentenceAt(this.text, this.told[last]?.at ?? 0).start;
    let first = last;
    for (let at = last - 1; (this.told[at]?.at ?? -1) >= from && this.told[at]?.isHome; at -= 1) {
      if (this.told[at]?.isPassing === false) first = at;
    }
    return first;
  }

  /** 面对80个贫困村，安图县…: the place with which a later clause of a figure's sentence begins. */
  behind({ start, end }: Annotation): Annotation | undefined {
    if ((this.topics[this.nextTopic - 1]?.start ?? -1) >= end) this.nextTopic = 0;
    while ((this.topics[this.nextTopic]?.start ?? Infinity) < end) this.nextTopic += 1;
    const next = this.topics[this.nextTopic];
    if (next === undefined || next.start > sentenceAt(this.text, start).end) return undefined;
    return /[，,]/u.test(this.text.charAt(next.start - 1)) ? next : undefined;
  }
}

/** Whether a text speaks of a place, and does not only say that something lies there, comes from there or is one of several. */
function isSpokenOf(text: string, places: readonly Annotation[], index: number): boolean {
  const [before, place, next] = [places[index - 1], places[index], places[index + 1]];
  if (place === undefined) return false;
  if (text.charAt(place.start - 1) === '、' || text.charAt(place.end) === '、') return false;
  if (before !== undefined && listed.test(text.slice(before.end, place.start))) return false;
  if (next !== undefined && listed.test(text.slice(place.end, next.start))) return false;
  if (lyingAt.test(text.slice(Math.max(0, place.start - 4), place.start))) return false;
  if (isBracketed(text, place) || isMember(text, place) || isVenue(text, place)) return false;
  if (before !== undefined && isOwned(text, before, place)) return false;
  return !isAside(text, place) && !side.test(text.slice(place.end, place.end + 3));
}

/** 辖1市（斗六市）、5镇（斗南镇、虎尾镇）: what a bracket spells out. */
function isBracketed(text: string, { start, end }: Annotation): boolean {
  return /[（(]/u.test(text.charAt(start - 1)) && /[）)、]/u.test(text.charAt(end));
}

/** 湾区由广东的9市和香港、澳门组成: what something is made up of. */
function isMember(text: string, { start, end }: Annotation): boolean {
  return (
    text.charAt(start - 1) === '由' &&
    /^[^。；;\n]{0,80}?(?:[组組][成建]|[构構]成|合并)/u.test(text.slice(end, end + 90))
  );
}

/** 户数以新北市1607765户最多，其次为高雄市. */
function isPassing(text: string, { start, end }: Annotation): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  if (/(?:其次|再次|最[高低多少大小快慢]者?)(?:的?是|[为為])?$/u.test(before)) return true;
  return (
    before.endsWith('以') &&
    /^[^，。；,;\n]{0,16}最[高低多少大小快慢]/u.test(text.slice(end, end + 20))
  );
}

/** 会议在兰州召开: where people meet. */
function isVenue(text: string, { start, end }: Annotation): boolean {
  return text.charAt(start - 1) === '在' && venue.test(text.slice(end, end + 4));
}

const venue = /^(?:顺利|成功|隆重)?(?:召[开開]|[举舉]行|[开開]幕|[闭閉]幕|[签簽][约約署])/u;

/** 三合村隶属修文县的大石乡: a unit of what only says where something lies says no more. */
function isOwned(text: string, before: Annotation, { start }: Annotation): boolean {
  if (text.slice(before.end, start) !== '的') return false;
  return lyingAt.test(text.slice(Math.max(0, before.start - 4), before.start));
}

/** Whether a place is only named as a neighbour, a giver of money or in the name of a paper. */
function isAside(text: string, { start, end }: Annotation): boolean {
  const behind = text.slice(end, end + 24);
  return (
    neighbour.test(text.slice(Math.max(0, start - 2), start)) ||
    besides.test(behind) ||
    giver.test(behind)
  );
}

/** The places that a text speaks of, in order, with the words for all of a unit as the place that they mean. */
function toldBy(text: string, topics: readonly Annotation[]): readonly Told[] {
  const units = new Units(topics);
  const told: Told[] = [];
  let next = 0;
  const namesBefore = (end: number) => {
    for (let place = topics[next]; place !== undefined && place.start < end; place = topics[next]) {
      told.push({
        at: place.start,
        place,
        isWhole: false,
        isHome: units.isHome(place),
        isPassing: isPassing(text, place),
      });
      units.name(place);
      next += 1;
    }
  };
  for (const match of text.matchAll(whole)) {
    namesBefore(match.index);
    const level = levels[match[1] ?? match[2] ?? ''] ?? [];
    const unit = isMeasure(text, match.index)
      ? undefined
      : units.ofLevels(level, told.at(-1)?.place);
    if (unit !== undefined)
      told.push({ at: match.index, place: unit, isWhole: true, isHome: true, isPassing: false });
  }
  namesBefore(text.length);
  return told;
}

function isMeasure(text: string, at: number): boolean {
  return measuredIn.test(text.slice(Math.max(0, at - 2), at));
}

/** The units that were named last. */
class Units {
  private readonly places: readonly Annotation[];
  /** A partner's district is not what the report calls 全县. */
  private readonly home: string;
  private readonly last = new Map<string, Annotation>();

  constructor(places: readonly Annotation[]) {
    this.places = places;
    this.home = homeOf(places);
  }

  name(place: Annotation): void {
    if (this.isHome(place)) this.last.set(levelOf(place), place);
  }

  /** The last that was named of one of some levels, else the first of the report that is, where a report may have one only; none where one below it was told of just now. */
  ofLevels(wanted: readonly string[], now: Annotation | undefined): Annotation | undefined {
    const level = wanted.find((one) => this.last.has(one));
    if (level !== undefined) return this.last.get(level);
    if (wanted.includes('town') || wanted.includes('village')) return now;
    return this.places.find((place) => wanted.includes(levelOf(place)) && this.isHome(place));
  }

  isHome({ attributes: { code } }: Annotation): boolean {
    if (typeof code !== 'string' || code === '') return true;
    return code.startsWith(this.home) || this.home.startsWith(code.replace(/(?:00)+$/u, ''));
  }
}

/** The digits that the codes of most places begin with: those of a prefecture, where more than half of all with a code are in it, else of a province. */
function homeOf(places: readonly Annotation[]): string {
  const codes = places
    .map(({ attributes: { code } }) => (typeof code === 'string' ? code : ''))
    .filter((code) => code !== '');
  const prefecture = mostFrequent(codes.map((code) => code.slice(0, 4)));
  const within = codes.filter((code) => code.startsWith(prefecture)).length;
  return 2 * within > codes.length && !prefecture.endsWith('00')
    ? prefecture
    : mostFrequent(codes.map((code) => code.slice(0, 2)));
}

function mostFrequent(words: readonly string[]): string {
  const times = new Map<string, number>();
  for (const word of words) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0];
}
