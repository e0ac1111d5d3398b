import { offeredLabels } from '../../../core/annotation/label/label.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import type { ProposedRegion } from '../../../core/region/find-regions.ts';
import { knownNow } from './lesson-slice.ts';
import type { Known } from '../../../core/learn/known.ts';
import type { Desk, DeskState } from '../desk.ts';
import type { KeptWeighing } from './keep-weighing.ts';

/** What proposes off the page's thread. */
interface Proposer {
  ask(
    question: { readonly text: string; readonly labels: readonly string[]; readonly known: Known },
    answer: (
      result: Result<
        {
          readonly proposals: readonly Proposal[];
          readonly regions: readonly ProposedRegion[];
        },
        AppError
      >,
    ) => void,
  ): void;
  cancel(): void;
}

/**
 * Keeps the proposals of the state those of the open report, as long as they are shown, and its proposed regions; they are weighed before they are
 * shown. The function that it returns stops.
 */
export function keepProposing(
  desk: Desk,
  proposer: Proposer,
  weighing: Pick<KeptWeighing, 'first'>,
): () => void {
  let asked: { readonly text: string; readonly known: Known } | null = null;
  let giveUp = (): void => undefined;
  const cancel = (): void => {
    proposer.cancel();
    giveUp();
  };
  const ask = (state: DeskState): void => {
    const { open, project, setProposals, proposeRegions, showError } = state;
    const known = knownNow(state);
    // What is proposed already is shown until the same text has been read with what was learnt since.
    const isNew = asked?.text !== open?.text || state.proposals.kind !== 'found';
    // Every change of the state asks again whether there is something to ask.
    asked = open === null ? null : { text: open.text, known };
    cancel();
    if (state.regionsOf !== open?.text) proposeRegions(null, []);
    const shown = state.settings.proposalsShown;
    if (open === null || project === null) {
      setProposals({ kind: 'none' });
      return;
    }
    if (!shown || isNew) setProposals({ kind: shown ? 'computing' : 'none' });
    const labels = shown ? offeredIds(state) : [];
    proposer.ask({ text: open.text, labels, known }, (result) => {
      if (result.ok) {
        proposeRegions(open.text, result.value.regions);
        if (shown) giveUp = weighing.first(result.value.proposals, setProposals);
      } else {
        setProposals({ kind: 'failed' });
        showError(result.error);
      }
    });
  };
  const stop = desk.subscribe((state, before) => {
    if (isOtherQuestion(state, before) || hasLearnt(state, asked)) ask(state);
  });
  ask(desk.getState());
  return () => {
    stop();
    cancel();
  };
}

function isOtherQuestion(state: DeskState, before: DeskState): boolean {
  return (
    state.open?.report.id !== before.open?.report.id ||
    state.open?.text !== before.open?.text ||
    state.project?.id !== before.project?.id ||
    state.settings.proposalsShown !== before.settings.proposalsShown ||
    (state.project?.labels !== before.project?.labels &&
      offeredIds(state).join() !== offeredIds(before).join())
  );
}

/** Nothing is proposed for a label that is retired. */
function offeredIds({ project }: DeskState): readonly string[] {
  return offeredLabels(project?.labels.labels ?? []).map(({ id }) => id);
}

/** Whether the project knows something that the rules were not told when the text was read. */
function hasLearnt(state: DeskState, asked: { readonly known: Known } | null): boolean {
  if (asked === null || state.open === null || !state.settings.proposalsShown) return false;
  return knownNow(state) !== asked.known;
}
