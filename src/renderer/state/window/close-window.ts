import type { Desk } from '../desk.ts';

/** Closes the window once everything is on disk; where something is not, asks first. */
export async function closeWindow(desk: Desk): Promise<void> {
  if (!desk.getState().mayLeaveCorrection()) return;
  await desk.getState().saved();
  const { saving, drafts, openDialog, runNative } = desk.getState();
  if (saving.kind === 'failed' || Object.keys(drafts).length > 0) openDialog('close');
  else await runNative('close-window');
}

/** Tries once more to save, and closes the window if that was all that stood in the way. */
export async function retryAndClose(desk: Desk): Promise<void> {
  desk.getState().closeDialog();
  desk.getState().retrySaving();
  await closeWindow(desk);
}
