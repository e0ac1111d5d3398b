import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Attributes } from '../../core/annotation/attribute.ts';
import { annotate } from '../../core/annotation/edit.ts';
import type { FoundHit, FoundReport } from '../../core/find/found-report.ts';
import { sameText } from '../../core/find/same-text.ts';
import { textMatcher } from '../../core/find/text-matcher.ts';
import type { FindFound } from '../../core/ipc/views.ts';
import { sameTextWords } from '../../core/locale/same-text.ts';
import { countText } from '../../core/locale/numbers.ts';
import { suggestAttributes } from '../../core/suggest/attributes.ts';
import type { DeskState, SliceTools } from './desk.ts';
import { activeAnnotation } from './gestures.ts';
import { localeOfState } from './settings-slice.ts';

/** Where equal texts are looked for. */
export type SameScope = 'report' | 'project';

/** Which of the equal texts are in sight. */
export type SameShown = 'all' | 'untagged' | 'other' | 'tagged';

/** The list of all places with the text of an annotation. */
export interface SameTexts {
  readonly annotation: Annotation;
  readonly scope: SameScope;
  readonly shown: SameShown;
  readonly found: readonly FoundReport[];
  /** `report start` of the places that will be tagged. */
  readonly ticked: ReadonlySet<string>;
  /** Whether places are still being looked for. */
  readonly searching: boolean;
  /** Whether there are more places than are listed. */
  readonly capped: boolean;
}

/** Tagging every equal text alike. */
export interface SameSlice {
  readonly same: SameTexts | null;
  /** Lists the places with the text of the active annotation, and opens the dialog. */
  openSame(): void;
  setSameScope(scope: SameScope): Promise<void>;
  showSame(shown: SameShown): void;
  tickSame(keys: readonly string[], ticked: boolean): void;
  /** Tags what is ticked: one change in each report. */
  applySame(): Promise<void>;
  takeSame(found: FindFound): void;
}

/** The key of a place in the list. */
export function sameKey(report: string, { start }: Pick<FoundHit, 'start'>): string {
  return `${report} ${start}`;
}

/** Whether a place may be tagged. */
export function canTag({ standing }: FoundHit): boolean {
  return standing !== 'tagged' && standing !== null;
}

export function sameSlice(tools: SliceTools): SameSlice {
  const { set, get, bridge } = tools;
  let search = '';
  const patch = (change: Partial<SameTexts>): void => {
    const { same } = get();
    if (same !== null) set({ same: { ...same, ...change } });
  };
  return {
    same: null,
    openSame() {
      const annotation = activeAnnotation(get());
      if (annotation === undefined) {
        return get().announce(sameTextWords[localeOfState(get())].noAnnotation);
      }
      const found = hereFound(get(), annotation);
      const ticked = freeOf(found);
      const rest = { shown: 'all', searching: false, capped: false } as const;
      set({ same: { annotation, scope: 'report', found, ticked, ...rest } });
      get().openDialog('same-text');
    },
    async setSameScope(scope) {
      const { same } = get();
      if (same === null || same.scope === scope) return;
      search = '';
      const found = scope === 'report' ? hereFound(get(), same.annotation) : [];
      const ticked = freeOf(found);
      patch({ scope, found, ticked, searching: scope === 'project', capped: false });
      if (scope === 'report') return void bridge.request('find:cancel');
      const own = crypto.randomUUID();
      search = own;
      await get().saved();
      const { quote, label } = same.annotation;
      const order = { search: own, query: `"${quote}"`, exact: true, label };
      const ended = await bridge.request('find:start', order);
      if (search !== own) return;
      patch({ searching: false, capped: ended.ok && ended.value.kind === 'capped' });
      if (!ended.ok) get().showError(ended.error);
    },
    showSame: (shown) => patch({ shown }),
    tickSame(keys, ticked) {
      const { same } = get();
      const next = new Set(same?.ticked);
      for (const key of keys) {
        if (ticked) next.add(key);
        else next.delete(key);
      }
      patch({ ticked: next });
    },
    applySame: () => apply(tools),
    takeSame({ search: of, found }) {
      const { same } = get();
      if (of !== search || same === null) return;
      patch({
        found: [...same.found, ...found],
        ticked: new Set([...same.ticked, ...freeOf(found)]),
      });
    },
  };
}

function hereFound({ open }: DeskState, { quote, label }: Annotation): readonly FoundReport[] {
  if (open === null) return [];
  const places = textMatcher(quote, true)(open.text);
  const hits = sameText(open.text, places, label, open.layer.annotations.all);
  return [{ report: open.report.id, hits }];
}

/** What is ticked at first: what is free, and nothing that a person had better look at. */
function freeOf(found: readonly FoundReport[]): ReadonlySet<string> {
  return new Set(
    found.flatMap(({ report, hits }) =>
      hits.filter(({ standing }) => standing === 'free').map((hit) => sameKey(report, hit)),
    ),
  );
}

async function apply({ get, bridge }: SliceTools): Promise<void> {
  const { same, open, edit } = get();
  if (same === null || open === null) return;
  const { annotation, found, ticked } = same;
  const { quote, label } = annotation;
  const attributes = attributesFor(annotation);
  const chosen = found
    .map(({ report, hits }) => ({
      report,
      starts: hits
        .filter((hit) => canTag(hit) && ticked.has(sameKey(report, hit)))
        .map(({ start }) => start),
    }))
    .filter(({ starts }) => starts.length > 0);
  get().closeDialog();
  const here = chosen.find(({ report }) => report === open.report.id);
  if (here !== undefined) {
    const provenance = { kind: 'reviewer' } as const;
    const news = here.starts.map((start) => ({
      ...{ start, end: start + quote.length, label, attributes, provenance },
    }));
    edit(({ layer, text }, context) => annotate(layer, text, news, context));
  }
  const others = chosen.filter(({ report }) => report !== open.report.id);
  if (others.length === 0) return;
  const batch = crypto.randomUUID();
  const order = { batch, label, quote, attributes: { ...attributes }, reports: others };
  const tagged = await bridge.request('tag:apply', withLists(order));
  if (!tagged.ok) return get().showError(tagged.error);
  for (const error of tagged.value.errors) get().showError(error);
  const locale = localeOfState(get());
  const annotations = tagged.value.annotations + (here?.starts.length ?? 0);
  const reports = tagged.value.reports + (here === undefined ? 0 : 1);
  const words = sameTextWords[locale];
  get().announce(words.done(countText(annotations, locale), countText(reports, locale)));
}

type Order = {
  readonly attributes: Attributes;
  readonly reports: readonly { readonly report: string; readonly starts: readonly number[] }[];
};

/** The same with lists that a message may hold. */
function withLists<T extends Order>(order: T) {
  return {
    ...order,
    attributes: Object.fromEntries(
      Object.entries(order.attributes).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : [...value],
      ]),
    ),
    reports: order.reports.map(({ report, starts }) => ({ report, starts: [...starts] })),
  };
}

/** What the text itself says goes along with it; what a figure measures, and when, is another matter at every place. */
function attributesFor({ label, quote, attributes }: Annotation): Attributes {
  return label === 'figure' ? suggestAttributes(label, quote) : attributes;
}
