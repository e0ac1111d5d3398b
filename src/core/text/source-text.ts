/**
 * The text of a report from its decoded source: a byte order mark dropped, CR LF and CR as LF, nothing else changed (no Unicode
 * normalisation). Done once, on import, before any offset exists.
 */
export function sourceText(decoded: string): string {
  const start = decoded.startsWith('\ufeff') ? 1 : 0;
  return decoded.slice(start).replace(/\r\n?/g, '\n');
}
