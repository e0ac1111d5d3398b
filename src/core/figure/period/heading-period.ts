import type { Span } from '../../text/span.ts';

/** A heading tells of a year where it ends so: 甲县2019年国民经济和社会发展统计公报, 一、2017年工作回顾. */
const TELLS_OF =
  /(?:公报|总结|回顾|情况|概况|安排|目标|任务|成效|运行|分析|综述|快报|月报|年报|主要工作|工作重点|打算|工作计划|思路|部署|展望)(?:节选|摘编|摘要|概述|一览表|表)?(?:[(（][^)）]{1,8}[)）])?$/;
const YEAR =
  /(?:\d{4}|二[〇零]\p{Script=Han}{2})年(?:度|[上下]半年|[一二三四1-4]季度|[1-9]-\d{1,2}月)?(?!以来|[\d]{1,2}月)/gu;
const LONGEST = 40;
const SENTENCE = /[。,，;；!！?？]/;

/** A year that a heading sets for what stands below it. */
interface Heading extends Span {
  readonly below: number;
}

/** What the nearest heading above an offset says of the time of all that stands below it, as written. */
export class HeadingPeriods {
  private readonly text: string;
  private readonly headings: readonly Heading[];
  private next = 0;

  constructor(text: string) {
    this.text = text;
    this.headings = headingsOf(text);
  }

  /** Undefined where no heading above tells of a year; offsets are asked for in order. */
  above(offset: number): string | undefined {
    while ((this.headings[this.next]?.below ?? Infinity) <= offset) this.next += 1;
    const heading = this.headings[this.next - 1];
    return heading && this.text.slice(heading.start, heading.end);
  }
}

function headingsOf(text: string): readonly Heading[] {
  const found: Heading[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const below = newline === -1 ? text.length : newline + 1;
    if (below - start <= LONGEST + 1) {
      const line = text.slice(start, below).trimEnd();
      const years = TELLS_OF.test(line) && !SENTENCE.test(line) ? [...line.matchAll(YEAR)] : [];
      const [year] = years;
      if (year && years.length === 1) {
        const from = start + year.index;
        found.push({ start: from, end: from + year[0].length, below });
      }
    }
    start = below;
  }
  return found;
}
