import type { Desk } from '../desk.ts';

/** Opens a report for somebody who chose it: the text has the keyboard from now on, the one before until the next is there. */
export function openToWork(desk: Desk, id: string): void {
  desk.getState().askFocus('text');
  void desk.getState().openReport(id);
}
