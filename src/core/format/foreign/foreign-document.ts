import type { Verdict } from '../../annotation/annotation.ts';
import type { Attributes } from '../../annotation/label/attribute.ts';
import type { Span } from '../../text/span.ts';

/** A span of a document of another tool, as its file says; whether it fits the text is the import's to find out. */
export interface ForeignSpan extends Span {
  /** Its own within the document: what relations name. */
  readonly key: string;
  /** The label as the file names it. */
  readonly label: string;
  /** What the file says that the span reads; null where it does not say. */
  readonly quote: string | null;
  readonly attributes: Attributes;
  /** Empty where there is none. */
  readonly note: string;
  readonly flagged?: boolean;
  readonly verdict?: Verdict;
  /** Who made it, as the file or its folder names them; null where nothing does. */
  readonly reviewer: string | null;
}

/** A directed link between two spans of one document. */
export interface ForeignRelation {
  /** The type as the file names it. */
  readonly type: string;
  /** Key of the span that it leads from. */
  readonly from: string;
  readonly to: string;
}

/**
 * A document of another tool. Documents of one name and text are one report: several reviewers' work on it may come as several documents.
 * Offsets are UTF-16 units of `text`, whatever the file counts.
 */
export interface ForeignDocument {
  /** Without folder and extension. */
  readonly name: string;
  readonly text: string;
  readonly spans: readonly ForeignSpan[];
  readonly relations: readonly ForeignRelation[];
  /** What is said of the document as a whole, such as its class; each becomes the note of a reviewer on the report. */
  readonly notes?: readonly ForeignNote[];
}

/** What somebody says of a document as a whole. */
export interface ForeignNote {
  /** As in `ForeignSpan`. */
  readonly reviewer: string | null;
  readonly text: string;
}
