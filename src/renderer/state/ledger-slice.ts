import { unpack } from '../../core/ipc/packed.ts';
import { type ChartFile, type QuoteContext, mostContexts } from '../../core/ipc/ledger-views.ts';
import type { LedgerGroup } from '../../core/ledger/group.ts';
import type { LedgerQuery, LedgerView, SeriesPoint } from '../../core/ledger/view.ts';
import { ledgerWords } from '../../core/locale/ledger.ts';
import type { SliceTools } from './desk.ts';
import { localeOfState } from './settings-slice.ts';

/** A group that is looked at, with what stands round its quotes and how its measure went over the years. */
export interface ChosenGroup {
  readonly group: LedgerGroup;
  /** In the order of the group's entries; null until they are read. */
  readonly contexts: readonly QuoteContext[] | null;
  readonly series: readonly SeriesPoint[];
}

/** All figures of the project by measure, place and time. */
export interface LedgerSlice {
  readonly ledgerQuery: LedgerQuery;
  /** Null until it was read for the first time. */
  readonly ledger: LedgerView | null;
  readonly ledgerReading: boolean;
  readonly ledgerGroup: ChosenGroup | null;
  /** Reads what changed, and shows what the query asks for. */
  readLedger(): Promise<void>;
  queryLedger(query: Partial<LedgerQuery>): Promise<void>;
  chooseLedgerGroup(group: LedgerGroup): Promise<void>;
  /** Writes a plot to a file that the person chooses. */
  saveChart(chart: ChartFile): Promise<void>;
  /** Opens a figure's report at the figure. */
  goToFigure(report: string, annotation: string): Promise<void>;
}

export function ledgerSlice(tools: SliceTools): LedgerSlice {
  const { set, get, bridge } = tools;
  /** A later question makes the answers to earlier ones worthless. */
  let asked = 0;
  const readLedger = async (): Promise<void> => {
    const question = (asked += 1);
    set({ ledgerReading: true });
    await get().saved();
    const answer = await bridge.request('ledger:open', get().ledgerQuery);
    if (question !== asked) return;
    set({ ledgerReading: false, job: null });
    if (!answer.ok) return get().showError(answer.error);
    const ledger = unpack(answer.value);
    const { ledgerGroup } = get();
    const again = sameGroup(ledger.groups, ledgerGroup?.group);
    set({ ledger, ...(again === undefined && { ledgerGroup: null }) });
    if (again !== undefined) await get().chooseLedgerGroup(again);
  };
  return {
    ledgerQuery: { words: '', outcome: 'all' },
    ledger: null,
    ledgerReading: false,
    ledgerGroup: null,
    readLedger,
    async queryLedger(query) {
      set({ ledgerQuery: { ...get().ledgerQuery, ...query } });
      await readLedger();
    },
    async chooseLedgerGroup(group) {
      set({ ledgerGroup: { group, contexts: null, series: [] } });
      const places = group.entries
        .slice(0, mostContexts)
        .map(({ report, start, end }) => ({ report, start, end }));
      const contexts = await bridge.request('report:contexts', { places });
      const series = await bridge.request('ledger:series', { group: group.key });
      if (get().ledgerGroup?.group !== group) return;
      if (!contexts.ok) return get().showError(contexts.error);
      if (!series.ok) return get().showError(series.error);
      set({ ledgerGroup: { group, contexts: contexts.value, series: series.value }, job: null });
    },
    async saveChart(chart) {
      const saved = await bridge.request('ledger:save-chart', chart);
      if (!saved.ok) return get().showError(saved.error);
      if (saved.value === null) return;
      get().announce(ledgerWords[localeOfState(get())].saved(saved.value));
    },
    goToFigure: (report, annotation) => goToFigure(tools, report, annotation),
  };
}

/** The group that was looked at, under its key or, where its measure has another name by now, with its first figure. */
function sameGroup(
  groups: readonly LedgerGroup[],
  before: LedgerGroup | undefined,
): LedgerGroup | undefined {
  const first = before?.entries[0]?.annotation;
  return (
    groups.find(({ key }) => key === before?.key) ??
    groups.find(({ entries }) => entries.some(({ annotation }) => annotation === first))
  );
}

async function goToFigure({ get }: SliceTools, report: string, annotation: string): Promise<void> {
  if (get().open?.report.id !== report) await get().openReport(report);
  get().backToReport();
  const { open, activate, select } = get();
  const found = open?.layer.annotations.get(annotation);
  if (found === undefined) return;
  select({ anchor: found.end, head: found.end });
  activate(found.id, { reveal: true, focus: true });
}
