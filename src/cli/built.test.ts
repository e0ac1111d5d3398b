import { spawn } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../core/format/registry.ts';

// As deep as out/main, so that the entry finds package.json where it does once it is shipped.
const outDir = resolve('out', `cli-test-${process.pid}`);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hezhu-built-'));
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: resolve('src/cli/index.ts'), outDir, target: 'node20' },
  });
});
afterAll(async () => {
  await rm(outDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

/** Runs the built entry in a process of its own; `head` closes its output after the first piece. */
async function run(
  args: readonly string[],
  {
    input = '',
    head = false,
    locale = 'C',
  }: { input?: string; head?: boolean; locale?: string } = {},
) {
  const child = spawn(process.execPath, [join(outDir, 'index.js'), ...args], {
    env: { ...process.env, LC_ALL: locale, NO_COLOR: '', FORCE_COLOR: '1' },
  });
  child.stdin.end(input);
  if (head) child.stdout.once('data', () => child.stdout.destroy());
  const exit = new Promise<number | null>((done) => child.on('close', done));
  const [out, err] = await Promise.all([
    head ? Promise.resolve('') : text(child.stdout),
    text(child.stderr),
  ]);
  return { status: await exit, out, err };
}

describe('the built command line', () => {
  it('imports, lists and exports, with nothing but JSON lines on standard output', async () => {
    const dir = join(folder, 'p');
    const seed = resolve('seeds/003_32f6aa44d8edf1e2.txt');
    const runs = [
      await run(['new', dir, '--json']),
      await run(['import', dir, seed, '/missing', '--json']),
      await run(['list', dir, '--json']),
      await run(['--json', 'stats', dir]),
      await run(['export', dir, '--format', 'conll', '--out', join(folder, 'c'), '--json']),
      await run(['verify', dir, '--json']),
      await run(['formats', '--json']),
    ];
    expect(runs.map(({ status }) => status)).toEqual([0, 1, 0, 0, 0, 0, 0]);
    const lines = runs.map(({ out }) => out.split('\n').slice(0, -1));
    expect(lines.map((each) => each.length)).toEqual([1, 2, 1, 1, 1, 0, formats.length]);
    for (const line of lines.flat()) expect(typeof JSON.parse(line)).toBe('object');
    expect(runs[1]?.err).toMatch(/^hezhu: .*\/missing/);
  });

  it('has its version from the package, its help in the language of the system, and no colour in a pipe', async () => {
    expect((await run(['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect((await run(['--help'], { locale: 'zh_CN.UTF-8' })).out).toContain('导出语料');
    expect((await run(['formats'])).out).not.toContain('\u001b');
    expect((await run(['bogus'])).status).toBe(2);
  });

  it('reads standard input and ends quietly when nobody reads on', async () => {
    const input = '近4万人\n'.repeat(20_000);
    const whole = await run(['normalize'], { input });
    expect([whole.status, whole.out.split('\n').length]).toEqual([0, 20_001]);
    const cut = await run(['normalize'], { input, head: true });
    expect(cut.err).toBe('');
  });

  it.skipIf(process.platform !== 'linux')('says that results cannot be written', async () => {
    const full = await open('/dev/full', 'w');
    const child = spawn(process.execPath, [join(outDir, 'index.js'), 'formats'], {
      stdio: ['ignore', full.fd, 'pipe'],
    });
    const exit = new Promise<number | null>((done) => child.on('close', done));
    if (child.stderr === null) throw new Error('no pipe');
    expect(await text(child.stderr)).toMatch(/^hezhu: Could not write “standard output”.*\n$/);
    expect(await exit).toBe(3);
    await full.close();
  });

  it('takes a file in GB18030', async () => {
    const file = join(folder, 'gb.txt');
    await writeFile(file, new Uint8Array([0xbd, 0xfc, 0x34, 0xcd, 0xf2, 0xc8, 0xcb, 0x0a]));
    expect((await run(['normalize', '--text', file])).out).toContain('"value":"40000"');
  });
});
