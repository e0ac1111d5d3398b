import type { AnchoringTally } from '../anchor/reanchor.ts';
import type { Annotation } from '../annotation/annotation.ts';
import type { ChangeFilter } from '../annotation/history/change-filter.ts';
import type { Change } from '../annotation/edit/change.ts';
import type { LabelSet } from '../annotation/label/label.ts';
import type { LayerCounts } from '../annotation/layer-counts.ts';
import type { Layer, ReportState } from '../annotation/layer.ts';
import type { ReportDetails } from '../annotation/details.ts';
import type { Locale, LocalName } from '../annotation/label/local-name.ts';
import type { ToldChange } from '../annotation/history/told-change.ts';
import type { AppError } from '../base/app-error.ts';
import type { KeyChanges } from '../command/key-map.ts';
import type { Inventory } from '../corpus/inventory.ts';
import type { MeasuredSplit } from '../corpus/measured-split.ts';
import type { Abilities } from '../format/abilities.ts';
import type { FoundReport } from '../find/found-report.ts';
import type { Packed } from './packed.ts';
import type { QueryProblem } from '../find/query.ts';
import type { FileLayout, Loss, TagScheme } from '../format/format.ts';
import type { OverlapRule } from '../format/overlap-rule.ts';
import type { BackupHabit, BackupReason } from '../project/backup.ts';
import type { Finding } from '../project/findings/finding.ts';
import type { ProjectParts } from '../project/project-record.ts';
import type { ReportOrder } from '../project/report/report-order.ts';
import type { Report, Reviewer } from '../project/project.ts';
import type { Encoding } from '../text/encoding.ts';
import type { Typography } from '../text/typography.ts';
import type { PlacedPart } from '../text/structure.ts';

/** A person's choices on this machine, kept outside every project. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly language: 'system' | Locale;
  readonly reviewerName: string;
  readonly hintDismissed: boolean;
  readonly listOpen: boolean;
  readonly inspectorOpen: boolean;
  /** Whether what the rules propose is shown in the text. */
  readonly proposalsShown: boolean;
  /** Ids of labels for which nothing is proposed. */
  readonly proposalsOff: readonly string[];
  /** How many backups are kept. */
  readonly backups: BackupHabit;
  /** The keys that the person has changed. */
  readonly keys: KeyChanges;
  /** Whether relations are drawn beside the text. */
  readonly linksShown: boolean;
  /** By what the list of reports is sorted. */
  readonly reportOrder: ReportOrder;
  readonly typography: Typography;
}

/** A project that was open before; the page names it by id and never sees its path. */
export interface RecentProject {
  readonly id: string;
  readonly name: string;
  /** The folder that holds it, as a person would write it, for display only. */
  readonly place: string;
}

/** A report in the list. Counts are of the current reviewer's layer. */
export interface ReportSummary {
  readonly report: Report;
  /** The details as the reviewer has corrected them; null where they stand as found, or are not counted yet. */
  readonly details: ReportDetails | null;
  /** Null until the layer has been read behind the list; the counts are 0 then. */
  readonly state: ReportState | null;
  readonly annotations: number;
  readonly checked: number;
  /** End of the furthest annotation in UTF-16 units; 0 where there is none. */
  readonly furthest: number;
  /** The reviewer's note on the report; empty where there is none. */
  readonly note: string;
}

/** What was found out of a report of the list, by its id. */
export interface CountedReport extends LayerCounts {
  readonly report: string;
  readonly state: ReportState;
  readonly details: ReportDetails | null;
  /** The reviewer's note on the report; empty where there is none. */
  readonly note: string;
}

/** Reports that were counted behind the list, and the problems that are known by now. */
export interface ReportsCounted {
  readonly project: string;
  /** Id of the reviewer whose layers were counted. */
  readonly reviewer: string;
  readonly reports: readonly CountedReport[];
  readonly problems: readonly AppError[];
}

/** An open project as the page sees it: no path, only what is shown. */
export interface ProjectView {
  readonly id: string;
  readonly name: string;
  readonly labels: LabelSet;
  /** What it keeps besides labels, reviewers and reports. */
  readonly parts: ProjectParts;
  readonly reviewers: readonly Reviewer[];
  /** The reviewer at the desk. */
  readonly reviewer: Reviewer;
  readonly reports: readonly ReportSummary[];
  /** Whether it lies where nothing can be written, and is open to be read. */
  readonly readOnly: boolean;
  /** Files that could not be read, each set aside and named (I5). */
  readonly problems: readonly AppError[];
}

