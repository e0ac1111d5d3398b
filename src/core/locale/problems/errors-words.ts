import type { Locale } from '../../annotation/label/local-name.ts';
import type { AppError, TableProblem } from '../../base/app-error.ts';
import { assertNever } from '../../base/assert-never.ts';
import { describeAttachmentError, isAttachmentError } from './attachment-errors.ts';
import { describeImportError, isImportError } from './import-errors-words.ts';
import type { Translated } from '../locale.ts';
import { describeMergeError, isMergeError } from './merge-errors.ts';
import { systemReason } from './system-reasons-words.ts';

const zhCN = {
  notAProject: (path: string) =>
    `“${path}”不是核注工程：里面没有 project.json。请选择工程文件夹，或新建一个工程。`,
  projectExists: (path: string) => `“${path}”里已经有一个工程。可以直接打开它，或换一个文件夹。`,
  folderNotEmpty: (path: string) => `文件夹“${path}”里有别的文件。请选择空文件夹，或新建一个。`,
  projectLocked: (path: string, pid: string, host: string) =>
    `工程“${path}”正在另一处打开（电脑 ${host}，进程 ${pid}）。请先在那边关闭，再试一次。`,
  newerSchema: (path: string, found: string, known: string) =>
    `“${path}”是更新版本的核注写的（格式 ${found}，本版认得到 ${known}）。文件没有改动；请升级核注再打开。`,
  cannotRead: (path: string, reason: string) => `读不了“${path}”：${reason}。请检查后再试一次。`,
  cannotWrite: (path: string, reason: string) =>
    `写不了“${path}”：${reason}。原有内容没有改动；请检查磁盘和权限后再试一次。`,
  damagedMoved: (path: string, detail: string, movedTo: string) =>
    `“${path}”已损坏（${detail}），移到了“${movedTo}”，没有删除。有备份的话可以放回原处，再重新打开工程。`,
  damagedLeft: (path: string, detail: string) =>
    `“${path}”已损坏（${detail}），仍留在原处，核注不会改写它。请用备份替换，再重新打开工程。`,
  hashDiffers: (path: string) =>
    `“${path}”与导入时不一样，标注的位置可能对不上。请把原来的文件放回去，再打开这份报告。`,
  historyUnreadable: (path: string) =>
    `“${path}”中的记录读不到那一步了：文件可能被别的程序换过。报告没有改动。可以另选一步，或从备份中找回。`,
  textChanged: (title: string) =>
    `《${title}》的文本已不是更正时的样子，更正没有保存。请重新打开这份报告再改；未保存的更正保留为草稿。`,
  textCorrected: (title: string) =>
    `《${title}》的文本更正过，不能再换编码。请改用另一种编码重新导入原文件。`,
  unknownReport: (report: string) => `工程里没有编号为“${report}”的报告。请在列表中另选一份。`,
  unknownReviewer: (reviewer: string) =>
    `工程里没有编号为“${reviewer}”的审阅人。请在设置中检查审阅人姓名。`,
  unknownLabel: (label: string) => `工程里没有标签“${label}”。请换一个标签。`,
  unknownFormat: (format: string) => `没有叫“${format}”的格式。请从格式列表中选一个。`,
  quoteDiffers: (title: string, quote: string, place: string, actual: string) =>
    `报告“${title}”里有一条标注与原文对不上：标注记的是“${quote}”（位置 ${place}），原文那里是“${actual}”。没有写入任何改动，文件保持原样；“hezhu verify 工程文件夹”会列出所有这样的标注。`,
  badAnnotation: (report: string, annotation: string, quote: string, detail: string) =>
    `报告“${report}”中的标注“${quote}”不合规则：${detail}（编号 ${annotation}）。请改正后再试。`,
  badProjectChange: (detail: string) =>
    `这样改之后标签体系会不完整（${detail}）。没有改动；请换一种改法。`,
  badLabelSet: (file: string, detail: string) =>
    `“${file}”不是标签体系的文件，没有取用：${detail}。改好这一处再试。`,
  badRelation: (report: string, relation: string, type: string) =>
    `报告“${report}”中的关联不合规则：“${type}”不能连接这两种标签（编号 ${relation}）。请删去或换一种关联。`,
  badReviewerName: (name: string) =>
    `“${name}”不能用作审阅人姓名。请换一个，至少有一个字母、汉字或数字，不要太长；“final”留给定稿层。`,
  layerExists: (title: string, reviewer: string, report: string) =>
    `审阅人“${reviewer}”在报告“${title}”（${report}）上已有另外的标注，没有覆盖。请换一个审阅人再导入，或导入到另一个工程。`,
  labelConflict: (label: string, detail: string) =>
    `导入的语料对“${label}”的定义与工程不同（${detail}）；保留了工程的定义。请核对这些标注。`,
  changeExists: (id: string) => `要添加的标注已经存在（编号 ${id}）。请重新打开这份报告再试。`,
  changeMissing: (id: string) => `要修改的标注已不在了（编号 ${id}）。请重新打开这份报告再试。`,
  changeDifferent: (id: string) =>
    `标注在磁盘上已被别处改过（编号 ${id}），这次修改没有写入。请重新打开这份报告再试。`,
  changeDangling: (id: string) =>
    `关联的一端不在了（编号 ${id}），这次修改没有写入。请重新打开这份报告再试。`,
  badTable: {
    'no-name-column': (file: string, line: string, found: string) =>
      `“${file}”第 ${line} 行是表头，里面没有“名称”或 name 这一列（现有：${found}）。没有导入；请补上列名再试。`,
    'not-a-name': (file: string, line: string, found: string) =>
      `“${file}”第 ${line} 行的名称“${found}”不能用：要有两到六十个字，不分行。没有导入；请改正后再试。`,
    'no-words-column': (file: string, line: string, found: string) =>
      `“${file}”第 ${line} 行是表头，里面没有“文字”或 words 这一列（现有：${found}）。没有导入；请补上列名再试。`,
    'not-a-lesson': (file: string, line: string, found: string) =>
      `“${file}”第 ${line} 行的“${found}”不是能学的东西：种类只有 text、before、after、unit，规定只有 pinned、stopped，文字要有一到一百个字。没有导入；请改正后再试。`,
    'open-quote': (file: string, line: string) =>
      `“${file}”第 ${line} 行的引号没有闭合，读不下去。没有导入；请改正后再试。`,
    empty: (file: string) => `“${file}”里没有可以导入的行。请选择另一个文件。`,
  } satisfies Record<TableProblem, (file: string, line: string, found: string) => string>,
  outputExists: (path: string) => `“${path}”已经存在，没有覆盖。请换一个文件夹或名字。`,
  readOnly: (project: string) =>
    `工程“${project}”所在的位置不能写入，这里只能阅读。要接着做，请用“文件”菜单的“另存工程副本…”存到别处。`,
  notABackup: (path: string) =>
    `“${path}”不是核注的备份。请选择由“备份到一个文件…”写成的 .zip 文件。`,
  damagedBackup: (path: string, detail: string) =>
    `备份“${path}”已损坏或不可信（${detail}），没有恢复任何内容。请换一份备份。`,
  insideProject: (path: string) =>
    `“${path}”在工程文件夹里面，会和工程一起丢失。请选择工程以外的文件夹。`,
  noSuchBackup: '这份备份已经不在了。请重新打开备份列表，另选一份。',
  clipboardEmpty: '剪贴板里没有文字。请先在别处复制文字或网页内容，再导入。',
  cannotPrint: (reason: string) => `没有打印出来：${reason}。请检查打印机，或先保存为 PDF 再打印。`,
  nothingExported: '这次打开程序以来还没有导出过。请先导出语料。',
  noFinalLayer: '工程里还没有定稿层，没有导出。请改选一位审阅人的标注层，或导出全部。',
  nothingOpen: '还没有打开工程。请先打开或新建一个。',
  cancelled: '已取消。',
  badMessage: (channel: string, detail: string) =>
    `程序内部的消息不合规则，没有执行（${channel}：${detail}）。请从“帮助”菜单打开日志并反馈。`,
  internal: (detail: string) =>
    `程序出错了：${detail}。已保存的内容不受影响；请再试一次，仍不行就从“帮助”菜单打开日志并反馈。`,
} as const;

