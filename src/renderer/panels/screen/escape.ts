import type { KeyboardEvent } from 'react';
import type { Desk } from '../../state/desk.ts';

/** Esc leads from a screen of the project back to the report, unless a field or a dialog has a use for it. */
export function escapesToReport(desk: Desk, event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return;
  if (event.target instanceof Element && event.target.closest('dialog') !== null) return;
  event.preventDefault();
  desk.getState().backToReport();
}
