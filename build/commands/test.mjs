// @ts-check
import { checksFor } from '../test-run/checks.mjs';
import { runChecks } from '../test-run/run-checks.mjs';
import { inWords, sum, toBeLookedAt } from '../test-run/tally.mjs';

/**
 * `npm test`: every check, and at the end one line that counts them all.
 * @param {string[]} args
 * @returns {Promise<number>} 1 where anything failed
 */
export async function main(args) {
  const tallies = await runChecks(checksFor(args.includes('--quick')), console.log);
  const failed = [...tallies].filter(([, tally]) => tally.failed > 0).map(([name]) => name);
  for (const line of toBeLookedAt([...tallies.values()])) console.log(line);
  console.log(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '');
  console.log(inWords(sum([...tallies.values()])));
  return failed.length > 0 ? 1 : 0;
}
