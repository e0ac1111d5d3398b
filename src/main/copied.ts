import { clipboard } from 'electron';

/** What is on the clipboard, as markup and as text; empty where it is not there. */
export async function copied(): Promise<{ readonly html: string; readonly text: string }> {
  for (const item of await clipboard.read()) {
    if (!item.types.includes('text/html')) continue;
    const html = await (await item.getType('text/html')).text();
    return { html, text: await clipboard.readText() };
  }
  return { html: '', text: await clipboard.readText() };
}
