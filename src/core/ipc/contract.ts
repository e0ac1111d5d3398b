import { z } from 'zod';
import { typographySchema } from '../text/typography-schema.ts';
import { keyChangesSchema } from '../command/key-changes-schema.ts';
import type { AttachedFile } from '../annotation/attached-file.ts';
import type { Change } from '../annotation/edit/change.ts';
import type { EarlierLayer } from '../annotation/history/rewind.ts';
import type { WorkOfOthers } from '../annotation/sign-off.ts';
import type { AppError } from '../base/app-error.ts';
import type { Result } from '../base/result.ts';
import type { CommandId, NativeCommand } from '../command/command.ts';
import { nativeCommands } from '../command/command.ts';
import { exportOptionsSchema } from '../project/export-options.ts';
import { labelIdPattern } from '../corpus/label-plan.ts';
import type { MeasuredSplit } from '../corpus/measured-split.ts';
import { backupHabits } from '../project/backup.ts';
import type { ProjectChange } from '../project/project-change.ts';
import { projectChangeSchema } from '../project/schema/project-change-schema.ts';
import type { RuleAnswers } from '../propose/rule-answers.ts';
import type { LabelIds } from '../project/edits/imports.ts';
import type { Uses } from '../project/labels/label-uses.ts';
import type { Holding, RemovedReport } from '../project/edits/removals.ts';
import type { LessonNews } from '../learn/lesson-news.ts';
import type { TaughtPlace } from '../learn/lessons.ts';
import type { Overview } from '../overview/overview.ts';
import type { OfferedVerdict } from '../ledger/judged.ts';
import type { LedgerView, Series } from '../ledger/view.ts';
import { attachedFileSchema, changeSchema, fileIdSchema } from '../project/schema/schema.ts';
import { sheetFormats } from '../sheet/sheet-document.ts';
import { sheetDocumentSchema } from '../sheet/sheet-schema.ts';
import { presetIds } from '../annotation/label/label-presets.ts';
import { changesAskedSchema } from './changes-asked.ts';
import type { TextVersion } from '../correct/text-versions.ts';
import type { Touched } from '../correct/touched.ts';
import { reportOrders } from '../project/report/report-order.ts';
import { decidedSchema, textEditsSchema } from '../project/schema/correction-schema.ts';
import { encodings } from '../text/encoding.ts';
import type { DropChannel, EventChannel, RequestChannel } from './channels.ts';
import type { EncodingOutlook, ReportEncodings } from './encoding-views.ts';
import type { LayersToAdjudicate } from './adjudicate-views.ts';
import type { EarlierIssueView } from './issue-views.ts';
import { type StepName, longestStepName } from './menu-views.ts';
import type { PackedWork } from './packed-work.ts';
import type { Packed } from './packed.ts';
import type {
  BackupFileView,
  BackupView,
  BackupsView,
  ChangesView,
  CheckedProject,
  CorpusView,
  ExportPreview,
  ExportSummary,
  FindNews,
  FindOutcome,
  FormatView,
  HistoryPlace,
  HistoryView,
  ImportOrigin,
  ImportSummary,
  JobProgress,
  ProjectView,
  RepairView,
  ReportView,
  ReportsCounted,
  Saved,
  SavedCopyView,
  Settings,
  StartView,
} from './views.ts';
import type { WorkProgress } from './work-views.ts';
import { type GivenFile, freeAskedSchema, usesAskedSchema } from './label-views.ts';
import { type TaughtFile, lessonsAsked, placesAsked, taughtFile } from './lesson-views.ts';
import {
  type TagSummary,
  type TakenBack,
  type UsesCounted,
  tagAsked,
  takeBackAsked,
} from './tag-views.ts';
import { ledgerAskedSchema, ledgerTableSchema, seriesTableSchema } from './ledger-asked.ts';
import { type ChartFile, type QuoteContext, largestChart, mostContexts } from './ledger-views.ts';