const en: Translated<typeof zhCN> = {
  notAProject: (path) =>
    `“${path}” is not a Hezhu project: it has no project.json. Choose a project’s folder, or make a new project.`,
  projectExists: (path) =>
    `There is a project in “${path}” already. Open it, or choose another folder.`,
  folderNotEmpty: (path) =>
    `The folder “${path}” holds other files. Choose an empty folder, or make a new one.`,
  projectLocked: (path, pid, host) =>
    `The project “${path}” is open elsewhere (machine ${host}, process ${pid}). Close it there, then try again.`,
  newerSchema: (path, found, known) =>
    `“${path}” was written by a newer Hezhu (schema ${found}; this one knows up to ${known}). It was left as it is; update Hezhu to open it.`,
  cannotRead: (path, reason) =>
    `Could not read “${path}”: ${reason}. Look into that and try again.`,
  cannotWrite: (path, reason) =>
    `Could not write “${path}”: ${reason}. What was there is unchanged; check disk and permissions and try again.`,
  damagedMoved: (path, detail, movedTo) =>
    `“${path}” is damaged (${detail}). It was moved to “${movedTo}”, not deleted. If you have a backup, put it back and open the project again.`,
  damagedLeft: (path, detail) =>
    `“${path}” is damaged (${detail}). It stays where it is and will not be overwritten. Replace it from a backup and open the project again.`,
  hashDiffers: (path) =>
    `“${path}” is not what was imported, so annotations may not fit it. Put the original file back, then open the report again.`,
  historyUnreadable: (path) =>
    `“${path}” cannot be read back to that step; another program may have replaced it. Nothing was changed. Choose another step, or look in a backup.`,
  textChanged: (title) =>
    `The text of “${title}” is no longer the one that was corrected, so the correction was not saved. Open the report again; what was not saved is kept as a draft.`,
  textCorrected: (title) =>
    `The text of “${title}” has been corrected, so its encoding cannot be changed. Import the file anew in the other encoding instead.`,
  unknownReport: (report) =>
    `The project has no report with the id “${report}”. Choose another in the list.`,
  unknownReviewer: (reviewer) =>
    `The project has no reviewer with the id “${reviewer}”. Check the reviewer’s name in the settings.`,
  unknownLabel: (label) => `The project has no label “${label}”. Use another label.`,
  unknownFormat: (format) => `There is no format “${format}”. Choose one of the list.`,
  quoteDiffers: (title, quote, place, actual) =>
    `An annotation in report “${title}” does not fit its text: it quotes “${quote}” (at ${place}), and the text has “${actual}” there. Nothing was written, and the file is left as it is; “hezhu verify DIR” lists all such annotations.`,
  badAnnotation: (report, annotation, quote, detail) =>
    `The annotation “${quote}” in report “${report}” breaks a rule: ${detail} (id ${annotation}). Correct it and try again.`,
  badProjectChange: (detail) =>
    `After this change the label set would not hold together (${detail}). Nothing was changed; please change it in another way.`,
  badLabelSet: (file, detail) =>
    `“${file}” is no label set and was not taken: ${detail}. Mend this and try again.`,
  badRelation: (report, relation, type) =>
    `A relation in report “${report}” breaks a rule: “${type}” cannot join these two labels (id ${relation}). Remove it or use another relation.`,
  badReviewerName: (name) =>
    `“${name}” cannot be a reviewer’s name. Choose another with at least one letter, Chinese character or digit, and not too long; “final” is kept for the adjudicated layer.`,
  layerExists: (title, reviewer, report) =>
    `The reviewer “${reviewer}” already has other work on “${title}” (${report}), which was not overwritten. Import as another reviewer or into another project.`,
  labelConflict: (label, detail) =>
    `The corpus defines “${label}” otherwise than the project (${detail}); the project’s definition stays. Check these annotations.`,
  changeExists: (id) =>
    `What was to be added is there already (id ${id}). Open the report again and retry.`,
  changeMissing: (id) =>
    `What was to be changed is no longer there (id ${id}). Open the report again and retry.`,
  changeDifferent: (id) =>
    `What was to be changed is different on disk (id ${id}); this change was not written. Open the report again and retry.`,
  changeDangling: (id) =>
    `One end of a relation is missing (id ${id}); this change was not written. Open the report again and retry.`,
  badTable: {
    'no-name-column': (file, line, found) =>
      `Line ${line} of “${file}” names the columns, and none of them is “name” (there are: ${found}). Nothing was imported; name the column and try again.`,
    'not-a-name': (file, line, found) =>
      `The name “${found}” in line ${line} of “${file}” cannot be used: it needs two to sixty characters in one line. Nothing was imported; mend it and try again.`,
    'no-words-column': (file, line, found) =>
      `Line ${line} of “${file}” names the columns, and none of them is “words” (there are: ${found}). Nothing was imported; name the column and try again.`,
    'not-a-lesson': (file, line, found) =>
      `“${found}” in line ${line} of “${file}” is nothing that can be learnt: kinds are text, before, after and unit, decisions pinned and stopped, and words have one to a hundred characters. Nothing was imported; mend it and try again.`,
    'open-quote': (file, line) =>
      `A quotation mark in line ${line} of “${file}” is not closed. Nothing was imported; mend it and try again.`,
    empty: (file) => `“${file}” has no rows to import. Choose another file.`,
  },
  outputExists: (path) =>
    `“${path}” exists and was not overwritten. Choose another folder or name.`,
  readOnly: (project) =>
    `The project “${project}” lies where nothing can be written, so it can only be read. To go on, save a copy elsewhere with “Save project copy…” in the File menu.`,
  notABackup: (path) =>
    `“${path}” is not a backup of Hezhu. Choose a .zip file that was written by “Back up to a file…”.`,
  damagedBackup: (path, detail) =>
    `The backup “${path}” is damaged or cannot be trusted (${detail}). Nothing was restored; choose another backup.`,
  insideProject: (path) =>
    `“${path}” lies in the project’s own folder and would be lost with it. Choose a folder outside of the project.`,
  noSuchBackup:
    'This backup is no longer there. Open the list of backups again and choose another.',
  clipboardEmpty:
    'There is no text on the clipboard. Copy some text or part of a page first, then import it.',
  cannotPrint: (reason) =>
    `It was not printed: ${reason}. Look at the printer, or save a PDF and print that.`,
  nothingExported:
    'Nothing has been exported since the program was started. Export a corpus first.',
  noFinalLayer:
    'No report has an adjudicated layer (final) yet, so nothing was exported. Choose a reviewer’s layer, or export all.',
  nothingOpen: 'No project is open. Open one or make a new one first.',
  cancelled: 'Cancelled.',
  badMessage: (channel, detail) =>
    `A message inside the program breaks its rules and was not carried out (${channel}: ${detail}). Please report it with the log from the Help menu.`,
  internal: (detail) =>
    `The program made an error: ${detail}. What was saved is safe; try again, and if it stays, report it with the log from the Help menu.`,
};

