import checks from './checks.worker.ts?worker&url';
import proposals from './proposals.worker.ts?worker&url';

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

const addresses = { proposals, checks };

// The page's policy lets no text become a script but these two files of its own.
const policy = window.trustedTypes?.createPolicy('hezhu-worker', {
  createScriptURL(url) {
    if (url !== proposals && url !== checks)
      throw new TypeError(`${url} is no worker of this page`);
    return url;
  },
});

/** Starts the worker that proposes, or the one that checks. */
export function startWorker(name: keyof typeof addresses): Worker {
  const address = addresses[name];
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
