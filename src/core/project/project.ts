import type { ReportDetails } from '../annotation/details.ts';
import type { LabelSet } from '../annotation/label/label.ts';
import type { Layer } from '../annotation/layer.ts';
import type { Corrected } from '../correct/correction.ts';
import type { ProjectParts } from './project-record.ts';
import type { PlacedPart } from '../text/structure.ts';

/** A person at the desk. The id is made of the name, so that the same person on two machines is one reviewer. */
export interface Reviewer {
  readonly id: string;
  readonly name: string;
}

/** What a project says of itself. */
export interface Project {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly labels: LabelSet;
  /** What it keeps besides labels, reviewers and reports. */
  readonly parts: ProjectParts;
  readonly reviewers: readonly Reviewer[];
}

/** The kinds of document that are read besides plain text. */
export const convertedFormats = ['markdown', 'html', 'mhtml', 'docx', 'pdf'] as const;

/** What kind of document a source is. */
export type SourceFormat = 'text' | (typeof convertedFormats)[number];

/** How the source of a report came to its text. */
export interface SourceInfo {
  /** File name on import, without its folder. */
  readonly name: string;
  /** WHATWG encoding label that decoded it: `utf-8`, `gb18030`; `utf-8` too where the format settles that itself. */
  readonly encoding: string;
  /** Absent where it is plain text. */
  readonly format?: Exclude<SourceFormat, 'text'>;
  /** Stretches of bytes that could not be read, each U+FFFD in the text; absent where all could. */
  readonly undecodable?: number;
  /** Lower-case hexadecimal sha256 of the source's bytes. */
  readonly sha256: string;
}

/** What a project knows of a report besides its text, the corrections of that included; its details are those that the text or the page states. */
export interface Report extends ReportDetails, Corrected {
  readonly id: string;
  readonly source: SourceInfo;
  /** Lower-case hexadecimal sha256 of the text in UTF-8. */
  readonly textSha256: string;
  /** Length of the text in UTF-16 units. */
  readonly length: number;
  readonly importedAt: string;
}

/** The reviewer id of the adjudicated layer. */
export const finalReviewer = 'final';

/** A report with its text and every reviewer's work: what formats read and write. */
export interface AnnotatedReport {
  readonly report: Report;
  readonly text: string;
  /** The source's bytes where they are not simply the text in UTF-8; null where they are. */
  readonly source: Uint8Array | null;
  /** Where headings, cells and pages of the source stand in the text, in order; absent where it has none. */
  readonly structure?: readonly PlacedPart[];
  /** Ordered by reviewer id. */
  readonly layers: readonly Layer[];
}

/** Whether a name is the adjudicated layer's, however it is written. */
export function isFinalName(name: string): boolean {
  return name.normalize('NFKC').trim().toLowerCase() === finalReviewer;
}

/** Names that mean something else: the adjudicated layer, and devices that Windows keeps files from being called after. */
const reserved = new RegExp(`^(?:${finalReviewer}|con|prn|aux|nul|(?:com|lpt)[0-9])$`);

/**
 * A reviewer id from a name: letters and digits of any script, lower-cased, the rest as hyphens, at most 48 characters; the same however
 * the name's accents and widths are encoded. Empty where nothing is left.
 */
export function reviewerId(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-/, '');
  const id = Array.from(words).slice(0, 48).join('').replace(/-$/, '');
  return reserved.test(id) ? `${id}-1` : id;
}