/** What failed, with which file or span, and what to do. */
export const errorWords = { 'zh-CN': zhCN, en };

type UnknownError = Extract<AppError, { readonly code: `unknown-${string}` }>;
type KeepingError = Extract<
  AppError,
  {
    readonly code:
      | 'read-only'
      | 'not-a-backup'
      | 'damaged-backup'
      | 'inside-project'
      | 'no-such-backup'
      | 'text-changed'
      | 'text-corrected';
  }
>;
const keepingCodes: ReadonlySet<string> = new Set<KeepingError['code']>([
  'read-only',
  'not-a-backup',
  'damaged-backup',
  'inside-project',
  'no-such-backup',
  'text-changed',
  'text-corrected',
]);
type BadAnnotation = Extract<AppError, { readonly code: 'bad-annotation' }>;
type ChangeConflict = Extract<AppError, { readonly code: 'change-conflict' }>;

/** Errors that have nothing to name. */
const plainErrors = {
  'clipboard-empty': 'clipboardEmpty',
  'nothing-exported': 'nothingExported',
  'no-final-layer': 'noFinalLayer',
  'nothing-open': 'nothingOpen',
  cancelled: 'cancelled',
} as const;

/** An error in words for the person at the desk. */
export function describeError(error: AppError, locale: Locale): string {
  const words = errorWords[locale];
  if (isImportError(error)) return describeImportError(error, locale);
  if (isAttachmentError(error)) return describeAttachmentError(error, locale);
  if (isMergeError(error)) return describeMergeError(error, locale);
  if (isUnknownError(error)) return describeUnknown(error, locale);
  if (isKeepingError(error)) return describeKeeping(error, locale);
  if (isPlainError(error)) return words[plainErrors[error.code]];
  switch (error.code) {
    case 'not-a-project':
      return words.notAProject(error.path);
    case 'project-exists':
      return words.projectExists(error.path);
    case 'folder-not-empty':
      return words.folderNotEmpty(error.path);
    case 'project-locked':
      return words.projectLocked(error.path, String(error.pid), error.host);
    case 'newer-schema':
      return words.newerSchema(error.path, String(error.found), String(error.known));
    case 'cannot-read':
      return words.cannotRead(error.path, systemReason(error.reason, locale));
    case 'cannot-write':
      return words.cannotWrite(error.path, systemReason(error.reason, locale));
    case 'damaged-file':
      return error.movedTo === null
        ? words.damagedLeft(error.path, error.detail)
        : words.damagedMoved(error.path, error.detail, error.movedTo);
    case 'hash-differs':
      return words.hashDiffers(error.path);
    case 'history-unreadable':
      return words.historyUnreadable(error.path);
    case 'bad-annotation':
    case 'bad-project-change':
    case 'bad-label-set':
    case 'bad-relation':
      return describeBadRecord(error, locale);
    case 'bad-reviewer-name':
      return words.badReviewerName(error.name);
    case 'layer-exists':
      return words.layerExists(error.title, error.reviewer, error.report);
    case 'label-conflict':
      return words.labelConflict(error.label, error.detail);
    case 'change-conflict':
      return describeConflict(error, locale);
    case 'bad-table':
      return words.badTable[error.kind](error.file, String(error.line), error.found);
    case 'output-exists':
      return words.outputExists(error.path);
    case 'cannot-print':
      return words.cannotPrint(error.reason);
    case 'bad-message':
      return words.badMessage(error.channel, error.detail);
    case 'internal':
      return words.internal(error.detail);
    default:
      return assertNever(error);
  }
}

