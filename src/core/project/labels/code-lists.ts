import type { Choice } from '../../annotation/label/attribute.ts';
import type { CodeLists } from '../../annotation/label/code-list.ts';
import type { LocalName } from '../../annotation/label/local-name.ts';
import { type Gazetteer, fullPath } from '../../place/gazetteer.ts';
import type { ProjectParts } from '../project-record.ts';

/** The lists that attributes link to, as somebody looks into them. */
export interface KnownLists extends CodeLists {
  /** The entry that was meant by what was typed: a code, or a name that only one has; null where none is. */
  codeOf(list: string, typed: string): string | null;
  /** Entries to choose from; of the divisions, those whose name begins as typed. */
  entries(list: string, typed: string): readonly Choice[];
}

/** How many entries are offered at once. */
const mostOffered = 50;

/** The lists of a project. Without a gazetteer nothing is known of the divisions, and every code of theirs passes. */
export function knownLists(
  { programs, codeLists }: Pick<ProjectParts, 'programs' | 'codeLists'>,
  divisions: Gazetteer | null,
): KnownLists {
  const own = new Map(codeLists.map(({ id, codes }) => [id, codes]));
  const registered = programs.map(({ id, name }): Choice => ({ id, name: same(name) }));
  const listed = (list: string): readonly Choice[] =>
    list === 'programs' ? registered : (own.get(list) ?? []);
  return {
    nameOf(list, code) {
      if (list === 'divisions') return divisionName(divisions, code);
      return listed(list).find(({ id }) => id === code)?.name ?? null;
    },
    codeOf(list, typed) {
      const text = typed.trim().normalize('NFKC');
      if (list === 'divisions') {
        if (divisions === null || divisions.unit(text) !== undefined) return text;
        const [unit, ...others] = [...divisions.named(text), ...divisions.shortened(text)];
        return unit !== undefined && others.every(({ code }) => code === unit.code)
          ? unit.code
          : null;
      }
      const meant = listed(list).filter(({ id, name }) =>
        [id, name['zh-CN'], name.en].some((each) => each.normalize('NFKC') === text),
      );
      const [first] = meant;
      return meant.length === 1 && first !== undefined ? first.id : null;
    },
    entries(list, typed) {
      if (list !== 'divisions') return listed(list).slice(0, mostOffered);
      const text = typed.trim();
      if (divisions === null || text === '') return [];
      const units = [...divisions.named(text), ...divisions.shortened(text)];
      return units.slice(0, mostOffered).map(({ code }) => ({
        id: code,
        name: divisionName(divisions, code) ?? same(code),
      }));
    },
  };
}

function divisionName(divisions: Gazetteer | null, code: string): LocalName | null {
  if (divisions === null) return same(code);
  return divisions.unit(code) === undefined ? null : same(fullPath(divisions, code).join(''));
}

function same(name: string): LocalName {
  return { 'zh-CN': name, en: name };
}
