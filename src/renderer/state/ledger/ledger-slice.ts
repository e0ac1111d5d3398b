import type { AppError } from '../../../core/base/app-error.ts';
import type { Result } from '../../../core/base/result.ts';
import { unpack } from '../../../core/ipc/packed.ts';
import { type ChartFile, type QuoteContext, mostContexts } from '../../../core/ipc/ledger-views.ts';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import {
  type ChosenKey,
  type LedgerAsked,
  type LedgerQuery,
  type Series,
  wholeLedger,
} from '../../../core/ledger/view.ts';
import { ledgerWords } from '../../../core/locale/checks/ledger-words.ts';
import type { SliceTools } from '../desk.ts';
import { type LedgerRows, hasRows, rowsOf, windowSize, withWindow } from './ledger-rows.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** A group that is looked at, with what stands round its quotes and how its measure went over the years. */
export interface ChosenGroup {
  readonly group: LedgerGroup;
  /** Its place in the list, or -1 where it is none of those that are shown. */
  readonly index: number;
  /** In the order of the group's entries; null until they are read. */
  readonly contexts: readonly QuoteContext[] | null;
  readonly series: Series;
}

/** All figures of the project by measure, place and time. */
export interface LedgerSlice {
  readonly ledgerQuery: LedgerQuery;
  /** Null until it was read for the first time. */
  readonly ledger: LedgerRows | null;
  readonly ledgerReading: boolean;
  readonly ledgerGroup: ChosenGroup | null;
  /** Reads what changed, and shows what the query asks for. */
  readLedger(): Promise<void>;
  queryLedger(query: Partial<LedgerQuery>): Promise<void>;
  /** Has the rows between two places sent that are not there yet. */
  showLedgerRows(first: number, last: number): Promise<void>;
  /** Looks at the group in a row. */
  chooseLedgerRow(index: number): Promise<void>;
  /** Writes all that the query lets through to a table that the person chooses. */
  saveLedger(): Promise<void>;
  /** Writes the figures of a group's measure at its place over time to a table that the person chooses. */
  saveSeries(group: string, name: string): Promise<void>;
  /** Writes a plot to a file that the person chooses. */
  saveChart(chart: ChartFile): Promise<void>;
  /** Opens a figure's report at the figure. */
  goToFigure(report: string, annotation: string): Promise<void>;
}

export function ledgerSlice(tools: SliceTools): LedgerSlice {
  const { set, get, bridge } = tools;
  /** A later question makes the answers to earlier ones worthless. */
  let asked = 0;
  /** Where the list stands. */
  let drawn = { first: 0, last: 0 };
  const ask = (chosen: ChosenKey | null) =>
    bridge.request('ledger:open', windowAt(get().ledgerQuery, drawn.first, chosen));
  const readLedger = async (): Promise<void> => {
    const question = (asked += 1);
    set({ ledgerReading: true });
    await get().saved();
    const answer = await ask(keyOf(get().ledgerGroup));
    if (question !== asked) return;
    set({ ledgerReading: false });
    if (!answer.ok) return get().showError(answer.error);
    const view = unpack(answer.value);
    set({ ledger: rowsOf(view), ...(view.chosen === null && { ledgerGroup: null }) });
    if (view.chosen !== null) await look(tools, view.chosen.group, view.chosen.index);
  };
  const showLedgerRows = async (first: number, last: number): Promise<void> => {
    drawn = { first, last };
    const { ledger } = get();
    if (ledger === null || hasRows(ledger, first, last)) return;
    const question = asked;
    const answer = await ask(null);
    const known = get().ledger;
    if (question !== asked || known === null) return;
    if (!answer.ok) return get().showError(answer.error);
    const view = unpack(answer.value);
    if (view.edition !== known.edition) return readLedger();
    set({ ledger: withWindow(known, view) });
  };
  return {
    ledgerQuery: wholeLedger,
    ledger: null,
    ledgerReading: false,
    ledgerGroup: null,
    readLedger,
    showLedgerRows,
    async queryLedger(query) {
      set({ ledgerQuery: { ...get().ledgerQuery, ...query } });
      drawn = { first: 0, last: 0 };
      await readLedger();
    },
    async chooseLedgerRow(index) {
      if (get().ledger?.groups.has(index) === false) await showLedgerRows(index, index + 1);
      const group = get().ledger?.groups.get(index);
      if (group !== undefined) await look(tools, group, index);
    },
    saveLedger: () => saveLedger(tools),
    async saveSeries(group, name) {
      const locale = localeOfState(get());
      tellSaved(tools, await bridge.request('ledger:save-series', { group, name, locale }));
    },
    async saveChart(chart) {
      tellSaved(tools, await bridge.request('ledger:save-chart', chart));
    },
    goToFigure: (report, annotation) => goToFigure(tools, report, annotation),
  };
}

function windowAt(query: LedgerQuery, first: number, chosen: ChosenKey | null): LedgerAsked {
  const { most, before } = windowSize;
  return { ...query, from: Math.max(0, first - before), most, chosen };
}

/** By what the group that is looked at is found again. */
function keyOf(chosen: ChosenGroup | null): ChosenKey | null {
  if (chosen === null) return null;
  const { key, entries } = chosen.group;
  return { key, annotation: entries[0]?.annotation ?? '' };
}

/** Shows a group beside the list, then what stands round its quotes. */
async function look(
  { set, get, bridge }: SliceTools,
  group: LedgerGroup,
  index: number,
): Promise<void> {
  set({ ledgerGroup: { group, index, contexts: null, series: { points: [], all: 0 } } });
  const places = group.entries
    .slice(0, mostContexts)
    .map(({ report, start, end }) => ({ report, start, end }));
  const contexts = await bridge.request('report:contexts', { places });
  const series = await bridge.request('ledger:series', { group: group.key });
  if (get().ledgerGroup?.group !== group) return;
  if (!contexts.ok) return get().showError(contexts.error);
  if (!series.ok) return get().showError(series.error);
  const shown = { group, index, contexts: contexts.value, series: unpack(series.value) };
  set({ ledgerGroup: shown });
}

async function saveLedger(tools: SliceTools): Promise<void> {
  const { get, bridge } = tools;
  const locale = localeOfState(get());
  await get().saved();
  const query = get().ledgerQuery;
  tellSaved(tools, await bridge.request('ledger:save-table', { ...query, locale }));
}

function tellSaved({ get }: SliceTools, saved: Result<string | null, AppError>): void {
  if (!saved.ok) return get().showError(saved.error);
  if (saved.value === null) return;
  get().announce(ledgerWords[localeOfState(get())].saved(saved.value));
}

async function goToFigure({ get }: SliceTools, report: string, annotation: string): Promise<void> {
  if (!(await get().bringReport(report))) return;
  const { open, activate, select } = get();
  const found = open?.layer.annotations.get(annotation);
  if (found === undefined) return;
  select({ anchor: found.end, head: found.end });
  activate(found.id, { reveal: true, focus: true });
}
