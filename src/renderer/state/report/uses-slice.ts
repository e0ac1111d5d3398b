import type { TextUse, TextUsesView } from '../../../core/find/text-uses.ts';
import type { FindFound } from '../../../core/ipc/views.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import { suggestAttributes } from '../../../core/suggest/attributes.ts';
import type { DeskState, SliceTools } from '../desk.ts';

/** Texts with several labels, or texts that are tagged in some places only. */
export type UsesKind = 'mixed' | 'missed';

/** How the count of the project's texts stands. */
export type UsesCount =
  | { readonly kind: 'none' | 'cancelled' | 'counted' }
  | { readonly kind: 'counting'; readonly done: number; readonly of: number };

/** How the same texts are labelled over the project, as lists to work through. */
export interface UsesSlice {
  readonly usesCount: UsesCount;
  /** What was counted last, and of which project. */
  readonly uses: { readonly project: string; readonly view: TextUsesView } | null;
  readonly usesUnread: number;
  readonly usesKind: UsesKind;
  readonly usesWords: string;
  /** The text whose places are shown. */
  readonly useChosen: TextUse | null;
  /** Texts that were worked through since the count. */
  readonly usesWorked: ReadonlySet<string>;
  countTextUses(): Promise<void>;
  cancelTextUses(): void;
  showUses(kind: UsesKind): void;
  filterUses(words: string): void;
  /** Shows the places of a text, to be tagged with a label; without one with the label that it bears most. */
  chooseUse(use: TextUse, label?: string): void;
  /** Tags what is ticked of the text that is chosen, and goes on to the next. */
  applyUse(): Promise<void>;
  takeUsesProgress(found: FindFound): void;
}

export function usesSlice(tools: SliceTools): UsesSlice {
  const { set, get, bridge } = tools;
  let search = '';
  return {
    usesCount: { kind: 'none' },
    uses: null,
    usesUnread: 0,
    usesKind: 'mixed',
    usesWords: '',
    useChosen: null,
    usesWorked: new Set(),
    async countTextUses() {
      const own = crypto.randomUUID();
      search = own;
      const counted = await count(tools, own);
      if (search === own && counted !== null) set(counted);
    },
    cancelTextUses() {
      void bridge.request('find:cancel');
    },
    showUses(usesKind) {
      get().forgetSame();
      set({ usesKind, useChosen: null });
    },
    filterUses: (usesWords) => set({ usesWords }),
    chooseUse(use, wanted) {
      const label = wanted ?? use.labels[0]?.label;
      if (label === undefined) return;
      set({ useChosen: use });
      const attributes = suggestAttributes(label, use.quote);
      const shown = get().usesKind === 'mixed' ? 'other' : 'untagged';
      void get().seekSame({ quote: use.quote, label, attributes }, shown);
    },
    async applyUse() {
      const { useChosen: use } = get();
      if (use === null) return;
      await get().applySame();
      set({ usesWorked: new Set([...get().usesWorked, use.quote]) });
      const listed = usesShown(get());
      const next = listed[listed.findIndex(({ quote }) => quote === use.quote) + 1];
      if (next === undefined) get().chooseUse(use);
      else get().chooseUse(next);
    },
    takeUsesProgress({ search: of, done, of: all }) {
      if (of === search && get().usesCount.kind === 'counting') {
        set({ usesCount: { kind: 'counting', done, of: all } });
      }
    },
  };
}

/** Counts under an id; what the count comes to, or null without a project. */
async function count(
  { set, get, bridge }: SliceTools,
  search: string,
): Promise<Partial<UsesSlice> | null> {
  const { project } = get();
  if (project === null) return null;
  get().forgetSame();
  const of = 2 * project.reports.length;
  set({ usesCount: { kind: 'counting', done: 0, of }, useChosen: null });
  await get().saved();
  const counted = await bridge.request('find:uses', { search });
  if (!counted.ok) {
    get().showError(counted.error);
    return { usesCount: { kind: 'none' } };
  }
  const { view, unread } = unpack(counted.value);
  if (view === null) return { usesCount: { kind: 'cancelled' } };
  return {
    usesCount: { kind: 'counted' },
    usesUnread: unread.length,
    uses: { project: project.id, view },
    usesWorked: new Set<string>(),
  };
}

/** The texts that are listed. */
export function usesShown({
  project,
  uses,
  usesKind,
  usesWords,
}: Pick<DeskState, 'project' | 'uses' | 'usesKind' | 'usesWords'>): readonly TextUse[] {
  if (uses === null || uses.project !== project?.id) return [];
  const words = usesWords.trim();
  return words === ''
    ? uses.view[usesKind]
    : uses.view[usesKind].filter(({ quote }) => quote.includes(words));
}
