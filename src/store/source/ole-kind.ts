import type { UnsupportedKind } from '../../core/base/app-error.ts';

/** What an OLE container holds, by the streams that its directory names. */
export function oleKind(bytes: Uint8Array, name: string): UnsupportedKind {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string): boolean => view.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (/\.(?:wps|wpt)$/i.test(name)) return 'wps';
  if (holds('WordDocument')) return 'word-97';
  if (holds('Workbook') || /\.(?:xls|et)$/i.test(name)) return 'spreadsheet';
  if (holds('PowerPoint Document') || /\.(?:ppt|dps)$/i.test(name)) return 'presentation';
  return 'word-97';
}
