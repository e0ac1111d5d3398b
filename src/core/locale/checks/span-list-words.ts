import type { Locale } from '../../annotation/label/local-name.ts';
import type { SpanListProblem } from '../../check/span-list.ts';
import { assertNever } from '../../base/assert-never.ts';
import { describeIssues } from '../../project/describe-issues.ts';
import { shorten } from '../shorten.ts';
import type { Translated } from '../locale.ts';
import { readerDetail } from '../problems/reader-details.ts';

const zhCN = {
  noList:
    '不是数字标注：应为 hezhu-jsonl、带 spans 列表的 JSON，或每行一条的 JSON（如 hezhu propose 所写）',
  empty: (span: string) => `${span} 里什么也没有`,
  beyond: (span: string) => `${span} 超出了文本`,
  cut: (span: string) => `${span} 把一个字切成了两半；位置按 UTF-16 单元计`,
  quote: (span: string, quote: string) =>
    `文本的 ${span} 处不是“${quote}”，这些标注或许属于另一个文本`,
  codePoints: (span: string, quote: string) =>
    `文本的 ${span} 处不是“${quote}”，按码点数才是；位置须按 UTF-16 单元计`,
  number: (span: string, name: string, value: string) =>
    `${span} 的 ${name} 为 ${value}，不是十进制数；请写成文字，如 "16.4"`,
  refused: (file: string, said: string) => `“${file}”：${said}。没有核算。`,
  noFigures: (file: string) => `“${file}”里没有标签为 figure 的标注，没有可核算的。`,
  noFiguresBut: (file: string, labels: string) =>
    `“${file}”里没有标签为 figure 的标注（只有 ${labels}），没有可核算的。`,
};

const en: Translated<typeof zhCN> = {
  noList:
    'no annotations of figures: hezhu-jsonl, JSON with a list “spans”, or JSON with a span a line (as hezhu propose writes) expected',
  empty: (span) => `${span} holds nothing`,
  beyond: (span) => `${span} reaches beyond the text`,
  cut: (span) => `${span} cuts a character in two; offsets count UTF-16 units`,
  quote: (span, quote) =>
    `“${quote}” is not what the text has at ${span}; these annotations may be of another text`,
  codePoints: (span, quote) =>
    `“${quote}” is not what the text has at ${span}, unless code points are counted; offsets must count UTF-16 units`,
  number: (span, name, value) =>
    `${name} of ${span} is ${value}, which is no decimal number; write it as text, such as "16.4"`,
  refused: (file, said) => `“${file}”: ${said}. Nothing was checked.`,
  noFigures: (file) =>
    `“${file}” has no annotation with the label figure; there is nothing to check.`,
  noFiguresBut: (file, labels) =>
    `“${file}” has no annotation with the label figure, only with ${labels}; there is nothing to check.`,
};

/** What is said of files of annotations that a text is checked with. */
export const spanListWords: Readonly<Record<Locale, Translated<typeof zhCN>>> = {
  'zh-CN': zhCN,
  en,
};

/** Why a file of annotations is not taken, without its name. */
export function spanListProblem(problem: SpanListProblem, locale: Locale): string {
  const words = spanListWords[locale];
  if (problem.why === 'no-list') return words.noList;
  if (problem.why === 'shape') return readerDetail(describeIssues(problem.error), locale);
  const span = `[${String(problem.start)}, ${String(problem.end)})`;
  switch (problem.why) {
    case 'quote':
      return words.quote(span, shorten(problem.quote));
    case 'code-points':
      return words.codePoints(span, shorten(problem.quote));
    case 'number':
      return words.number(span, problem.name, shorten(problem.value));
    case 'empty':
    case 'beyond':
    case 'cut':
      return words[problem.why](span);
    default:
      return assertNever(problem);
  }
}
