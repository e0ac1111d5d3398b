import { basename } from 'node:path';
import type { Format } from '../core/format/format.ts';
import { recogniseFormat } from '../core/format/registry.ts';
import { systemCode } from './failure.ts';
import { openInput } from './open-input.ts';

/** More than the first line of any corpus: a project line with its label set. */
const beginning = 1024 * 1024;

/** The corpus format that a file shows by its beginning; undefined for texts, and for whatever cannot be read, which the import then tells. */
export async function recogniseFile(path: string): Promise<Format | undefined> {
  try {
    const file = await openInput(path);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(beginning), 0, beginning, 0);
      const content = buffer.toString('utf8', 0, bytesRead);
      return recogniseFormat({ paths: [basename(path)], beginning: () => content });
    } finally {
      await file.close();
    }
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return undefined;
  }
}
