import { randomUUID } from 'node:crypto';
import type { AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { LessonNews } from '../../core/learn/lesson-news.ts';
import { LessonTally } from '../../core/learn/lesson-tally.ts';
import type { Lessons, TaughtPlace } from '../../core/learn/lessons.ts';
import { type Answer, answersIn } from '../../core/learn/report-answers.ts';
import { finalReviewer } from '../../core/project/project.ts';
import type { Progress } from '../progress.ts';
import type { ProjectStore } from '../project/project-store.ts';

/**
 * What the answers in all reports of a project teach. Each report is read once until it is forgotten, and counted anew alone; the adjudicated
 * layer repeats the others' answers and is left out. Nothing of it is on disk: what is undone is not taught.
 */
export class LessonBook {
  readonly #store: ProjectStore;
  readonly #answers = new Map<string, readonly Answer[]>();
  /** Reports whose answers are counted, but are not what they were. */
  readonly #stale = new Set<string>();
  readonly #tally = new LessonTally();
  #lessons: Lessons | null = null;
  /** When news were told last. */
  #moment: string | null = null;

  constructor(store: ProjectStore) {
    this.#store = store;
  }

  /** Has a report counted again next time, since its annotations were changed; null stands for every report. */
  forget(report: string | null): void {
    for (const id of report === null ? this.#answers.keys() : [report]) this.#stale.add(id);
    this.#lessons = null;
  }

  /**
   * What is taught by now. A report that cannot be read stands in the store's `problems` and is passed over. Errors: `cancelled`; what was
   * counted by then is kept.
   */
  async read(progress: Progress = {}): Promise<Result<Lessons, AppError>> {
    const counted = await this.count(progress);
    return counted.ok ? ok((this.#lessons ??= this.#tally.lessons)) : counted;
  }

  /** The same as what is other since a moment that these news named; whole where that was not the last one. Errors as of `read`. */
  async news(since: string | null): Promise<Result<LessonNews, AppError>> {
    const counted = await this.count();
    if (!counted.ok) return counted;
    const last = this.#moment;
    const whole = since === null || since !== last;
    const news = this.#tally.takeNews();
    const moment = (this.#moment = randomUUID());
    return ok({ moment, whole, lessons: whole && last !== null ? this.#tally.lessons : news });
  }

  /** Counts what is not counted yet; see `read`. */
  async count({ onProgress, signal }: Progress = {}): Promise<Result<null, AppError>> {
    const unread = this.#store.reports.filter(
      ({ id }) => !this.#answers.has(id) || this.#stale.has(id),
    );
    for (const [done, { id, title }] of unread.entries()) {
      if (signal?.aborted === true) return err({ code: 'cancelled' });
      onProgress?.({ done, total: unread.length, name: title });
      // An answer that comes while the report is read makes it stale again.
      this.#stale.delete(id);
      const answers = await this.#answersOf(id);
      this.#tally.replace(id, answers);
      this.#answers.set(id, answers);
      this.#lessons = null;
    }
    return ok(null);
  }

  /** Where some texts were annotated under a label, at most so many places. */
  async places(
    label: string,
    texts: ReadonlySet<string>,
    most: number,
  ): Promise<readonly TaughtPlace[]> {
    const places: TaughtPlace[] = [];
    for (const [report, answers] of this.#answers) {
      if (places.length >= most) break;
      const has = answers.some(
        (answer) => answer.accepted && answer.label === label && texts.has(answer.text),
      );
      const read = has ? await this.#store.annotatedReport(report) : null;
      if (read === null || !read.ok) continue;
      for (const { reviewer, annotations } of read.value.layers) {
        if (reviewer === finalReviewer) continue;
        for (const { id, start, end, label: own, quote } of annotations.all) {
          if (own !== label || !texts.has(quote)) continue;
          places.push({ report, annotation: id, reviewer, start, end, quote });
        }
      }
    }
    return places.slice(0, most);
  }

  async #answersOf(report: string): Promise<readonly Answer[]> {
    const reviewers = await this.#store.layerReviewers(report);
    // Most reports of a large project wait for their first reviewer.
    if (!reviewers.ok || reviewers.value.length === 0) return [];
    const read = await this.#store.annotatedReport(report);
    if (!read.ok) return [];
    const { text, layers } = read.value;
    return answersIn(
      text,
      layers.filter(({ reviewer }) => reviewer !== finalReviewer),
    );
  }
}
