import type { FoundHit, FoundReport } from '../../../core/find/found-report.ts';
import type { QueryProblem } from '../../../core/find/query.ts';
import type { FindFound, FindOutcome } from '../../../core/ipc/views.ts';
import type { SliceTools } from '../desk.ts';

/** How a search of the project stands. */
export type ProjectFindState =
  | { readonly kind: 'none' }
  | { readonly kind: 'searching'; readonly done: number; readonly of: number }
  | { readonly kind: 'problem'; readonly problem: QueryProblem }
  | Exclude<FindOutcome, { readonly kind: 'problem' }>;

/** The search in all reports. */
export interface ProjectFindSlice {
  readonly projectQuery: string;
  readonly projectExact: boolean;
  readonly projectFilters: boolean;
  readonly projectFind: ProjectFindState;
  /** What was found so far, by report. */
  readonly projectFound: readonly FoundReport[];
  /** Whether the keyboard goes to the first hit as soon as there is one. */
  readonly enteringHits: boolean;
  /** The hit that the person opened last, or stands at; a new search forgets it. */
  readonly projectHit: { readonly report: string; readonly index: number } | null;
  setProjectQuery(query: string): void;
  setProjectExact(exact: boolean): void;
  showProjectFilters(shown: boolean): void;
  /** Shows the search of the project with this query, and makes it. */
  runSearch(query: string, exact: boolean): void;
  /** Searches at once, such as after the work has changed. */
  searchProject(): Promise<void>;
  cancelProjectFind(): void;
  takeFound(found: FindFound): void;
  /** The keyboard goes from the query to its hits; whether they are there. What was typed a moment ago is searched for first. */
  enterHits(): boolean;
  enteredHits(): void;
  standAtHit(report: string, index: number): void;
  /** Opens the report of a hit at its place. */
  openHit(report: string, index: number): Promise<void>;
  warmProjectFind(): void;
}

/** Milliseconds that a person is given to go on typing before reports are searched. */
const pause = 120;

const nothing = {
  projectFound: [],
  projectHit: null,
  projectFind: { kind: 'none' },
} as const;

/** A search that nobody has made: what was looked for and found in one project is nothing in the next. */
export const noProjectFind = { ...nothing, projectQuery: '', enteringHits: false } as const;

export function projectFindSlice(tools: SliceTools): ProjectFindSlice {
  const { set, get, bridge } = tools;
  let search = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    clearTimeout(timer);
    set({ enteringHits: false });
    timer = setTimeout(() => void get().searchProject(), pause);
  };
  return {
    ...noProjectFind,
    projectExact: false,
    projectFilters: false,
    setProjectQuery(projectQuery) {
      set({ projectQuery });
      soon();
    },
    setProjectExact(projectExact) {
      set({ projectExact });
      soon();
    },
    runSearch: (query, exact) => run(tools, query, exact),
    showProjectFilters: (projectFilters) => set({ projectFilters }),
    async searchProject() {
      clearTimeout(timer);
      timer = undefined;
      const { projectQuery: query, projectExact: exact, project } = get();
      const own = crypto.randomUUID();
      search = own;
      const of = project?.reports.length ?? 0;
      if (query.trim() === '') return set(nothing);
      set({ ...nothing, projectFind: { kind: 'searching', done: 0, of } });
      await get().saved();
      const order = { search: own, query, exact, label: null };
      const ended = await bridge.request('find:start', order);
      // What another project has is nothing here.
      if (search !== own || get().project?.id !== project?.id) return;
      set({ projectFind: ended.ok ? ended.value : { kind: 'none' } });
      if (!ended.ok) get().showError(ended.error);
    },
    cancelProjectFind() {
      void bridge.request('find:cancel');
    },
    takeFound(found) {
      if (found.search === search) take(tools, found);
    },
    enterHits() {
      const entered = timer === undefined && get().projectFound.length > 0;
      set({ enteringHits: !entered });
      if (timer !== undefined) void get().searchProject();
      return entered;
    },
    enteredHits: () => set({ enteringHits: false }),
    standAtHit: (report, index) => set({ projectHit: { report, index } }),
    openHit: (report, index) => openHit(tools, report, index),
    warmProjectFind: () => void bridge.request('find:warm'),
  };
}

function take({ set, get }: SliceTools, { found, done, of }: FindFound): void {
  const { projectFound, projectFind } = get();
  const kind = projectFind.kind;
  if (kind === 'none') return;
  set({
    ...(found.length > 0 && { projectFound: [...projectFound, ...found] }),
    ...(kind === 'searching' && { projectFind: { kind, done, of } }),
  });
}

function run({ set, get }: SliceTools, projectQuery: string, projectExact: boolean): void {
  set({ projectQuery, projectExact });
  if (get().screen !== 'find-in-project') get().showScreen('find-in-project');
  void get().searchProject();
}

async function openHit({ set, get }: SliceTools, report: string, index: number): Promise<void> {
  const hit = hitAt(get().projectFound, report, index);
  if (hit === undefined) return;
  set({ projectHit: { report, index } });
  if (!(await get().bringReport(report))) return;
  goTo(get(), hit);
}

function goTo(
  { open, select, activate, revealSpan }: ReturnType<SliceTools['get']>,
  { start, end, annotation }: FoundHit,
): void {
  select({ anchor: start, head: end });
  const own = open?.layer.annotations
    .overlapping({ start, end })
    .find(
      (other) => other.start === start && other.end === end && other.label === annotation?.label,
    );
  if (own !== undefined) activate(own.id);
  revealSpan({ start, end }, true);
}

function hitAt(found: readonly FoundReport[], report: string, index: number): FoundHit | undefined {
  return found.find((each) => each.report === report)?.hits[index];
}
