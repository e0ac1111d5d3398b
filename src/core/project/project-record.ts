import { compareText } from '../annotation/annotation.ts';
import type { Diff } from '../annotation/edit/change.ts';
import type { CodeList } from '../annotation/label/code-list.ts';
import type { Label, LabelSet, RelationType } from '../annotation/label/label.ts';
import type { ConflictExcuse } from './conflict-excuse.ts';
import type { MeasuresApart } from './measures-apart.ts';
import type { NamedMeasure } from './named-measure.ts';
import type { LessonRuling } from '../learn/ruling.ts';
import type { RegisteredProgram } from '../program/registered.ts';
import type { SavedSearch } from './saved-search.ts';
import type { Move } from './move.ts';
import type { ExportPreset } from './export-preset.ts';

/** A rule that proposes nothing in this project; its id is the rule's. */
export interface RuleOff {
  readonly id: string;
}

/** That a report is a later issue of another. */
export interface Reissue {
  /** Id of the later report. */
  readonly id: string;
  /** Id of the report that it is a later issue of. */
  readonly earlier: string;
  /** Title of the later report when it was linked, by which the history names it. */
  readonly name: string;
}

/** One import, which can be undone as a whole. */
export interface ReportImport {
  readonly id: string;
  /** Title of the first of its reports, by which the history names it. */
  readonly name: string;
  /** Ids of the reports that it brought. */
  readonly reports: readonly string[];
  /** Ids of the labels and relation types that it brought; absent where it brought none. */
  readonly labels?: readonly string[];
  readonly relationTypes?: readonly string[];
}

/** That a report is out of the project, since it was taken out or its import was undone; its folder stays, for it may come back. The id is the report's. */
export interface Removal {
  readonly id: string;
  /** Its title when it was taken out, by which the history names it; absent where its import was undone. */
  readonly name?: string;
}

/** A text that was tagged alike in one report or many, as one step; in each report its part is a change of its own (`tag-batch.ts`). */
export interface Tagging {
  /** Id that the changes begin with. */
  readonly id: string;
  /** The text, by which the history names it. */
  readonly name: string;
  /** Ids of the reports in which it was to be tagged. */
  readonly reports: readonly string[];
}

/** Something that a project asks of its reviewers; its id says what. */
export interface Demand {
  readonly id: 'sign-off';
}

/**
 * What a project's own record is made of: each part is a set of records with ids. To add a part: a line here and in the three tables below, its schema in
 * `parts-schema.ts`, gestures in `project-change.ts` and their words in `locale/project-changes.ts`. Changes, undo, journal, merging, verifying
 * and the lossless format then know it. A part without records is absent on the disk, so that a new one needs no migration.
 */
export interface PartRecords {
  readonly labels: Label;
  readonly relationTypes: RelationType;
  readonly programs: RegisteredProgram;
  readonly rulesOff: RuleOff;
  readonly codeLists: CodeList;
  readonly moves: Move;
  readonly lessons: LessonRuling;
  readonly reissues: Reissue;
  readonly imports: ReportImport;
  readonly removals: Removal;
  readonly demands: Demand;
  readonly measures: NamedMeasure;
  readonly excuses: ConflictExcuse;
  readonly apart: MeasuresApart;
  readonly exportPresets: ExportPreset;
  readonly searches: SavedSearch;
  readonly taggings: Tagging;
}

/** The parts by name. */
export const partNames = [
  'labels',
  'relationTypes',
  'programs',
  'rulesOff',
  'codeLists',
  'moves',
  'lessons',
  'reissues',
  'imports',
  'removals',
  'exportPresets',
  'demands',
  'measures',
  'excuses',
  'apart',
  'searches',
  'taggings',
] as const;

export type PartName = (typeof partNames)[number];

/** A project's own record: every part in its order. */
export type ProjectRecord = { readonly [P in PartName]: readonly PartRecords[P][] };

/** What a change does to every part. */
export type PartDiffs = { readonly [P in PartName]: Diff<PartRecords[P]> };

/** The parts besides the label set. */
export type ProjectParts = Omit<ProjectRecord, keyof LabelSet>;

/** Makes each part of a record. */
export function recordByPart(
  make: <P extends PartName>(part: P) => readonly PartRecords[P][],
): ProjectRecord {
  return {
    labels: make('labels'),
    relationTypes: make('relationTypes'),
    programs: make('programs'),
    rulesOff: make('rulesOff'),
    codeLists: make('codeLists'),
    moves: make('moves'),
    lessons: make('lessons'),
    reissues: make('reissues'),
    imports: make('imports'),
    removals: make('removals'),
    demands: make('demands'),
    measures: make('measures'),
    excuses: make('excuses'),
    apart: make('apart'),
    exportPresets: make('exportPresets'),
    searches: make('searches'),
    taggings: make('taggings'),
  };
}

/** Makes a diff for each part. */
export function diffsByPart(
  make: <P extends PartName>(part: P) => Diff<PartRecords[P]>,
): PartDiffs {
  return {
    labels: make('labels'),
    relationTypes: make('relationTypes'),
    programs: make('programs'),
    rulesOff: make('rulesOff'),
    codeLists: make('codeLists'),
    moves: make('moves'),
    lessons: make('lessons'),
    reissues: make('reissues'),
    imports: make('imports'),
    removals: make('removals'),
    demands: make('demands'),
    measures: make('measures'),
    excuses: make('excuses'),
    apart: make('apart'),
    exportPresets: make('exportPresets'),
    searches: make('searches'),
    taggings: make('taggings'),
  };
}

/** A project's record without anything in it. */
export const emptyRecord: ProjectRecord = recordByPart(() => []);

/** The parts of a project that has nothing but labels. */
export const noParts: ProjectParts = partsOf(emptyRecord);

/** What has a place among its like; records without one come first. */
interface Placed {
  readonly id: string;
  readonly order?: number;
}

/** The order of records in every part. */
export function compareRecords(a: Placed, b: Placed): number {
  return (a.order ?? -1) - (b.order ?? -1) || compareText(a.id, b.id);
}

/** Records in their order, where each has a place of its own; else as they stand. */
export function inOrder<T extends Placed>(records: readonly T[]): readonly T[] {
  const orders = new Set(records.map(({ order }) => order));
  const arePlaced = !orders.has(undefined) && orders.size === records.length;
  return arePlaced ? [...records].sort(compareRecords) : records;
}

/** The record of a project; every label and relation type has a place in it. */
export function recordOf(project: {
  readonly labels: LabelSet;
  readonly parts: ProjectParts;
}): ProjectRecord {
  const { labels, relationTypes } = project.labels;
  return {
    ...project.parts,
    labels: placed(labels),
    relationTypes: placed(relationTypes),
  };
}

/** The label set in a project's record. */
export function labelSetOf({ labels, relationTypes }: ProjectRecord): LabelSet {
  return { labels, relationTypes };
}

/** The parts of a record besides its label set. */
export function partsOf({ labels, relationTypes, ...parts }: ProjectRecord): ProjectParts {
  return parts;
}

/** Records with a place each: where one has none, or two have the same, all are counted as they stand. */
function placed<T extends Placed>(records: readonly T[]): readonly T[] {
  const ordered = inOrder(records);
  return ordered === records ? records.map((record, order) => ({ ...record, order })) : ordered;
}
