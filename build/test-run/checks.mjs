// @ts-check
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { withDisplay } from '../display/with-display.mjs';
import { ROOT } from '../setup/root.mjs';
import { TESTS_AT_ONCE, wholeOr } from '../commands/playwright.mjs';
import { build, installDependencies } from '../setup/checkout.mjs';
import { setUp } from '../setup/set-up.mjs';
import { runTool, showTool } from '../setup/tool.mjs';
import { countPlaywright, countVitest, readReport } from './reports.mjs';
import { judge, ONE_FAILED, ONE_PASSED } from './tally.mjs';

/**
 * @typedef {import('./run-checks.mjs').Check} Check
 * @typedef {import('./run-checks.mjs').Print} Print
 */

const UNIT = join(ROOT, 'out', 'test', 'unit.json');
const LINT = join(ROOT, 'node_modules', '.cache', 'eslint', '/');
const E2E = join(ROOT, 'out', 'test', 'e2e.json');

/**
 * Everything that `npm test` and the continuous integration run.
 * @param {boolean} quick whether of the end-to-end tests only those tagged @smoke run
 * @returns {readonly (Check | readonly Check[])[]}
 */
export function checksFor(quick) {
  return [
    work('dependencies', [], installDependencies),
    work('set-up', ['dependencies'], setUp),
    // Each has one processor to do.
    [
      tool('format', 'prettier', ['--check', '--cache', '.']),
      tool('types', 'tsc', ['-b']),
      tool('lint', 'eslint', [
        '--cache',
        '--cache-strategy=content',
        `--cache-location=${LINT}`,
        '.',
      ]),
    ],
    { name: 'unit', needs: ['dependencies'], run: runUnit },
    work('build', ['dependencies'], build),
    {
      name: 'e2e',
      needs: ['set-up', 'build'],
      run: () => runE2e(quick ? ['--grep', '@smoke'] : []),
    },
  ];
}

/** @param {string} name @param {readonly string[]} needs @param {() => Promise<void>} run @returns {Check} */
function work(name, needs, run) {
  return { name, needs, run: () => run().then(() => ONE_PASSED) };
}

/** @param {string} name @param {string} command @param {readonly string[]} args @returns {Check} */
function tool(name, command, args) {
  const run = async (/** @type {Print} */ print) => {
    const { code, output } = await runTool(ROOT, command, args);
    if (output.trim() !== '') print(output.trimEnd());
    return code === 0 ? ONE_PASSED : ONE_FAILED;
  };
  return { name, needs: ['dependencies'], run };
}

async function runUnit() {
  await makeWay(UNIT);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`];
  const code = await showTool(ROOT, 'vitest', ['run', ...reporters]);
  return judge(code, readReport(UNIT, countVitest));
}

/** @param {readonly string[]} chosen */
async function runE2e(chosen) {
  await makeWay(E2E);
  const args = ['test', '--reporter=list,json', ...chosen];
  const code = await withDisplay(
    (env) =>
      showTool(ROOT, 'playwright', args, {
        ...env,
        ...wholeOr(chosen),
        PLAYWRIGHT_JSON_OUTPUT_FILE: E2E,
      }),
    TESTS_AT_ONCE,
  );
  return judge(code, readReport(E2E, countPlaywright));
}

/** An old report must not pass for a new one. @param {string} report */
async function makeWay(report) {
  await mkdir(dirname(report), { recursive: true });
  await rm(report, { force: true });
}
