import type { ExcuseReason } from '../annotation/casework.ts';
import { sentenceAt } from '../text/sentence.ts';
import type { FoundCheck } from './check.ts';

/** Words with which statistics offices say why numbers need not agree, in simplified and traditional characters. */
const words: readonly (readonly [ExcuseReason, RegExp])[] = [
  ['constant-prices', /(?:不变|不變|可比|固定)(?:价|價)/],
  ['comparable-basis', /(?:可比|同)口(?:径|徑)|同比口(?:径|徑)|可比范围|可比範圍/],
  [
    'revised-base',
    /(?:普查|核实|核實)(?:后|後)?(?:修订|修訂|调整|調整)|(?:修订|修訂|调整|調整)(?:后|後)(?:的)?(?:数|數|基数|基數)|基数(?:有|已|作)?(?:调整|修订)/,
  ],
  [
    'preliminary',
    /初步(?:核算|统计|統計|测算|測算|预计|預計|数据|數據)|快(?:报|報)(?:数|數)|最终核(?:实|算)|最終核(?:實|算)|年快报/,
  ],
  [
    'different-scope',
    /(?:不含|不包括|不包含|除外|剔除|另有|[（(]含|仅指|僅指|单指|統計口徑|统计口径)/,
  ],
  ['rounding', /四舍五入|四捨五入|尾数|尾數|分项(?:之和|合计|相加)|分項(?:之和|合計|相加)/],
];

/** Words that mean "about" beside a number, of which rounding may be the reason. */
const about = /(?:约|約|近|大约|大約|左右|上下|余|餘|多)/;

/** How far two sides may lie apart, as a share of the larger, for rounding to be worth offering: half of the last of two digits. */
const roundingReach = 0.05;

/**
 * Reasons for which a check that fails may be excused, as the words round its figures suggest them: those of their sentences first, then those of a
 * note at the end of the text, which offices put there for the whole. Nothing is excused by this.
 */
export function suggestExcuses(text: string, check: FoundCheck): readonly ExcuseReason[] {
  if (check.outcome === 'holds') return [];
  const sentences = [...new Set(check.figures.map(({ start }) => sentenceAt(text, start).start))]
    .map((start) => sentenceAt(text, start))
    .map(({ start, end }) => text.slice(start, end));
  const notes = notesOf(text);
  const noted = words.filter(([, pattern]) => pattern.test(notes));
  const rounded = isNear(check) && sentences.some((sentence) => about.test(sentence));
  return [
    ...new Set([
      ...excusesIn(sentences),
      ...(rounded ? (['rounding'] as const) : []),
      ...noted.map(([reason]) => reason),
    ]),
  ];
}

/** Reasons that the words of sentences give for numbers that do not agree. */
export function excusesIn(sentences: readonly string[]): readonly ExcuseReason[] {
  return words
    .filter(([, pattern]) => sentences.some((sentence) => pattern.test(sentence)))
    .map(([reason]) => reason);
}

/** The lines that begin as notes do: 注：, 说明：, 备注：. */
function notesOf(text: string): string {
  const lines = text.match(
    /^[ \t\u3000]*[（(【[]?(?:注|附注|备注|備註|说明|說明)[释釋]?[：:\d０-９].*$/gmu,
  );
  return lines?.join('\n') ?? '';
}

function isNear({ computed, stated }: FoundCheck): boolean {
  const [a, b] = [Number(computed.split('~')[0]), Number(stated.split('~')[0])];
  if (!Number.isFinite(a) || !Number.isFinite(b) || computed === '' || stated === '') return false;
  return Math.abs(a - b) <= roundingReach * Math.max(Math.abs(a), Math.abs(b));
}
