import { BrowserWindow, type WebContents, session } from 'electron';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';

/** Prints a paper without scripts to PDF. */
export function printPdf(html: string): Promise<Uint8Array> {
  return withPaper(html, (paper) =>
    paper.printToPDF({ preferCSSPageSize: true, printBackground: true }),
  );
}

/** Prints a paper without scripts with the system's dialog; whether it was handed to a printer. Errors: `cannot-print`. */
export function printPaper(html: string): Promise<Result<boolean, AppError>> {
  return withPaper(
    html,
    (paper) =>
      new Promise((resolve) => {
        paper.print({ printBackground: true, landscape: true }, (printed, reason) => {
          if (printed) resolve(ok(true));
          // This is what Chromium says where the person closes the dialog.
          else if (/cancell?ed/i.test(reason)) resolve(ok(false));
          else resolve(err({ code: 'cannot-print', reason }));
        });
      }),
  );
}

/** Shows a paper to a window that nobody sees and that may read nothing but the paper. */
async function withPaper<T>(html: string, print: (paper: WebContents) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hezhu-sheet-'));
  const file = join(folder, 'sheet.html');
  // Two papers at once must not see each other's address.
  const own = session.fromPartition(`sheet-${basename(folder)}`, { cache: false });
  const address = pathToFileURL(file).href;
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, javascript: false, contextIsolation: true },
  });
  try {
    await writeFile(file, html);
    await window.loadFile(file);
    return await print(window.webContents);
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
