// @ts-check
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A planted file, and which of the two nets must catch it: `both` where the room's tsconfig refuses it too.
 * @typedef {[path: string, code: string, net: 'lint' | 'both']} Violation
 */

/** @type {readonly Violation[]} */
const violations = [
  ['src/core/base/a.ts', "import '../../store/there.ts';", 'both'],
  ['src/core/base/b.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');", 'both'],
  ['src/core/base/c.ts', 'export const title = document.title;', 'both'],
  ['src/core/base/d.ts', 'export const home = process.env;', 'both'],
  ['src/core/base/e.ts', "import type { App } from 'electron';\nexport type A = App;", 'lint'],
  ['src/core/base/f.ts', "export type A = import('electron').App;", 'lint'],
  ['src/core/base/g.ts', "export * from '../text/there.ts';", 'lint'],
  ['src/core/text/a.ts', "import '../annotation/there.ts';", 'lint'],
  ['src/core/annotation/a.ts', "import '../project/there.ts';", 'lint'],
  ['src/core/annotation/b.ts', "import '../testing/there.ts';", 'lint'],
  ['src/core/project/a.ts', "import '../ipc/there.ts';", 'lint'],
  ['src/core/format/a.ts', "import '../locale/there.ts';", 'lint'],
  ['src/core/format/b.ts', "export { Low } from 'lowdb';", 'lint'],
  ['src/core/format/c.ts', "export const late = () => import('react');", 'lint'],
  ['src/core/format/d.ts', '/// <reference types="node" />\nexport {};', 'lint'],
  ['src/core/utilities/a.ts', 'export {};', 'lint'],
  ['src/shared/a.ts', 'export {};', 'lint'],
  ['src/store/a.ts', "import { app } from 'electron';\napp.quit();", 'lint'],
  ['src/store/b.ts', "import '../main/there.ts';", 'both'],
  ['src/store/c.ts', "import '../cli/there.ts';", 'both'],
  ['src/store/disk/er/d.ts', "import '../../../renderer/state/there.ts';", 'both'],
  ['src/store/layer/f.ts', "import '../project/there.ts';", 'lint'],
  ['src/store/report/g.ts', "import 'yauzl';", 'lint'],
  ['src/store/e.ts', "import '../core/testing/there.ts';", 'lint'],
  ['src/cli/a.ts', "import { app } from 'electron';\napp.quit();", 'lint'],
  ['src/cli/b.ts', "import '../main/there.ts';", 'both'],
  ['src/main/a.ts', "import '../renderer/state/there.ts';", 'both'],
  ['src/main/b.ts', "import '../preload/there.ts';", 'both'],
  ['src/main/c.ts', "import '../cli/there.ts';", 'both'],
  ['src/main/d.ts', "import 'react';", 'lint'],
  ['src/main/machine/e.ts', "import '../project/there.ts';", 'lint'],
  ['src/preload/a.ts', "import '../core/annotation/there.ts';", 'lint'],
  ['src/preload/b.ts', "import '../core/ipc/contract.ts';", 'lint'],
  ['src/preload/c.ts', "import '../main/there.ts';", 'both'],
  ['src/preload/d.ts', "import { readFileSync } from 'node:fs';\nreadFileSync('x');", 'lint'],
  ['src/renderer/state/a.ts', "import '../../main/there.ts';", 'both'],
  ['src/renderer/state/b.ts', "import '../../store/there.ts';", 'both'],
  [
    'src/renderer/state/c.ts',
    "import { readFileSync } from 'node:fs';\nreadFileSync('x');",
    'both',
  ],
  [
    'src/renderer/state/d.ts',
    "import { ipcRenderer } from 'electron';\nipcRenderer.send('x');",
    'lint',
  ],
  ['src/renderer/state/e.ts', "import '../editor/there.ts';", 'lint'],
  ['src/renderer/state/f.ts', "import '../panels/there.ts';", 'lint'],
  ['src/renderer/bridge/a.ts', "import '../state/there.ts';", 'lint'],
  ['src/renderer/panels/list/a.ts', "import 'prosemirror-view';", 'lint'],
  ['src/renderer/panels/b.tsx', "import '../editor/there.ts';", 'lint'],
  ['src/renderer/editor/a.ts', "import '../panels/there.ts';", 'lint'],
  ['src/renderer/ui/a.tsx', "import '../state/there.ts';", 'lint'],
  ['src/renderer/ui/b.tsx', "import 'prosemirror-state';", 'lint'],
  ['src/renderer/a.tsx', "import 'prosemirror-model';", 'lint'],
  ['e2e/a.spec.ts', "import '../src/store/there.ts';", 'lint'],
  ['src/renderer/hooks/a.ts', 'export {};', 'lint'],
];

