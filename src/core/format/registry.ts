import { brat } from './brat.ts';
import { conll } from './conll.ts';
import type { Glimpse } from './corpus-source.ts';
import type { Format } from './format.ts';
import { hezhuJsonl } from './hezhu-jsonl.ts';

/** Every format of the corpus kit, the lossless one first; adding one here offers it in the window and on the command line. */
export const formats: readonly Format[] = [hezhuJsonl, conll, brat];

/** The format of this id, or undefined. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The first format that takes some files for its own, or undefined: then they are taken for texts. */
export function recogniseFormat(glimpse: Glimpse): Format | undefined {
  return formats.find(({ recognises }) => recognises?.(glimpse) === true);
}
