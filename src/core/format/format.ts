import type { LocalName } from '../annotation/label/local-name.ts';
import type { LabelSet } from '../annotation/label/label.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';
import type { Abilities } from './abilities.ts';
import type { Alterations } from './alterations.ts';
import type { CorpusSource, Glimpse } from './corpus-source.ts';
import type { DataSetPart } from './hugging-face/data-set-files.ts';
import type { DataCell } from './data/data-table.ts';
import type { Feature } from './feature-name.ts';
import type { LeftOut } from './left-out.ts';
import type { OverlapChoice, OverlapRule } from './overlap-rule.ts';
import type { ReadItem } from './read-item.ts';
import type { SplitName } from './split-name.ts';
import type { Row } from './hugging-face/row.ts';

/** Something that a format could not express: how often it happened, and a first example to look at. */
export interface Loss {
  readonly kind:
    | 'reports'
    | 'layers'
    | 'overlap'
    | 'spans'
    | 'relations'
    | 'attributes'
    | 'values'
    | 'verdicts'
    | 'notes'
    | 'casework'
    | 'characters'
    | 'white-space'
    | 'excluded'
    | 'unanchored';
  readonly count: number;
  /** Report title and quote, or null where no single place shows it. */
  readonly example: string | null;
}

/** A piece of a file of the corpus; pieces of one path come in order, others may come between. Paths are relative, with `/`. */
export interface Chunk {
  readonly path: string;
  /** Text goes to the disk as UTF-8. */
  readonly content: string | Uint8Array;
  /** Whether bytes are text in UTF-8 too; all pieces of a file are text, or none is. */
  readonly isText?: boolean;
}

/** A finished file of the corpus. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** What a format adds to the corpus's `README.md`, which the frame writes: counts, labels, reviewers, splits and checksums are there already. */
export interface FormatCard {
  /** The YAML between the `---` lines, LF at the end of each; null where the format's readers expect none. */
  readonly frontMatter: string | null;
  /** Markdown, English: what lies where, how it is read, the ids of labels and attributes as the files name them. Headings of third level. */
  readonly reading: string;
}

/** What a writer says at its end. */
export interface WriterEnd {
  readonly chunks: readonly Chunk[];
  readonly card: FormatCard;
}

/**
 * What one report brings to a corpus. It follows from the report, its name and its side alone, so that any thread may make it, and holds nothing
 * that cannot go to another.
 */
export interface ReportPart {
  readonly chunks: readonly Chunk[];
  /** What the format could not express of the report. */
  readonly losses: readonly Loss[];
  /** What its annotations have, where the format lists that of all reports at its end. */
  readonly features?: readonly Feature[];
  /** Rows and where they go, where the format puts those of many reports together. */
  readonly rows?: readonly (readonly [part: DataSetPart, row: Row])[];
  /** Rows of a table, the same. */
  readonly cells?: readonly (readonly DataCell[])[];
}

/** Writes one corpus, report by report, so that memory stays flat however many there are. */
export interface CorpusWriter {
  /** The pieces that come before any report. */
  begin(): readonly Chunk[];
  /** Makes what a report brings; `name` is its document's, `split` its side where the format places the sides itself, else absent. Keeps nothing. */
  part(report: AnnotatedReport, name: string, split?: SplitName): ReportPart;
  /** Takes the parts in the order of the corpus, side by side, and gives their pieces. */
  add(part: ReportPart): readonly Chunk[];
  /** The last pieces; `written` are the files so far, of which it may not add pieces to any that it gives a checksum of. */
  end(written: readonly WrittenFile[]): WriterEnd;
}

/** How token formats tag the characters of a span. */
export type TagScheme = 'iob2' | 'bioes' | 'bmes';

/** Whether a reviewer's documents are files of their own or stand in one. */
export type FileLayout = 'per-document' | 'one-file';

/**
 * What the writer of an export may choose. Which layers, attributes, relations, verdicts and notes are written is decided before: a writer
 * gets reports without what is not to be written.
 */
export interface WriteOptions {
  /** Ids of the labels to write, in the label set's order. */
  readonly labels: readonly string[];
  /** One of the format's `schemes`; the first of them where it is absent. */
  readonly scheme?: TagScheme;
  /** Which of spans that overlap stand, for formats with `overlapRules`; the longest where it is absent. */
  readonly overlap?: OverlapChoice;
  /** One of the format's `layouts`; the first of them where it is absent. */
  readonly layout?: FileLayout;
  /** Writes a second copy of the tables whose cells no spreadsheet takes for a formula; for formats with `tables`. */
  readonly spreadsheetCopy?: boolean;
  /** What of the work was left out on request, where a format would make it up or say that there is none. */
  readonly leftOut?: readonly LeftOut[];
  /** The licence of the texts as the project names it: an SPDX id or words; absent where nobody has said. */
  readonly licence?: string;
  /** The version of Hezhu that writes. */
  readonly version?: string;
}

/** One format of the corpus kit. */
export interface Format {
  /** Its name on the command line. */
  readonly id: string;
  readonly name: LocalName;
  readonly abilities: Abilities;
  readonly alters: Alterations;
  /** The tag schemes to choose from, the default first; empty for formats without tags. */
  readonly schemes: readonly TagScheme[];
  /** How overlap may be resolved where its files cannot hold it, the default first; empty for formats in which it stands. */
  readonly overlapRules: readonly OverlapRule[];
  /** The layouts to choose from, the default first. */
  readonly layouts: readonly FileLayout[];
  /** Whether its files are tables that spreadsheets open. */
  readonly tables: boolean;
  /** `folders`: each side of a split is a corpus of its own below `train/`, `validation/`, `test/`; `own`: its writer places the sides. */
  readonly splits: 'folders' | 'own';
  /** Null for formats that are only read. */
  readonly writer: ((project: Project, options: WriteOptions) => CorpusWriter) | null;
  /** Whether files show that they are of this format; null where that cannot be told. The formats are asked in the registry's order. */
  readonly recognises: ((glimpse: Glimpse) => boolean) | null;
  /** Reads a corpus of the format; null for formats that only write. */
  readonly read: ((source: CorpusSource) => AsyncIterable<ReadItem>) | null;
}

/** The ids of all labels of a set: what an export writes where nothing is chosen. */
export function allLabels(set: LabelSet): readonly string[] {
  return set.labels.map(({ id }) => id);
}
