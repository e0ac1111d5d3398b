import { type ChangeFilter, everyChange } from '../../../core/annotation/history/change-filter.ts';
import { type GestureKind, gestureKinds } from '../../../core/annotation/history/gesture-kinds.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import type { ChangesAsked, ChangesView, LayerPlace } from '../../../core/ipc/views.ts';
import { dayOf } from '../../../core/locale/times.ts';

/** What narrows the history of a report; null and empty let everything through. */
export interface HistoryFilter {
  /** Id of the reviewer whose layer was changed. */
  readonly reviewer: string | null;
  readonly kind: GestureKind | null;
  readonly label: string | null;
  readonly text: string;
  readonly time: 'day' | 'week' | 'month' | null;
  /** Id of an annotation. */
  readonly annotation: string | null;
}

/** A filter that lets every change through. */
export const wholeHistory: HistoryFilter = {
  reviewer: null,
  kind: null,
  label: null,
  text: '',
  time: null,
  annotation: null,
};

/** A stretch of a history that was read at once. */
export interface HistoryPage {
  readonly from: readonly LayerPlace[] | null;
  readonly limit: number;
  /** Null where it was let go, to be read again when it comes into sight. */
  readonly content: Pick<ChangesView, 'changes' | 'quotes'> | null;
}

/** A line of the panel: a day, or one of its changes by its place in the pages. */
export type HistoryRow =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'change'; readonly key: string; readonly page: number; readonly index: number }
  /** Stands at the end while there is more to read. */
  | { readonly kind: 'more'; readonly key: string };

/** The history of a report as far as it has been read; of a long one only what is near the window stays in memory. */
export interface ReportHistory {
  readonly report: string;
  readonly filter: HistoryFilter;
  readonly pages: readonly HistoryPage[];
  readonly rows: readonly HistoryRow[];
  /** The day of the last row. */
  readonly day: string | null;
  /** Where there is more; null where there is not. */
  readonly next: readonly LayerPlace[] | null;
  /** Ids of reviewers whose earlier changes cannot be read. */
  readonly broken: readonly string[];
}

/** How many changes are read at once. */
export const pageSize = 100;

/** How many pages keep their content. */
const kept = 12;

const spanInDays = { day: 1, week: 7, month: 30 } as const;

/** The question to the journals that a filter puts. */
export function askedOf(filter: HistoryFilter, now: Date): Pick<ChangesAsked, 'layers' | 'filter'> {
  const { reviewer, kind, label, text, time, annotation } = filter;
  const asked: ChangeFilter = {
    ...everyChange,
    label,
    text,
    annotation,
    gestures: kind === null ? null : gestureKinds[kind],
    since: time === null ? null : startOf(time, now),
  };
  return { layers: reviewer === null ? null : [reviewer], filter: asked };
}

/** The beginning of the day by which a time begins. */
function startOf(time: keyof typeof spanInDays, now: Date): string {
  const days = spanInDays[time] - 1;
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() - days).toISOString();
}

/** A history of which nothing has been read. */
export function unreadHistory(report: string, filter: HistoryFilter): ReportHistory {
  return { report, filter, pages: [], rows: [], day: null, next: null, broken: [] };
}

/** The history with a further page, which began where the history ended. */
export function withPage(
  history: ReportHistory,
  { from, limit }: Pick<HistoryPage, 'from' | 'limit'>,
  { changes, quotes, next, broken }: ChangesView,
): ReportHistory {
  const page = history.pages.length;
  let { day } = history;
  const rows = history.rows.filter(({ kind }) => kind !== 'more');
  for (const [index, { change, layer }] of changes.entries()) {
    const own = dayOf(new Date(change.at));
    if (own !== day) rows.push({ kind: 'day', key: `day ${own} ${change.id}`, day: own });
    day = own;
    rows.push({ kind: 'change', key: `${layer} ${change.id}`, page, index });
  }
  if (next !== null) rows.push({ kind: 'more', key: 'more' });
  const pages = [...history.pages, { from, limit, content: { changes, quotes } }];
  return {
    ...history,
    pages: keptNear(pages, page),
    rows,
    day,
    next,
    broken: [...new Set([...history.broken, ...broken])],
  };
}

/** The history with the content of a page that had been let go. */
export function withContent(
  history: ReportHistory,
  page: number,
  content: NonNullable<HistoryPage['content']>,
): ReportHistory {
  const pages = history.pages.map((each, index) => (index === page ? { ...each, content } : each));
  return { ...history, pages: keptNear(pages, page) };
}

function keptNear(pages: readonly HistoryPage[], page: number): readonly HistoryPage[] {
  return pages.map((each, index) =>
    each.content === null || Math.abs(index - page) < kept ? each : { ...each, content: null },
  );
}

/** The change that a row shows; null where it was let go. */
export function changeAt(history: ReportHistory, row: HistoryRow | undefined): ToldChange | null {
  if (row?.kind !== 'change') return null;
  return history.pages[row.page]?.content?.changes[row.index] ?? null;
}
