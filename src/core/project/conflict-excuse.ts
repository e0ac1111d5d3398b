import type { ExcuseReason } from '../annotation/casework.ts';

/**
 * Why values that contradict each other in the ledger are no finding. Groups of the ledger are computed and never stored, so it says which one it means
 * by what its figures have in common, and which values it excuses: with another one, it no longer holds.
 */
export interface ConflictExcuse {
  readonly id: string;
  /** By the name under which the project knew it; one that it knows by another name since is found all the same. */
  readonly measure: string;
  /** Code of the place or, where none is known, its name. */
  readonly place: string;
  /** The place as a report writes it. */
  readonly placeName: string;
  /** The time as the ledger compares it: `2019`, `2019-Q1`, `2016/2020`. */
  readonly period: string;
  /** What kind of figure it is: `person`, `%`, a base unit, a classifier. */
  readonly dimension: string;
  /** What it is reckoned for (人均, 每户); empty where it is a total. */
  readonly per: string;
  readonly planned: boolean;
  /** The values that are excused: exact decimals in the base of the dimension, each once. */
  readonly values: readonly string[];
  readonly reason: ExcuseReason;
  readonly note: string;
  /** Id of the reviewer who excused them. */
  readonly author: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}
