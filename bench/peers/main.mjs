// The window that Hezhu is measured against: an Electron of the same size, with one page and nothing else. Its arguments end with the page's
// address, if it has one.
import { BrowserWindow, app } from 'electron';

const address = process.argv.at(-1) ?? '';

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, useContentSize: true, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(address.startsWith('file:') ? address : 'about:blank');
});