/** What the page needs before it can draw anything. */
export interface StartView {
  readonly version: string;
  readonly platform: 'mac' | 'windows' | 'linux';
  readonly systemLocale: Locale;
  readonly settings: Settings;
  readonly recent: readonly RecentProject[];
  readonly project: ProjectView | null;
  /** Why no project could be opened. */
  readonly problem: AppError | null;
}

/** A format in the dialogs of export and import. */
export interface FormatView {
  readonly id: string;
  readonly name: LocalName;
  readonly abilities: Abilities;
  readonly schemes: readonly TagScheme[];
  readonly overlapRules: readonly OverlapRule[];
  readonly layouts: readonly FileLayout[];
  /** Whether a copy for spreadsheets can be written beside its tables. */
  readonly tables: boolean;
}

/** A report on the desk without anyone's work. */
export interface ReportView {
  readonly report: Report;
  readonly text: string;
  /** Where headings, cells and pages of the source stand in the text, in order. */
  readonly structure: readonly PlacedPart[];
}

/** What the current reviewer has done on a report. */
export interface WorkView {
  readonly layer: LayerView;
  readonly history: HistoryView;
  /** What was done on opening, so that every record stands on its own words (I2); null where nothing was. */
  readonly mended: AnchoringTally | null;
}

/** What can be undone and redone, as far as it has been read from its journal. */
export interface HistoryView<C = Change> {
  /** The next to undo first. */
  readonly done: readonly C[];
  /** The next to redo first. */
  readonly undone: readonly C[];
  /** Where there is more to undo; null where there is not. */
  readonly earlier: HistoryPlace | null;
  /** Where it ends at a text that somebody else made another: what was done before cannot be taken back. */
  readonly atText?: true;
}

/** A place in a journal, from which history is read backwards. */
export interface HistoryPlace {
  /** In bytes. */
  readonly end: number;
  /** How many changes before it have been undone behind it; null at the journal's end. */
  readonly taken: number | null;
  /** The change before it is of megabytes: it is read when somebody wants to undo it, and not in advance. */
  readonly isLong: boolean;
  /** Where the changes behind it end, in bytes, by which the text became another; the last first. */
  readonly texts?: readonly number[];
}

/** How far the telling of a layer's changes has come, going backwards. */
export interface LayerPlace {
  /** Id of the reviewer. */
  readonly layer: string;
  /** In bytes of its journal; null at its end. */
  readonly end: number | null;
  /** How many changes before it have been undone behind it. */
  readonly taken: number;
}

/** What is asked of a report's changes. */
export interface ChangesAsked {
  /** Ids of reviewers; null stands for everyone. */
  readonly layers: readonly string[] | null;
  readonly filter: ChangeFilter;
  /** Where an earlier answer ended; null at the latest change. */
  readonly from: readonly LayerPlace[] | null;
  readonly limit: number;
}

/** Changes of a report, the latest first. */
export interface ChangesView {
  readonly changes: readonly ToldChange[];
  /** Quotes of the annotations that the changes link, as far as they are still there, by annotation. */
  readonly quotes: Readonly<Record<string, string>>;
  /** Where to go on, even where nothing was found so far; null where there are no earlier ones. */
  readonly next: readonly LayerPlace[] | null;
  /** Ids of reviewers before whose changes their journal cannot be read. */
  readonly broken: readonly string[];
}

/** A layer as data. */
export interface LayerView extends Omit<Layer, 'annotations'> {
  readonly annotations: readonly Annotation[];
}

/** The answer to a commit: the change is on disk. */
export interface Saved {
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
}

/** What an import did, file by file. */
export interface ImportSummary {
  readonly imported: readonly ImportedReport[];
  readonly refused: readonly AppError[];
  /** Files that are held back until somebody has chosen their encoding. */
  readonly questions: readonly EncodingQuestion[];
  /** What a corpus that was named alone holds; nothing of it has come yet. */
  readonly corpus?: CorpusView;
}

/** A report that an import made. */
export interface ImportedReport {
  readonly file: string;
  readonly report: string;
  readonly title: string;
  /** Stretches of bytes that could not be read; each is U+FFFD in the text. */
  readonly undecodable: number;
  /** Another report of the project with the same text, or nearly; absent where there is none. */
  readonly near?: NearReportView;
}

/** A report that another is a copy or a version of. */
export interface NearReportView {
  readonly report: string;
  readonly title: string;
  /** How much of their stretches the two share, from 0 to 1; 1 is the same text. */
  readonly similarity: number;
}

/** A file of which the encoding is for a person to choose; the page knows it by id and never sees its path. */
export interface EncodingQuestion {
  readonly id: string;
  readonly file: string;
  /** The encoding that it seems to be in; null where none does. */
  readonly likely: Encoding | null;
  /** How it would read in each encoding; empty behind the first of very many files. */
  readonly readings: readonly EncodingReading[];
}

