import type { Change, Diff, Gesture } from '../../annotation/edit/change.ts';
import { type ReportDetails, detailNames } from '../../annotation/details.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import { unanchoredQuote } from '../../annotation/unanchored.ts';
import { assertNever } from '../../base/assert-never.ts';
import { detailWords } from '../project/details-words.ts';
import { describeCasework } from './casework-changes.ts';
import type { Translated } from '../locale.ts';
import { countText } from '../numbers.ts';
import type { QuoteOf } from './quote-of.ts';
import { regionReasonWords } from './regions-words.ts';
import { reportStateWords } from './report-states-words.ts';
import { shorten } from '../shorten.ts';
import { verdictWords } from '../checks/verdicts-words.ts';

const zhCN = {
  quote: (quote: string) => `“${quote}”`,
  several: (first: string, count: string) => `${first}等 ${count} 条`,
  annotate: (what: string) => `标注${what}`,
  relabel: (what: string) => `改${what}的标签`,
  relabelUnlinking: (what: string, links: string) => `改${what}的标签，取消其 ${links} 个关联`,
  reshape: (before: string, after: string) => `改边界${before}→${after}`,
  setAttributes: (what: string) => `改${what}的属性`,
  setVerdict: (what: string, verdict: string) => `把${what}的结论改为${verdict}`,
  setNote: (what: string) => `改${what}的备注`,
  flag: (what: string) => `标记${what}待回看`,
  unflag: (what: string) => `取消${what}的待回看`,
  remove: (what: string) => `删除标注${what}`,
  relate: (from: string, to: string) => `关联${from}→${to}`,
  unrelate: (from: string, to: string) => `取消关联${from}→${to}`,
  setState: (state: string) => `把报告状态改为${state}`,
  import: (what: string) => `导入${what}`,
  accept: (what: string) => `接受建议${what}`,
  reject: (what: string) => `拒绝建议${what}`,
  exclude: (what: string) => `排除区域${what}`,
  include: (what: string) => `保留区域${what}`,
  setReason: (what: string, reason: string) => `把区域${what}的原因改为${reason}`,
  setDetail: (name: string, value: string) => `把${name}改为${value}`,
  clearDetail: (name: string) => `清空${name}`,
  setDetails: (names: string) => `改${names}`,
  noteReport: '改报告备注',
  clearReportNote: '删除报告备注',
  correctText: (moved: string, lost: string) => `更正文本：移位 ${moved}，失位 ${lost}`,
  correctDetails: '更正报告信息',
  resetDetails: '还原报告信息',
  nameSeparator: '、',
  bringBack: (what: string) => `找回标注${what}`,
  restore: (added: string, updated: string, removed: string) =>
    `恢复到以前：加 ${added}、改 ${updated}、删 ${removed}`,
  reanchor: (what: string) => `按引文重新定位${what}`,
  changeText: (moved: string, lost: string) => `文本已更换：移位 ${moved}，失位 ${lost}`,
  carryOver: (what: string) => `沿用标注${what}`,
  place: (what: string) => `安放${what}`,
  discard: (what: string) => `丢弃失位的${what}`,
  followLabels: (what: string) => `随标签体系改${what}`,
  somewhere: '标注',
  done: (what: string) => `已${what}`,
  undone: (what: string) => `已撤销：${what}`,
  redone: (what: string) => `已重做：${what}`,
} as const;

const en: Translated<typeof zhCN> = {
  quote: (quote) => `“${quote}”`,
  several: (first, count) => `${first} and others (${count})`,
  annotate: (what) => `annotate ${what}`,
  relabel: (what) => `relabel ${what}`,
  relabelUnlinking: (what, links) => `relabel ${what}, links removed: ${links}`,
  reshape: (before, after) => `move edges ${before} → ${after}`,
  setAttributes: (what) => `attributes of ${what}`,
  setVerdict: (what, verdict) => `verdict on ${what}: ${verdict}`,
  setNote: (what) => `note on ${what}`,
  flag: (what) => `flag ${what}`,
  unflag: (what) => `unflag ${what}`,
  remove: (what) => `delete ${what}`,
  relate: (from, to) => `link ${from} → ${to}`,
  unrelate: (from, to) => `unlink ${from} → ${to}`,
  setState: (state) => `report state: ${state}`,
  import: (what) => `import ${what}`,
  accept: (what) => `accept proposal ${what}`,
  reject: (what) => `reject proposal ${what}`,
  exclude: (what) => `leave out ${what}`,
  include: (what) => `keep ${what} in the report`,
  setReason: (what, reason) => `reason of ${what}: ${reason}`,
  setDetail: (name, value) => `${name}: ${value}`,
  clearDetail: (name) => `clear ${name}`,
  setDetails: (names) => `details: ${names}`,
  noteReport: 'note on the report',
  clearReportNote: 'remove the note on the report',
  correctText: (moved, lost) => `correct the text: moved ${moved}, without a place ${lost}`,
  correctDetails: 'correct the details',
  resetDetails: 'reset the details',
  nameSeparator: ', ',
  bringBack: (what) => `bring back ${what}`,
  restore: (added, updated, removed) =>
    `restore an earlier state: +${added}, ~${updated}, −${removed}`,
  reanchor: (what) => `find ${what} again by quote`,
  changeText: (moved, lost) => `another text: moved ${moved}, without a place ${lost}`,
  carryOver: (what) => `carry over ${what}`,
  place: (what) => `place ${what}`,
  discard: (what) => `discard ${what}`,
  followLabels: (what) => `follow the label set with ${what}`,
  somewhere: 'annotation',
  done: (what) => `Done: ${what}`,
  undone: (what) => `Undone: ${what}`,
  redone: (what) => `Redone: ${what}`,
};

