import { brat } from './brat.ts';
import { casJson } from './cas-json.ts';
import { charBio } from './char-bio.ts';
import { checksCsv, checksParquet, checksXlsx } from './checks.ts';
import { cluener } from './cluener.ts';
import { conll } from './conll.ts';
import type { Glimpse } from './corpus-source.ts';
import { croissant } from './croissant.ts';
import { doccanoSeq } from './doccano-seq.ts';
import { doccano } from './doccano.ts';
import { figuresCsv, figuresParquet, figuresXlsx } from './figures.ts';
import type { Format } from './format.ts';
import { hezhuJsonl } from './hezhu-jsonl.ts';
import { hfParquet } from './hf-parquet.ts';
import { hf } from './hf.ts';
import { labelStudio } from './label-studio.ts';
import { prodigy } from './prodigy.ts';
import { spacy } from './spacy.ts';
import { csv, tsv } from './tables.ts';
import { tei } from './tei.ts';
import { webAnnotation } from './web-annotation.ts';
import { webannoTsv } from './webanno-tsv.ts';
import { xmi } from './xmi.ts';

/** Every format of the corpus kit, the lossless one first; adding one here offers it in the window and on the command line. */
export const formats: readonly Format[] = [
  hezhuJsonl,
  brat,
  webannoTsv,
  xmi,
  casJson,
  tei,
  labelStudio,
  doccano,
  doccanoSeq,
  spacy,
  prodigy,
  webAnnotation,
  csv,
  tsv,
  croissant,
  hfParquet,
  hf,
  cluener,
  charBio,
  conll,
  figuresCsv,
  figuresXlsx,
  figuresParquet,
  checksCsv,
  checksXlsx,
  checksParquet,
];

/** The format of this id, or undefined. */
export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** The first format that takes some files for its own, or undefined: then they are taken for texts. */
export function recogniseFormat(glimpse: Glimpse): Format | undefined {
  return formats.find(({ recognises }) => recognises?.(glimpse) === true);
}
