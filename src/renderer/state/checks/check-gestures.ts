import { formulaText } from '../../../core/locale/checks/formula-text.ts';
import type { CheckAnswerKind, ExcuseReason } from '../../../core/annotation/casework.ts';
import { answerCheck, unanswerCheck } from '../../../core/annotation/edit/edit-casework.ts';
import { type AnsweredCheck, isOpenFinding } from '../../../core/check/answered.ts';
import { suggestExcuses } from '../../../core/check/suggest-excuses.ts';
import { deskCheckWords } from '../../../core/locale/checks/desk-checks-words.ts';
import type { Span } from '../../../core/text/span.ts';
import { checksNow, currentCheckOf } from './checks-now.ts';
import type { Desk } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** What a person says of a check. */
export interface SaidOfCheck {
  readonly answer: CheckAnswerKind;
  readonly reason: ExcuseReason | null;
  readonly note: string;
}

/** Answers a check; the same answer twice is no second one. */
export function sayOfCheck(
  desk: Desk,
  { check, answer, given }: AnsweredCheck,
  said: SaidOfCheck,
): void {
  const isSame =
    answer?.answer === said.answer && answer.reason === said.reason && answer.note === said.note;
  if (isSame) return;
  const { kind, formula, figures } = check;
  const quoted = figures.map(({ start, end, text }) => ({ start, end, quote: text }));
  desk
    .getState()
    .edit(({ layer }, context) =>
      answerCheck(layer, { check: kind, figures: quoted, formula, ...said }, given, context),
    );
}

/** Takes the answer to a check back. */
export function takeAnswerBack(desk: Desk, { given }: AnsweredCheck): void {
  if (given.length === 0) return;
  desk.getState().edit((_, context) => unanswerCheck(given, context));
}

/** Makes a check the current one and shows where it begins; `focus` hands the keyboard to the text. */
export function goToCheck(desk: Desk, { key, check }: AnsweredCheck, focus: boolean): void {
  desk.getState().chooseCheck(key);
  const [first] = check.figures;
  if (first !== undefined) showFigure(desk, first, focus);
}

/** Shows a figure of a check, and makes its annotation the active one where it has one. */
export function showFigure(desk: Desk, { start, end }: Span, focus: boolean): void {
  const { select, activate, revealSpan, open } = desk.getState();
  select({ anchor: start, head: start });
  const annotation = open?.layer.annotations
    .overlapping({ start, end })
    .find(({ label }) => label === 'figure');
  activate(annotation?.id ?? null);
  revealSpan({ start, end }, focus);
}

/** Answers the check that one is at by key; it is excused for the first reason that the words round it suggest, else a reason is asked for. */
export function answerCurrent(
  desk: Desk,
  way: 'excuse-check' | 'keep-finding' | 'reject-check',
): void {
  const state = desk.getState();
  const current = currentCheckOf(state);
  const words = deskCheckWords[localeOfState(state)];
  if (current === undefined || state.open === null) return state.announce(words.noCurrent);
  const note = current.answer?.note ?? '';
  if (way === 'reject-check') {
    return sayOfCheck(desk, current, { answer: 'rejected', reason: null, note });
  }
  if (current.check.outcome === 'holds') return state.announce(words.holdsAlready);
  if (way === 'keep-finding') {
    return sayOfCheck(desk, current, { answer: 'confirmed', reason: null, note });
  }
  const [reason] = suggestExcuses(state.open.text, current.check);
  if (reason !== undefined) return sayOfCheck(desk, current, { answer: 'excused', reason, note });
  state.announce(words.noExcuse);
  state.showInspectorTab('checks');
  state.askFocus('excuse');
}

/** Goes to the next (1) or previous (-1) check that fails and that nobody has answered, in the order of the text; round the end. */
export function stepFinding(desk: Desk, step: 1 | -1): void {
  const state = desk.getState();
  const findings = checksNow(state)
    .all.filter(isOpenFinding)
    .sort((a, b) => placeOf(a) - placeOf(b));
  if (findings.length === 0) {
    state.announce(deskCheckWords[localeOfState(state)].noFinding);
    return;
  }
  const current = currentCheckOf(state);
  const at = current === undefined ? state.selection.head : placeOf(current);
  const index = findings.findIndex(({ key }) => key === current?.key);
  const next =
    index >= 0
      ? findings[(index + step + findings.length) % findings.length]
      : step === 1
        ? (findings.find((finding) => placeOf(finding) >= at) ?? findings[0])
        : (findings.findLast((finding) => placeOf(finding) < at) ?? findings.at(-1));
  if (next === undefined) return;
  state.filterChecks({ text: '', standing: null });
  state.showInspectorTab('checks');
  if (!state.settings.inspectorOpen) void state.changeSettings({ inspectorOpen: true });
  goToCheck(desk, next, false);
  state.announce(formulaText(next.check.formula, localeOfState(state)));
}

function placeOf({ check }: AnsweredCheck): number {
  return check.figures[0]?.start ?? 0;
}
