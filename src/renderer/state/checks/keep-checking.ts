import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { FoundCheck } from '../../../core/check/check.ts';
import type { Attributes } from '../../../core/annotation/label/attribute.ts';
import type { ReportFrame } from '../../../core/check/plausible/frame.ts';
import { reportFrame } from '../../../core/project/report/report-frame.ts';
import { withinReport } from '../../../core/suggest/in-report.ts';
import type { Span } from '../../../core/text/span.ts';
import { checksNow } from './checks-now.ts';
import type { Desk, DeskState } from '../desk.ts';
import { type Hands, atRest } from '../hands.ts';
import { openProposalsOf } from '../proposals/open-proposals-of.ts';
import { regionsNow } from '../report/open-regions-of.ts';

interface Figure extends Span {
  readonly attributes: Attributes;
}

/** What checks off the page's thread. */
interface Checker {
  ask(
    text: string,
    figures: readonly Figure[],
    frame: ReportFrame,
    answer: (result: Result<readonly FoundCheck[], AppError>) => void,
  ): void;
  /** Makes ready for a question that is to come. */
  prepare(): void;
  stop(): void;
}

/** So many figures are gathered and checked within a frame or two; of more, the hands' rest is waited for. */
const manyFigures = 1000;

/** How long hands lie still that rest, in milliseconds: longer than between two keys of somebody who is at work. */
const rest = 300;
/** The same, for what nobody has asked for yet. */
const longRest = 1500;

/** Keeps the checks of the state those of the open report's figures, accepted and proposed. The function that it returns stops. */
export function keepChecking(desk: Desk, checker: Checker, hands: Hands): () => void {
  const ask = (): void => {
    const { open } = desk.getState();
    if (open === null) return;
    const { text, report } = open;
    const state = desk.getState();
    const rulesOff = state.project?.parts.rulesOff ?? [];
    const frame = reportFrame(report, regionsNow(state).leftOut, rulesOff);
    checker.ask(text, figuresOf(state), frame, (result) => {
      const { open: now, setChecks, showError } = desk.getState();
      if (now?.text !== text) return;
      setChecks(result.ok ? { kind: 'found', all: result.value } : { kind: 'failed' });
      // Reckoned here rather than in the frame that asks for it.
      checksNow(desk.getState());
      if (!result.ok) showError(result.error);
    });
  };
  const checking = atRest(hands, ask);
  // A project is there and no report yet: the worker is made ready while nobody waits for it.
  const preparing = atRest(hands, () => checker.prepare());
  const follow = (state: DeskState, before: DeskState | null): void => {
    const isOpened = state.project !== null && before?.project?.id !== state.project.id;
    if (isOpened && state.open === null) preparing.request(longRest);
    if (state.open?.text !== before?.open?.text) {
      state.chooseCheck(null);
      state.draftOwnCheck(null);
      state.setChecks({ kind: state.open === null ? 'none' : 'computing' });
      if (state.open !== null) {
        preparing.cancel();
        checker.prepare();
      }
    }
    // While proposals are computed there is nothing whole to check.
    if (state.open === null || state.proposals.kind === 'computing') return;
    if (before !== null && !isOther(state, before)) return;
    const size = state.open.layer.annotations.size + openProposalsOf(state).size;
    checking.request(size > manyFigures ? rest : 0);
  };
  const stop = desk.subscribe(follow);
  follow(desk.getState(), null);
  return () => {
    stop();
    checking.cancel();
    preparing.cancel();
    checker.stop();
  };
}

/** Whether what is checked is other: figures, what is left out, what the report says of itself, or the rules. */
function isOther(state: DeskState, before: DeskState): boolean {
  return (
    state.open?.text !== before.open?.text ||
    state.open?.layer.annotations !== before.open?.layer.annotations ||
    state.open?.layer.rejections !== before.open?.layer.rejections ||
    state.open?.layer.regions !== before.open?.layer.regions ||
    state.open?.report !== before.open?.report ||
    state.project?.parts.rulesOff !== before.project?.parts.rulesOff ||
    foundIn(state) !== foundIn(before) ||
    state.proposedRegions !== before.proposedRegions ||
    state.settings.proposalsOff !== before.settings.proposalsOff
  );
}

/** What was found, whatever it is worth by now: that changes nothing of a figure. */
function foundIn({ proposals }: DeskState): unknown {
  return proposals.kind === 'found' ? proposals.all : proposals.kind;
}

function figuresOf(state: DeskState): readonly Figure[] {
  const accepted = (state.open?.layer.annotations.all ?? []).filter(
    ({ label }) => label === 'figure',
  );
  const proposed = openProposalsOf(state).all.filter(({ label }) => label === 'figure');
  return [...withinReport(accepted, regionsNow(state).leftOut), ...proposed];
}
