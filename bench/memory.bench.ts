import { type ElectronApplication, type Page, expect, test } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { Hezhu } from '../e2e/hezhu.ts';
import { Place } from '../e2e/place.ts';
import { benchProject } from './project.ts';
import { manyTexts } from './texts.ts';

const reports = 200;
const every = 50;

/** What is in use after a garbage collection: heaps in MB, and nodes of the page. */
interface InUse {
  readonly main: number;
  readonly page: number;
  readonly nodes: number;
}

test('opening two hundred reports in turn leaves nothing behind', async () => {
  test.setTimeout(900_000);
  const place = await Place.make();
  await mkdir(place.root, { recursive: true });
  const project = await benchProject(place.root, await manyTexts(reports));
  const hezhu = await Hezhu.start(place, { args: ['--project', project] });
  const { page, app } = hezhu;
  const seen: InUse[] = [];
  for (let opened = 1; opened <= reports; opened += 1) {
    const before = await page.title();
    await page.keyboard.press('Control+PageDown');
    await page.waitForFunction((title) => document.title !== title, before);
    if (opened % every !== 0) continue;
    // What is still being worked on is no leak.
    await page.waitForTimeout(2_000);
    seen.push(await inUse(app, page));
  }
  process.stdout.write(
    [
      '',
      `${reports} reports opened in turn, in use after each ${every}`,
      ...seen.map(told),
      '',
    ].join('\n'),
  );
  const [first, ...others] = seen;
  for (const { main, page: heap, nodes } of others) {
    expect(main).toBeLessThan((first?.main ?? 0) * 1.1);
    expect(heap).toBeLessThan((first?.page ?? 0) * 1.1);
    expect(nodes).toBeLessThan((first?.nodes ?? 0) * 1.1);
  }
  await hezhu.quit();
  await place.remove();
});

function told({ main, page, nodes }: InUse): string {
  return `  main process ${main.toFixed(1)} MB · page ${page.toFixed(1)} MB · ${nodes} nodes`;
}

async function inUse(app: ElectronApplication, page: Page): Promise<InUse> {
  const session = await app.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes } = await session.send('Memory.getDOMCounters');
  await session.detach();
  const main = await app.evaluate(() => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8');
    const { runInNewContext } = process.getBuiltinModule('node:vm');
    setFlagsFromString('--expose-gc');
    runInNewContext('gc')();
    return process.memoryUsage().heapUsed;
  });
  return { main: main / 2 ** 20, page: usedSize / 2 ** 20, nodes };
}
