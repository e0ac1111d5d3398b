import type { LabelColour } from '../../../core/annotation/label/label.ts';
import { checksNow } from '../../state/checks/checks-now.ts';
import { openProposalsOf } from '../../state/proposals/open-proposals-of.ts';
import type { DeskState } from '../../state/desk.ts';

/** What a tick of the overview is drawn in: the name of a colour of the style sheet. */
export type Ink = `--label-${LabelColour}-line` | '--bad' | '--warn' | '--accent' | '--ink-3';

/** Tells of every place of one kind where it starts and what it is drawn in, in the order of the text: a call each, since there are tens of thousands. */
export type Marks = (tell: (start: number, ink: Ink) => void) => void;

/** What lies where in the report: what is proposed, what is annotated, and what asks to be looked at. */
export interface OverviewMarks {
  readonly proposed: Marks;
  readonly annotated: Marks;
  /** What is wrong, what is to be come back to, what a failed or doubtful check casts doubt on, and the hits of the search. */
  readonly noted: Marks;
}

/** The marks of a state. */
export function overviewMarks(state: DeskState): OverviewMarks {
  const { open, project, findSpans } = state;
  const inks = new Map<string, Ink>(
    project?.labels.labels.map(({ id, colour }) => [id, `--label-${colour}-line`]),
  );
  const annotations = open?.layer.annotations.all ?? [];
  return {
    proposed: labelled(openProposalsOf(state).all, inks),
    annotated: labelled(annotations, inks),
    noted(tell) {
      for (const { start, verdict, flagged } of annotations) {
        if (verdict === 'wrong') tell(start, '--bad');
        if (flagged) tell(start, '--warn');
      }
      for (const { start, fails } of checksNow(state).doubted) {
        tell(start, fails ? '--bad' : '--warn');
      }
      for (const { start } of findSpans) tell(start, '--accent');
    },
  };
}

function labelled(
  spans: readonly { readonly start: number; readonly label: string }[],
  inks: ReadonlyMap<string, Ink>,
): Marks {
  return (tell) => {
    for (const { start, label } of spans) tell(start, inks.get(label) ?? '--ink-3');
  };
}
