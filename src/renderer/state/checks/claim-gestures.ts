import { assessmentOf } from '../../../core/annotation/casework.ts';
import { claimLabel, claimSpan } from '../../../core/annotation/edit/claim.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import { evidenceWords } from '../../../core/locale/checks/evidence-words.ts';
import { diffRecords } from '../../../core/project/project-change.ts';
import { sentenceAt } from '../../../core/text/sentence.ts';
import { type Span, isSpanOf, trimSpan } from '../../../core/text/span.ts';
import { tidySpan } from '../../../core/text/tidy-span.ts';
import type { Desk } from '../desk.ts';
import { changeAssessment } from './evidence-gestures.ts';
import { activeAnnotation } from '../report/gestures.ts';
import { spanOf } from '../report/selection-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/**
 * Marks what one is at as a claim: the selection, else the active annotation, which is asked for and taken back, else the sentence at the caret.
 * Figures are checked anyway.
 */
export function markClaim(desk: Desk): void {
  const state = desk.getState();
  const { open, selection } = state;
  if (open === null) return;
  const words = evidenceWords[localeOfState(state)];
  const chosen = tidySpan(open.text, spanOf(selection));
  const active = activeAnnotation(state);
  if (isSpanOf(open.text, chosen)) return claim(desk, chosen);
  if (active?.label === 'figure') return state.announce(words.figureIsClaim);
  if (active !== undefined) {
    const isClaim = assessmentOf(open.layer.casework, active.id)?.claim ?? false;
    return changeAssessment(desk, active, { claim: !isClaim });
  }
  const sentence = trimSpan(open.text, sentenceAt(open.text, selection.head));
  if (!isSpanOf(open.text, sentence)) return state.announce(words.noSentence);
  claim(desk, tidySpan(open.text, sentence));
}

function claim(desk: Desk, span: Span): void {
  const { open, project, editProject, edit, activate } = desk.getState();
  if (open === null || project === null) return;
  const twin = open.layer.annotations
    .overlapping(span)
    .find(
      ({ start, end, label }) =>
        start === span.start && end === span.end && label === claimLabel.id,
    );
  if (twin !== undefined) return activate(twin.id);
  if (labelById(project.labels, claimLabel.id) === undefined && !project.readOnly) {
    editProject((record) => {
      const order = Math.max(-1, ...record.labels.map((label) => label.order ?? -1)) + 1;
      const labels = [...record.labels, { ...claimLabel, order }];
      return { gesture: 'add-label', diffs: diffRecords(record, { ...record, labels }) };
    });
  }
  edit(({ layer, text }, context) => claimSpan(layer, text, span, context));
  const made = desk
    .getState()
    .open?.layer.annotations.overlapping(span)
    .find(
      ({ start, end, label }) =>
        start === span.start && end === span.end && label === claimLabel.id,
    );
  if (made !== undefined) activate(made.id);
}
