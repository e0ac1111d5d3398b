// @ts-check
import { spawn } from 'node:child_process';

/**
 * How to start npm: the very one that started us where there is one.
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args, env = process.env) {
  const started = env['npm_execpath'];
  if (started?.endsWith('npm-cli.js')) {
    return { command: process.execPath, args: [started, ...args], shell: false };
  }
  return { command: 'npm', args: [...args], shell: process.platform === 'win32' };
}

/** Three attempts within seconds: npm's own patience lasts minutes where there is no network. */
const SHORT_PATIENCE = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000'];

/**
 * Runs npm in a folder.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {'inherit' | 'ignore'} messages where its complaints go
 * @returns {Promise<string>} its standard output
 * @throws {Error} when npm says that it failed
 */
export function runNpm(args, cwd, messages = 'inherit') {
  const npm = npmCommand([...args, '--loglevel=error', ...SHORT_PATIENCE]);
  return new Promise((resolve, reject) => {
    const child = spawn(npm.command, npm.args, {
      cwd,
      shell: npm.shell,
      stdio: ['ignore', 'pipe', messages],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`npm ${args[0]} failed (exit status ${code})`));
    });
  });
}
