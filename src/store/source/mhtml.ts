/** The page within a web archive. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  /** As the part's head names it; null where it does not. */
  readonly charset: string | null;
  readonly url: string | null;
}

/** Whether bytes begin as a web archive (`.mht`) does. */
export function isMhtml(bytes: Uint8Array): boolean {
  const head = latin1(bytes.subarray(0, 4096));
  return (
    /^MIME-Version:/im.test(head) &&
    /^Content-Type:\s*(?:multipart\/related|text\/html)/im.test(head)
  );
}

/** The first page in a web archive; null where there is none. Pictures and scripts beside it are left alone. */
export function pageOfMhtml(bytes: Uint8Array): ArchivedPage | null {
  const whole = splitHead(bytes);
  const type = whole.head.get('content-type') ?? '';
  if (/^text\/html/i.test(type)) return pageOf(whole);
  const boundary = /boundary="?([^";\s]+)"?/i.exec(type)?.[1];
  if (boundary === undefined) return null;
  for (const part of partsOf(whole.body, boundary)) {
    const split = splitHead(part);
    if (/^text\/html/i.test(split.head.get('content-type') ?? '')) return pageOf(split);
  }
  return null;
}

interface MimePart {
  readonly head: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

function pageOf({ head, body }: MimePart): ArchivedPage {
  const charset = /charset="?([^";\s]+)"?/i.exec(head.get('content-type') ?? '')?.[1] ?? null;
  const url = head.get('content-location') ?? null;
  return { bytes: decoded(body, head.get('content-transfer-encoding') ?? ''), charset, url };
}

function splitHead(bytes: Uint8Array): MimePart {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends = ['\r\n\r\n', '\n\n']
    .map((mark) => ({ at: view.indexOf(mark), size: mark.length }))
    .filter(({ at }) => at !== -1)
    .sort((a, b) => a.at - b.at);
  const [end] = ends;
  if (end === undefined) return { head: new Map(), body: bytes };
  const head = new Map<string, string>();
  const unfolded = latin1(view.subarray(0, end.at)).replace(/\r?\n[ \t]+/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) head.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return { head, body: bytes.subarray(end.at + end.size) };
}

function* partsOf(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const view = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const mark = `--${boundary}`;
  let from = view.indexOf(mark);
  while (from !== -1) {
    const start = view.indexOf('\n', from) + 1;
    const next = view.indexOf(mark, from + mark.length);
    if (start === 0) return;
    yield body.subarray(start, next === -1 ? body.length : next);
    from = next;
  }
}

function decoded(body: Uint8Array, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(latin1(body), 'base64');
  if (!/quoted-printable/i.test(encoding)) return body;
  const text = latin1(body).replace(/[ \t]*=\r?\n/g, '');
  return Buffer.from(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  );
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
