// The bare window that Hezhu is measured against: an Electron of the same size, with one page and nothing else.
import { BrowserWindow, app } from 'electron';
import { join } from 'node:path';

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, useContentSize: true });
  void window.loadFile(join(import.meta.dirname, 'page.html'));
});
