import type { Annotation, Verdict } from '../annotation.ts';
import {
  type Assessment,
  type CaseRecord,
  type Evidence,
  assessmentOf,
  evidenceOf,
} from '../casework.ts';
import { type Change, type Diff, noDiff, sameRecord } from './change.ts';
import { type EditContext, begun, change } from './edit.ts';
import type { Layer } from '../layer.ts';

/** A verdict that was given elsewhere. */
export interface GivenVerdict {
  readonly verdict: Verdict;
  readonly rightValue: string;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

/**
 * Gives an annotation a verdict that was given elsewhere, with its right value and evidence, as one gesture. Cards of other layers are copied, one
 * that says the same as a card of this layer is that card; a note that is there stays.
 */
export function takeVerdict(
  layer: Layer,
  annotation: Annotation,
  { verdict, rightValue, note, evidence }: GivenVerdict,
  context: EditContext,
): Change {
  const { author, at, newId } = context;
  const present = evidenceOf(layer.casework);
  const added: Evidence[] = [];
  const cards = evidence.map((card) => {
    const same = present.find((other) => saysSame(other, card));
    if (same !== undefined) return same.id;
    const copy: Evidence = { ...card, id: newId(), author, at };
    added.push(copy);
    return copy.id;
  });
  const after = { ...annotation, verdict, note: annotation.note || note, updatedAt: at };
  const isPlain = cards.length === 0 && rightValue === '';
  return change('set-verdict', context, {
    annotations: { ...noDiff, updated: [[annotation, after]] },
    casework: isPlain
      ? noDiff
      : withCards(layer, annotation, { rightValue, cards, added }, context),
    state: begun(layer),
  });
}

function withCards(
  layer: Layer,
  { id: annotation }: Annotation,
  { rightValue, cards, added }: { rightValue: string; cards: readonly string[]; added: Evidence[] },
  { author, at, newId }: EditContext,
): Diff<CaseRecord> {
  const before = assessmentOf(layer.casework, annotation);
  const blank: Assessment = {
    ...{ kind: 'assessment', id: newId(), author, at, annotation, claim: false },
    ...{ priority: 'normal', assignee: '', rightValue: '', evidence: [] },
  };
  const served = [...new Set([...(before?.evidence ?? []), ...cards])];
  const after: Assessment = { ...(before ?? blank), at, rightValue, evidence: served };
  return before === undefined
    ? { ...noDiff, added: [...added, after] }
    : { ...noDiff, added, updated: [[before, after]] };
}

/** Whether two cards differ in nothing but who wrote them when. */
function saysSame(a: Evidence, b: Evidence): boolean {
  return sameRecord({ ...a, id: '', author: '', at: '' }, { ...b, id: '', author: '', at: '' });
}
