import { clipboard } from 'electron';

/** What is on the clipboard, as markup and as text; empty where it is not there. */
export async function copied(): Promise<{ readonly html: string; readonly text: string }> {
  return { html: await copiedMarkup(), text: await clipboard.readText() };
}

async function copiedMarkup(): Promise<string> {
  const older: unknown = clipboard;
  if (readsMarkup(older)) return older.readHTML();
  for (const item of await clipboard.read()) {
    if (!item.types.includes('text/html')) continue;
    return (await item.getType('text/html')).text();
  }
  return '';
}

/** Electron 33, which what we build runs on too, reads markup by a call of its own, and something else by `read`. */
function readsMarkup(board: unknown): board is { readonly readHTML: () => string } {
  if (typeof board !== 'object' || board === null || !('readHTML' in board)) return false;
  return typeof board.readHTML === 'function';
}
