import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { eventChannels, requestChannels } from '../core/ipc/channels.ts';
import type { Bridge } from '../core/ipc/contract.ts';

/** Dropped files become paths here, so a page that lists paths of its own is refused. */
const dropChannel = 'project:import-dropped';

const requests = new Set<string>(requestChannels.filter((channel) => channel !== dropChannel));
const events = new Set<string>(eventChannels);

const bridge: Bridge = {
  async request(channel, ...input) {
    refuseUnless(requests.has(channel), channel);
    return ipcRenderer.invoke(channel, ...input);
  },
  async importDropped(files) {
    const paths = files.map((file) => (file instanceof File ? pathOf(file) : ''));
    return ipcRenderer.invoke(dropChannel, { paths });
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

function refuseUnless(known: boolean, channel: unknown): void {
  if (!known) throw new Error(`no such channel: ${String(channel)}`);
}

contextBridge.exposeInMainWorld('hezhu', bridge);
