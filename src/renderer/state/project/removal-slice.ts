import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { removalWords } from '../../../core/locale/project/removals-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import {
  type Holding,
  bringBackReports,
  removeReports,
} from '../../../core/project/edits/removals.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import { detailsShown } from './detail-gestures.ts';
import { reportsInOrder } from './report-order.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Out of the project, or back into it. */
export type RemovalWay = 'remove-reports' | 'bring-back-reports';

/** A report that can be picked. */
export interface Pickable {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly date: string | null;
  /** In UTF-16 units. */
  readonly length: number;
}

/** What a person picks to take out or to put back. */
export interface Picking {
  readonly way: RemovalWay;
  readonly reports: readonly Pickable[];
  readonly picked: ReadonlySet<string>;
  /** What is known of who has worked on them, by the id of the report. */
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly counting: 'counting' | 'stopped' | 'done';
}

/** What was just taken out or put back, until it is dismissed. */
export interface Moved {
  readonly way: RemovalWay;
  readonly ids: ReadonlySet<string>;
  readonly title: string;
}

/** Taking reports out of the project and putting them back: changes of its record, undone like others. */
export interface RemovalSlice {
  readonly picking: Picking | null;
  readonly moved: Moved | null;
  /** Opens the dialog with reports picked; nothing given, the open one is to be taken out. */
  openRemoval(way: RemovalWay, picked?: readonly string[]): Promise<void>;
  pickReports(ids: readonly string[], picked: boolean): void;
  /** Counts who has worked on what is picked, as far as it is not known. */
  countHoldings(): Promise<void>;
  /** Takes the picked reports out, or puts them back, as one change. */
  movePicked(): Promise<void>;
  leaveRemoval(): void;
  undoMoved(): Promise<void>;
  dismissMoved(): void;
}

export function removalSlice(tools: SliceTools): RemovalSlice {
  const { set, get } = tools;
  return {
    picking: null,
    moved: null,
    async openRemoval(way, given) {
      const reports = await pickable(tools, way);
      if (reports === null) return;
      const { open } = get();
      const usual = way === 'remove-reports' && open !== null ? [open.report.id] : [];
      const wanted = new Set(given ?? usual);
      const picked = new Set(reports.map(({ id }) => id).filter((id) => wanted.has(id)));
      set({ picking: { way, reports, picked, holdings: new Map(), counting: 'done' } });
      get().openDialog(way);
      await get().countHoldings();
    },
    pickReports(ids, isPicked) {
      const { picking } = get();
      if (picking === null) return;
      const picked = new Set(picking.picked);
      for (const id of ids) {
        if (isPicked) picked.add(id);
        else picked.delete(id);
      }
      set({ picking: { ...picking, picked } });
      void get().countHoldings();
    },
    countHoldings: () => countHoldings(tools),
    movePicked: () => movePicked(tools),
    leaveRemoval() {
      const { picking, cancelJob } = get();
      if (picking?.counting === 'counting') void cancelJob();
      set({ picking: null });
    },
    undoMoved: () => undoMoved(tools),
    dismissMoved: () => set({ moved: null }),
  };
}

/** Says what was done. */
export function sayMoved({ way, ids, title }: Moved, locale: Locale): string {
  const words = removalWords[locale];
  const [one, several] =
    way === 'remove-reports' ? [words.removedOne, words.removed] : [words.backOne, words.back];
  return ids.size === 1 ? one(title) : several(title, countText(ids.size, locale));
}

/** The reports that can be picked, in the order of the list; null where that could not be asked. */
async function pickable(
  { get, bridge }: SliceTools,
  way: RemovalWay,
): Promise<readonly Pickable[] | null> {
  const { project, settings } = get();
  if (project === null) return null;
  if (way === 'remove-reports') {
    return reportsInOrder(project.reports, settings.reportOrder, localeOfState(get())).map(
      (summary) => {
        const { id, length } = summary.report;
        const { title, outlet, date } = detailsShown(summary);
        return { id, title, outlet, date, length };
      },
    );
  }
  await get().saved();
  const removed = await bridge.request('reports:removed');
  if (!removed.ok) {
    get().showError(removed.error);
    return null;
  }
  return removed.value.map(({ report, ...rest }) => ({ id: report, ...rest }));
}

async function countHoldings({ set, get, bridge }: SliceTools): Promise<void> {
  const asked = get().picking;
  if (asked === null) return;
  const { picked, holdings } = asked;
  const unknown = [...picked].filter((id) => !holdings.has(id));
  if (asked.counting === 'counting') {
    // What is being counted may be most of it: its answer asks again.
    return;
  }
  if (unknown.length === 0) {
    set({ picking: { ...asked, counting: 'done' } });
    return;
  }
  set({ picking: { ...asked, counting: 'counting' } });
  await get().saved();
  const answer = await bridge.request('reports:holdings', { reports: unknown });
  const now = get().picking;
  if (now?.way !== asked.way || now.reports !== asked.reports) return;
  set({ job: null });
  if (!answer.ok) {
    set({ picking: { ...now, counting: 'stopped' } });
    if (answer.error.code !== 'cancelled') get().showError(answer.error);
    return;
  }
  const known = new Map(now.holdings);
  for (const holding of answer.value) known.set(holding.report, holding);
  set({ picking: { ...now, holdings: known, counting: 'done' } });
  await get().countHoldings();
}

/** Opens the report that follows in the list on those that go, where the open one is among them. */
async function openNext(state: DeskState, gone: ReadonlySet<string>): Promise<void> {
  const { project, open, settings, openReport } = state;
  if (project === null || open === null || !gone.has(open.report.id)) return;
  const { reportOrder } = settings;
  const reports = reportsInOrder(project.reports, reportOrder, localeOfState(state));
  const at = reports.findIndex(({ report }) => report.id === open.report.id);
  const stays = ({ report }: (typeof reports)[number]): boolean => !gone.has(report.id);
  const next = reports.slice(at).find(stays) ?? reports.slice(0, at).findLast(stays);
  if (next !== undefined) await openReport(next.report.id);
}

async function movePicked({ set, get }: SliceTools): Promise<void> {
  const { picking, closeDialog } = get();
  if (picking === null || picking.picked.size === 0) return;
  const { way, picked, reports } = picking;
  const chosen = reports.filter(({ id }) => picked.has(id));
  get().leaveRemoval();
  closeDialog();
  // Whoever is next is on the desk before the report under it goes.
  if (way === 'remove-reports') await openNext(get(), picked);
  get().editProject((record) =>
    way === 'remove-reports'
      ? removeReports(
          record,
          chosen.map(({ id, title }) => ({ id, name: title })),
        )
      : bringBackReports(record, picked),
  );
  set({ moved: { way, ids: picked, title: chosen[0]?.title ?? '' } });
}

async function undoMoved({ set, get }: SliceTools): Promise<void> {
  const { moved } = get();
  set({ moved: null });
  if (moved === null) return;
  await get().readProjectHistory();
  const last = get().projectHistory?.history.done?.top;
  const { added = [], removed = [] } = last?.diffs.removals ?? {};
  const isLast = [...added, ...removed].some(({ id }) => moved.ids.has(id));
  if (isLast && last?.gesture === moved.way) return get().undoProject();
  // Something else was done since: the same is done the other way.
  if (moved.way === 'remove-reports') {
    get().editProject((record) => bringBackReports(record, moved.ids));
  } else await get().openRemoval('remove-reports', [...moved.ids]);
}
