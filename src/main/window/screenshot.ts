import type { WebContents } from 'electron';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fault, note } from '../machine/log.ts';

/** Resolves in the page when its first report is painted: the page then marks its root element. */
const painted = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => {
    if (root.dataset.painted !== 'true') return false;
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)));
    return true;
  };
  if (look()) return;
  const observer = new MutationObserver(() => { if (look()) observer.disconnect(); });
  observer.observe(root, { attributes: true, attributeFilter: ['data-painted'] });
})`;

/** Writes a picture of the window to a PNG file once the first report is painted, for machines without a display. */
export async function captureWhenPainted(contents: WebContents, file: string): Promise<void> {
  try {
    await contents.executeJavaScript(painted);
    const picture = await contents.capturePage();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, picture.toPNG());
    note(`wrote a picture of the window to ${file}`);
  } catch (error) {
    fault(`no picture of the window in ${file}`, error);
  }
}
