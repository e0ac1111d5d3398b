import type { Desk, DeskState } from './desk.ts';

/** How long an answer is waited for to be followed by the next, in milliseconds, before what they teach is asked for. */
const burst = 400;

/** Keeps what the state knows of the reviewers' answers up to date. The function that it returns stops. */
export function keepLearning(desk: Desk): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const ask = (wait: number): void => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      void desk.getState().readLessons();
    }, wait);
  };
  const stop = desk.subscribe((state, before) => {
    if (state.project === null) return;
    if (state.project.id !== before.project?.id) ask(0);
    else if (hasOtherAnswers(state, before)) ask(burst);
  });
  if (desk.getState().project !== null) ask(0);
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
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
