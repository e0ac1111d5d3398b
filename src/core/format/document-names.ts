import { truncateCodePoints } from '../text/truncate.ts';

// Windows keeps these names for devices, with any extension.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
// What some file system refuses, and the direction marks that make a name read as another.
const refused = /[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Surrogate}]/gu;
const longest = 60;

/** A name that every file system takes, as near as can be to the one given; `report` where nothing of it is left. */
export function safeFileName(name: string): string {
  const cleaned = truncateCodePoints(name.replace(refused, '_').trim(), longest).replace(
    /^[. ]+|[. ]+$/g,
    '',
  );
  if (cleaned === '') return 'report';
  return reserved.test(cleaned) ? `_${cleaned}` : cleaned;
}

/** The names of the documents of one export, each of its own. */
export class DocumentNames {
  readonly #taken = new Set<string>();

  /** The name that the document of a file would have now, if `before` were taken as well. */
  free(fileName: string, before: readonly string[] = []): string {
    const stem = safeFileName(fileName.replace(/\.[A-Za-z0-9]{1,8}$/, ''));
    const promised = before.map(folded);
    for (let copy = 1; ; copy += 1) {
      const name = copy === 1 ? stem : `${stem}-${copy}`;
      const key = folded(name);
      if (!this.#taken.has(key) && !promised.includes(key)) return name;
    }
  }

  /** Takes the name that a file's document has now. */
  take(fileName: string): string {
    const name = this.free(fileName);
    this.#taken.add(folded(name));
    return name;
  }
}

/** Some file systems fold case, some normalise: names must differ under both. */
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
