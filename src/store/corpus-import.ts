import { isDeepStrictEqual } from 'node:util';
import { basename, join } from 'node:path';
import { builtInLabels } from '../core/annotation/built-in-labels.ts';
import { type LabelConflict, mergeLabels } from '../core/annotation/merge-labels.ts';
import type { Layer } from '../core/annotation/layer.ts';
import type { AppError } from '../core/base/app-error.ts';
import { assertNever } from '../core/base/assert-never.ts';
import type { FormatProblem } from '../core/format/corpus-source.ts';
import type { ReadItem } from '../core/format/format.ts';
import type { AnnotatedReport, Project, Report } from '../core/project/project.ts';
import { orFail } from './failure.ts';
import type { ProjectStore } from './project-store.ts';
import { layerCodec } from './stored-record.ts';

/** What an import of a corpus did. */
export interface ImportedCorpus {
  /** Reports that were added. */
  readonly imported: readonly Report[];
  /** Reports that were there, and got at least one new layer. */
  readonly widened: readonly Report[];
  /** The name that the project took over from the corpus; null where it kept its own. */
  readonly renamedTo: string | null;
  /** What did not fit, item by item: reports and layers that were not taken, and labels that the project defines otherwise. */
  readonly refused: readonly AppError[];
}

/** An import of a corpus on its way: takes what the corpus holds, item by item. */
export class CorpusImport {
  readonly #store: ProjectStore;
  readonly #path: string;
  readonly #before: string;
  readonly #imported: Report[] = [];
  readonly #widened: Report[] = [];
  readonly #refused: AppError[] = [];
  #reports = 0;

  /** `path` is the file or folder that the corpus is read from. */
  constructor(store: ProjectStore, path: string) {
    this.#store = store;
    this.#path = path;
    this.#before = store.project.name;
  }

  /** How many reports came so far. */
  get reports(): number {
    return this.#reports;
  }

  /** @throws StoreFailure `cannot-write` */
  async take(item: ReadItem): Promise<void> {
    switch (item.kind) {
      case 'project':
        await this.#joinProject(item.project);
        return;
      case 'report':
        this.#reports += 1;
        await this.#addReport(item.report);
        return;
      case 'document':
        throw new Error('documents are not taken yet');
      case 'problem':
        this.refuse(this.#malformed(item.problem));
        return;
      default:
        assertNever(item);
    }
  }

  refuse(...errors: readonly AppError[]): void {
    this.#refused.push(...errors);
  }

  result(): ImportedCorpus {
    const { name } = this.#store.project;
    return {
      imported: this.#imported,
      widened: this.#widened,
      renamedTo: name === this.#before ? null : name,
      refused: this.#refused,
    };
  }

  #malformed({ file, line, detail }: FormatProblem): AppError {
    const place = file === basename(this.#path) ? this.#path : join(this.#path, file);
    return { code: 'import-malformed', file: place, line, detail };
  }

  /** Gives the project what the corpus says of itself, and lists where the two disagree. */
  async #joinProject(corpus: Project): Promise<void> {
    const { labels } = this.#store.project;
    if (this.#store.reports.length === 0 && isDeepStrictEqual(labels, builtInLabels)) {
      const { id, name, createdAt } = corpus;
      orFail(await this.#store.changeProject({ id, name, createdAt, labels: corpus.labels }));
    } else {
      const merged = mergeLabels(labels, corpus.labels);
      this.refuse(...merged.conflicts.map(labelConflict));
      if (!isDeepStrictEqual(labels, merged.labels)) {
        orFail(await this.#store.changeProject({ labels: merged.labels }));
      }
    }
    for (const reviewer of corpus.reviewers) {
      const added = await this.#store.addReviewer(reviewer);
      if (!added.ok) this.refuse(added.error);
    }
  }

  async #addReport(annotated: AnnotatedReport): Promise<void> {
    const present = this.#store.reports.find(({ id }) => id === annotated.report.id);
    if (present === undefined) {
      const added = await this.#store.addReport(annotated);
      if (added.ok) this.#imported.push(added.value);
      else this.refuse(added.error);
    } else {
      await this.#addLayers(present, annotated);
    }
  }

  /** Adds the layers that a report does not have yet; what is here already and equal needs nothing. */
  async #addLayers(present: Report, { report, layers }: AnnotatedReport): Promise<void> {
    const duplicate: AppError = {
      code: 'import-duplicate',
      file: this.#path,
      title: present.title,
    };
    if (present.textSha256 !== report.textSha256) {
      this.refuse(duplicate);
      return;
    }
    const here = await this.#store.layers(present.id);
    if (!here.ok) {
      this.refuse(here.error);
      return;
    }
    const unknown = layers.filter(
      (layer) => !here.value.some((known) => isSameLayer(known, layer)),
    );
    const added = [];
    for (const layer of unknown) added.push(await this.#store.addLayer(present.id, layer));
    if (added.some(({ ok }) => ok)) this.#widened.push(present);
    for (const result of added) if (!result.ok) this.refuse(result.error);
    if (unknown.length === 0) this.refuse(duplicate);
  }
}

function labelConflict({ label, detail }: LabelConflict): AppError {
  return { code: 'label-conflict', label, detail };
}

function isSameLayer(a: Layer, b: Layer): boolean {
  return a.reviewer === b.reviewer && layerCodec.encode(a) === layerCodec.encode(b);
}
