import { randomUUID } from 'node:crypto';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { builtInLabels } from '../../core/annotation/label/built-in-labels.ts';
import { type LabelConflict, mergeLabels } from '../../core/annotation/label/merge-labels.ts';
import type { Change } from '../../core/annotation/edit/change.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import type { AppError } from '../../core/base/app-error.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import {
  type AdoptedDocument,
  type AdoptedLayer,
  adoptDocument,
} from '../../core/corpus/adopt-document.ts';
import { adoptionChange } from '../../core/corpus/adoption-change.ts';
import type { LabelPlan } from '../../core/corpus/label-plan.ts';
import { textBeside } from '../../core/format/brat/brat-read.ts';
import type { FormatProblem } from '../../core/format/corpus-source.ts';
import type { ForeignDocument } from '../../core/format/foreign/foreign-document.ts';
import type { ReadItem } from '../../core/format/read-item.ts';
import {
  type AnnotatedReport,
  type Project,
  type Report,
  finalReviewer,
  isFinalName,
} from '../../core/project/project.ts';
import { describeReport } from '../../core/report/headline.ts';
import { CorpusArrivals } from './corpus-arrivals.ts';
import { sha256 } from '../disk/digest.ts';
import { orFail } from '../failure.ts';
import { reportId } from '../report/import-file.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { ReportCatalogue } from '../project/report-catalogue.ts';
import { layerCodec } from '../record/stored-record.ts';

/** What an import of a corpus did. */
export interface ImportedCorpus {
  /** Reports that were added. */
  readonly imported: readonly Report[];
  /** Reports that were there, and got at least one new layer. */
  readonly widened: readonly Report[];
  /** Annotations that were made of foreign spans. */
  readonly annotations: number;
  /** The name that the project took over from the corpus; null where it kept its own. */
  readonly renamedTo: string | null;
  /** What did not fit, item by item: reports and layers that were not taken, and labels that the project defines otherwise. */
  readonly refused: readonly AppError[];
}

/** How foreign documents come in. */
export interface Adoption {
  /** Id of the format, for the provenance of what it brings. */
  readonly format: string;
  readonly plan: LabelPlan;
  /** Whose the spans are of which the corpus does not say. */
  readonly reviewer: string;
  /** When the import is, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/** An import of a corpus on its way: takes what the corpus holds, item by item. */
export class CorpusImport {
  readonly #store: ProjectStore;
  readonly #path: string;
  readonly #before: string;
  readonly #imported: Report[] = [];
  readonly #isImported = new Set<string>();
  readonly #widened: Report[] = [];
  readonly #refused: AppError[] = [];
  readonly #adoption: Adoption;
  readonly #known: ReportCatalogue;
  readonly #arrivals: CorpusArrivals;
  #reports = 0;
  #annotations = 0;

  /** `path` is the file or folder that the corpus is read from. */
  constructor(store: ProjectStore, path: string, adoption: Adoption) {
    this.#store = store;
    this.#path = path;
    this.#adoption = adoption;
    this.#before = store.project.name;
    this.#known = new ReportCatalogue(store.reports);
    this.#arrivals = new CorpusArrivals(store);
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
        this.#reports += 1;
        await this.#addDocument(item.document);
        return;
      case 'problem':
        this.refuse(this.#malformed(item.problem));
        return;
      default:
        assertNever(item);
    }
  }

  /** Waits until all that was taken is on the disk. */
  finish(): Promise<void> {
    return this.#arrivals.flush();
  }

  refuse(...errors: readonly AppError[]): void {
    this.#refused.push(...errors);
  }

  /** What the import did; after `finish`. */
  result(): ImportedCorpus {
    const { name } = this.#store.project;
    return {
      imported: this.#imported,
      widened: this.#widened,
      annotations: this.#annotations,
      renamedTo: name === this.#before ? null : name,
      refused: this.#refused,
    };
  }

  #malformed({ file, line, detail }: FormatProblem): AppError {
    const [own, beside] = [this.#path, textBeside(this.#path)];
    const place = [own, beside].find((path) => basename(path) === file) ?? join(own, file);
    return { code: 'import-malformed', file: place, line, detail };
  }

  /** Gives the project what the corpus says of itself, and lists where the two disagree. */
  async #joinProject(corpus: Project): Promise<void> {
    const { labels } = this.#store.project;
    if (this.#store.reports.length === 0 && isDeepStrictEqual(labels, builtInLabels)) {
      const { id, name, createdAt, parts } = corpus;
      const { labels: theirs } = corpus;
      orFail(await this.#store.changeProject({ id, name, createdAt, labels: theirs, parts }));
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
    const { id } = annotated.report;
    if (this.#arrivals.waits(id)) await this.#arrivals.flush();
    const present = this.#known.get(id);
    if (present !== undefined) {
      await this.#addLayers(present, annotated);
      return;
    }
    await this.#arrivals.add({ annotated, begun: [] }, (added) => {
      if (added.ok) this.#addImported(added.value.report);
      else this.refuse(added.error);
    });
  }

