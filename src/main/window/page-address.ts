/** The scheme of the page's own files. */
export const pageScheme = 'app';

const host = 'hezhu';

/** The address of the page; in development the hot-reloading server's. */
export function pageAddress(developmentServer: string | undefined): string {
  return developmentServer === undefined
    ? `${pageScheme}://${host}/index.html`
    : new URL('index.html', withSlash(developmentServer)).href;
}

/** Whether an address belongs to the page: same scheme, host and port. Sockets count with the server that they lead back to. */
export function belongsToPage(address: string, page: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host: asked } = new URL(address);
  const own = new URL(page);
  // `origin` says nothing of schemes that are not the web's.
  return asked === own.host && (protocol === own.protocol || isOwnSocket(protocol, own));
}

function isOwnSocket(protocol: string, page: URL): boolean {
  return page.protocol === 'http:' && protocol === 'ws:';
}

function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}
