import { useEffect, useMemo, useState } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import type { KnownLists } from '../../../core/project/labels/code-lists.ts';
import { useDeskState } from '../../state/use-desk.ts';

type Loaded = Pick<Awaited<ReturnType<typeof load>>, 'lists' | 'divisions'>;

/** The lists that a label's attributes link to; null while they are read, or where it links to none. The divisions are large, and come at first need. */
export function useKnownLists(label: Label | undefined): KnownLists | null {
  const links = label?.attributes.some(({ type }) => type.kind === 'link') === true;
  const parts = useDeskState(({ project }) => project?.parts);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  useEffect(() => {
    if (!links) return;
    let wanted = true;
    void load().then((module) => {
      if (wanted) setLoaded(module);
    });
    return () => {
      wanted = false;
    };
  }, [links]);
  return useMemo(
    () =>
      !links || loaded === null || parts === undefined
        ? null
        : loaded.lists.knownLists(parts, loaded.divisions),
    [links, loaded, parts],
  );
}

async function load() {
  const lists = await import('../../../core/project/labels/code-lists.ts');
  const { gazetteer } = await import('../../../core/place/gazetteer.ts');
  return { lists, divisions: gazetteer() };
}
