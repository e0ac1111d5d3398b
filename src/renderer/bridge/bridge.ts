import type { Bridge } from '../../core/ipc/contract.ts';

declare global {
  interface Window {
    /** Put here by the preload; the page's only way out. */
    readonly hezhu: Bridge;
  }
}

/** The way to the main process. The one place that reads `window.hezhu`. */
export const bridge: Bridge = window.hezhu;
