import type { Annotation } from '../../../core/annotation/annotation.ts';
import {
  type CaseRecord,
  type Evidence,
  assessmentOf,
  evidenceOf,
  titleOfCase,
} from '../../../core/annotation/casework.ts';
import {
  type AssessmentPatch,
  type GivenEvidence,
  assess,
  linkEvidence,
  removeEvidence,
  unlinkEvidence,
  writeEvidence,
} from '../../../core/annotation/edit/edit-casework.ts';
import { evidenceWords, priorityWords } from '../../../core/locale/checks/evidence-words.ts';
import type { Desk } from '../desk.ts';
import { activeAnnotation } from '../report/gestures.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Opens the form for a new card of evidence for the active annotation, or for one that is there; false where there is nothing to give it to. */
export function openEvidence(desk: Desk, card: Evidence | null): boolean {
  const active = activeAnnotation(desk.getState());
  if (card === null && active === undefined) return false;
  desk.getState().editEvidence({ annotation: active?.id ?? null, card: card?.id ?? null });
  desk.getState().openDialog('evidence');
  return true;
}

/** Keeps what was typed on a card; a new one serves the annotation that it was opened for. */
export function saveEvidence(desk: Desk, given: GivenEvidence): void {
  const { evidenceEdited, edit, open } = desk.getState();
  if (open === null || evidenceEdited === null) return;
  const { annotation, card } = evidenceEdited;
  const before =
    open.layer.casework.find(
      (record): record is Evidence => record.kind === 'evidence' && record.id === card,
    ) ?? null;
  const serves =
    before !== null || annotation === null ? null : open.layer.annotations.get(annotation);
  edit(({ layer }, context) =>
    writeEvidence(layer, given, { before, serves: serves ?? null }, context),
  );
}

/** Lets a card that is there serve an annotation, too. */
export function citeEvidence(desk: Desk, annotation: Annotation, card: Evidence): void {
  desk.getState().edit(({ layer }, context) => linkEvidence(layer, annotation, card, context));
}

/** Lets the card that was cited or written last serve the active annotation, too, and says which; false where none is active. */
export function citeAgain(desk: Desk): boolean {
  const state = desk.getState();
  const active = activeAnnotation(state);
  if (active === undefined || state.open === null) return false;
  const { casework } = state.open.layer;
  const words = evidenceWords[localeOfState(state)];
  const card = lastCited(casework, active.id);
  const given = assessmentOf(casework, active.id)?.evidence ?? [];
  if (card === undefined) state.announce(words.nothingToCite);
  else if (given.includes(card.id)) state.announce(words.citedAlready(titleOfCase(card)));
  else {
    citeEvidence(desk, active, card);
    desk.getState().announce(words.cited(titleOfCase(card)));
  }
  return true;
}

/** The evidence that another annotation was given last, else the last that was written. */
function lastCited(casework: readonly CaseRecord[], annotation: string): Evidence | undefined {
  const cards = evidenceOf(casework);
  const latest = <T extends CaseRecord>(records: readonly T[]): T | undefined =>
    records.reduce<T | undefined>(
      (last, each) => (last === undefined || each.at >= last.at ? each : last),
      undefined,
    );
  const citing = casework.filter(
    (record) =>
      record.kind === 'assessment' &&
      record.annotation !== annotation &&
      record.evidence.length > 0,
  );
  const last = latest(citing);
  const id = last?.kind === 'assessment' ? last.evidence.at(-1) : undefined;
  return cards.find((card) => card.id === id) ?? latest(cards);
}

/** A card no longer serves an annotation. */
export function unciteEvidence(desk: Desk, annotation: Annotation, card: Evidence): void {
  desk.getState().edit(({ layer }, context) => {
    const assessment = assessmentOf(layer.casework, annotation.id);
    return assessment === undefined ? null : unlinkEvidence(assessment, card, context);
  });
}

/** Removes a card from the report. */
export function deleteEvidence(desk: Desk, card: Evidence): void {
  desk.getState().edit(({ layer }, context) => removeEvidence(layer, card, context));
}

/** The next of three priorities for the active annotation, and says it; false where none is active. */
export function turnPriority(desk: Desk): boolean {
  const state = desk.getState();
  const active = activeAnnotation(state);
  if (active === undefined || state.open === null) return false;
  const now = assessmentOf(state.open.layer.casework, active.id)?.priority ?? 'normal';
  const priority = nextPriority[now];
  changeAssessment(desk, active, { priority });
  const locale = localeOfState(state);
  state.announce(evidenceWords[locale].priorityNow(priorityWords[locale][priority]));
  return true;
}

const nextPriority = { normal: 'high', high: 'low', low: 'normal' } as const;

/** Says something beside the verdict on an annotation. */
export function changeAssessment(desk: Desk, annotation: Annotation, patch: AssessmentPatch): void {
  desk.getState().edit(({ layer }, context) => assess(layer, annotation, patch, context));
}
