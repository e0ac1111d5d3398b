import { type Result, err, ok } from '../../base/result.ts';
import { isDecimal } from './attribute.ts';

/** Why what was typed is no decimal. */
export type DecimalProblem = 'not-a-decimal' | 'bad-grouping';

/**
 * The exact decimal that a person typed, as Hezhu writes it: full-width digits and signs become plain, a leading plus and leading zeros
 * go, commas go where they stand at every third or every fourth digit. Digits after the point are kept as typed.
 */
export function readDecimal(typed: string): Result<string, DecimalProblem> {
  const plain = typed
    .replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/[−–—﹣]/g, '-')
    .replace(/[,、]/g, ',')
    .replace(/。/g, '.')
    .replace(/\s+/g, '');
  const parts = /^([+-]?)([\d,]*)(?:\.(\d+))?$/.exec(plain);
  if (parts === null) return err('not-a-decimal');
  const [, sign = '', whole = '', fraction] = parts;
  if (whole.includes(',') && !grouped.test(whole)) return err('bad-grouping');
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (digits === '' && fraction === undefined) return err('not-a-decimal');
  const decimal = `${sign === '-' ? '-' : ''}${digits || '0'}${fraction === undefined ? '' : `.${fraction}`}`;
  return isDecimal(decimal) ? ok(decimal) : err('not-a-decimal');
}

const grouped = /^\d{1,3}(?:,\d{3})+$|^\d{1,4}(?:,\d{4})+$/;
