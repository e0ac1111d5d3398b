import type { Desk, DeskState } from '../desk.ts';
import { type Hands, atRest } from '../hands.ts';

/** How long the hands rest, in milliseconds, before what the answers teach is asked for. */
const rest = 400;

/** Keeps what the state knows of the reviewers' answers up to date. The function that it returns stops. */
export function keepLearning(desk: Desk, hands: Hands): () => void {
  const learning = atRest(hands, () => void desk.getState().readLessons());
  const stop = desk.subscribe((state, before) => {
    if (state.project === null) return;
    if (state.project.id !== before.project?.id) learning.request(0);
    else if (hasOtherAnswers(state, before)) learning.request(rest);
  });
  if (desk.getState().project !== null) learning.request(0);
  return () => {
    stop();
    learning.cancel();
  };
}

/** Whether something was answered here, or the main process told of the project anew, as after a tag in many reports. */
function hasOtherAnswers(state: DeskState, before: DeskState): boolean {
  const { open: now } = state;
  const { open: then } = before;
  const sameReport = now?.report.id === then?.report.id;
  const layerChanged =
    sameReport &&
    (now?.layer.annotations !== then?.layer.annotations ||
      now?.layer.rejections !== then?.layer.rejections);
  return layerChanged || state.project?.reports.length !== before.project?.reports.length;
}
