import { compareText } from '../annotation/annotation.ts';
import { nameKey } from './name-key.ts';
import { type RegisterEntry, namesOf } from './registered.ts';

/** Which programs of a register are shown, and in which order. */
export interface RegisterQuery {
  /** What one of the names must contain. */
  readonly words: string;
  readonly state: 'all' | 'proposed' | 'stopped' | 'kept';
  readonly order: 'name' | 'times';
}

/** Nothing left out, by name. */
export const wholeRegister: RegisterQuery = { words: '', state: 'all', order: 'name' };

/** The programs that a query asks for, in its order. */
export function viewRegister(
  register: readonly RegisterEntry[],
  { words, state, order }: RegisterQuery,
): readonly RegisterEntry[] {
  const wanted = nameKey(words.trim());
  const shown = register.filter(
    (entry) =>
      (state === 'all' || isIn(entry, state)) &&
      (wanted === '' || namesOf(entry).some((name) => nameKey(name).includes(wanted))),
  );
  if (order === 'name') return shown;
  return [...shown].sort((a, b) => b.accepted - a.accepted || compareText(a.name, b.name));
}

function isIn(
  { kept, stopped }: RegisterEntry,
  state: Exclude<RegisterQuery['state'], 'all'>,
): boolean {
  switch (state) {
    case 'proposed':
      return !stopped;
    case 'stopped':
      return stopped;
    case 'kept':
      return kept;
  }
}
