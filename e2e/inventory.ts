import type { Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { screens } from '../src/core/command/screen.ts';

const root = resolve(import.meta.dirname, '..');
const renderer = join(root, 'src', 'renderer');
const kept = join(root, 'test-results', 'looked-at');

/** Everything that the program can lay on the screen: screens and dialogs by their names, and parts of the window by the files that draw them. */
export async function inventory(): Promise<readonly string[]> {
  const dialogs = await namesIn('state/window/dialog-slice.ts', /^ {2}\| '([a-z-]+)'/gm);
  const tasks = await namesIn('state/project/label-slice.ts', /kind: ((?:'[a-z-]+'(?: \| )?)+)/g);
  const parts = await ownClasses();
  return [
    ...screens.map((id) => `screen ${id}`),
    ...dialogs.filter((id) => id !== 'label-task').map((id) => `dialog ${id}`),
    ...tasks
      .flatMap((kinds) => kinds.split(' | '))
      .map((kind) => kind.replaceAll("'", ''))
      .filter((kind) => !['counting', 'stopped', 'counted'].includes(kind))
      .map((kind) => `dialog label-${kind}`),
    ...parts.keys(),
  ];
}

async function namesIn(file: string, pattern: RegExp): Promise<readonly string[]> {
  const source = await readFile(join(renderer, file), 'utf8');
  return Array.from(source.matchAll(pattern), ([, name = '']) => name);
}

let own: Promise<ReadonlyMap<string, readonly string[]>> | null = null;

/** By the file that draws a part of the window, the classes that no other file writes; one that writes none looks as the others do. */
function ownClasses(): Promise<ReadonlyMap<string, readonly string[]>> {
  own ??= readOwnClasses();
  return own;
}

async function readOwnClasses(): Promise<ReadonlyMap<string, readonly string[]>> {
  const written = new Map<string, ReadonlySet<string>>();
  for (const room of ['panels', 'editor']) {
    for (const name of await readdir(join(renderer, room), { recursive: true })) {
      if (!name.endsWith('.tsx')) continue;
      const source = await readFile(join(renderer, room, name), 'utf8');
      const classes = Array.from(source.matchAll(/className="([^"]+)"/g), ([, all = '']) => all);
      written.set(`${room}/${name}`, new Set(classes.flatMap((all) => all.split(' '))));
    }
  }
  const files = new Map<string, number>();
  for (const classes of written.values()) {
    for (const each of classes) files.set(each, (files.get(each) ?? 0) + 1);
  }
  const alone = Array.from(written, ([file, classes]) => {
    return [file, [...classes].filter((each) => files.get(each) === 1)] as const;
  });
  return new Map(alone.filter(([, classes]) => classes.length > 0));
}

/** Notes what of the inventory is on the page that has just been looked at. */
export async function noteLook(page: Page, theme: string): Promise<void> {
  const parts = await ownClasses();
  const shown = await page.evaluate(
    (files) => {
      const seen = (selector: string): boolean =>
        [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
      const names = (attribute: string, kind: string): readonly string[] =>
        [...document.querySelectorAll(`[data-${attribute}]`)].map(
          (element) => `${kind} ${element.getAttribute(`data-${attribute}`) ?? ''}`,
        );
      const drawn = files.filter(([, classes]) => classes.some((each) => seen(`.${each}`)));
      return [
        ...names('screen', 'screen'),
        ...names('over', 'dialog'),
        ...drawn.map(([file]) => file),
      ];
    },
    Array.from(parts, ([file, classes]): [string, string[]] => [file, [...classes]]),
  );
  await mkdir(join(kept, theme), { recursive: true });
  // A file a look: tests that run at once write none over.
  await writeFile(join(kept, theme, `${randomUUID()}.json`), JSON.stringify(shown));
}

/** What of the inventory was looked at in a theme so far. */
export async function lookedAt(theme: string): Promise<ReadonlySet<string>> {
  const files = await readdir(join(kept, theme)).catch(() => []);
  const looks = await Promise.all(
    files.map(async (file) => {
      // It was written above.
      return JSON.parse(await readFile(join(kept, theme, file), 'utf8')) as readonly string[];
    }),
  );
  return new Set(looks.flat());
}