/** @type {readonly [path: string, code: string][]} */
const legal = [
  ['src/core/text/ok.ts', "import '../base/there.ts';"],
  ['src/core/annotation/ok.ts', "import '../text/there.ts';\nimport 'zod';"],
  ['src/core/locale/ok.ts', "import '../ipc/there.ts';"],
  [
    'src/store/disk/ok.ts',
    "import 'node:fs';\nimport 'lowdb';\nimport '../../core/project/there.ts';\nimport '../failure.ts';",
  ],
  ['src/store/project/ok.ts', "import '../layer/there.ts';"],
  [
    'src/cli/ok.ts',
    "import '../store/there.ts';\nimport '../core/base/there.ts';\nimport 'commander';",
  ],
  ['src/main/ok.ts', "import 'electron';\nimport 'node:path';\nimport '../store/there.ts';"],
  ['src/preload/ok.ts', "import 'electron';\nimport '../core/ipc/channels.ts';"],
  [
    'src/preload/ok-type.ts',
    "import type { There } from '../core/ipc/there.ts';\nexport type T = There;",
  ],
  [
    'src/renderer/state/ok.ts',
    "import 'zustand';\nimport '../bridge/there.ts';\nimport '../../core/ipc/there.ts';",
  ],
  ['src/renderer/editor/ok.ts', "import 'prosemirror-view';\nimport '../state/there.ts';"],
  ['src/renderer/panels/ok.tsx', "import '../ui/there.ts';\nimport '../state/there.ts';"],
  ['e2e/ok.spec.ts', "import '@playwright/test';\nimport '../src/core/testing/there.ts';"],
  ['src/renderer/ok.tsx', "import './panels/there.ts';\nimport './editor/there.ts';"],
];

describe('the linter', () => {
  const eslint = new ESLint({
    cwd: root,
    // Planted files are not on disk, so the rules that ask the types have to sit out.
    overrideConfig: [tseslint.configs.disableTypeChecked],
  });

  /** @param {string} path @param {string} code */
  async function refusals(path, code) {
    const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, path) });
    return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['not linted'];
  }

  // What is no import, a global of another platform, is the compiler's to see.
  const imports = violations.filter(([, code]) => !/document|process/.test(code));

  test.each(imports)('refuses in %s: %s', async (path, code) => {
    expect(await refusals(path, code)).toContain(
      code.startsWith('///') ? '@typescript-eslint/triple-slash-reference' : 'hezhu/rooms',
    );
  });

  test.each(legal)('lets %s do: %s', async (path, code) => {
    expect(await refusals(path, code)).toEqual([]);
  });

  test('lets a test use its tools, and its own room only', async () => {
    const tools = "import 'vitest';\nimport 'node:fs';\nimport '../testing/builders.ts';";
    expect(await refusals('src/core/text/ok.test.ts', tools)).toEqual([]);
    expect(await refusals('src/core/text/a.test.ts', "import '../../main/there.ts';")).toEqual([
      'hezhu/rooms',
    ]);
  });

  test('knows every folder of the source', async () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => entry.parentPath);
    for (const folder of new Set(folders)) {
      expect(await refusals(join(folder, 'new.ts').slice(root.length), 'export {};')).toEqual([]);
    }
  });
});

describe('the compiler', () => {
  const tree = mkdtempSync(join(tmpdir(), 'hezhu-rooms-'));
  /** @type {Set<string>} */
  const refused = new Set();

  beforeAll(() => {
    const rooms = ['core', 'store', 'cli', 'main', 'preload', 'renderer'];
    for (const config of [
      'tsconfig.base.json',
      ...rooms.map((room) => `src/${room}/tsconfig.json`),
    ]) {
      mkdirSync(dirname(join(tree, config)), { recursive: true });
      cpSync(join(root, config), join(tree, config));
    }
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'), 'junction');
    const there = 'export interface There { readonly here: true }\n';
    // One import of electron's types gives Node's globals to its whole room: those are left to the linter, and out of this tree.
    const planted = [...violations.filter(([, , net]) => net === 'both'), ...legal];
    for (const [path, code] of planted) {
      plant(path, `${code}\n`);
      for (const [, source] of code.matchAll(/'(\.[^']*)'/g))
        plant(join(dirname(path), `${source}`), there);
    }
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const args = ['-b', '--pretty', 'false', ...rooms.map((room) => `src/${room}`)];
    const { stdout } = spawnSync(process.execPath, [tsc, ...args], { cwd: tree, encoding: 'utf8' });
    for (const [, path] of stdout.matchAll(/^(\S+?)\(\d+,\d+\): error /gm)) refused.add(`${path}`);
  }, 120_000);

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  /** @param {string} path @param {string} content */
  function plant(path, content) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), content);
  }

  test('refuses, by the rooms’ own tsconfigs, what has no business in a room', () => {
    const expected = violations.filter(([, , net]) => net === 'both').map(([path]) => path);
    expect([...refused].sort()).toEqual([...expected].sort());
  });
});