  /** A text that the project has already, from whatever source, gets the work; any other becomes a report. */
  async #addDocument(foreign: ForeignDocument): Promise<void> {
    const document = adoptDocument(foreign, this.#adoption.plan);
    const { misfits } = document;
    this.refuse(
      ...misfits.map((misfit): AppError => ({
        code: 'import-misfit',
        file: document.name,
        ...misfit,
      })),
    );
    const annotated = documentReport(document, this.#adoption.at);
    const { id, textSha256 } = annotated.report;
    if (this.#arrivals.waits(id)) await this.#arrivals.flush();
    const present = this.#known.withText(textSha256);
    if (present !== undefined) {
      const isWidened = await this.#addWork(present, document);
      if (isWidened && !this.#isImported.has(present.id)) this.#widened.push(present);
      return;
    }
    const begun = await this.#beginLayers(annotated.report, document);
    await this.#arrivals.add({ annotated, begun }, async (added) => {
      if (!added.ok && begun.length > 0 && !isOfReport(added.error)) {
        await this.#addApart(annotated, document);
      } else if (!added.ok) {
        this.refuse(added.error);
      } else {
        this.#addImported(added.value.report);
        if (added.value.isNew) this.#annotations += annotationsOf(begun);
        else await this.#addWork(added.value.report, document);
      }
    });
  }

  /** Adds a report and then its layers one by one, so that a layer which cannot be taken is told and the rest comes. */
  async #addApart(annotated: AnnotatedReport, document: AdoptedDocument): Promise<void> {
    const added = await this.#store.addReport(annotated);
    if (!added.ok) {
      this.refuse(added.error);
      return;
    }
    this.#addImported(added.value);
    await this.#addWork(added.value, document);
  }

  /** The changes that begin the layers of a report which is not there yet. */
  async #beginLayers(
    { id, title }: Report,
    { layers, text }: AdoptedDocument,
  ): Promise<readonly Change[]> {
    const { at, format } = this.#adoption;
    const begun: Change[] = [];
    for (const work of layers.filter(hasWork)) {
      const reviewer = await this.#reviewerOf(work);
      if (!reviewer.ok) {
        this.refuse(reviewer.error);
        continue;
      }
      const author = reviewer.value;
      if (begun.some((change) => change.author === author)) {
        this.refuse({ code: 'layer-exists', report: id, title, reviewer: author });
        continue;
      }
      const context = { author, at, newId: randomUUID };
      begun.push(adoptionChange(emptyLayer(author), text, work, format, context));
    }
    return begun;
  }

  #addImported(report: Report): void {
    this.#imported.push(report);
    this.#isImported.add(report.id);
    this.#known.put(report);
  }

  /** Adds the work on a document, one change a layer; false where there was none to add. */
  async #addWork(report: Report, { layers, text }: AdoptedDocument): Promise<boolean> {
    let added = false;
    for (const work of layers.filter(hasWork)) {
      const reviewer = await this.#reviewerOf(work);
      const layer = reviewer.ok ? await this.#layerFor(report, reviewer.value) : reviewer;
      if (!layer.ok) {
        this.refuse(layer.error);
        continue;
      }
      const { at, format } = this.#adoption;
      const author = layer.value.reviewer;
      const context = { author, at, newId: randomUUID };
      const change = adoptionChange(layer.value, text, work, format, context);
      const saved = await this.#store.commit(report.id, author, change);
      if (saved.ok) {
        added = true;
        this.#annotations += work.spans.length;
      } else {
        this.refuse(saved.error);
      }
    }
    return added;
  }

  /** The id of whose layer some work goes into: a reviewer's, made on first use, or the adjudicated one, which other formats name as we do. */
  async #reviewerOf({ reviewer }: AdoptedLayer): Promise<Result<string, AppError>> {
    const name = reviewer ?? this.#adoption.reviewer;
    if (isFinalName(name)) return ok(finalReviewer);
    const seated = await this.#store.ensureReviewer(name);
    return seated.ok ? ok(seated.value.id) : seated;
  }

  /** A layer without work in it: work of a reviewer is never mixed with other work of theirs. */
  async #layerFor(report: Report, reviewer: string): Promise<Result<Layer, AppError>> {
    const layer = await this.#store.layer(report.id, reviewer);
    if (!layer.ok || layer.value.annotations.size === 0) return layer;
    const { id, title } = report;
    return err({ code: 'layer-exists', report: id, title, reviewer });
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

/** A report of a document's text; the text is all the source that there is. */
function documentReport({ name, text }: AdoptedDocument, at: string): AnnotatedReport {
  const digest = sha256(text);
  const fileName = `${name}.txt`;
  return {
    report: {
      id: reportId(digest),
      ...describeReport(text, fileName),
      source: { name: fileName, encoding: 'utf-8', sha256: digest },
      textSha256: digest,
      length: text.length,
      importedAt: at,
    },
    text,
    source: null,
    layers: [],
  };
}

/** Whether an error says that the report itself cannot come, whatever its layers are. */
function isOfReport({ code }: AppError): boolean {
  return code === 'import-duplicate' || code === 'cannot-write' || code === 'hash-differs';
}

function annotationsOf(changes: readonly Change[]): number {
  return changes.reduce((sum, { annotations }) => sum + annotations.added.length, 0);
}

function labelConflict({ label, detail }: LabelConflict): AppError {
  return { code: 'label-conflict', label, detail };
}

function isSameLayer(a: Layer, b: Layer): boolean {
  return a.reviewer === b.reviewer && layerCodec.encode(a) === layerCodec.encode(b);
}

/** Whether somebody says anything of a document. */
function hasWork({ spans, note }: AdoptedLayer): boolean {
  return spans.length > 0 || note !== '';
}
