import { layerCounts } from '../core/annotation/layer-counts.ts';
import { emptyLayer } from '../core/annotation/layer.ts';
import type { CountedReport, ReportSummary } from '../core/ipc/views.ts';
import { mapLimited } from './map-limited.ts';
import type { ProjectStore } from './project-store.ts';

/** How many layers are read at once: more would only keep what a person asks for meanwhile waiting. */
const readers = 4;

/** How long counts are gathered before they are told, in milliseconds. */
const gathering = 300;

const notCounted = {
  state: null,
  details: null,
  annotations: 0,
  checked: 0,
  furthest: 0,
  note: '',
} as const;

/**
 * How far one reviewer has come with every report of a project. Layers are read behind the list, each once: a list of five thousand
 * reports must not wait for a million annotations.
 */
export class ReportCounts {
  readonly #store: ProjectStore;
  readonly #reviewer: string;
  readonly #tell: (news: readonly CountedReport[]) => void;
  readonly #known = new Map<string, CountedReport>();
  #news: CountedReport[] = [];
  #counting: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** `tell` gets what was counted, a few at a time. */
  constructor(
    store: ProjectStore,
    reviewer: string,
    tell: (news: readonly CountedReport[]) => void,
  ) {
    this.#store = store;
    this.#reviewer = reviewer;
    this.#tell = tell;
  }

  /** Every report of the project with what is known so far. */
  get summaries(): readonly ReportSummary[] {
    return this.#store.reports.map((report) => {
      const counted = this.#known.get(report.id) ?? notCounted;
      return { ...counted, report };
    });
  }

  /** Counts what is not known; resolves when all is. A layer that cannot be read counts as empty and stands in the store's `problems`. */
  count(): Promise<void> {
    this.#counting ??= this.#countAll().finally(() => {
      this.#counting = null;
    });
    return this.#counting;
  }

  /** Has a report counted again next time, since its layer was changed. */
  forget(report: string): void {
    this.#known.delete(report);
  }

  /** Counts and tells nothing more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #countAll(): Promise<void> {
    await mapLimited(this.#store.reports, readers, async ({ id }) => {
      if (this.#stopped || this.#known.has(id)) return;
      const read = await this.#store.peekLayer(id, this.#reviewer);
      const layer = read.ok ? read.value : emptyLayer(this.#reviewer);
      const { state, details, note, annotations } = layer;
      this.#keep({ report: id, state, details, note, ...layerCounts(annotations) });
    });
    this.#tellAll();
  }

  #keep(counted: CountedReport): void {
    this.#known.set(counted.report, counted);
    this.#news.push(counted);
    if (!this.#stopped) this.#timer ??= setTimeout(() => this.#tellAll(), gathering);
  }

  #tellAll(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#stopped || this.#news.length === 0) return;
    this.#tell(this.#news);
    this.#news = [];
  }
}
