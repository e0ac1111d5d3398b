import type { LocalName } from '../annotation/local-name.ts';
import type { LabelSet } from '../annotation/label.ts';
import type { Result } from '../base/result.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';

/** What a format can express, shown before one writes. */
export interface Abilities {
  /** Reads back to an equal project (I7). */
  readonly lossless: boolean;
  readonly offsets: 'utf16' | 'code-point' | 'both' | 'none';
  readonly overlap: boolean;
  readonly attributes: boolean;
  readonly relations: boolean;
  readonly reads: boolean;
}

/** Something that a format could not express: how often it happened, and a first example to look at. */
export interface Loss {
  readonly kind:
    'overlap' | 'attributes' | 'relations' | 'white-space' | 'notes' | 'verdicts' | 'layers';
  readonly count: number;
  /** Report title and quote, or null where no single place shows it. */
  readonly example: string | null;
}

/** A piece of a file of the corpus; pieces of the same path follow one another. Paths are relative, with `/`. */
export interface Chunk {
  readonly path: string;
  readonly content: string;
}

/** Writes one corpus, report by report, so that memory stays flat however many there are. */
export interface CorpusWriter {
  /** The pieces that come before any report. */
  begin(): readonly Chunk[];
  report(report: AnnotatedReport): readonly Chunk[];
  /** The last pieces, and what the format could not express in all. */
  end(): { readonly chunks: readonly Chunk[]; readonly losses: readonly Loss[] };
}

/** What a corpus file holds. */
export interface ReadCorpus {
  readonly project: Project;
  readonly reports: readonly AnnotatedReport[];
}

/** Why a corpus file could not be read; `line` is 1-based, or null where the file as a whole is wrong. */
export interface FormatProblem {
  readonly line: number | null;
  readonly detail: string;
}

/** How token formats tag the characters of a span. */
export type TagScheme = 'iob2' | 'bioes' | 'bmes';

/** What the writer of an export may choose. */
export interface WriteOptions {
  /** Ids of the labels to write, in the label set's order. */
  readonly labels: readonly string[];
  /** One of the format's `schemes`; the first of them where it is absent. */
  readonly scheme?: TagScheme;
}

/** One format of the corpus kit. */
export interface Format {
  /** Its name on the command line. */
  readonly id: string;
  readonly name: LocalName;
  readonly abilities: Abilities;
  /** The tag schemes to choose from, the default first; empty for formats without tags. */
  readonly schemes: readonly TagScheme[];
  writer(project: Project, options: WriteOptions): CorpusWriter;
  /** Whether the beginning of a file (its first line at least) shows that it is one of this format; null where that cannot be told. */
  readonly recognises: ((beginning: string) => boolean) | null;
  /** Reads a file of the format; null for formats that only write. */
  readonly read: ((content: string) => Result<ReadCorpus, FormatProblem>) | null;
}

/** The ids of all labels of a set: what an export writes where nothing is chosen. */
export function allLabels(set: LabelSet): readonly string[] {
  return set.labels.map(({ id }) => id);
}
