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

/** Gives each document of one export a name of its own, in the order in which they are asked for. */
export function documentNames(): (fileName: string) => string {
  const taken = new Set<string>();
  return (fileName) => {
    const stem = safeFileName(fileName.replace(/\.[A-Za-z0-9]{1,8}$/, ''));
    for (let copy = 1; ; copy += 1) {
      const name = copy === 1 ? stem : `${stem}-${copy}`;
      // Some file systems fold case, some normalise: names must differ under both.
      const folded = name.normalize('NFKC').toLowerCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return name;
    }
  };
}
