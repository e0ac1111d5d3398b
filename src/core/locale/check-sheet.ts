import type { Annotation } from '../annotation/annotation.ts';
import { verdicts } from '../annotation/annotation.ts';
import {
  type CaseRecord,
  type Evidence,
  assessmentOf,
  claimed,
  evidenceOf,
} from '../annotation/casework.ts';
import type { ReportDetails } from '../annotation/details.ts';
import type { Locale } from '../annotation/local-name.ts';
import { type AnsweredCheck, isDoubt, isOpenFinding, standingOf } from '../check/answered.ts';
import type { SheetDocument, SheetSection } from '../sheet/sheet-document.ts';
import { overlaps } from '../text/span.ts';
import { excuseWords } from './checks.ts';
import { formulaText, standingWords } from './desk-checks.ts';
import { priorityWords } from './evidence.ts';
import type { Translated } from './locale.ts';
import { countText } from './numbers.ts';
import { verdictWords } from './verdicts.ts';

const zhCN = {
  title: (report: string) => `核查单：${report}`,
  by: (reviewer: string) => `核查人：${reviewer}`,
  summary: '概况',
  verdictLine: (name: string, count: string) => `${name} ${count}`,
  separator: '，',
  checksLine: (all: string, failing: string) => `算式 ${all} 条，其中不成立 ${failing} 条`,
  figures: '数字与待核内容',
  figureHead: {
    number: '序号',
    text: '原文',
    context: '上下文',
    verdict: '结论',
    rightValue: '应为',
    evidence: '证据',
    checks: '算式',
    note: '备注',
  },
  noFigures: '还没有标注数字。',
  findings: '不成立与已解释的算式',
  findingHead: { formula: '算式', figures: '数字', standing: '结果', note: '说明' },
  noFindings: '没有不成立的算式。',
  evidence: '证据',
  evidenceHead: {
    number: '编号',
    source: '来源',
    locator: '位置',
    quote: '原文',
    url: '网址',
    seen: '查阅日期',
    file: '附件',
    serves: '用于',
  },
  noEvidence: '还没有证据。',
  open: '待办',
  nothingOpen: '没有待办。',
  unchecked: (count: string) => `未核 ${count} 处`,
  wrongLacks: (quote: string) => `“${quote}”有误，还缺正确数值或来源`,
  cannotVerify: (quote: string) => `“${quote}”无法核实`,
  needsSource: (quote: string) => `“${quote}”缺来源`,
  unanswered: (formula: string) => `算式 ${formula} 待答复`,
  flagged: (quote: string) => `“${quote}”待回看`,
} as const;

const en: Translated<typeof zhCN> = {
  title: (report) => `Check sheet: ${report}`,
  by: (reviewer) => `Checked by ${reviewer}`,
  summary: 'Summary',
  verdictLine: (name, count) => `${name} ${count}`,
  separator: ', ',
  checksLine: (all, failing) => `Checks: ${all}, of which fail: ${failing}`,
  figures: 'Figures and claims',
  figureHead: {
    number: 'No.',
    text: 'Text',
    context: 'Context',
    verdict: 'Verdict',
    rightValue: 'Should be',
    evidence: 'Evidence',
    checks: 'Arithmetic',
    note: 'Note',
  },
  noFigures: 'No figure is annotated yet.',
  findings: 'Failed and excused checks',
  findingHead: { formula: 'Check', figures: 'Figures', standing: 'Outcome', note: 'Explanation' },
  noFindings: 'No check fails.',
  evidence: 'Evidence',
  evidenceHead: {
    number: 'No.',
    source: 'Source',
    locator: 'Place in it',
    quote: 'Its words',
    url: 'Address',
    seen: 'Seen on',
    file: 'File',
    serves: 'Serves',
  },
  noEvidence: 'There is no evidence yet.',
  open: 'Open questions',
  nothingOpen: 'Nothing is open.',
  unchecked: (count) => `Unchecked: ${count}`,
  wrongLacks: (quote) => `“${quote}” is wrong; its right value or its source is missing`,
  cannotVerify: (quote) => `“${quote}” cannot be verified`,
  needsSource: (quote) => `“${quote}” needs a source`,
  unanswered: (formula) => `The check ${formula} waits for an answer`,
  flagged: (quote) => `“${quote}” is flagged`,
};

/** The words of a check sheet. */
export const checkSheetWords = { 'zh-CN': zhCN, en };

/** What a check sheet is made of. */
export interface CheckSheetInput {
  readonly details: ReportDetails;
  readonly reviewer: string;
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly casework: readonly CaseRecord[];
  readonly checks: readonly AnsweredCheck[];
  readonly locale: Locale;
}

/** The check sheet of a report: every figure and claim with verdict, evidence and arithmetic, what failed, the evidence, and what is open. */
export function checkSheet(input: CheckSheetInput): SheetDocument {
  const { details, reviewer, locale, annotations, casework } = input;
  const words = checkSheetWords[locale];
  const claims = claimed(casework);
  const subjects = annotations.filter(({ id, label }) => label === 'figure' || claims.has(id));
  const { outlet, date, author } = details;
  const stated = [outlet, date, author].filter((each) => each !== null).join(' · ');
  return {
    title: words.title(details.title),
    lines: [stated, words.by(reviewer)].filter((line) => line !== ''),
    language: locale,
    sections: [
      summary(input, subjects),
      figureSection(input, subjects),
      findingSection(input),
      evidenceSection(input),
      openSection(input, subjects),
    ],
  };
}

