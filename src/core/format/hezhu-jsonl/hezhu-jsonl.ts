import type { Format } from '../format.ts';
import { isHezhuJsonl, readHezhuJsonl } from './hezhu-jsonl-read.ts';
import { hezhuJsonlWriter } from './hezhu-jsonl-write.ts';

/** Hezhu's own corpus: everything a project holds, in one file of JSON lines. */
export const hezhuJsonl: Format = {
  id: 'hezhu-jsonl',
  name: { 'zh-CN': '核注 JSON Lines（无损）', en: 'Hezhu JSON Lines (lossless)' },
  abilities: {
    lossless: true,
    offsets: 'both',
    overlap: true,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    casework: 'all',
    reads: true,
    writes: true,
  },
  alters: {},
  schemes: [],
  overlapRules: [],
  layouts: ['one-file'],
  tables: false,
  splits: 'folders',
  writer: hezhuJsonlWriter,
  recognises: ({ paths, beginning }) => paths.some((path) => isHezhuJsonl(beginning(path))),
  read: readHezhuJsonl,
};
