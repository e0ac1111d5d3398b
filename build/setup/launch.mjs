// @ts-check
import { SetUpFailure } from './failure.mjs';
import { demandNode } from './node-version.mjs';

/**
 * Runs one of the commands: loads its module only after Node is known to be new enough, and ends a failed set-up with what to do next.
 * @param {() => Promise<{ main: (args: string[]) => Promise<number | void> }>} load a main that returns nothing sets the exit status itself
 */
export async function launch(load) {
  try {
    demandNode();
    const { main } = await load();
    const status = await main(process.argv.slice(2));
    if (status !== undefined) process.exitCode = status;
  } catch (error) {
    if (!(error instanceof SetUpFailure)) throw error;
    console.error(`\nHezhu could not be set up: ${error.message}.\nNext: ${error.next}.`);
    process.exitCode = 1;
  }
}
