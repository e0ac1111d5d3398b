import { Script, createContext } from 'node:vm';

const call = new Script('work()');

/** Runs work that may never end, such as a stranger's regular expression; false where it was stopped after some milliseconds. */
export function endsWithin(milliseconds: number, work: () => void): boolean {
  try {
    call.runInContext(createContext({ work }), { timeout: milliseconds });
    return true;
  } catch (error) {
    // What another context throws is no error of this one.
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === stopped) return false;
    throw error;
  }
}

const stopped = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
