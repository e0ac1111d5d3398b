import { brat } from './brat/brat.ts';
import { casJson } from './cas/cas-json.ts';
import { charBio } from './conll/char-bio.ts';
import { checksCsv, checksParquet, checksXlsx } from './data/checks.ts';
import { cluener } from './conll/cluener.ts';
import { conll } from './conll/conll.ts';
import type { Glimpse } from './corpus-source.ts';
import { croissant } from './croissant/croissant.ts';
import { doccanoSeq } from './doccano/doccano-seq.ts';
import { doccano } from './doccano/doccano.ts';
import { figuresCsv, figuresParquet, figuresXlsx } from './data/figures.ts';
import type { Format } from './format.ts';
import { hezhuJsonl } from './hezhu-jsonl/hezhu-jsonl.ts';
import { hfParquet } from './hugging-face/hf-parquet.ts';
import { hf } from './hugging-face/hf.ts';
import { labelStudio } from './label-studio/label-studio.ts';
import { prodigy } from './spacy/prodigy.ts';
import { spacy } from './spacy/spacy.ts';
import { csv, tsv } from './tables/tables.ts';
import { tei } from './tei/tei.ts';
import { webAnnotation } from './web-annotation/web-annotation.ts';
import { webannoTsv } from './webanno-tsv/webanno-tsv.ts';
import { xmi } from './cas/xmi.ts';

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