/** How a file reads in an encoding. */
export interface EncodingReading {
  readonly encoding: Encoding;
  /** Stretches of bytes that mean nothing in it. */
  readonly undecodable: number;
  /** Lines from its beginning, and some in which something could not be read. */
  readonly lines: readonly string[];
}

/** A corpus of another tool that was looked into and waits for somebody to say what becomes of its labels. */
export interface CorpusView {
  readonly id: string;
  /** Name of the file or folder, for display. */
  readonly file: string;
  /** Name of the reviewer who gets what says of none, where nobody chooses another. */
  readonly reviewer: string;
  readonly format: { readonly id: string; readonly name: LocalName; readonly lossless: boolean };
  readonly inventory: Inventory;
  /** Whether it was named as something to import, and may come as plain reports as well. */
  readonly plain: boolean;
}

/** Where an import takes its sources from; `chosen-encoding` asks for the encoding of each file. */
export type ImportOrigin = 'files' | 'folder' | 'clipboard' | 'chosen-encoding';

/** What an export wrote. */
export interface ExportSummary {
  /** Name of the folder or archive, for display. */
  readonly place: string;
  readonly files: number;
  readonly reports: number;
  readonly annotations: number;
  readonly losses: readonly Loss[];
  /** How it is split; null where it is not. */
  readonly split: MeasuredSplit | null;
  /** Why reports were not written; the rest was. */
  readonly refused: readonly AppError[];
}

/** The first report of an export as it will be written. */
export interface ExportPreview {
  /** Title of the report. */
  readonly title: string;
  readonly files: readonly PreviewFile[];
  /** What of it the format cannot express. */
  readonly losses: readonly Loss[];
}

/** A file of a preview. */
export interface PreviewFile {
  readonly path: string;
  readonly bytes: number;
  /** What of it is shown; null where it is no text. */
  readonly text: string | null;
  /** How many UTF-16 units of it are not shown. */
  readonly cut: number;
}

/** How far long work has come. */
export interface JobProgress {
  readonly job: 'import' | 'export' | 'split' | 'backup' | 'rules' | 'tag' | 'labels' | 'holdings';
  readonly done: number;
  readonly total: number;
  /** File or report title at hand. */
  readonly name: string;
}

/** A backup in the list. */
export interface BackupView {
  readonly id: string;
  /** ISO 8601. */
  readonly at: string;
  readonly reason: BackupReason;
  readonly project: string;
  /** The folder of the project, as a person would write it, for display only. */
  readonly place: string;
  /** Whether it is of the project that is open. */
  readonly isHere: boolean;
  readonly reports: number;
  /** Of the whole project, in bytes. */
  readonly bytes: number;
}

/** The backups of this machine, the latest first, and where they are kept, for display only. */
export interface BackupsView {
  readonly place: string;
  readonly backups: readonly BackupView[];
}

/** A project in one file; `file` is its name, for display. */
export interface BackupFileView {
  readonly file: string;
  readonly reports: number;
}

/** What the check found with the files of a project. */
export interface CheckedProject {
  readonly project: string;
  readonly findings: readonly Finding[];
}

/** What a repair did, and the project as it is afterwards. */
export interface RepairView {
  readonly project: ProjectView;
  readonly mended: readonly Finding[];
  readonly left: readonly Finding[];
}

/** The copy of a project, which is open now. */
export interface SavedCopyView {
  readonly project: ProjectView;
  /** What could not be brought along. */
  readonly lost: readonly AppError[];
  /** When the backup was made that stood in for a folder that is gone, ISO 8601; else null. */
  readonly fromBackup: string | null;
}

/** A part of what a search of the project has found so far. */
export interface FindFound {
  /** Id that the page gave the search. */
  readonly search: string;
  readonly found: readonly FoundReport[];
  /** How many reports have been looked at, and of how many. */
  readonly done: number;
  readonly of: number;
}

/** The same on its way to the page: packed by the thread that found it, since hits come by the ten thousand. */
export interface FindNews extends Omit<FindFound, 'found'> {
  readonly found: readonly Packed<readonly FoundReport[]>[];
}

/** How a search of the project came to its end. */
export type FindOutcome =
  | { readonly kind: 'problem'; readonly problem: QueryProblem }
  | {
      /** `capped` where there are more hits than are listed, `slow` where a regular expression was stopped. */
      readonly kind: 'whole' | 'capped' | 'slow' | 'cancelled';
      /** Ids of reports that could not be read. */
      readonly unread: readonly string[];
    };
