import { type BrowserWindow, app, clipboard, dialog } from 'electron';
import type { Locale } from '../../core/annotation/label/local-name.ts';
import { dialogWords } from '../../core/locale/window/dialogs-words.ts';

/** Says what this is and which versions run, for a report of a fault. */
export async function showAbout(window: BrowserWindow, locale: Locale): Promise<void> {
  const words = dialogWords[locale];
  const { electron, chrome, node } = process.versions;
  const runtime = `Electron ${electron} · Chromium ${chrome} · Node.js ${node}`;
  const version = app.getVersion();
  const { response } = await dialog.showMessageBox(window, {
    type: 'info',
    title: words.about,
    message: `Hezhu 核注\n${words.aboutText}`,
    detail: words.aboutDetail(version, runtime),
    buttons: [words.close, words.copyDetails],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  const system = `${process.platform} ${process.getSystemVersion()} ${process.arch}`;
  if (response === 1) await clipboard.writeText(`Hezhu ${version}\n${runtime}\n${system}`);
}
