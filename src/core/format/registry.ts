import { conll } from './conll.ts';
import type { Format } from './format.ts';
import { hezhuJsonl } from './hezhu-jsonl.ts';

/** Every format of the corpus kit, the lossless one first; adding one here offers it in the window and on the command line. */
export const formats: readonly Format[] = [hezhuJsonl, conll];

/** The format of this id, or undefined. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The format that the beginning of a file shows, or undefined: then it is taken for a text. */
export function recogniseFormat(beginning: string): Format | undefined {
  return formats.find(({ recognises }) => recognises?.(beginning) === true);
}
