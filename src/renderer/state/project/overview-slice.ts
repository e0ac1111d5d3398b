import type { ReportState } from '../../../core/annotation/layer.ts';
import type { Standing } from '../../../core/check/answered.ts';
import { type FindFilter, anything } from '../../../core/find/query.ts';
import { writeQuery } from '../../../core/find/write-query.ts';
import { unpack } from '../../../core/ipc/packed.ts';

import type { Overview, ReportLeft } from '../../../core/overview/overview.ts';
import type { SliceTools } from '../desk.ts';
import { vocabularyOf } from '../report/find-slice.ts';

/** Which reports the overview lists. */
export type ReportsAsked =
  | { readonly kind: 'all' | 'unchecked' | 'findings' | 'urgent' }
  | { readonly kind: 'state'; readonly state: ReportState }
  | { readonly kind: 'checks'; readonly standing: Standing }
  | { readonly kind: 'assignee'; readonly assignee: string };

/** How the whole project stands. */
export interface OverviewSlice {
  /** Null until it was read for the first time. */
  readonly overview: Overview | null;
  readonly overviewReading: boolean;
  readonly overviewAsked: ReportsAsked;
  /** Reads what changed since. */
  readOverview(): Promise<void>;
  askOverview(asked: ReportsAsked): void;
  /** Looks for annotations in all reports. */
  findFromOverview(filter: Partial<FindFilter>): void;
}

export function overviewSlice({ set, get, bridge }: SliceTools): OverviewSlice {
  return {
    overview: null,
    overviewReading: false,
    overviewAsked: { kind: 'all' },
    async readOverview() {
      const project = get().project?.id;
      set({ overviewReading: true });
      await get().saved();
      const answer = await bridge.request('overview:open');
      set({ overviewReading: false });
      // Another project was opened meanwhile.
      if (get().project?.id !== project) return set({ overview: null });
      if (answer.ok) set({ overview: unpack(answer.value) });
      else if (answer.error.code !== 'cancelled') get().showError(answer.error);
    },
    askOverview: (overviewAsked) => set({ overviewAsked }),
    findFromOverview(filter) {
      const words = vocabularyOf(get());
      const query = { wanted: null, filter: { ...anything, ...filter } };
      get().setProjectQuery(writeQuery(query, words));
      get().showScreen('find-in-project');
    },
  };
}

/** The reports that are asked for, those with most left to do first. */
export function reportsAsked(
  left: readonly ReportLeft[],
  asked: ReportsAsked,
): readonly ReportLeft[] {
  return left
    .filter((report) => isAsked(report, asked))
    .sort((a, b) => b.findings - a.findings || b.urgent - a.urgent || b.unchecked - a.unchecked);
}

function isAsked(report: ReportLeft, asked: ReportsAsked): boolean {
  switch (asked.kind) {
    case 'all':
      return true;
    case 'state':
      return report.state === asked.state;
    case 'checks':
      return report.standings.includes(asked.standing);
    case 'assignee':
      return report.assignees.includes(asked.assignee);
    case 'unchecked':
    case 'findings':
    case 'urgent':
      return report[asked.kind] > 0;
  }
}
