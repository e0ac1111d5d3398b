import address from './proposals.worker.ts?worker&url';

/** The part of Trusted Types that is used here; to the compiler a trusted address is a text. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

// The page's policy lets no text become a script but this one file of its own.
const policy = window.trustedTypes?.createPolicy('hezhu-worker', {
  createScriptURL(url) {
    if (url !== address) throw new TypeError(`${url} is no worker of this page`);
    return url;
  },
});

/** Starts the worker that proposes. */
export function startWorker(): Worker {
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
