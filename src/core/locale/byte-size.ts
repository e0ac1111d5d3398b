import type { Locale } from '../annotation/label/local-name.ts';
import { countText } from './numbers.ts';

/** A size as file managers show it: `200 MB`; binary units, rounded up so that a file over a limit never reads like the limit. */
export function byteSize(bytes: number, locale: Locale): string {
  const mebibytes = bytes / 2 ** 20;
  if (mebibytes >= 1) return `${countText(Math.ceil(mebibytes * 10) / 10, locale)} MB`;
  return `${countText(Math.ceil(bytes / 1024), locale)} KB`;
}
