// @ts-check
import { app, BrowserWindow } from 'electron';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Draws icon.png from icon.svg: `npx electron build/icon/draw.mjs`, by hand when the drawing changes. The character comes out in the
 * machine's Chinese serif face.
 */
const SIZE = 512;

/** @returns {Promise<Buffer>} a PNG */
async function draw() {
  const window = new BrowserWindow({
    width: SIZE,
    height: SIZE,
    useContentSize: true,
    frame: false,
    transparent: true,
    show: false,
    webPreferences: { offscreen: true },
  });
  const svg = await readFile(join(import.meta.dirname, 'icon.svg'), 'utf8');
  const page = `<body style="margin:0;overflow:hidden">${svg}`;
  const painted = new Promise((resolve) => window.webContents.once('paint', resolve));
  await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`);
  await painted;
  return (await window.webContents.capturePage()).toPNG();
}

app.whenReady().then(async () => {
  await writeFile(join(import.meta.dirname, 'icon.png'), await draw());
  app.quit();
});