function summary(
  { checks, locale }: CheckSheetInput,
  subjects: readonly Annotation[],
): SheetSection {
  const words = checkSheetWords[locale];
  const counts = verdicts.map((verdict) => {
    const count = subjects.filter((subject) => subject.verdict === verdict).length;
    return words.verdictLine(verdictWords[locale][verdict], countText(count, locale));
  });
  const failing = checks.filter(isDoubt).length;
  return {
    heading: words.summary,
    lines: [
      counts.join(words.separator),
      words.checksLine(countText(checks.length, locale), countText(failing, locale)),
    ],
    table: null,
  };
}

function figureSection(
  { text, casework, checks, locale }: CheckSheetInput,
  subjects: readonly Annotation[],
): SheetSection {
  const words = checkSheetWords[locale];
  const numbers = new Map(evidenceOf(casework).map(({ id }, index) => [id, String(index + 1)]));
  const rows = subjects.map((subject, index) => {
    const assessment = assessmentOf(casework, subject.id);
    const own = checks.filter(({ check }) =>
      check.figures.some((figure) => overlaps(figure, subject)),
    );
    const cards = assessment?.evidence.flatMap((id) => numbers.get(id) ?? []) ?? [];
    const urgent =
      assessment === undefined || assessment.priority === 'normal'
        ? ''
        : priorityWords[locale][assessment.priority];
    return [
      String(index + 1),
      subject.quote,
      contextOf(text, subject),
      verdictWords[locale][subject.verdict],
      assessment?.rightValue ?? '',
      cards.join(', '),
      own.map((answered) => checkLine(answered, locale)).join('\n'),
      [subject.note, assessment?.assignee ?? '', urgent].filter((each) => each !== '').join(' · '),
    ];
  });
  const empty = rows.length === 0;
  return {
    heading: words.figures,
    lines: empty ? [words.noFigures] : [],
    table: empty ? null : { head: Object.values(words.figureHead), rows },
  };
}

function findingSection({ checks, locale }: CheckSheetInput): SheetSection {
  const words = checkSheetWords[locale];
  const told = checks.filter(
    ({ check, answer }) => check.outcome === 'fails' && answer?.answer !== 'rejected',
  );
  const rows = told.map(({ check, answer }) => {
    const standing = standingWords[locale][standingOf(check.outcome, answer?.answer ?? null)];
    const because =
      answer === null || answer.reason === null ? '' : excuseWords[locale][answer.reason];
    return [
      formulaText(check.formula),
      check.figures.map((figure) => figure.text).join(words.separator),
      standing,
      [because, answer?.note ?? ''].filter((each) => each !== '').join(' · '),
    ];
  });
  const empty = rows.length === 0;
  return {
    heading: words.findings,
    lines: empty ? [words.noFindings] : [],
    table: empty ? null : { head: Object.values(words.findingHead), rows },
  };
}

function evidenceSection({ casework, locale }: CheckSheetInput): SheetSection {
  const words = checkSheetWords[locale];
  const serves = ({ id }: Evidence): number =>
    casework.filter((record) => record.kind === 'assessment' && record.evidence.includes(id))
      .length;
  const rows = evidenceOf(casework).map((card, index) => [
    String(index + 1),
    ...[card.source, card.locator, card.quote, card.url, card.seen ?? ''],
    card.file?.name ?? '',
    countText(serves(card), locale),
  ]);
  const empty = rows.length === 0;
  return {
    heading: words.evidence,
    lines: empty ? [words.noEvidence] : [],
    table: empty ? null : { head: Object.values(words.evidenceHead), rows },
  };
}

function openSection(
  { casework, checks, locale }: CheckSheetInput,
  subjects: readonly Annotation[],
): SheetSection {
  const words = checkSheetWords[locale];
  const unchecked = subjects.filter(({ verdict }) => verdict === 'unchecked').length;
  const lines = [
    ...(unchecked === 0 ? [] : [words.unchecked(countText(unchecked, locale))]),
    ...subjects.flatMap((subject) => questionsOf(subject, casework, locale)),
    ...checks
      .filter(isOpenFinding)
      .map(({ check }) => words.unanswered(formulaText(check.formula))),
  ];
  return {
    heading: words.open,
    lines: lines.length === 0 ? [words.nothingOpen] : lines,
    table: null,
  };
}

function questionsOf(
  { id, quote, verdict, flagged }: Annotation,
  casework: readonly CaseRecord[],
  locale: Locale,
): readonly string[] {
  const words = checkSheetWords[locale];
  const assessment = assessmentOf(casework, id);
  const lacks = (assessment?.rightValue ?? '') === '' || assessment?.evidence.length === 0;
  return [
    ...(verdict === 'wrong' && lacks ? [words.wrongLacks(quote)] : []),
    ...(verdict === 'cannot-verify' ? [words.cannotVerify(quote)] : []),
    ...(verdict === 'needs-source' ? [words.needsSource(quote)] : []),
    ...(flagged ? [words.flagged(quote)] : []),
  ];
}

function checkLine({ check, answer }: AnsweredCheck, locale: Locale): string {
  const standing = standingWords[locale][standingOf(check.outcome, answer?.answer ?? null)];
  return `${formulaText(check.formula)}  ${standing}`;
}

const before = 12;
const after = 16;

/** The words round a figure, in one line and never half a character. */
function contextOf(text: string, { start, end }: Annotation): string {
  const from = Math.max(0, start - before);
  const words = text.slice(from, Math.min(text.length, end + after));
  return words.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '').replace(/\s+/gu, ' ');
}
