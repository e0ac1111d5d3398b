import { type LedgerGroup, plainMeasure } from '../../core/ledger/group.ts';
import { nameMeasure, unnameMeasure } from '../../core/ledger/measure-names.ts';
import type { Desk } from './desk.ts';

/** Has the project know the measure of a group by another name, in all the ways in which the group's figures write it. */
export function giveMeasureName(desk: Desk, { measure, entries }: LedgerGroup, name: string): void {
  const written = [...new Set([measure, ...entries.map((entry) => plainMeasure(entry.measure))])];
  desk
    .getState()
    .editProject((record) => nameMeasure(record, written, name, () => crypto.randomUUID()));
}

/** Has a way to write a measure no longer be another's. */
export function takeMeasureName(desk: Desk, alias: string): void {
  desk.getState().editProject((record) => unnameMeasure(record, alias));
}
