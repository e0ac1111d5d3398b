import type { Evidence } from '../../core/report/evidence.ts';
import { type Encoding, encodingNamed } from '../../core/text/encoding.ts';
import { type Decoded, decodeSource } from './decode.ts';
import { pageEvidence, savedFromOf } from './page-evidence.ts';
import { type PageText, pageText } from './page-text.ts';
import { readPage } from './page-tree.ts';

/** The text of a page as its markup gives it, with what its head says; null where it is nested too deeply. */
export function readHtml(
  markup: string,
  url: string | null,
): (PageText & { readonly evidence: Evidence }) | null {
  const page = readPage(markup);
  if (page === null) return null;
  return { ...pageText(page), evidence: pageEvidence(page, savedFromOf(markup) ?? url) };
}

/** Whether a text is a page: it opens as one, or its name says so and it holds tags. */
export function isHtml(text: string, name: string): boolean {
  const head = text.slice(0, 4096).replace(/^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*/, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(head)) return true;
  return (
    /\.(?:s?html?|xhtml)$/i.test(name) &&
    /<(?:p|div|table|br|meta|span)\b/i.test(text.slice(0, 65_536))
  );
}

/**
 * Decodes a page. Sound UTF-8 is that, whatever the page says, since browsers save in it without changing what the page says; then the page's own
 * word counts, where all of it can be read so.
 */
export function decodePage(
  bytes: Uint8Array,
  chosen: Encoding | null,
  stated: string | null,
): Decoded | null {
  const plain = decodeSource(bytes, chosen);
  if (chosen !== null || plain?.encoding === 'utf-8') return plain;
  const named = encodingNamed(stated ?? charsetOf(bytes) ?? '');
  if (named === null) return plain;
  const asSaid = decodeSource(bytes, named);
  return asSaid !== null && asSaid.undecodable === 0 ? asSaid : plain;
}

function charsetOf(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /<meta[^>]{0,200}charset=["']?\s*([\w-]+)/i.exec(head)?.[1] ?? null;
}
