/** A file that is kept in the project under its hash. */
export interface AttachedFile {
  /** What it was called where it came from. */
  readonly name: string;
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
}

/** The largest file that evidence may bring, in bytes. */
export const largestAttachment = 50 * 1024 * 1024;

/** Kinds of file that other programs show and do not run; whatever else a name ends in may be saved, and is never opened. */
const shown = new Set(
  [
    ['pdf', 'ofd', 'xps', 'txt', 'csv', 'tsv', 'md', 'rtf', 'epub'],
    ['doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'wps', 'et', 'dps', 'odt', 'ods', 'odp'],
    ['png', 'jpg', 'jpeg', 'gif', 'bmp', 'tif', 'tiff', 'webp', 'heic'],
    ['mp3', 'm4a', 'wav', 'mp4', 'mov', 'mkv', 'webm'],
  ].flat(),
);

/** Whether a file of this name may be given to the program that the system shows such files with. */
export function canBeShown(name: string): boolean {
  const extension = /\.([A-Za-z0-9]+)$/.exec(name)?.[1];
  return extension !== undefined && shown.has(extension.toLowerCase());
}
