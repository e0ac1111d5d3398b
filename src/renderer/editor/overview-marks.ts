import type { LabelColour } from '../../core/annotation/label.ts';
import { checksNow } from '../state/checks/checks-now.ts';
import { openProposalsOf } from '../state/proposals/open-proposals-of.ts';
import type { DeskState } from '../state/desk.ts';

/** What a tick of the overview is drawn in: the name of a colour of the style sheet. */
export type Ink = `--label-${LabelColour}-line` | '--bad' | '--warn' | '--accent' | '--ink-3';

/** One place that the overview shows. */
export interface OverviewMark {
  readonly start: number;
  readonly ink: Ink;
}

/** What lies where in the report: what is proposed, what is annotated, and what asks to be looked at. */
export interface OverviewMarks {
  readonly proposed: Iterable<OverviewMark>;
  readonly annotated: Iterable<OverviewMark>;
  /** What is wrong, what is to be come back to, what a failed or doubtful check casts doubt on, and the hits of the search. */
  readonly noted: Iterable<OverviewMark>;
}

/** The marks of a state; each is walked once, in the order of the text. */
export function overviewMarks(state: DeskState): OverviewMarks {
  const { open, project, findSpans } = state;
  const inks = new Map<string, Ink>(
    project?.labels.labels.map(({ id, colour }) => [id, `--label-${colour}-line`]),
  );
  const inkOf = (label: string): Ink => inks.get(label) ?? '--ink-3';
  const annotations = open?.layer.annotations.all ?? [];
  return {
    proposed: labelled(openProposalsOf(state).all, inkOf),
    annotated: labelled(annotations, inkOf),
    noted: (function* () {
      for (const { start, verdict, flagged } of annotations) {
        if (verdict === 'wrong') yield { start, ink: '--bad' };
        if (flagged) yield { start, ink: '--warn' };
      }
      for (const { start, fails } of checksNow(state).doubted) {
        yield { start, ink: fails ? '--bad' : '--warn' };
      }
      for (const { start } of findSpans) yield { start, ink: '--accent' };
    })(),
  };
}

function* labelled(
  spans: Iterable<{ readonly start: number; readonly label: string }>,
  inkOf: (label: string) => Ink,
): Iterable<OverviewMark> {
  for (const { start, label } of spans) yield { start, ink: inkOf(label) };
}
