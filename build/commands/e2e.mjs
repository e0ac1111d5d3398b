// @ts-check
import { runPlaywright, TESTS_AT_ONCE } from './playwright.mjs';

/** `npm run e2e`: the end-to-end tests alone; arguments are Playwright's. @param {string[]} args */
export const main = (args) => runPlaywright(args, TESTS_AT_ONCE);
