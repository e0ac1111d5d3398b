/** Text out of a document without what no text holds: control characters go, halves of surrogate pairs become U+FFFD, line ends LF. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\t\n]/gu, '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}
