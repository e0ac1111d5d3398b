import { setTimeout } from 'node:timers/promises';
import { systemCode } from '../failure.ts';

/** Milliseconds between attempts: a second and a half in all. */
const pauses: readonly number[] = [10, 20, 50, 100, 200, 400, 800];

/** Runs an action again while a virus scanner or an indexer holds the file, which on Windows looks like a lack of permission. */
export async function retrying<T>(action: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await action();
    } catch (error) {
      if (!isPassing(systemCode(error))) throw error;
      await setTimeout(pause);
    }
  }
  return action();
}

function isPassing(code: string | undefined): boolean {
  if (code === 'EBUSY') return true;
  return process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES');
}
