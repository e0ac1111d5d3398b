import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { launchEnvironment } from '../../e2e/hezhu.ts';
import { type Program, patience } from './program.ts';

const root = resolve(import.meta.dirname, '..', 'peers');
const out = resolve(import.meta.dirname, '..', '..', 'out', 'bench-peers');

/** Builds the page of the peers. */
export async function buildPeers(): Promise<void> {
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    // A page from a file loads no module over an origin, and needs none.
    plugins: [{ name: 'plain', transformIndexHtml: (html) => html.replace(' crossorigin', '') }],
    build: { outDir: out, emptyOutDir: true, target: 'chrome130', modulePreload: false },
  });
}

/** A peer by its name in `bench/peers`, in a window of its own; `file` has the text that it opens. */
export async function peerProgram(
  name: string,
  peer: string,
  file: string,
  { canFind = false }: { readonly canFind?: boolean } = {},
): Promise<Program> {
  const address = `${pathToFileURL(resolve(out, 'index.html')).href}?peer=${peer}`;
  const started = await start(address);
  const { app, page } = started;
  return {
    name,
    app,
    page,
    scroller: '#scroller',
    open: () => openText(page, file),
    openHeld: (text) => openText(page, text),
    async leave() {
      await openText(page, { text: '', annotations: [] });
    },
    async label() {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(50);
      await page.keyboard.press('Digit1');
    },
    ...(canFind && {
      async find(query: string) {
        await page.keyboard.press('KeyF');
        for (const key of query) {
          await page.keyboard.press(key);
          await page.waitForTimeout(250);
        }
      },
    }),
    async close() {
      // One that is still at work does not quit when it is asked to.
      app.process().kill('SIGKILL');
      await app.close().catch(() => undefined);
    },
  };
}

async function start(
  address: string,
): Promise<{ readonly app: ElectronApplication; readonly page: Page }> {
  const app = await _electron.launch({ args: [root, address], env: launchEnvironment() });
  const page = await app.firstWindow();
  page.on('pageerror', (error) => process.stderr.write(`${address}: ${String(error)}\n`));
  await page.waitForFunction(() => 'toOpen' in window);
  return { app, page };
}

/** Presses the key that opens a text, from memory or from a file. */
async function openText(page: Page, toOpen: Window['toOpen']): Promise<number | null> {
  const armed = await page.evaluateHandle((given) => {
    window.toOpen = given;
    return { shown: new Promise<number>((resolve) => (window.whenOpen = resolve)) };
  }, toOpen);
  void page.keyboard.press('KeyO').catch(() => undefined);
  const shown = armed.evaluate((armedPage) => armedPage.shown);
  // A page that is closed meanwhile, since its time was up, answers nobody.
  shown.catch(() => undefined);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  return Promise.race([shown, late]);
}
