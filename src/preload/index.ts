import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  type DropChannel,
  dropChannels,
  eventChannels,
  requestChannels,
} from '../core/ipc/channels.ts';
import type { Bridge, RequestInput, RequestOutput } from '../core/ipc/contract.ts';

/** Dropped files become paths here, so a page that lists paths of its own is refused. */
const requests = new Set<string>(requestChannels);
for (const channel of dropChannels) requests.delete(channel);
const events = new Set<string>(eventChannels);

const bridge: Bridge = {
  async request(channel, ...input) {
    refuseUnless(requests.has(channel), channel);
    return ipcRenderer.invoke(channel, ...input);
  },
  async importDropped(files) {
    const paths = files.map((file) => (file instanceof File ? pathOf(file) : ''));
    return drop('project:import-dropped', { paths });
  },
  async attachDropped(file) {
    return drop('attachment:drop', { path: file instanceof File ? pathOf(file) : '' });
  },
  on(channel, listener) {
    refuseUnless(events.has(channel), channel);
    const forward = (_: unknown, payload: Parameters<typeof listener>[0]) => listener(payload);
    ipcRenderer.on(channel, forward);
    return () => {
      ipcRenderer.off(channel, forward);
    };
  },
};

/**
 * What has no path (a picture dragged out of a web page, a file that the page made up) goes by its name, for the main process to refuse by
 * it. A name must not read as a path: a page could make one up to have any file read.
 */
function pathOf(file: File): string {
  const path = webUtils.getPathForFile(file);
  return path === '' ? file.name.replace(/[\\/:]/g, '_') : path;
}

function drop<C extends DropChannel>(
  channel: C,
  input: RequestInput<C>,
): Promise<RequestOutput<C>> {
  return ipcRenderer.invoke(channel, input);
}

function refuseUnless(known: boolean, channel: unknown): void {
  if (!known) throw new Error(`no such channel: ${String(channel)}`);
}

contextBridge.exposeInMainWorld('hezhu', bridge);