/** What a reviewer did, as undo, history and screen readers name it. */
export const changeWords = { 'zh-CN': zhCN, en };

/** The gestures of which the quotes say everything, and their words. */
const namedByQuotes = {
  annotate: 'annotate',
  'set-attributes': 'setAttributes',
  'set-note': 'setNote',
  remove: 'remove',
  import: 'import',
  accept: 'accept',
  reject: 'reject',
  exclude: 'exclude',
  include: 'include',
  reanchor: 'reanchor',
  'carry-over': 'carryOver',
  place: 'place',
  discard: 'discard',
  'follow-labels': 'followLabels',
} as const;

function isNamedByQuotes(gesture: Gesture): gesture is keyof typeof namedByQuotes {
  return gesture in namedByQuotes;
}

/**
 * Names an edit in a few words: `标注“50829人”`. The change is taken as it was first made, not as its inverse; `size` says how many records
 * it touched where only the first of them are at hand.
 */
export function describeChange(change: Change, locale: Locale, quoteOf: QuoteOf, size = 0): string {
  const words = changeWords[locale];
  const { annotations, relations, regions } = change;
  const [updated] = annotations.updated;
  const what = describeQuotes(quotesIn(change), locale, size);
  const link = relations.added[0] ?? relations.removed[0];
  const end = (id: string | undefined): string => {
    const quote = id === undefined ? undefined : quoteOf(id);
    return quote === undefined ? words.somewhere : words.quote(shorten(quote));
  };
  const { gesture } = change;
  if (isNamedByQuotes(gesture)) return words[namedByQuotes[gesture]](what);
  switch (gesture) {
    case 'relabel':
      return relations.removed.length === 0
        ? words.relabel(what)
        : words.relabelUnlinking(what, String(relations.removed.length));
    case 'reshape':
      return words.reshape(words.quote(shorten(updated?.[0].quote ?? '')), what);
    case 'set-verdict':
      return words.setVerdict(what, verdictWords[locale][updated?.[1].verdict ?? 'unchecked']);
    case 'set-flag':
      return updated?.[1].flagged === true ? words.flag(what) : words.unflag(what);
    case 'relate':
    case 'unrelate':
      return words[gesture](end(link?.from), end(link?.to));
    case 'set-state':
      return words.setState(reportStateWords[locale][change.state?.[1] ?? 'not-started']);
    case 'change-text':
    case 'correct-text':
      return words[gesture === 'change-text' ? 'changeText' : 'correctText'](
        countText(annotations.updated.length, locale),
        countText(change.unanchored.added.length, locale),
      );
    case 'note-report':
      return change.note?.[1] === '' ? words.clearReportNote : words.noteReport;
    case 'set-reason':
      return words.setReason(
        what,
        regionReasonWords[locale][regions.updated[0]?.[1].reason ?? 'other'],
      );
    case 'set-details':
      return describeDetails(change, locale);
    case 'answer-check':
    case 'write-check':
    case 'set-evidence':
    case 'assess':
    case 'sign-off':
      return describeCasework(change, locale, quoteOf);
    case 'restore':
      return describeRestoring(change, locale, what);
    default:
      return assertNever(gesture);
  }
}

/** What a change did something to: quotes of annotations and rejections, and how regions begin. */
function quotesIn({ annotations, rejections, regions, unanchored }: Change): readonly string[] {
  const quotes = new Map<string, string>();
  for (const { id, quote } of [...touched(annotations), ...touched(rejections)])
    quotes.set(id, quote);
  for (const { id, opening } of touched(regions)) quotes.set(id, opening);
  for (const each of touched(unanchored)) {
    if (!quotes.has(each.id)) quotes.set(each.id, unanchoredQuote(each));
  }
  return [...quotes.values()];
}

function touched<T>({ added, updated, removed }: Diff<T>): readonly T[] {
  return [...added, ...updated.map(([, after]) => after), ...removed];
}

function describeDetails({ details }: Change, locale: Locale): string {
  const words = changeWords[locale];
  const names = detailWords[locale].names;
  const [before, after] = details ?? [null, null];
  const changed = detailNames.filter((name) => valueOf(before, name) !== valueOf(after, name));
  const [only] = changed;
  if (after === null) return words.resetDetails;
  if (before === null) return words.correctDetails;
  if (changed.length !== 1 || only === undefined) {
    return words.setDetails(changed.map((name) => names[name]).join(words.nameSeparator));
  }
  const value = after[only];
  return value === null
    ? words.clearDetail(names[only])
    : words.setDetail(names[only], words.quote(shorten(value)));
}

function valueOf(details: ReportDetails | null, name: keyof ReportDetails): string | null {
  return details === null ? null : details[name];
}

function describeRestoring({ annotations, state }: Change, locale: Locale, what: string): string {
  const { restore, bringBack } = changeWords[locale];
  const { added, updated, removed } = annotations;
  if (added.length > 0 && updated.length + removed.length === 0 && state === null) {
    return bringBack(what);
  }
  const count = (records: readonly unknown[]): string => countText(records.length, locale);
  return restore(count(added), count(updated), count(removed));
}

function describeQuotes(quotes: readonly string[], locale: Locale, size: number): string {
  const words = changeWords[locale];
  const [first] = quotes;
  if (first === undefined) return '';
  const shown = words.quote(shorten(first));
  const count = Math.max(size, quotes.length);
  return count === 1 ? shown : words.several(shown, countText(count, locale));
}
