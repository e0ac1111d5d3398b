/** What a file is by its first bytes, where that is something other than bare text. */
export type WrappedKind =
  | 'pdf'
  | 'zip'
  /** The container of Word 97, Excel 97, WPS and of encrypted Office files. */
  | 'ole'
  | 'rtf'
  | 'archive'
  | 'image'
  | 'program';

const marks: readonly (readonly [WrappedKind, number, string])[] = [
  ['pdf', 0, '%PDF-'],
  ['zip', 0, 'PK\u0003\u0004'],
  ['zip', 0, 'PK\u0005\u0006'],
  ['ole', 0, '\u00d0\u00cf\u0011\u00e0'],
  ['rtf', 0, '{\\rtf'],
  ['archive', 0, '\u001f\u008b'],
  ['archive', 0, '7z\u00bc\u00af'],
  ['archive', 0, 'Rar!'],
  ['archive', 0, 'BZh'],
  ['archive', 0, '\u00fd7zXZ'],
  ['archive', 257, 'ustar'],
  ['image', 0, '\u0089PNG'],
  ['image', 0, '\u00ff\u00d8\u00ff'],
  ['image', 0, 'GIF8'],
  ['image', 0, 'II*\u0000'],
  ['image', 0, 'MM\u0000*'],
  ['image', 8, 'WEBP'],
  ['image', 4, 'ftyp'],
  ['program', 0, '\u007fELF'],
  ['program', 0, 'MZ\u0090\u0000'],
  ['program', 0, 'SQLite format 3\u0000'],
];

/** The kind of file that the first bytes announce; null for what may be text. Names are not asked: they lie. */
export function wrappedKindOf(bytes: Uint8Array): WrappedKind | null {
  const head = String.fromCharCode(...bytes.subarray(0, 300));
  const found = marks.find(([, at, mark]) => head.startsWith(mark, at));
  // Scanners and mail put lines before a PDF's first.
  return found?.[0] ?? (head.includes('%PDF-1.') ? 'pdf' : null);
}
