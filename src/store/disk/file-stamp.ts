import { systemCode } from '../failure.ts';
import { readStat } from './thread-reads.ts';

/** What a file looks like from outside, to see whether another program has changed it; null where there is none. */
export async function fileStamp(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await readStat(path);
    return `${ino}-${size}-${mtimeNs}`;
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}
