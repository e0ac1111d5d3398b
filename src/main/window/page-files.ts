import type { ProtocolResponse } from 'electron';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { belongsToPage } from './page-address.ts';

/**
 * What the page may do. Scripts and styles come from its own files only, nothing may be fetched, and no text can become markup: Trusted
 * Types refuse every `innerHTML` but that of ProseMirror's clipboard, which parses into a document of its own, and every worker but the page's one.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types ProseMirrorClipboard hezhu-worker',
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** The file of the page that an address names, or null where it names none: another host, or a way out of the folder. */
export function pageFile(folder: string, address: string, page: string): string | null {
  if (!belongsToPage(address, page)) return null;
  const path = decoded(new URL(address).pathname);
  if (path === null || path.includes('\0')) return null;
  const file = resolve(folder, `.${path}`);
  return file.startsWith(folder + sep) ? file : null;
}

/** One of the page's files as an answer to a request. */
export async function pageResponse(
  folder: string,
  address: string,
  page: string,
): Promise<ProtocolResponse> {
  const file = pageFile(folder, address, page);
  const type = file === null ? undefined : types[extname(file)];
  if (file === null || type === undefined) return notFound;
  try {
    return {
      data: await readFile(file),
      headers: {
        'content-type': type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      },
    };
  } catch {
    return notFound;
  }
}

const notFound: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
