import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { build } from 'vite';

/** A running program of ours, and the lines that it has printed so far. */
export interface Child {
  readonly lines: readonly string[];
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  /** Resolves when the process is gone and all its lines are here. */
  readonly ended: Promise<void>;
  /** Resolves at a line for which this holds. */
  when(holds: (line: string) => boolean): Promise<void>;
}

/** Bundles a program of this folder for Node, since Node 20 does not read TypeScript; gives the path of the bundle. */
export function bundle(name: string, folder: string): Promise<string> {
  return bundleFile(join(import.meta.dirname, `${name}.ts`), folder);
}

/** Bundles any program, such as that of a thread. */
export async function bundleFile(file: string, folder: string): Promise<string> {
  const name = basename(file, '.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: file,
      outDir: join(folder, name),
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return join(folder, name, 'program.mjs');
}

/** Starts a bundled program. */
export function start(program: string, ...args: readonly string[]): Child {
  const running = spawn(process.execPath, [program, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface(running.stdout);
  reader.on('line', (line) => lines.push(line));
  const gone = new Promise((resolve) => running.once('exit', resolve));
  const read = new Promise((resolve) => reader.once('close', resolve));
  const ended = Promise.all([gone, read]).then(() => undefined);
  return {
    lines,
    process: running,
    ended,
    when: (holds) =>
      new Promise((resolve, reject) => {
        reader.on('line', (line) => {
          if (holds(line)) resolve();
        });
        void ended.then(() => reject(new Error('the program has ended')));
        if (lines.some(holds)) resolve();
      }),
  };
}
