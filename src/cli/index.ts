import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { localeOf } from '../core/locale/locale.ts';
import type { CliIo } from './io.ts';
import { runCli } from './program.ts';

const { env, stdin, stdout, stderr } = process;

// The same step up from src/cli and from out/main.
const packageFile = join(import.meta.dirname, '..', '..', 'package.json');
const version = /"version": "([^"]+)"/.exec(readFileSync(packageFile, 'utf8'))?.[1] ?? '';

// A reader such as `head` may close the pipe: nobody is left to tell.
stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit();
  throw error;
});

const io: CliIo = {
  out: (line) => void stdout.write(line),
  err: (line) => void stderr.write(line),
  readInput: () => text(stdin),
  locale: localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en'),
  colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  live: stderr.isTTY && env['TERM'] !== 'dumb',
  threads: join(import.meta.dirname, 'parts.js'),
};

process.exitCode = await runCli(process.argv.slice(2), io, version);
