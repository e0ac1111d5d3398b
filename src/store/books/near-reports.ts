import { nearCopy } from '../../core/corpus/near-copies.ts';
import { type TextSketch, sketchSimilarity, textSketch } from '../../core/corpus/text-sketch.ts';
import type { Report } from '../../core/project/project.ts';
import { mapLimited } from '../disk/map-limited.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/** A report of the project with the text of another, or nearly. */
export interface NearReport {
  readonly report: Report;
  /** How much of their stretches the two share, numbers left out of account: 1 where the texts are the same, figures and all. */
  readonly similarity: number;
}

/** How many reports are read at once. */
const readers = 4;

/** Tells of new reports which of the others has the same text, or a version of it. Sketches are made once and kept in memory: 512 bytes each. */
export class NearReports {
  readonly #store: ProjectStore;
  readonly #sketches = new Map<string, TextSketch>();

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  /** The nearest other report of each new one that has any, by the id of the new one; of two new ones the later has the earlier. */
  async find(
    news: readonly string[],
    { signal, onProgress }: Progress = {},
  ): Promise<ReadonlyMap<string, NearReport>> {
    const { reports } = this.#store;
    const unknown = reports.filter(({ id }) => !this.#sketches.has(id));
    let done = 0;
    await mapLimited(unknown, readers, async (report) => {
      if (signal?.aborted === true) return;
      onProgress?.({ done: (done += 1), total: unknown.length, name: report.title });
      const read = await this.#store.readReport(report.id);
      if (read.ok) this.#sketches.set(report.id, textSketch(read.value.text));
    });
    const fresh = new Set(news);
    const known = reports.filter(({ id }) => !fresh.has(id));
    const near = new Map<string, NearReport>();
    for (const id of news) {
      const report = reports.find((each) => each.id === id);
      if (report === undefined) continue;
      const nearest = this.#nearest(report, known);
      if (nearest !== null) near.set(id, nearest);
      known.push(report);
    }
    return near;
  }

  #nearest(report: Report, known: readonly Report[]): NearReport | null {
    const same = known.find(({ textSha256 }) => textSha256 === report.textSha256);
    if (same !== undefined) return { report: same, similarity: 1 };
    const sketch = this.#sketches.get(report.id);
    if (sketch === undefined) return null;
    let best: NearReport | null = null;
    for (const other of known) {
      const theirs = this.#sketches.get(other.id);
      // Equal stretches are no equal texts: figures may differ, which a sketch does not see.
      const similarity =
        theirs === undefined ? 0 : Math.min(0.99, sketchSimilarity(sketch, theirs));
      if (similarity >= nearCopy && similarity > (best?.similarity ?? 0)) {
        best = { report: other, similarity };
      }
    }
    return best;
  }
}
