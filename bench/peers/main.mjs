// The window that Hezhu is measured against: an Electron of the same size, with one page and nothing else. Its arguments end with the page's
// address, if it has one.
import { BrowserWindow, app, ipcMain } from 'electron';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

const address = process.argv.at(-1) ?? '';
const hasPage = address.startsWith('file:');

app.on('window-all-closed', () => app.quit());
ipcMain.handle('read', async (_event, file) => JSON.parse(await readFile(file, 'utf8')));
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    useContentSize: true,
    show: false,
    webPreferences: hasPage
      ? { preload: resolve(import.meta.dirname, 'preload.mjs'), sandbox: false }
      : {},
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(hasPage ? address : 'about:blank');
});
