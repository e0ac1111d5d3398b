import type { Locale } from '../../../core/annotation/label/local-name.ts';
import type { Abilities } from '../../../core/format/abilities.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';

/** What a format keeps and what it drops, in words. */
export function describeAbilities(
  abilities: Abilities,
  locale: Locale,
): { readonly keeps: readonly string[]; readonly drops: readonly string[] } {
  const words = exportWords[locale];
  const named = (['overlap', 'attributes', 'relations', 'verdicts', 'notes'] as const).map(
    (id) => ({
      name: words.abilities[id],
      kept: abilities[id],
    }),
  );
  const beside = (['evidence', 'checks'] as const).map((id) => ({
    name: words.abilities[id],
    kept: abilities.casework === 'all' || abilities.casework === id,
  }));
  const all = [...named, ...beside];
  return {
    keeps: [
      ...all.filter(({ kept }) => kept).map(({ name }) => name),
      words.offsets[abilities.offsets],
      ...(abilities.reads ? [words.abilities.reads] : []),
    ],
    drops: all.filter(({ kept }) => !kept).map(({ name }) => name),
  };
}
