import { touchedBy } from '../../../core/learn/weigh.ts';
import { Weighing } from '../../../core/learn/weighing.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import type { Desk, DeskState } from '../desk.ts';
import { weigherNow } from './lesson-slice.ts';
import { openProposalsOf } from './open-proposals-of.ts';
import type { FoundProposals } from './proposal-slice.ts';

/** Weighs proposals by what was learnt, a few between two frames. */
export interface KeptWeighing {
  /** Weighs proposals of the open report that are not shown yet. The function that it returns gives that up. */
  first(all: readonly Proposal[], then: (found: FoundProposals) => void): () => void;
  stop(): void;
}

/** How long a stretch of weighing takes, in milliseconds: a frame has room for it. */
const stretch = 5;

/** What was weighed, and by what. */
interface Weighed {
  readonly weighing: Weighing;
  readonly lessons: DeskState['lessons'];
  readonly rulings: unknown;
}

/** What is being weighed. */
interface Job extends Weighed {
  readonly text: string;
  readonly then: (found: FoundProposals) => void;
}

/** Keeps the open proposals worth what the project's answers say: those from before are shown until all are weighed anew. */
export function keepWeighing(desk: Desk): KeptWeighing {
  let job: Job | null = null;
  let done: Weighed | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    job = null;
  };
  const go = (): void => {
    if (job === null) return;
    const end = performance.now() + stretch;
    if (!job.weighing.go(() => performance.now() >= end)) {
      timer = setTimeout(go);
      return;
    }
    const { then, weighing } = (done = job);
    job = null;
    then({ kind: 'found', all: weighing.all, weighed: weighing.shown });
    // Reckoned here rather than in the frame that asks for it.
    openProposalsOf(desk.getState());
  };
  const begin = (all: readonly Proposal[], then: Job['then']): void => {
    cancel();
    const state = desk.getState();
    const { lessons } = state;
    const text = state.open?.text ?? '';
    job = {
      ...{ text, lessons, rulings: rulingsOf(state), then },
      weighing: new Weighing(all, text, weigherNow(state), againOf(state, all, done)),
    };
    timer = setTimeout(go);
  };
  const stopFollowing = desk.subscribe((state) => {
    const { proposals, open } = state;
    if (job !== null) {
      if (open?.text !== job.text) cancel();
      else if (!isBy(state, job)) begin(job.weighing.all, job.then);
    } else if (proposals.kind === 'found' && done !== null && done.weighing.all === proposals.all) {
      if (!isBy(state, done)) begin(proposals.all, state.setProposals);
    }
  });
  return {
    first(all, then) {
      begin(all, then);
      const own = job;
      return () => {
        if (job?.then === own?.then) cancel();
      };
    },
    stop() {
      cancel();
      stopFollowing();
    },
  };
}

function rulingsOf({ project }: DeskState): unknown {
  return project?.parts.lessons;
}

function isBy(state: DeskState, { lessons, rulings }: Weighed): boolean {
  return state.lessons === lessons && rulingsOf(state) === rulings;
}

/** Of what was weighed by the lessons before the last news, only what the news touch is weighed again. */
function againOf(state: DeskState, all: readonly Proposal[], done: Weighed | null) {
  const { lessonNews, open } = state;
  const isSame = done !== null && done.weighing.all === all && done.rulings === rulingsOf(state);
  if (!isSame || lessonNews === null || lessonNews.since !== done.lessons || open === null) {
    return undefined;
  }
  const { before, after } = lessonNews;
  const touched = [before, after].map((lessons) => touchedBy(lessons, open.text));
  const isOther = (proposal: Proposal): boolean => touched.some((isTouched) => isTouched(proposal));
  return { before: done.weighing, isOther };
}
