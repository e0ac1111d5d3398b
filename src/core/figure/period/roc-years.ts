import type { Span } from '../../text/span.ts';

/** Characters that only traditional writing has; a text with some of them may count years by the Republic (111年度). */
const TRADITIONAL = /[縣鄉鎮區萬億臺灣國為與經濟產業戶該這計畫劃數據農]/g;
const FEWEST = 6;

const NUMBER = '(?<![\\d.,])(?:[5-9]\\d|1[0-4]\\d)';
const MONTH =
  '(?:\\s?(?:1[0-2]|0?[1-9])(?:月(?:\\s?(?:3[01]|[12]\\d|0?[1-9])日)?|(?:-|至)(?:1[0-2]|[1-9])月)(?:份|[上中下]旬|[底初末])?)';
/** What a year has behind it and a length of time has not. */
const BEHIND = `(?:度(?!假)(?:[底末初])?|[底末初](?=[^期])|${MONTH}|(?:第?[1-4一二三四]季|[上下]半年))`;
/** Words that put something at a time, so that the bare year behind them is one. */
const BEFORE = '(?<=[自於于至迄較较與与依由从從在比及、]|截至|截止|民国|西元|预计|已于)';
const LASTING = '(?![来以内期租的老多余半之寿]|历|工|合|计|度)';
const RANGE = `(?:${NUMBER}年?度?(?:-|至|~|及|、|与))?`;

const YEARS = new RegExp(
  `(?:民国)?${RANGE}${NUMBER}年${BEHIND}|${BEFORE}${RANGE}${NUMBER}年${LASTING}(?:起|间)?|民国\\s?${NUMBER}年|(?<=^|\\n|政府|[,。;]\\s?)${NUMBER}年(?=,|[\\u4e00-\\u9fff]{2})${LASTING}`,
  'g',
);

/** The years of the Republic (111年度, 自83年起, 109年底) of a text in traditional characters, in order; none in any other text. */
export function findRocYears(text: string, folded: string): readonly Span[] {
  if (!isTraditional(text)) return [];
  return Array.from(folded.matchAll(YEARS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function isTraditional(text: string): boolean {
  TRADITIONAL.lastIndex = 0;
  for (let count = 0; count < FEWEST; count += 1) if (!TRADITIONAL.test(text)) return false;
  return true;
}
