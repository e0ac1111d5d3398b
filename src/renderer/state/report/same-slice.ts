import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { Attributes } from '../../../core/annotation/label/attribute.ts';
import { tagAlike } from '../../../core/annotation/edit/edit.ts';
import type { FoundHit, FoundReport } from '../../../core/find/found-report.ts';
import { sameText } from '../../../core/find/same-text.ts';
import { textMatcher } from '../../../core/find/text-matcher.ts';
import type { FindFound } from '../../../core/ipc/views.ts';
import { sameTextWords } from '../../../core/locale/text/same-text-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { batchStepId, taggedAlike } from '../../../core/project/edits/tag-batch.ts';
import { suggestAttributes } from '../../../core/suggest/attributes.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import { activeAnnotation } from './gestures.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Where equal texts are looked for. */
export type SameScope = 'report' | 'project';

/** Which of the equal texts are in sight. */
export type SameShown = 'all' | 'untagged' | 'other' | 'tagged';

/** A text, and what shall be said of it wherever it is ticked. */
export type SameSubject = Pick<Annotation, 'quote' | 'label' | 'attributes'>;

/** The list of all places with one text. */
export interface SameTexts {
  readonly subject: SameSubject;
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
  /** Lists the places of a text in all reports; a screen shows them. */
  seekSame(subject: SameSubject, shown: SameShown): Promise<void>;
  forgetSame(): void;
  setSameScope(scope: SameScope): Promise<void>;
  showSame(shown: SameShown): void;
  tickSame(keys: readonly string[], ticked: boolean): void;
  /** Tags what is ticked: one change in each report. */
  applySame(): Promise<void>;
  takeSame(found: FindFound): void;
  /** Opens the report of a place there. */
  goToSame(report: string, hit: FoundHit): Promise<void>;
}

/** The key of a place in the list. */
export function sameKey(report: string, { start }: Pick<FoundHit, 'start'>): string {
  return `${report} ${start}`;
}

/** Whether a place may be tagged. */
export function canTag({ standing }: FoundHit): boolean {
  return standing !== 'tagged' && standing !== null;
}

/** The search for the places of a text in all reports; only what was asked for last counts. */
function seeker({ get, bridge }: SliceTools, patch: (change: Partial<SameTexts>) => void) {
  let search = '';
  return {
    isLast: (id: string): boolean => id === search,
    stop(): void {
      search = '';
      void bridge.request('find:cancel');
    },
    async seek({ quote, label }: SameSubject): Promise<void> {
      const own = crypto.randomUUID();
      search = own;
      await get().saved();
      const order = { search: own, query: `"${quote}"`, exact: true, label };
      const ended = await bridge.request('find:start', order);
      if (search !== own) return;
      patch({ searching: false, capped: ended.ok && ended.value.kind === 'capped' });
      if (!ended.ok) get().showError(ended.error);
    },
  };
}

export function sameSlice(tools: SliceTools): SameSlice {
  const { set, get } = tools;
  const patch = (change: Partial<SameTexts>): void => {
    const { same } = get();
    if (same !== null) set({ same: { ...same, ...change } });
  };
  const { seek, stop, isLast } = seeker(tools, patch);
  return {
    same: null,
    openSame() {
      const subject = activeAnnotation(get());
      if (subject === undefined) {
        return get().announce(sameTextWords[localeOfState(get())].noAnnotation);
      }
      const found = hereFound(get(), subject);
      const rest = { shown: 'all', searching: false, capped: false } as const;
      set({ same: { subject, scope: 'report', found, ticked: freeOf(found), ...rest } });
      get().openDialog('same-text');
    },
    async seekSame(subject, shown) {
      const nothing = { found: [], ticked: new Set<string>(), capped: false };
      set({ same: { subject, scope: 'project', shown, searching: true, ...nothing } });
      await seek(subject);
    },
    forgetSame() {
      if (get().same === null) return;
      stop();
      set({ same: null });
    },
    async setSameScope(scope) {
      const { same } = get();
      if (same === null || same.scope === scope) return;
      const found = scope === 'report' ? hereFound(get(), same.subject) : [];
      const ticked = freeOf(found);
      patch({ scope, found, ticked, searching: scope === 'project', capped: false });
      if (scope === 'report') stop();
      else await seek(same.subject);
    },
    showSame: (shown) => patch({ shown }),
    tickSame: (keys, ticked) => patch({ ticked: withTicks(get().same, keys, ticked) }),
    applySame: () => apply(tools),
    async goToSame(report, { start, end }) {
      get().closeDialog();
      if (!(await get().bringReport(report))) return;
      get().select({ anchor: start, head: end });
      get().revealSpan({ start, end }, true);
    },
    takeSame({ search, found }) {
      const { same } = get();
      if (!isLast(search) || same === null) return;
      patch({
        found: [...same.found, ...found],
        ticked: new Set([...same.ticked, ...freeOf(found)]),
      });
    },
  };
}

function withTicks(
  same: SameTexts | null,
  keys: readonly string[],
  ticked: boolean,
): ReadonlySet<string> {
  const next = new Set(same?.ticked);
  for (const key of keys) {
    if (ticked) next.add(key);
    else next.delete(key);
  }
  return next;
}

function hereFound({ open }: DeskState, { quote, label }: SameSubject): readonly FoundReport[] {
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

/** Tags what is ticked, as one change in each report and one step of the project's screens. */
async function apply({ set, get, bridge }: SliceTools): Promise<void> {
  const { same, open, edit, editProject } = get();
  if (same === null) return;
  const { subject, found, ticked } = same;
  const { quote, label } = subject;
  const attributes = attributesFor(subject);
  const chosen = found
    .map(({ report, hits }) => ({
      report,
      starts: hits
        .filter((hit) => canTag(hit) && ticked.has(sameKey(report, hit)))
        .map(({ start }) => start),
    }))
    .filter(({ starts }) => starts.length > 0);
  get().closeDialog();
  if (chosen.length === 0) return;
  const batch = crypto.randomUUID();
  const own = chosen.find(({ report }) => report === open?.report.id);
  if (own !== undefined) {
    const spans = own.starts.map((start) => ({ start, end: start + quote.length }));
    edit(({ layer, text }, context) => ({
      ...tagAlike(layer, text, spans, { label, attributes }, context),
      id: batchStepId(batch, context.newId()),
    }));
  }
  // Written before the reports are, so that it can be taken back wherever it is cut off.
  const tagging = { id: batch, name: quote, reports: chosen.map(({ report }) => report) };
  editProject((record) => taggedAlike(record, tagging));
  const others = chosen.filter(({ report }) => report !== own?.report);
  if (others.length === 0) return;
  await get().saved();
  const order = { batch, label, quote, attributes: { ...attributes }, reports: others };
  const tagged = await bridge.request('tag:apply', withLists(order));
  set({ job: null });
  if (!tagged.ok) return get().showError(tagged.error);
  for (const error of tagged.value.errors) get().showError(error);
  const locale = localeOfState(get());
  const annotations = tagged.value.annotations + (own?.starts.length ?? 0);
  const reports = tagged.value.reports + (own === undefined ? 0 : 1);
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
function attributesFor({ label, quote, attributes }: SameSubject): Attributes {
  return label === 'figure' ? suggestAttributes(label, quote) : attributes;
}
