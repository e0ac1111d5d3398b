import { type ElectronApplication, type Page, _electron } from '@playwright/test';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { launchEnvironment } from '../../e2e/hezhu.ts';
import type { BenchText } from '../texts.ts';
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

/** A peer by its name in `bench/peers`, in a window of its own. */
export async function peerProgram(
  name: string,
  peer: string,
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
    open: (text) => openText(page, text),
    async leave() {
      await openText(page, { name: '', text: '', annotations: [] });
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

/** Presses the key that opens what was handed over before. */
async function openText(page: Page, { text, annotations }: BenchText): Promise<number | null> {
  await page.evaluate(
    ([words, list]) => {
      window.toOpen = { text: words, annotations: list };
      window.isOpen = false;
    },
    [text, annotations] as const,
  );
  const armed = await page.evaluateHandle(() => {
    const shown = new Promise<number>((resolve) => {
      const listen = ({ timeStamp }: KeyboardEvent): void => {
        const look = (): void => {
          if (!window.isOpen) {
            setTimeout(look);
            return;
          }
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(null);
          });
        };
        look();
      };
      window.addEventListener('keydown', listen, { once: true });
    });
    return { shown };
  });
  void page.keyboard.press('KeyO').catch(() => undefined);
  const shown = armed.evaluate((armedPage) => armedPage.shown);
  // A page that is closed meanwhile, since its time was up, answers nobody.
  shown.catch(() => undefined);
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), patience));
  return Promise.race([shown, late]);
}
