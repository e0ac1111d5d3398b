import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { localeOf } from '../core/locale/locale.ts';
import { cliWords } from '../core/locale/cli.ts';
import type { CliIo } from './io.ts';
import { fail } from './print.ts';
import { runCli } from './program.ts';

const { env, stdin, stdout, stderr } = process;

// The same step up from src/cli and from out/main.
const packageFile = join(import.meta.dirname, '..', '..', 'package.json');
const version = /"version": "([^"]+)"/.exec(readFileSync(packageFile, 'utf8'))?.[1] ?? '';

// A reader such as `head` may close the pipe: nobody is left to tell.
stdout.on('error', (error) => {
  const reason = 'code' in error && typeof error.code === 'string' ? error.code : error.message;
  if (reason === 'EPIPE') process.exit();
  const path = cliWords[io.locale].standardOutput;
  process.exit(fail(io, { code: 'cannot-write', path, reason }));
});

const io: CliIo = {
  out: (line) => void stdout.write(line),
  err: (line) => void stderr.write(line),
  readInput: () => buffer(stdin),
  locale: localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'en'),
  colour: stdout.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  live: stderr.isTTY && env['TERM'] !== 'dumb',
  threads: join(import.meta.dirname, 'parts.js'),
};

process.exitCode = await runCli(process.argv.slice(2), io, version);
