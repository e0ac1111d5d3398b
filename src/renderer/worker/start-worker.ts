import checking from './checks.worker.ts?worker&url';
import comparing from './compare.worker.ts?worker&url';
import finding from './find.worker.ts?worker&url';
import proposing from './proposals.worker.ts?worker&url';

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

const addresses = { checking, comparing, finding, proposing };

// The page's policy lets no text become a script but these files of its own.
const policy = window.trustedTypes?.createPolicy('hezhu-worker', {
  createScriptURL(url) {
    if (!Object.values(addresses).includes(url)) {
      throw new TypeError(`${url} is no worker of this page`);
    }
    return url;
  },
});

/** Starts the worker that proposes, the one that checks, the one that compares texts, or the one that looks for regular expressions. */
export function startWorker(task: keyof typeof addresses): Worker {
  const address = addresses[task];
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}
