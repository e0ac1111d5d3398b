import type { Annotation } from '../../core/annotation/annotation.ts';
import { type Change, applyChange } from '../../core/annotation/edit/change.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { type Memory, newMemory } from '../../core/check/scene.ts';
import { type LedgerEntry, entriesOf } from '../../core/ledger/entry.ts';
import {
  type Known,
  type KnownVerdict,
  knownVerdicts,
  wordsKey,
} from '../../core/ledger/judged.ts';
import type { Report } from '../../core/project/project.ts';
import type { ReportWork } from './gather-report.ts';

/** What the figures of a layer say, and what that was read from. */
interface ReadEntries {
  readonly annotations: readonly Annotation[];
  readonly relations: Layer['relations'];
  readonly details: Layer['details'];
  readonly entries: readonly LedgerEntry[];
}

/** A report that is being worked on: read once, then taken along change by change, so that a large one costs a verdict next to nothing. */
export class LiveReport {
  readonly report: Report;
  readonly #text: string;
  readonly #layers: Map<string, Layer>;
  readonly #lines = new Map<string, Memory>();
  readonly #entries = new Map<string, ReadEntries>();

  constructor(report: Report, { text, layers }: ReportWork) {
    this.report = report;
    this.#text = text;
    this.#layers = new Map(layers.map((layer) => [layer.reviewer, layer]));
  }

  /** Takes over a change that the disk has; false where it does not fit, as one that was read with the rest does not. */
  take(change: Change): boolean {
    const layer = this.#layers.get(change.author);
    const next = layer === undefined ? null : applyChange(layer, change);
    if (next?.ok !== true) return false;
    this.#layers.set(change.author, next.value);
    return true;
  }

  /** By what an annotation is known elsewhere; null where the reviewer has none of this id. */
  known(reviewer: string, annotation: string): Known | null {
    const layer = this.#layers.get(reviewer);
    const own = layer?.annotations.get(annotation);
    if (layer === undefined || own === undefined) return null;
    const entry = this.#entriesOf(layer).find((each) => each.annotation === annotation) ?? null;
    return { entry, words: wordsKey(this.#text, own) };
  }

  /** The verdicts of one reviewer, or everyone's. */
  verdicts(reviewer?: string): readonly KnownVerdict[] {
    return [...this.#layers.values()].flatMap((layer) => {
      const isAsked = reviewer === undefined || layer.reviewer === reviewer;
      const isJudged = layer.annotations.all.some(({ verdict }) => verdict !== 'unchecked');
      if (!isAsked || !isJudged) return [];
      return knownVerdicts(this.report.id, this.#text, layer, this.#entriesOf(layer));
    });
  }

  #entriesOf(layer: Layer): readonly LedgerEntry[] {
    const { reviewer, relations, details } = layer;
    const annotations = layer.annotations.all;
    const known = this.#entries.get(reviewer);
    const isSame = known?.annotations === annotations && known.relations === relations;
    if (isSame && known.details === details) return known.entries;
    const lines = this.#lines.get(reviewer) ?? newMemory();
    this.#lines.set(reviewer, lines);
    const entries = entriesOf(this.report, this.#text, layer, lines);
    this.#entries.set(reviewer, { annotations, relations, details, entries });
    return entries;
  }
}
