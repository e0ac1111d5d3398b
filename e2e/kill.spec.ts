import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';

/** How often the main process is killed; each time right after the status line has said that the last tag is on disk. */
const kills = 30;
const seed = resolve(import.meta.dirname, '..', 'seeds', '003_32f6aa44d8edf1e2.txt');

test('loses nothing when it is killed right after it said saved', async ({ start }) => {
  test.setTimeout(kills * 15_000);
  const text = await readFile(seed, 'utf8');
  const places = [...text.matchAll(/\p{Script=Han}/gu)].map(({ index }) => index).slice(0, kills);
  for (const [killed, place] of places.entries()) {
    const hezhu = await start();
    const editor = new EditorPage(hezhu.page);
    await hezhu.desk.openReport('安图之变');
    await expect(hezhu.desk.status).toContainText(`标注 ${String(killed)}`);
    await editor.text.focus();
    await hezhu.page.keyboard.press('Control+Home');
    for (let step = 0; step < place; step += 1) await hezhu.page.keyboard.press('ArrowRight');
    await hezhu.page.keyboard.press('Shift+ArrowRight');
    await hezhu.page.keyboard.press('2');
    await expect(hezhu.desk.status).toContainText(`标注 ${String(killed + 1)}`);
    await hezhu.desk.saved();
    await hezhu.kill();
  }
  const hezhu = await start();
  await hezhu.desk.openReport('安图之变');
  await expect(hezhu.desk.status).toContainText(`标注 ${String(kills)}`);
});
