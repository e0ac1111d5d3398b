import { isPlanned } from '../read/wording.ts';
import { type Doubt, quoted } from './doubt.ts';

const DAY =
  /(截至|截止到?|截至到)?(?<![\d-])((?:19|20)\d\d)年(?:([01]?\d)月(?:([0-3]?\d)日)?)?([底末])?/g;
const SENTENCE = /[。!?;\n]/;
/** The text says that it has happened, and not that it is arranged. */
const HAPPENED = /已(?!定|安排|列入|纳入|批|提前)|了(?!解)|曾|至今/;
/** What may rightly be of a later day: plans, terms, what is arranged before its time. */
const AHEAD =
  /将|拟|前(?:完成|实现|建成)|之前|以前|提前|目标|规划|计划|起(?:施行|实施|执行|生效)|为止|有效|期限|期间|报名|申报|公示|到期|预|届时|即将|下达|安排|采购|招标|任务|力争|确保|争取|合同|协议|承诺|方案/;
const BEFORE = 24;
const AFTER = 60;

/** Days that the text tells as past and that lie behind the report's own: 截至 a later day, or what has happened on one. */
export function findLaterDates(text: string, folded: string, own: string | null): readonly Doubt[] {
  if (own === null) return [];
  return Array.from(folded.matchAll(DAY)).flatMap((match) => {
    const [words, until, year, month, day, end] = match;
    const stated = earliest(Number(year), month, day, end !== undefined);
    if (stated === null || stated <= own) return [];
    const from = match.index + (until ?? '').length;
    const sentence = sentenceRound(folded, match.index, match.index + words.length);
    if (isPlanned(sentence) || AHEAD.test(sentence)) return [];
    if (until === undefined && !(month !== undefined && isTold(folded, match.index, sentence))) {
      return [];
    }
    return [
      {
        rule: 'later-date',
        figures: [quoted(text, { start: from, end: match.index + words.length })],
        formula: `${stated} > ${own}`,
        confidence: until === undefined ? 0.45 : 0.6,
      },
    ];
  });
}

/** Whether a date opens its clause, as when something happened does, and what follows has happened. */
function isTold(folded: string, at: number, sentence: string): boolean {
  const before = folded.slice(0, at).slice(-1);
  return /^$|[。!?;,、\n\s于在]/.test(before) && HAPPENED.test(sentence);
}

function sentenceRound(folded: string, start: number, end: number): string {
  const before =
    folded
      .slice(Math.max(0, start - BEFORE), start)
      .split(SENTENCE)
      .at(-1) ?? '';
  const behind = folded.slice(end, end + AFTER).split(SENTENCE)[0] ?? '';
  return `${before}${folded.slice(start, end)}${behind}`;
}

/** The first day that the words may mean; the end of a year or month begins with its last tenth or so, which writers round up to. */
function earliest(
  year: number,
  month: string | undefined,
  day: string | undefined,
  end: boolean,
): string | null {
  const atMonth = month === undefined ? (end ? 12 : 1) : Number(month);
  const atDay = day === undefined ? (end && month !== undefined ? 20 : 1) : Number(day);
  if (atMonth < 1 || atMonth > 12 || atDay < 1 || atDay > 31) return null;
  return `${year}-${String(atMonth).padStart(2, '0')}-${String(atDay).padStart(2, '0')}`;
}
