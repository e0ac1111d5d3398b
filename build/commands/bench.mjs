// @ts-check
import { runPlaywright } from './playwright.mjs';

/** `npm run bench`: the benchmarks, named by what a user waits for; arguments are Playwright's. @param {string[]} args */
export const main = (args) => runPlaywright(['-c', 'bench/playwright.config.ts', ...args], 1);
