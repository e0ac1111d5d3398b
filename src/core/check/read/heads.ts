import type { Fact } from './fact.ts';

/** What is counted, as far as one count may be a part of another: villages, townships, county units, people and households. */
export type Head = 'village' | 'township' | 'county' | 'person' | 'household';

const NOUNS =
  /^[^,。;、“”]{0,8}?(?:(?<village>(?:行政村|贫困村|自然村)(?!民)|(?<![农全驻])村(?![民干支集党卫医小级两]))|(?<township>乡镇|镇乡|乡\(镇\)|镇\(乡\)|镇街)|(?<county>县\(?[市区]|县区|区县|市县|县(?![级委政域长内乡处])))/;
const BEFORE =
  /(?:(?<village>行政村|贫困村)|(?<township>乡镇)|(?<county>县\(?[市区]\)?|贫困县|重点县))[^,。;、“”]{0,4}$/;
const POOR =
  /贫困(?!县|村|地区|发生|面|乡|镇|程度|状况|线|标准)|[脱致返]贫(?!攻坚)|低收入|建档立卡/;

/** The head of a count by the noun that it counts; persons and households only among the poor, since others have many wholes. */
export function headOf({ dimension, unit, tail, lead, measure, kind }: Fact): Head | undefined {
  if (kind !== 'count') return undefined;
  if (dimension === 'person' || dimension === 'household') {
    return isPoor({ lead, tail, measure }) ? dimension : undefined;
  }
  const noun = dimension === '个' ? tail.replace(/^的/, '') : unit;
  const isBare = dimension === '个' && !/^[\u4e00-\u9fff]/.test(tail);
  const found = NOUNS.exec(noun) ?? (isBare ? BEFORE.exec(lead) : null);
  if (found?.groups?.['village'] !== undefined) return 'village';
  if (found?.groups?.['township'] !== undefined) return 'township';
  return found?.groups?.['county'] === undefined ? undefined : 'county';
}

/** Whether people or households are counted as poor, or as no longer so. */
export function isPoor({ lead, tail, measure }: Pick<Fact, 'lead' | 'tail' | 'measure'>): boolean {
  return POOR.test(`${lead.slice(-12)}|${tail}|${measure}`);
}
