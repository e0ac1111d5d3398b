import { stat } from 'node:fs/promises';
import type { Format } from '../../core/format/format.ts';
import type { CorpusPlace } from './corpus-place.ts';
import { corpusSource } from './corpus-source.ts';
import { StoreFailure, systemCode } from '../failure.ts';
import { recogniseCorpus } from './recognise-corpus.ts';

/** The corpus format that a file, a folder or a zip archive shows, or several files together; undefined for texts, and for whatever cannot be read, which the import then tells. */
export async function recogniseFile(place: CorpusPlace): Promise<Format | undefined> {
  try {
    for (const path of typeof place === 'string' ? [place] : place) {
      const status = await stat(path);
      // Opening a pipe would wait for a writer for ever.
      if (!status.isFile() && !status.isDirectory()) return undefined;
    }
    const corpus = await corpusSource(place);
    try {
      return await recogniseCorpus(corpus);
    } finally {
      await corpus.close();
    }
  } catch (error) {
    if (systemCode(error) === undefined && !(error instanceof StoreFailure)) throw error;
    return undefined;
  }
}
