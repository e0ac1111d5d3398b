import type { CaseRecord, CheckAnswer, OwnCheck } from '../../annotation/casework.ts';
import { type AnsweredCheck, standingOf } from '../../check/answered.ts';
import type { Check } from '../../check/check.ts';
import { plausibilityRules } from '../../check/plausible/doubt.ts';
import { reckonOwn } from '../../check/own-check.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import type { SheetSection } from '../../sheet/sheet-document.ts';
import type { CheckSheetInput } from './check-sheet-input.ts';
import { checkSheetWords } from './check-sheet-words.ts';
import { checkAnswerName, excuseWords } from './checks-words.ts';
import { standingText, standingWords } from './desk-checks-words.ts';
import { formulaText } from './formula-text.ts';
import { countText } from '../numbers.ts';
import { plausibilityWords } from './plausibility-words.ts';

/** Checks that fail, those that were excused with their reasons included. */
export function findingSection({ checks, locale }: CheckSheetInput): SheetSection {
  const words = checkSheetWords[locale];
  const told = checks.filter(
    ({ check, answer }) => check.outcome === 'fails' && answer?.answer !== 'rejected',
  );
  const rows = told.map((answered) => rowOf(answered, locale));
  const empty = rows.length === 0;
  return {
    heading: words.findings,
    lines: empty ? [words.noFindings] : [],
    table: empty ? null : { head: Object.values(words.findingHead), rows },
  };
}

/** Checks of which the text leaves it open whether they hold; no section where there are none. */
export function unclearSection({ checks, locale }: CheckSheetInput): readonly SheetSection[] {
  const words = checkSheetWords[locale];
  const rows = unclear(checks).map((answered) => rowOf(answered, locale));
  if (rows.length === 0) return [];
  const table = { head: Object.values(words.findingHead), rows };
  return [{ heading: words.unclear, lines: [], table }];
}

/** What is not plausible, told apart from arithmetic, with what was said of it; no section where nothing is. */
export function doubtSection({ checks, locale }: CheckSheetInput): readonly SheetSection[] {
  const words = checkSheetWords[locale];
  const rows = checks
    .filter(({ check, answer }) => isDoubtful(check) && answer?.answer !== 'rejected')
    .map((answered) => {
      const [formula = '', ...rest] = rowOf(answered, locale);
      return [plausibilityName(answered.check, locale), formula, ...rest];
    });
  if (rows.length === 0) return [];
  const table = { head: Object.values(words.doubtHead), rows };
  return [{ heading: words.doubts, lines: [words.doubtHelp], table }];
}

/** Whether a check is no arithmetic but something that is not plausible. */
export function isDoubtful({ kind }: Check): boolean {
  return kind === 'plausibility';
}

function plausibilityName({ rule }: Check, locale: Locale): string {
  const found = plausibilityRules.find((each) => each === rule);
  return found === undefined ? '' : plausibilityWords[locale][found];
}

/** Checks that the reviewer has written, reckoned as the figures are; no section where there are none. */
export function ownSection(input: CheckSheetInput): readonly SheetSection[] {
  const { locale, casework, annotations } = input;
  const words = checkSheetWords[locale];
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const rows = ownChecks(casework).map((check) => [
    formulaText(check.formula, locale),
    check.figures
      .map(({ name, annotation }) =>
        words.ownFigure(name, byId.get(annotation)?.quote ?? words.gone),
      )
      .join(words.separator),
    standingWords[locale][outcomeOf(check, input)],
    check.note,
  ]);
  if (rows.length === 0) return [];
  return [{ heading: words.own, lines: [], table: { head: Object.values(words.ownHead), rows } }];
}

/** What of checks waits for somebody besides those that fail: the reviewer's own that do not hold, and how many cannot be told. */
export function openChecks(input: CheckSheetInput): readonly string[] {
  const { checks, casework, locale } = input;
  const words = checkSheetWords[locale];
  const count = unclear(checks).filter(({ answer }) => answer === null).length;
  return [
    ...ownChecks(casework).flatMap((check) => {
      const outcome = outcomeOf(check, input);
      if (outcome === 'fails') return [words.ownFails(check.formula)];
      return outcome === 'cannot tell' ? [words.ownUnclear(check.formula)] : [];
    }),
    ...(count === 0 ? [] : [words.unclearCount(countText(count, locale))]),
  ];
}

function unclear(checks: readonly AnsweredCheck[]): readonly AnsweredCheck[] {
  return checks.filter(
    ({ check, answer }) => check.outcome === 'cannot tell' && answer?.answer !== 'rejected',
  );
}

function ownChecks(casework: readonly CaseRecord[]): readonly OwnCheck[] {
  return casework.filter((record): record is OwnCheck => record.kind === 'check');
}

function outcomeOf({ formula, figures }: OwnCheck, { text, annotations }: CheckSheetInput) {
  const annotationOf = (id: string) => annotations.find((annotation) => annotation.id === id);
  return reckonOwn(text, formula, figures, annotationOf).outcome;
}

/** A check and what came of it, in one line. */
export function checkLine({ check, answer }: AnsweredCheck, locale: Locale): string {
  const standing = standingText(standingOf(check.outcome, answer?.answer ?? null), check, locale);
  return `${formulaText(check.formula, locale)}  ${standing}`;
}

/** Why a check is excused, or that it is a finding; empty where nobody has said so. */
function saidOf(answer: CheckAnswer | null, locale: Locale): string {
  if (answer === null) return '';
  if (answer.reason !== null) return excuseWords[locale][answer.reason];
  return checkAnswerName(answer.answer, answer.check, locale);
}

/** Formula, figures, what came of it, and why. */
function rowOf({ check, answer }: AnsweredCheck, locale: Locale): readonly string[] {
  const standing = standingWords[locale][standingOf(check.outcome, answer?.answer ?? null)];
  const because = saidOf(answer, locale);
  return [
    formulaText(check.formula, locale),
    check.figures.map((figure) => figure.text).join(checkSheetWords[locale].separator),
    standing,
    [because, answer?.note ?? ''].filter((each) => each !== '').join(' · '),
  ];
}
