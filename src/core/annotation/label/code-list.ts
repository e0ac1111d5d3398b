import type { Choice } from './attribute.ts';
import type { LocalName } from './local-name.ts';

/** A list of the project's own that attributes link to: codes with their names. */
export interface CodeList {
  readonly id: string;
  readonly name: LocalName;
  readonly codes: readonly Choice[];
}

/** The lists that every project has: the administrative divisions of GB/T 2260, and the project's register of programs. */
export const builtInLists = ['divisions', 'programs'] as const;

/** What is known of the entries that attributes link to. */
export interface CodeLists {
  /** The name of an entry, or null where the list has none with this code. */
  nameOf(list: string, code: string): LocalName | null;
}
