// @ts-check

/** @typedef {(message: string) => void} Say */

/**
 * Does one step of the set-up. What it says is shown at once; a step that had something to do also says how long it took, one that had
 * nothing to do stays silent. All of it goes to standard error: standard output belongs to the command that is being set up.
 * @template T
 * @param {string} name
 * @param {(say: Say) => Promise<T> | T} work
 * @param {Say} print
 * @returns {Promise<T>}
 */
export async function step(name, work, print = console.error) {
  const started = performance.now();
  let spoke = false;
  const result = await work((message) => {
    spoke = true;
    print(`${name}: ${message}`);
  });
  if (spoke) print(`${name}: done in ${seconds(performance.now() - started)}`);
  return result;
}

/** @param {number} ms */
export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