/** What a request takes, as a schema that the main process checks, and what it answers, as a type. */
interface RequestContract<Input, Output> {
  readonly input: z.ZodType<Input>;
  /** Never set: it only carries the type. */
  readonly output?: Output;
}

function request<Output>() {
  return <Input>(input: z.ZodType<Input>): RequestContract<Input, Output> => ({ input });
}

/** Null stands for "the person closed the dialog". */
type Asked<T> = Result<T | null, AppError>;

const nothing = z.undefined();

const editedText = { report: fileIdSchema, of: z.string().min(1), edits: textEditsSchema };

const exportAsked = z.strictObject({ format: z.string().min(1), options: exportOptionsSchema });

const settingsPatch: z.ZodType<Partial<Settings>> = z
  .strictObject({
    theme: z.enum(['system', 'light', 'dark']),
    language: z.enum(['system', 'zh-CN', 'en']),
    reviewerName: z.string().trim().min(1).max(60),
    hintDismissed: z.boolean(),
    listOpen: z.boolean(),
    inspectorOpen: z.boolean(),
    proposalsShown: z.boolean(),
    proposalsOff: z.array(z.string()),
    backups: z.enum(backupHabits),
    keys: keyChangesSchema,
    linksShown: z.boolean(),
    reportOrder: z.enum(reportOrders),
    typography: typographySchema,
  })
  .partial()
  .transform(withoutUndefined);

const stepNameSchema: z.ZodType<StepName> = z.strictObject({
  name: z.string().min(1).max(longestStepName),
  enabled: z.boolean(),
});

const placeSchema = z.strictObject({
  end: z.int().nonnegative(),
  taken: z.int().nonnegative().nullable(),
  isLong: z.boolean(),
  texts: z.array(z.int().nonnegative()).readonly().exactOptional(),
}) satisfies z.ZodType<HistoryPlace>;

