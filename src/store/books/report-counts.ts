import { layerCounts } from '../../core/annotation/layer-counts.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import type { CountedReport, ReportSummary } from '../../core/ipc/views.ts';
import { mapLimited } from '../disk/map-limited.ts';
import type { ProjectStore } from '../project/project-store.ts';
import type { RememberedCount, RememberedCounts } from './remembered-counts.ts';

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
  readonly #remembered: RememberedCounts | null;
  readonly #known = new Map<string, CountedReport>();
  /** What the files of layers looked like before they were counted; null where that tells nothing. */
  readonly #stamps = new Map<string, string | null>();
  #news: CountedReport[] = [];
  #counting: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  /** `tell` gets what was counted, a few at a time; `remembered` is what was counted when the project was open before. */
  constructor(
    store: ProjectStore,
    reviewer: string,
    tell: (news: readonly CountedReport[]) => void,
    remembered: RememberedCounts | null = null,
  ) {
    this.#store = store;
    this.#reviewer = reviewer;
    this.#tell = tell;
    this.#remembered = remembered;
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
    this.#stamps.delete(report);
  }

  /** Counts and tells nothing more. */
  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  async #countAll(): Promise<void> {
    if (this.#stopped) return;
    const recalled = await this.#recall();
    let read = 0;
    await mapLimited(this.#store.reports, readers, async ({ id }) => {
      if (this.#stopped || this.#known.has(id)) return;
      const layer = await this.#store.peekLayer(id, this.#reviewer);
      if (layer.ok) read += 1;
      // What cannot be read is to be tried again.
      else this.#stamps.set(id, null);
      this.#keep(countsOf(id, layer.ok ? layer.value : emptyLayer(this.#reviewer)));
    });
    this.#tellAll();
    if (read > 0 || recalled > this.#known.size) await this.#remember();
  }

  /** Takes over what is remembered of layers whose files look as they did; answers how many reports were remembered. */
  async #recall(): Promise<number> {
    if (this.#remembered === null) return 0;
    const asked = this.#store.reports.map(({ id }) => id).filter((id) => !this.#known.has(id));
    if (asked.length === 0) return 0;
    const stamps = await this.#remembered.stamps(asked);
    const remembered = await this.#remembered.recall();
    for (const [id, stamp] of stamps) {
      this.#stamps.set(id, stamp);
      const found = remembered.get(id);
      if (stamp !== null && found?.stamp === stamp) this.#keep(found.counted);
    }
    return remembered.size;
  }

  async #remember(): Promise<void> {
    if (this.#stopped) return;
    const counts = this.#store.reports.flatMap(({ id }): readonly RememberedCount[] => {
      const counted = this.#known.get(id);
      const stamp = this.#stamps.get(id) ?? null;
      return counted === undefined || stamp === null ? [] : [{ stamp, counted }];
    });
    await this.#remembered?.keep(counts);
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

function countsOf(report: string, layer: Layer): CountedReport {
  const { state, details, note, annotations } = layer;
  return { report, state, details, note, ...layerCounts(annotations) };
}
