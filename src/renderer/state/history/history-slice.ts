import { everyChange } from '../../../core/annotation/history/change-filter.ts';
import type { Change } from '../../../core/annotation/edit/change.ts';
import type { EarlierLayer } from '../../../core/annotation/history/rewind.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import { type Packed, unpack } from '../../../core/ipc/packed.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import type { ChangesAsked, ChangesView } from '../../../core/ipc/views.ts';
import type { SliceTools } from '../desk.ts';
import {
  type HistoryFilter,
  type ReportHistory,
  askedOf,
  pageSize,
  unreadHistory,
  wholeHistory,
  withContent,
  withPage,
} from './report-history.ts';

/** Which side of a step a report is restored to. */
export type RestoreSide = 'after' | 'before';

/** What was done on the open report, as the history panel shows it. */
export interface HistorySlice {
  /** Null until the panel is shown for the first time. */
  readonly history: ReportHistory | null;
  readonly historyFilter: HistoryFilter;
  /** The change that is chosen in the panel. */
  readonly chosenChange: ToldChange | null;
  filterHistory(patch: Partial<HistoryFilter>): void;
  chooseChange(told: ToldChange | null): void;
  /** Reads the history from its end, as far as it was read before. */
  refreshHistory(): Promise<void>;
  /** Reads on where the history ends so far. */
  readEarlierHistory(): Promise<void>;
  /** Reads a page again that was let go. */
  readHistoryPage(page: number): Promise<void>;
  /** The latest changes of one annotation of the open report, the last first; null where they cannot be read. */
  changesOf(annotation: string): Promise<ChangesView | null>;
  /** A change whole; null where it cannot be read. */
  wholeChange(told: ToldChange): Promise<Change | null>;
  /** The reviewer's own layer on one side of a change; null where it cannot be read. */
  earlierLayer(told: ToldChange, side: RestoreSide): Promise<EarlierLayer | null>;
}

/** How many changes a refresh reads at most; what was read before them is read again as it comes into sight. */
const refreshed = 500;

/** How many changes the card of an annotation is told of. */
const toldOfOne = 40;

export function historySlice(tools: SliceTools): HistorySlice {
  const { set, get } = tools;
  const ask = asking(tools);
  const read = async (report: string, asked: ChangesAsked): Promise<ChangesView | null> => {
    await get().saved();
    return ask((bridge) => bridge.request('report:changes', { report, asked }));
  };
  return {
    history: null,
    historyFilter: wholeHistory,
    chosenChange: null,
    ...reading(tools, read),
    filterHistory(patch) {
      set(({ historyFilter }) => ({
        historyFilter: { ...historyFilter, ...patch },
        chosenChange: null,
      }));
    },
    chooseChange: (chosenChange) => set({ chosenChange }),
    async changesOf(annotation) {
      const { open, project } = get();
      if (open === null || project === null) return null;
      const filter = { ...everyChange, annotation };
      const layers = [project.reviewer.id];
      return read(open.report.id, { layers, filter, from: null, limit: toldOfOne });
    },
    async wholeChange({ layer, end }) {
      const report = get().open?.report.id;
      if (report === undefined) return null;
      return ask((bridge) => bridge.request('report:change', { report, layer, end }));
    },
    async earlierLayer({ start, end }, side) {
      const report = get().open?.report.id;
      if (report === undefined) return null;
      await get().saved();
      const place = side === 'after' ? end : start;
      return ask((bridge) => bridge.request('report:earlier-layer', { report, end: place }));
    },
  };
}

type Ask = <T>(
  request: (bridge: SliceTools['bridge']) => Promise<Result<Packed<T>, AppError>>,
) => Promise<T | null>;

/** Asks the main process; what goes wrong is shown, and null. */
function asking({ get, bridge }: SliceTools): Ask {
  return async (request) => {
    const answer = await request(bridge);
    if (answer.ok) return unpack(answer.value);
    get().showError(answer.error);
    return null;
  };
}

/** What reads pages of the panel's history; of answers to an old question nothing is kept. */
function reading(
  { set, get }: SliceTools,
  read: (report: string, asked: ChangesAsked) => Promise<ChangesView | null>,
): Pick<HistorySlice, 'refreshHistory' | 'readEarlierHistory' | 'readHistoryPage'> {
  const underWay = new Set<string>();
  let asked = 0;
  return {
    async refreshHistory() {
      const { open, historyFilter: filter, history } = get();
      if (open === null) return;
      const report = open.report.id;
      if (history !== null && history.report !== report && filter.annotation !== null) {
        // That annotation is of another report; the new filter asks again.
        set({ history: null });
        get().filterHistory({ annotation: null });
        return;
      }
      asked += 1;
      const own = asked;
      const isSame = history?.report === report && history.filter === filter;
      if (!isSame) set({ history: null, chosenChange: null });
      const before = isSame ? history.rows.length : 0;
      const limit = Math.max(pageSize, Math.min(refreshed, before));
      const question = askedOf(filter, new Date());
      const answer = await read(report, { ...question, from: null, limit });
      if (answer === null || asked !== own) return;
      set({ history: withPage(unreadHistory(report, filter), { from: null, limit }, answer) });
    },
    async readEarlierHistory() {
      const { history } = get();
      const from = history?.next ?? null;
      if (history === null || from === null || underWay.has('more')) return;
      underWay.add('more');
      const question = askedOf(history.filter, new Date());
      const answer = await read(history.report, { ...question, from, limit: pageSize });
      underWay.delete('more');
      const now = get().history;
      if (answer === null || now === null || now.next !== from) return;
      set({ history: withPage(now, { from, limit: pageSize }, answer) });
    },
    async readHistoryPage(page) {
      const { history } = get();
      const wanted = history?.pages[page];
      const key = String(page);
      if (history === null || wanted === undefined || wanted.content !== null) return;
      if (underWay.has(key)) return;
      underWay.add(key);
      const { from, limit } = wanted;
      const question = askedOf(history.filter, new Date());
      const answer = await read(history.report, { ...question, from, limit });
      underWay.delete(key);
      const now = get().history;
      if (answer === null || now?.pages[page]?.from !== from) return;
      set({ history: withContent(now, page, answer) });
    },
  };
}
