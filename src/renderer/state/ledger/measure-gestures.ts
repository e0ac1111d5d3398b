import { type LedgerGroup, plainMeasure } from '../../../core/ledger/group.ts';
import { forgetApart, keepApart } from '../../../core/ledger/likely-aliases.ts';
import { nameMeasure, unnameMeasure } from '../../../core/ledger/measure-names.ts';
import type { Desk } from '../desk.ts';

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

/** Has the measure of a group be known by the name of another's. */
export function joinMeasures(desk: Desk, group: LedgerGroup, into: LedgerGroup): void {
  giveMeasureName(desk, group, into.measure);
}

/** Keeps in mind that two measures are not the same. */
export function setMeasuresApart(desk: Desk, measure: string, other: string): void {
  desk
    .getState()
    .editProject((record) => keepApart(record, measure, other, () => crypto.randomUUID()));
}

/** Forgets that two measures are not the same. */
export function forgetMeasuresApart(desk: Desk, id: string): void {
  desk.getState().editProject((record) => forgetApart(record, id));
}