function describeBadRecord(
  error: Extract<
    AppError,
    { readonly code: 'bad-annotation' | 'bad-project-change' | 'bad-label-set' | 'bad-relation' }
  >,
  locale: Locale,
): string {
  const words = errorWords[locale];
  switch (error.code) {
    case 'bad-annotation':
      return describeBadAnnotation(error, locale);
    case 'bad-project-change':
      return words.badProjectChange(error.detail);
    case 'bad-label-set':
      return words.badLabelSet(error.file, error.detail);
    case 'bad-relation':
      return words.badRelation(error.report, error.relation, error.type);
    default:
      return assertNever(error);
  }
}

function describeBadAnnotation(error: BadAnnotation, locale: Locale): string {
  const words = errorWords[locale];
  const { title, annotation, quote, start, end, actual, detail } = error;
  return actual === null
    ? words.badAnnotation(title, annotation, quote, detail)
    : words.quoteDiffers(title, quote, `${start}–${end}`, actual);
}

function isPlainError(
  error: AppError,
): error is Extract<AppError, { readonly code: keyof typeof plainErrors }> {
  return error.code in plainErrors;
}

function isUnknownError(error: AppError): error is UnknownError {
  return error.code.startsWith('unknown-');
}

function isKeepingError(error: AppError): error is KeepingError {
  return keepingCodes.has(error.code);
}

