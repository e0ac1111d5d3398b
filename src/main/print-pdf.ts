import { BrowserWindow, session } from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Prints a paper without scripts to PDF, in a window that nobody sees and that may read nothing but the paper. */
export async function printPdf(html: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'hezhu-sheet-'));
  const file = join(folder, 'sheet.html');
  const own = session.fromPartition('sheet', { cache: false });
  const address = pathToFileURL(file).href;
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, javascript: false, contextIsolation: true },
  });
  try {
    await writeFile(file, html);
    await window.loadFile(file);
    return await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
