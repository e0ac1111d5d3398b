import type { Desk } from '../desk.ts';
import { type Hands, atRest } from '../hands.ts';

/** How long the hands rest, in milliseconds, before a report that was opened is made ready. */
const pause = 150;

/** Has the annotations of a report ready for the first label key while nobody waits. The function that it returns stops. */
export function keepReady(desk: Desk, hands: Hands): () => void {
  const preparing = atRest(hands, () => desk.getState().open?.layer.annotations.prepare());
  const stop = desk.subscribe(({ open }, before) => {
    if (open !== null && open.report.id !== before.open?.report.id) preparing.request(pause);
  });
  return () => {
    stop();
    preparing.cancel();
  };
}