/** What stands between a person and a safe copy of their work, or another version of a text. */
function describeKeeping(error: KeepingError, locale: Locale): string {
  const words = errorWords[locale];
  switch (error.code) {
    case 'read-only':
      return words.readOnly(error.project);
    case 'not-a-backup':
      return words.notABackup(error.path);
    case 'damaged-backup':
      return words.damagedBackup(error.path, error.detail);
    case 'inside-project':
      return words.insideProject(error.path);
    case 'no-such-backup':
      return words.noSuchBackup;
    case 'text-changed':
      return words.textChanged(error.title);
    case 'text-corrected':
      return words.textCorrected(error.title);
    default:
      return assertNever(error);
  }
}

function describeUnknown(error: UnknownError, locale: Locale): string {
  const words = errorWords[locale];
  switch (error.code) {
    case 'unknown-report':
      return words.unknownReport(error.report);
    case 'unknown-reviewer':
      return words.unknownReviewer(error.reviewer);
    case 'unknown-label':
      return words.unknownLabel(error.label);
    case 'unknown-format':
      return words.unknownFormat(error.format);
    default:
      return assertNever(error);
  }
}

function describeConflict({ reason, id }: ChangeConflict, locale: Locale): string {
  const words = errorWords[locale];
  switch (reason) {
    case 'exists':
      return words.changeExists(id);
    case 'missing':
      return words.changeMissing(id);
    case 'different':
      return words.changeDifferent(id);
    case 'dangling-relation':
      return words.changeDangling(id);
    default:
      return assertNever(reason);
  }
}
