import { type CaseRecord, type CheckAnswer, titleOfCase } from '../../annotation/casework.ts';
import type { Change } from '../../annotation/edit/change.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import { assertNever } from '../../base/assert-never.ts';
import { checkAnswerName, excuseWords } from '../checks/checks-words.ts';
import type { Translated } from '../locale.ts';
import type { QuoteOf } from './quote-of.ts';
import { shorten } from '../shorten.ts';
import { verdictWords } from '../checks/verdicts-words.ts';

const zhCN = {
  quote: (quote: string) => `“${quote}”`,
  somewhere: '标注',
  nothing: '改核查记录',
  check: (check: string) => `算式 ${check}`,
  doubt: (check: string) => `存疑处 ${check}`,
  answer: (what: string, answer: string) => `${what}：${answer}`,
  unanswer: (what: string) => `撤回对${what} 的答复`,
  write: (check: string) => `写入算式 ${check}`,
  rewrite: (check: string) => `改算式 ${check}`,
  erase: (check: string) => `删除算式 ${check}`,
  addCard: (card: string) => `添加证据${card}`,
  editCard: (card: string) => `改证据${card}`,
  removeCard: (card: string) => `删除证据${card}`,
  cite: (what: string) => `为${what}引用证据`,
  uncite: (what: string) => `取消${what}的证据`,
  claim: (what: string) => `把${what}列为待核`,
  unclaim: (what: string) => `不再把${what}列为待核`,
  assess: (what: string) => `改${what}的核查安排`,
  rightValue: (what: string, value: string) => `${what}应为${value}`,
  sign: (what: string, verdict: string) => `复核${what}：同意“${verdict}”`,
  object: (what: string, verdict: string) => `复核${what}：对“${verdict}”有异议`,
  unsign: (what: string) => `撤回对${what}的复核`,
} as const;

const en: Translated<typeof zhCN> = {
  quote: (quote) => `“${quote}”`,
  somewhere: 'annotation',
  nothing: 'change the records of checking',
  check: (check) => `check ${check}`,
  doubt: (check) => `doubt ${check}`,
  answer: (what, answer) => `${what}: ${answer}`,
  unanswer: (what) => `take back the answer to ${what}`,
  write: (check) => `write the check ${check}`,
  rewrite: (check) => `edit the check ${check}`,
  erase: (check) => `delete the check ${check}`,
  addCard: (card) => `add evidence ${card}`,
  editCard: (card) => `edit evidence ${card}`,
  removeCard: (card) => `delete evidence ${card}`,
  cite: (what) => `evidence for ${what}`,
  uncite: (what) => `evidence taken from ${what}`,
  claim: (what) => `mark ${what} as a claim`,
  unclaim: (what) => `${what} is no claim`,
  assess: (what) => `how ${what} is checked`,
  rightValue: (what, value) => `${what} should be ${value}`,
  sign: (what, verdict) => `sign ${what}: ${verdict}`,
  object: (what, verdict) => `object to ${what}: ${verdict}`,
  unsign: (what) => `take back what was said of ${what}`,
};

const caseworkChangeWords = { 'zh-CN': zhCN, en };

/** Names what was done to checks, evidence and what stands beside a verdict; by the first record, the others follow from it. */
export function describeCasework(
  { casework: { added, updated, removed } }: Change,
  locale: Locale,
  quoteOf: QuoteOf,
): string {
  const [record] = added;
  const [pair] = updated;
  const [gone] = removed;
  if (record !== undefined) return describeRecord(null, record, locale, quoteOf);
  // A card that goes takes itself from what it served.
  if (gone !== undefined) return describeGone(gone, locale, quoteOf);
  if (pair !== undefined) return describeRecord(pair[0], pair[1], locale, quoteOf);
  return caseworkChangeWords[locale].nothing;
}

function describeRecord(
  before: CaseRecord | null,
  record: CaseRecord,
  locale: Locale,
  quoteOf: QuoteOf,
): string {
  const words = caseworkChangeWords[locale];
  switch (record.kind) {
    case 'answer': {
      const { answer, reason, check } = record;
      const said = checkAnswerName(answer, check, locale);
      const because = reason === null ? said : `${said} · ${excuseWords[locale][reason]}`;
      return words.answer(answeredName(record, locale), because);
    }
    case 'check':
      return before === null ? words.write(record.formula) : words.rewrite(record.formula);
    case 'evidence': {
      const name = words.quote(shorten(titleOfCase(record)));
      return before === null ? words.addCard(name) : words.editCard(name);
    }
    case 'assessment': {
      const quote = quoteOf(record.annotation);
      const what = quote === undefined ? words.somewhere : words.quote(shorten(quote));
      const was = before?.kind === 'assessment' ? before : null;
      const cards = record.evidence.length - (was?.evidence.length ?? 0);
      if (cards !== 0) return cards > 0 ? words.cite(what) : words.uncite(what);
      if (record.claim !== (was?.claim ?? false)) {
        return record.claim ? words.claim(what) : words.unclaim(what);
      }
      if (record.rightValue !== (was?.rightValue ?? '')) {
        return words.rightValue(what, words.quote(shorten(record.rightValue)));
      }
      return words.assess(what);
    }
    case 'sign-off': {
      const what = words.quote(shorten(record.quote));
      const verdict = verdictWords[locale][record.verdict];
      return record.agrees ? words.sign(what, verdict) : words.object(what, verdict);
    }
    default:
      return assertNever(record);
  }
}

function answeredName({ check, formula }: CheckAnswer, locale: Locale): string {
  const words = caseworkChangeWords[locale];
  return check === 'plausibility' ? words.doubt(formula) : words.check(formula);
}

function describeGone(record: CaseRecord, locale: Locale, quoteOf: QuoteOf): string {
  const words = caseworkChangeWords[locale];
  switch (record.kind) {
    case 'answer':
      return words.unanswer(answeredName(record, locale));
    case 'check':
      return words.erase(record.formula);
    case 'evidence':
      return words.removeCard(words.quote(shorten(titleOfCase(record))));
    case 'assessment': {
      const quote = quoteOf(record.annotation);
      return words.assess(quote === undefined ? words.somewhere : words.quote(shorten(quote)));
    }
    case 'sign-off':
      return words.unsign(words.quote(shorten(record.quote)));
    default:
      return assertNever(record);
  }
}
