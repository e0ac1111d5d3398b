import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import { type RequestChannel, requestChannels } from '../../core/ipc/channels.ts';

/** Gives the value that answers a request of a page, which may be anybody's and say anything. */
export type AnswerRequest = (
  channel: RequestChannel,
  event: IpcMainInvokeEvent,
  messages: readonly unknown[],
) => Promise<unknown>;

/** Takes requests from now on, though who answers them may still be on the way. */
export function takeRequests(answering: Promise<AnswerRequest>): void {
  for (const channel of requestChannels) {
    ipcMain.handle(channel, async (event, ...messages: readonly unknown[]) =>
      (await answering)(channel, event, messages),
    );
  }
}
