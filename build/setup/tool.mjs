// @ts-check
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';

/** The packages of the commands that are not called like theirs. @type {Record<string, string>} */
const PACKAGES = { playwright: '@playwright/test', tsc: 'typescript' };

/**
 * How to run a command of an installed package with this Node: npm's shims differ from system to system.
 * @param {string} root
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string[]} arguments for Node
 */
function toolArguments(root, command, args) {
  const folder = join(root, 'node_modules', PACKAGES[command] ?? command);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return [join(folder, typeof bin === 'string' ? bin : bin[command]), ...args];
}

/**
 * Runs a tool in the checkout, its output shown as it comes.
 * @param {string} root
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} its exit status
 */
export function showTool(root, command, args, env = process.env) {
  return runChild(process.execPath, toolArguments(root, command, args), { cwd: root, env });
}

/**
 * Runs a tool in the checkout and keeps its output.
 * @param {string} root
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runTool(root, command, args) {
  const child = spawn(process.execPath, toolArguments(root, command, args), {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => (output += chunk));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
