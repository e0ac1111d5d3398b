import type { Annotation } from '../annotation.ts';
import {
  type Assessment,
  type CaseRecord,
  type CheckAnswer,
  type Evidence,
  type OwnCheck,
  type SignOff,
  assessmentOf,
} from '../casework.ts';
import { type Change, type Diff, noDiff } from './change.ts';
import { type EditContext, begun, change } from './edit.ts';
import type { Layer } from '../layer.ts';

/** What a person gives of a record; its id, author and time come by themselves. */
type Given<T extends CaseRecord> = Omit<T, 'kind' | 'id' | 'author' | 'at'>;

/** What a person says of a check. */
export type GivenAnswer = Given<CheckAnswer>;

/** What a person writes of a check of their own. */
export type GivenCheck = Given<OwnCheck>;

/** What a person writes on a card of evidence. */
export type GivenEvidence = Given<Evidence>;

/** What a second reviewer says of a verdict. */
export type GivenSignOff = Given<SignOff>;

/** What a person says beside a verdict. */
export type AssessmentPatch = Partial<Omit<Given<Assessment>, 'annotation'>>;

/** Answers a check as one gesture; `earlier` are answers to the same check, which this one replaces. */
export function answerCheck(
  layer: Layer,
  given: GivenAnswer,
  earlier: readonly CheckAnswer[],
  context: EditContext,
): Change {
  const answer: CheckAnswer = { ...given, kind: 'answer', ...stampOf(context) };
  const casework = { ...noDiff, added: [answer], removed: earlier };
  return change('answer-check', context, { casework, state: begun(layer) });
}

/** Takes answers back: the check waits for one again. */
export function unanswerCheck(answers: readonly CheckAnswer[], context: EditContext): Change {
  return change('answer-check', context, { casework: { ...noDiff, removed: answers } });
}

/** Keeps a check of the reviewer's own; `before` is the one that it replaces. */
export function writeCheck(
  layer: Layer,
  given: GivenCheck,
  before: OwnCheck | null,
  context: EditContext,
): Change {
  return change('write-check', context, {
    casework: put({ ...given, kind: 'check', ...stampOf(context) }, before),
    state: begun(layer),
  });
}

/** Removes a check of the reviewer's own. */
export function removeCheck(check: OwnCheck, context: EditContext): Change {
  return change('write-check', context, { casework: { ...noDiff, removed: [check] } });
}

/** Keeps a card of evidence, which serves an annotation from then on if one is named; `before` is the card that it replaces. */
export function writeEvidence(
  layer: Layer,
  given: GivenEvidence,
  { before, serves }: { readonly before: Evidence | null; readonly serves: Annotation | null },
  context: EditContext,
): Change {
  const card: Evidence = { ...given, kind: 'evidence', ...stampOf(context) };
  const kept = before === null ? card : { ...card, id: before.id };
  const linked = serves === null ? noDiff : served(layer, serves.id, kept.id, context);
  return change('set-evidence', context, {
    casework: joined(put(card, before), linked),
    state: begun(layer),
  });
}

/** Lets a card of evidence serve an annotation, too. */
export function linkEvidence(
  layer: Layer,
  annotation: Annotation,
  card: Evidence,
  context: EditContext,
): Change {
  return change('set-evidence', context, {
    casework: served(layer, annotation.id, card.id, context),
    state: begun(layer),
  });
}

/** A card no longer serves an annotation; the card stays. */
export function unlinkEvidence(
  assessment: Assessment,
  card: Evidence,
  context: EditContext,
): Change {
  return change('set-evidence', context, {
    casework: { ...noDiff, updated: [without(assessment, card, context)] },
  });
}

/** Removes a card of evidence from the report, and from everything that it serves. */
export function removeEvidence(layer: Layer, card: Evidence, context: EditContext): Change {
  const served = layer.casework.filter(
    (record): record is Assessment =>
      record.kind === 'assessment' && record.evidence.includes(card.id),
  );
  return change('set-evidence', context, {
    casework: {
      ...noDiff,
      updated: served.map((assessment) => without(assessment, card, context)),
      removed: [card],
    },
  });
}

/** Says something beside the verdict on an annotation. */
export function assess(
  layer: Layer,
  annotation: Annotation,
  patch: AssessmentPatch,
  context: EditContext,
): Change {
  return change('assess', context, {
    casework: assessed(layer, annotation.id, patch, context),
    state: begun(layer),
  });
}

/** Signs another reviewer's verdict, or objects to it; `earlier` is what was said of it before, which this replaces. */
export function signOff(
  layer: Layer,
  given: GivenSignOff,
  earlier: readonly SignOff[],
  context: EditContext,
): Change {
  const record: SignOff = { ...given, kind: 'sign-off', ...stampOf(context) };
  const casework = { ...noDiff, added: [record], removed: earlier };
  return change('sign-off', context, { casework, state: begun(layer) });
}

/** Takes back what was said of another reviewer's verdict. */
export function unsign(signOffs: readonly SignOff[], context: EditContext): Change {
  return change('sign-off', context, { casework: { ...noDiff, removed: signOffs } });
}

function assessed(
  layer: Layer,
  annotation: string,
  patch: AssessmentPatch,
  context: EditContext,
): Diff<CaseRecord> {
  const before = assessmentOf(layer.casework, annotation) ?? null;
  const blank: Assessment = {
    kind: 'assessment',
    ...stampOf(context),
    annotation,
    claim: false,
    priority: 'normal',
    assignee: '',
    rightValue: '',
    evidence: [],
  };
  return put({ ...(before ?? blank), ...patch, author: context.author, at: context.at }, before);
}

function served(
  layer: Layer,
  annotation: string,
  card: string,
  context: EditContext,
): Diff<CaseRecord> {
  const given = assessmentOf(layer.casework, annotation)?.evidence ?? [];
  if (given.includes(card)) return noDiff;
  return assessed(layer, annotation, { evidence: [...given, card] }, context);
}

function without(
  assessment: Assessment,
  { id }: Evidence,
  { at }: EditContext,
): readonly [Assessment, Assessment] {
  const evidence = assessment.evidence.filter((each) => each !== id);
  return [assessment, { ...assessment, evidence, at }];
}

/** The record in the place of `before`, whose id and author it keeps, or new. */
function put<T extends CaseRecord>(record: T, before: T | null): Diff<CaseRecord> {
  if (before === null) return { ...noDiff, added: [record] };
  return { ...noDiff, updated: [[before, { ...record, id: before.id, author: before.author }]] };
}

function joined(a: Diff<CaseRecord>, b: Diff<CaseRecord>): Diff<CaseRecord> {
  return {
    added: [...a.added, ...b.added],
    updated: [...a.updated, ...b.updated],
    removed: [...a.removed, ...b.removed],
  };
}

function stampOf({ newId, author, at }: EditContext) {
  return { id: newId(), author, at };
}
