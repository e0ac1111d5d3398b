import type { Span } from '../text/span.ts';
import { type Verdict, compareText } from './annotation.ts';
import type { AttachedFile } from './attached-file.ts';

/** Why a check that fails is no finding, as statistics offices excuse it; in the order in which screens show it. */
export const excuseReasons = [
  'rounding',
  'constant-prices',
  'comparable-basis',
  'revised-base',
  'different-scope',
  'preliminary',
  'other',
] as const;

/** Why a check that fails is no finding. */
export type ExcuseReason = (typeof excuseReasons)[number];

/** What a reviewer may say of a check that the program found: it is excused, it is a finding, or it never was meant. */
export const checkAnswers = ['excused', 'confirmed', 'rejected'] as const;

/** What a reviewer says of a check. */
export type CheckAnswerKind = (typeof checkAnswers)[number];

/** How urgent a claim is, the most urgent first. */
export const priorities = ['high', 'normal', 'low'] as const;

/** How urgent a claim is. */
export type Priority = (typeof priorities)[number];

/** A stretch of a report's text with its words, as it stood when they were written down. */
export interface QuotedSpan extends Span {
  readonly quote: string;
}

interface CaseRecordBase {
  /** Stable over every edit, export and import; unique in a project. */
  readonly id: string;
  /** Id of the reviewer who made it. */
  readonly author: string;
  /** When it was last changed: ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/**
 * A reviewer's answer to a check. Checks are computed and never stored, so it says which one it means, by places and words as they stood;
 * no text is held to it.
 */
export interface CheckAnswer extends CaseRecordBase {
  readonly kind: 'answer';
  /** The kind of the check, as `core/check` names it. */
  readonly check: string;
  /** The figures of the check, in document order. */
  readonly figures: readonly QuotedSpan[];
  /** The check as it was answered: with another formula, the answer no longer holds. */
  readonly formula: string;
  readonly answer: CheckAnswerKind;
  /** Why it is excused; null for every other answer. */
  readonly reason: ExcuseReason | null;
  readonly note: string;
}

/** A figure by the name that a formula calls it. */
export interface NamedFigure {
  readonly name: string;
  /** Id of an annotation of the layer; one that is gone leaves the check without an outcome. */
  readonly annotation: string;
}

/** A check that a reviewer has written: `a + b = c`. */
export interface OwnCheck extends CaseRecordBase {
  readonly kind: 'check';
  readonly figures: readonly NamedFigure[];
  readonly formula: string;
  readonly note: string;
}

/** Words of a report of the project. */
export interface Passage extends QuotedSpan {
  readonly report: string;
}

/** Where it can be read whether a claim is right. What is not known is the empty text, or null. */
export interface Evidence extends CaseRecordBase {
  readonly kind: 'evidence';
  readonly source: string;
  /** Page, table, paragraph. */
  readonly locator: string;
  readonly quote: string;
  readonly url: string;
  /** The day on which it was seen, `2026-01-31`. */
  readonly seen: string | null;
  readonly file: AttachedFile | null;
  readonly passage: Passage | null;
}

/** What stands beside the verdict on an annotation. It outlives its annotation: brought back, that has its evidence again. */
export interface Assessment extends CaseRecordBase {
  readonly kind: 'assessment';
  /** Id of an annotation. */
  readonly annotation: string;
  /** Whether it is to be checked although it is no figure. */
  readonly claim: boolean;
  readonly priority: Priority;
  /** Who shall check it, by name; empty where nobody is named. */
  readonly assignee: string;
  /** What it should say where it is wrong. */
  readonly rightValue: string;
  /** Ids of evidence, in the order in which they were given. */
  readonly evidence: readonly string[];
}

/** What a second reviewer says of a verdict that stands in another's layer; kept in their own (I10). */
export interface SignOff extends CaseRecordBase {
  readonly kind: 'sign-off';
  /** Id of the reviewer whose verdict it is. */
  readonly reviewer: string;
  /** Id of an annotation of that reviewer's layer. */
  readonly annotation: string;
  /** The words that were judged, to name it by. */
  readonly quote: string;
  /** The verdict as it was signed: with another, the signature no longer holds. */
  readonly verdict: Verdict;
  readonly rightValue: string;
  /** Whether they sign it; else they object. */
  readonly agrees: boolean;
  /** Why they object; empty where they sign. */
  readonly reason: string;
}

/** What the fact-check desk adds to a layer. */
export type CaseRecord = CheckAnswer | OwnCheck | Evidence | Assessment | SignOff;

/** Order of these records everywhere: by kind, time and id. */
export function compareCaseRecords(a: CaseRecord, b: CaseRecord): number {
  return compareText(a.kind, b.kind) || compareText(a.at, b.at) || compareText(a.id, b.id);
}

/** What a record quotes of the text. */
export function quotesOfCase(record: CaseRecord): readonly QuotedSpan[] {
  return record.kind === 'answer' ? record.figures : [];
}

/** Ids of the annotations that a record is about. */
export function annotationsOfCase(record: CaseRecord): readonly string[] {
  if (record.kind === 'assessment') return [record.annotation];
  return record.kind === 'check' ? record.figures.map(({ annotation }) => annotation) : [];
}

/** What names a record to a person: its formula, its source, or words of the text. */
export function titleOfCase(record: CaseRecord): string {
  switch (record.kind) {
    case 'answer':
    case 'check':
      return record.formula;
    case 'evidence':
      return record.source || record.quote || record.url || record.file?.name || '';
    case 'sign-off':
      return record.quote;
    case 'assessment':
      return '';
  }
}

/** The assessment of an annotation, or undefined. */
export function assessmentOf(
  casework: readonly CaseRecord[],
  annotation: string,
): Assessment | undefined {
  return casework.find(
    (record): record is Assessment =>
      record.kind === 'assessment' && record.annotation === annotation,
  );
}

/** The evidence of a layer, the oldest first. */
export function evidenceOf(casework: readonly CaseRecord[]): readonly Evidence[] {
  return casework.filter((record): record is Evidence => record.kind === 'evidence');
}

/** Ids of the annotations that are to be checked although they are no figures. */
export function claimed(casework: readonly CaseRecord[]): ReadonlySet<string> {
  return new Set(
    casework.flatMap((record) =>
      record.kind === 'assessment' && record.claim ? [record.annotation] : [],
    ),
  );
}
