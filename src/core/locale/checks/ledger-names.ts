import type { Locale } from '../../annotation/label/local-name.ts';
import type { LedgerGroup } from '../../ledger/group.ts';
import { isBefore } from '../../ledger/period.ts';
import { ledgerWords } from './ledger-words.ts';

/** The place of a group, or that it is not known. */
export function placeName({ place }: Pick<LedgerGroup, 'place'>, locale: Locale): string {
  return place?.name ?? ledgerWords[locale].noPlace;
}

/** The time of a group as its first figure's report writes it. */
export function periodName({ period, entries }: LedgerGroup, locale: Locale): string {
  const words = ledgerWords[locale];
  const [first] = entries;
  const said = first?.periodWords ?? '';
  if (isBefore(period)) return said === '' ? words.beforeReport : words.before(said);
  if (said !== '') return said;
  return period.year === null ? words.noPeriod : words.ownTime(String(period.year));
}

/** What a group's measure does, where it is no level; empty where it is. */
export function aspectName({ aspect, entries }: LedgerGroup, locale: Locale): string {
  const { rise, fall, plan } = ledgerWords[locale];
  const change = aspect === 'up' ? rise : aspect === 'down' ? fall : '';
  const planned = entries[0]?.planned === true ? plan : '';
  return [change, planned].filter((word) => word !== '').join(' · ');
}