/** `partial` also admits keys that are present without a value; a patch has no such keys. */
function withoutUndefined(patch: object): Partial<Settings> {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

/** Every request: the one place that types, schemas, preload and handlers derive from. */
export const requests = {
  'app:start': request<Packed<StartView>>()(nothing),
  'app:native-command': request<Result<null, AppError>>()(
    z.strictObject({ command: z.enum(nativeCommands) }) satisfies z.ZodType<{
      command: NativeCommand;
    }>,
  ),
  'app:formats': request<readonly FormatView[]>()(nothing),
  'app:name-steps': request<null>()(z.strictObject({ undo: stepNameSchema, redo: stepNameSchema })),
  'settings:change': request<Result<Settings, AppError>>()(settingsPatch),
  'project:create': request<Asked<ProjectView>>()(z.strictObject({ labels: z.enum(presetIds) })),
  'project:open': request<Asked<ProjectView>>()(nothing),
  'project:open-recent': request<Result<ProjectView, AppError>>()(
    z.strictObject({ id: z.string().min(1) }),
  ),
  'project:import': request<Asked<ImportSummary>>()(
    z.strictObject({
      from: z.enum(['files', 'folder', 'clipboard', 'chosen-encoding']),
    }) satisfies z.ZodType<{ from: ImportOrigin }>,
  ),
  'project:import-encoded': request<Asked<ImportSummary>>()(
    z.strictObject({
      choices: z
        .array(z.strictObject({ id: z.string().min(1), encoding: z.enum(encodings) }))
        .min(1),
    }),
  ),
  'project:import-as-reports': request<Asked<ImportSummary>>()(
    z.strictObject({ id: z.string().min(1) }),
  ),
  'project:import-dropped': request<Asked<ImportSummary>>()(
    // The preload turns dropped files into paths; the page itself never holds one.
    z.strictObject({ paths: z.array(z.string().min(1)).min(1).max(10_000) }),
  ),
  'project:view': request<Result<ProjectView, AppError>>()(nothing),
  'project:commit': request<Result<Saved, AppError>>()(
    z.strictObject({ change: projectChangeSchema }),
  ),
  'project:history': request<Result<HistoryView<ProjectChange>, AppError>>()(
    z.strictObject({ from: placeSchema.nullable() }),
  ),
  'project:look-into-corpus': request<Asked<CorpusView>>()(
    z.strictObject({
      from: z.enum(['file', 'folder']),
      format: z.string().min(1).nullable(),
    }),
  ),
  'project:import-corpus': request<Asked<ImportSummary>>()(
    z.strictObject({
      id: z.string().min(1),
      mapping: z.array(
        z.strictObject({
          label: z.string(),
          to: z.string().regex(labelIdPattern).nullable(),
        }),
      ),
      reviewer: z.string().trim().min(1).max(60).nullable(),
    }),
  ),
  'project:export': request<Asked<ExportSummary>>()(exportAsked),
  'project:preview-export': request<Asked<ExportPreview>>()(exportAsked),
  'project:measure-split': request<Asked<MeasuredSplit>>()(exportAsked),
  'overview:open': request<Result<Packed<Overview>, AppError>>()(nothing),
  'ledger:open': request<Result<Packed<LedgerView>, AppError>>()(ledgerAskedSchema),
  'ledger:series': request<Result<Packed<Series>, AppError>>()(
    z.strictObject({ group: z.string() }),
  ),
  /** Answers the name of the file, or null where the person closed the dialog. */
  'ledger:save-chart': request<Asked<string>>()(
    z.strictObject({
      name: z.string().min(1).max(200),
      kind: z.enum(['png', 'svg', 'csv']),
      content: z.string().max(largestChart),
    }) satisfies z.ZodType<ChartFile>,
  ),
  'ledger:save-table': request<Asked<string>>()(ledgerTableSchema),
  'ledger:save-series': request<Asked<string>>()(seriesTableSchema),
  'report:contexts': request<Result<readonly QuoteContext[], AppError>>()(
    z.strictObject({
      places: z
        .array(
          z.strictObject({
            report: fileIdSchema,
            start: z.int().nonnegative(),
            end: z.int().nonnegative(),
          }),
        )
        .max(mostContexts),
    }),
  ),
  'project:rule-answers': request<Result<readonly RuleAnswers[], AppError>>()(nothing),
  'lessons:read': request<Result<Packed<LessonNews>, AppError>>()(lessonsAsked),
  'lessons:places': request<Result<readonly TaughtPlace[], AppError>>()(placesAsked),
  /** Answers the name of the file, or null where the person closed the dialog. */
  'lessons:save-file': request<Asked<string>>()(taughtFile),
  'lessons:open-file': request<Asked<TaughtFile>>()(nothing),
  'project:back-up-file': request<Asked<BackupFileView>>()(nothing),
  'project:restore-file': request<Asked<ProjectView>>()(nothing),
  'project:save-copy': request<Asked<SavedCopyView>>()(
    z.strictObject({
      waiting: z.array(z.strictObject({ report: fileIdSchema, change: changeSchema })),
      projectChanges: z.array(projectChangeSchema),
    }),
  ),
  'project:check': request<Result<CheckedProject, AppError>>()(nothing),
  'project:repair': request<Result<RepairView, AppError>>()(nothing),
  'backups:list': request<Result<BackupsView, AppError>>()(nothing),
  'backups:make': request<Asked<BackupView>>()(nothing),
  'backups:check': request<Result<null, AppError>>()(z.strictObject({ id: z.string().min(1) })),
  'backups:restore': request<Asked<ProjectView>>()(z.strictObject({ id: z.string().min(1) })),
  'backups:choose-place': request<Asked<BackupsView>>()(nothing),
  'job:cancel': request<null>()(nothing),
  'work:cancel': request<null>()(nothing),
  'find:start': request<Result<FindOutcome, AppError>>()(
    z.strictObject({
      search: z.string().min(1).max(60),
      query: z.string().max(10_000),
      exact: z.boolean(),
      /** Has each place told how it stands to this label in the work of who is at the desk. */
      label: z.string().min(1).max(200).nullable(),
    }),
  ),
  'find:uses': request<Result<Packed<UsesCounted>, AppError>>()(
    z.strictObject({ search: z.string().min(1).max(60) }),
  ),
  'tag:apply': request<Result<TagSummary, AppError>>()(tagAsked),
  'tag:take-back': request<Result<TakenBack, AppError>>()(takeBackAsked),
  'reports:removed': request<Result<readonly RemovedReport[], AppError>>()(nothing),
  'reports:holdings': request<Result<readonly Holding[], AppError>>()(
    z.strictObject({ reports: z.array(fileIdSchema) }),
  ),
  'labels:uses': request<Result<Uses, AppError>>()(z.strictObject({ asked: usesAskedSchema })),
  'labels:free': request<Result<LabelIds, AppError>>()(freeAskedSchema),
  'labels:read-file': request<Asked<GivenFile>>()(nothing),
  /** Answers the name of the file. */
  'labels:save-file': request<Asked<string>>()(nothing),
  'find:cancel': request<null>()(nothing),
  'find:warm': request<null>()(nothing),
  /** Reads a report for a click that is likely to follow; its text, unless that is long or there is nothing to read ahead. */
  'report:ahead': request<Result<Packed<ReportView> | null, AppError>>()(
    z.strictObject({ report: fileIdSchema }),
  ),
  'report:open': request<Result<Packed<ReportView>, AppError>>()(
    z.strictObject({ report: fileIdSchema }),
  ),
  'report:work': request<Result<PackedWork, AppError>>()(z.strictObject({ report: fileIdSchema })),
  'report:earlier-changes': request<Result<HistoryView, AppError>>()(
    z.strictObject({
      report: fileIdSchema,
      from: placeSchema,
    }),
  ),
  'report:changes': request<Result<Packed<ChangesView>, AppError>>()(
    z.strictObject({ report: fileIdSchema, asked: changesAskedSchema }),
  ),
  'report:change': request<Result<Packed<Change>, AppError>>()(
    z.strictObject({ report: fileIdSchema, layer: fileIdSchema, end: z.int().positive() }),
  ),
  'report:earlier-layer': request<Result<Packed<EarlierLayer>, AppError>>()(
    z.strictObject({ report: fileIdSchema, end: z.int().nonnegative() }),
  ),
  'report:commit': request<Result<Saved, AppError>>()(
    z.strictObject({ report: fileIdSchema, change: changeSchema }),
  ),
  /** What the other reviewers found, and what they say of the verdicts of the one at the desk. */
  'report:others': request<Result<Packed<WorkOfOthers>, AppError>>()(
    z.strictObject({ report: fileIdSchema }),
  ),
  /** Verdicts that were given elsewhere on what an annotation is about. */
  'report:verdict-offers': request<Result<Packed<readonly OfferedVerdict[]>, AppError>>()(
    z.strictObject({ report: fileIdSchema, annotation: z.string().min(1).max(200) }),
  ),
  'sheet:save': request<Asked<{ readonly file: string }>>()(
    z.strictObject({ sheet: sheetDocumentSchema, format: z.enum(sheetFormats) }),
  ),
  'issue:look': request<Result<Packed<EarlierIssueView>, AppError>>()(
    z.strictObject({ earlier: fileIdSchema, later: fileIdSchema }),
  ),
  'adjudicate:read': request<Result<Packed<LayersToAdjudicate>, AppError>>()(
    z.strictObject({ report: fileIdSchema }),
  ),
  'adjudicate:commit': request<Result<Saved, AppError>>()(
    z.strictObject({ report: fileIdSchema, change: changeSchema }),
  ),
  /** Answers whether it was handed to a printer; the person may close the dialog. */
  'sheet:print': request<Result<boolean, AppError>>()(
    z.strictObject({ sheet: sheetDocumentSchema }),
  ),
  'attachment:choose': request<Asked<AttachedFile>>()(nothing),
  // The preload turns a dropped file into its path.
  'attachment:drop': request<Asked<AttachedFile>>()(z.strictObject({ path: z.string().min(1) })),
  'attachment:show': request<Result<null, AppError>>()(attachedFileSchema),
  /** Answers the name of the copy, or null where the person closed the dialog. */
  'attachment:save': request<Asked<string>>()(attachedFileSchema),
  'report:encodings': request<Result<ReportEncodings, AppError>>()(
    z.strictObject({ report: fileIdSchema }),
  ),
  'report:encoding-outlook': request<Result<EncodingOutlook, AppError>>()(
    z.strictObject({ report: fileIdSchema, encoding: z.enum(encodings) }),
  ),
  'report:change-encoding': request<Result<null, AppError>>()(
    z.strictObject({ report: fileIdSchema, encoding: z.enum(encodings) }),
  ),
  'text:outlook': request<Result<readonly Touched[], AppError>>()(z.strictObject(editedText)),
  'text:correct': request<Result<null, AppError>>()(
    z.strictObject({ ...editedText, decisions: decidedSchema }),
  ),
  'text:take-back': request<Result<null, AppError>>()(
    z.strictObject({
      report: fileIdSchema,
      correction: z.string().min(1),
      way: z.enum(['undo', 'redo']),
    }),
  ),
  'text:versions': request<Result<Packed<readonly TextVersion[]>, AppError>>()(
    z.strictObject({ report: fileIdSchema }),
  ),
} as const satisfies Record<RequestChannel, RequestContract<unknown, unknown>>;

/** What a request takes. */
export type RequestInput<C extends RequestChannel> = z.infer<(typeof requests)[C]['input']>;
/** What a request answers. */
export type RequestOutput<C extends RequestChannel> = Exclude<
  (typeof requests)[C]['output'],
  undefined
>;

/** What each message of the main process carries. */
export interface Events extends Record<EventChannel, unknown> {
  readonly command: { readonly command: CommandId };
  readonly 'settings-changed': Settings;
  readonly 'project-changed': ProjectView;
  readonly 'reports-counted': ReportsCounted;
  /** A native menu or a second start asks for another project; the page opens it by `project:open-recent` once its own work is on disk. */
  readonly 'open-recent': { readonly id: string };
  /** The check on opening found something that does not mend itself. */
  readonly 'project-checked': CheckedProject;
  readonly 'job-progress': JobProgress;
  /** How far all reports are read for ledger and overview; null when nothing is read. */
  readonly 'work-progress': WorkProgress | null;
  readonly 'find-found': FindNews;
  /** The window wants to close; the page flushes what is in its text boxes and answers with the native command `close-window`. */
  readonly 'close-requested': null;
}

/** What the page may ask by name; dropped files go through functions of their own. */
export type PageRequest = Exclude<RequestChannel, DropChannel>;

/** What the preload puts on `window.hezhu`. */
export interface Bridge {
  request<C extends PageRequest>(
    channel: C,
    ...input: RequestInput<C> extends undefined ? [] : [RequestInput<C>]
  ): Promise<RequestOutput<C>>;
  /** Imports files that were dropped on the window; their paths stay outside the page. */
  importDropped(files: readonly unknown[]): Promise<RequestOutput<'project:import-dropped'>>;
  /** Keeps a file that was dropped on a card of evidence. */
  attachDropped(file: unknown): Promise<RequestOutput<'attachment:drop'>>;
  /** Listens; the function that it returns stops. */
  on<C extends EventChannel>(channel: C, listener: (payload: Events[C]) => void): () => void;
}
