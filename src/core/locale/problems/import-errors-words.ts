import type { Locale } from '../../annotation/label/local-name.ts';
import type { AppError, UnsupportedKind } from '../../base/app-error.ts';
import { assertNever } from '../../base/assert-never.ts';
import { byteSize } from '../byte-size.ts';
import type { Translated } from '../locale.ts';
import { encodingNames } from '../project/encodings.ts';
import { countText } from '../numbers.ts';
import { readerDetail } from './reader-details.ts';

const zhCN = {
  isFolder: (file: string) =>
    `“${file}”是文件夹，不能当作一个文件导入。请用“文件 → 导入文件夹”，或把它拖进窗口。`,
  settled: (file: string) => `“${file}”的文件格式本身就定了编码，没有别的读法。`,
  empty: (file: string) => `“${file}”是空的，没有导入。请检查是不是选错了文件。`,
  notText: (file: string) =>
    `“${file}”不是文本文件，没有导入。请先把它另存为纯文本（.txt，UTF-8 或 GB18030）。`,
  tooLarge: (file: string, size: string, limit: string) =>
    `“${file}”有 ${size}，超过单份报告的上限 ${limit}，没有导入。请把它拆成几份。`,
  duplicate: (file: string, title: string) =>
    `“${file}”与工程里已有的报告“${title}”完全相同，没有再次导入。请直接打开那份报告。`,
  malformed: (file: string, detail: string) =>
    `“${file}”读不了，或没有全读：${detail}。这一处没有导入；请检查它是不是这种格式的语料。`,
  malformedAt: (file: string, line: string, detail: string) =>
    `“${file}”第 ${line} 行：${detail}。没有导入，或没有全部导入；请改正后再导入一次。`,
  isLink: (file: string) =>
    `“${file}”是链接，可能指向文件夹之外，没有跟着读。请直接导入它指向的文件。`,
  isProject: (file: string) =>
    `“${file}”是核注工程，没有当作报告导入。要合并里面的内容，请先在那个工程里导出 hezhu-jsonl 语料，再导入它。`,
  isCorpus: (file: string, format: string) =>
    `“${file}”是带标注的语料（${format}），没有当作报告导入。请单独拖进来，或用“导入带标注的语料”。`,
  unsure: (file: string, encoding: string) =>
    `“${file}”的编码拿不准（像是 ${encoding}），没有导入。请预览后选定编码。`,
  misfits: {
    astray: (file: string, label: string, quote: string, actual: string) =>
      `“${file}”：标注 ${label}“${quote}”与原文不符（原处是“${actual}”），没有导入。请在报告里重新标注。`,
    moved: (file: string, label: string, quote: string, place: string) =>
      `“${file}”：标注 ${label}“${quote}”的位置与原文不符，已按文字移到 ${place}。请核对。`,
    value: (file: string, label: string, quote: string, said: string) =>
      `“${file}”：标注 ${label}“${quote}”的属性 ${said} 不合定义，已记入备注。`,
    relation: (file: string, type: string, _quote: string, ends: string) =>
      `“${file}”：关联 ${type}（${ends}）缺少一端，或跨审阅人，没有导入。`,
  },
  textTooLarge: (file: string, size: string, limit: string) =>
    `“${file}”的文字有 ${size}，超过单份报告的上限 ${limit}，没有导入。请把它拆成几份。`,
  undecodable: (file: string, encoding: string, count: string) =>
    `“${file}”像是 ${encoding} 编码，但有 ${count} 处字节读不出来，没有导入。请先预览并选定编码（命令行用 --encoding），读不出的地方会显示为 �。`,
  unsupported: (file: string, what: string) => `“${file}”${what}`,
  damagedDocx: (file: string) =>
    `“${file}”像是 Word 文档，但内容不完整或已损坏，没有导入。请重新下载，或用 Word、WPS 打开后另存一次。`,
  damagedPdf: (file: string) =>
    `“${file}”像是 PDF，但内容不完整或已损坏，没有导入。请重新下载这个文件。`,
  damagedMhtml: (file: string) =>
    `“${file}”像是保存的网页（mht），但里面没有网页正文，没有导入。请在浏览器中重新保存为“仅网页”。`,
  bomb: (file: string) =>
    `“${file}”解压后大得不合常理，为安全起见没有打开。请确认来源；确是文档的话，用 Word 另存一次。`,
  entities: (file: string) =>
    `“${file}”里声明了外部实体，正常的文档不会这样，为安全起见没有打开。请确认来源。`,
  nesting: (file: string) =>
    `“${file}”的标记嵌套过深，正常的网页不会这样，没有导入。请从浏览器复制文字，再从剪贴板导入。`,
  pages: (file: string) => `“${file}”超过 3000 页，没有导入。请把它拆成几份。`,
  noTextLayer: (file: string) =>
    `“${file}”是扫描件或纯图片的 PDF，里面没有文字，没有导入。请先做文字识别（OCR），再导入识别后的文件。`,
  kinds: {
    'word-97': '是旧版 Word 文档（.doc），没有导入。请用 Word 或 WPS 打开，另存为 .docx 再导入。',
    wps: '是 WPS 文字文档（.wps），没有导入。请用 WPS 打开，另存为 .docx 再导入。',
    spreadsheet: '是电子表格，没有导入。请另存为 .html 或 .csv，或把表格复制后从剪贴板导入。',
    presentation: '是演示文稿，没有导入。请另存为 PDF 再导入。',
    opendocument: '是 OpenDocument 文档，没有导入。请另存为 .docx 再导入。',
    rtf: '是 RTF 文档，没有导入。请用 Word 或 WPS 打开，另存为 .docx 再导入。',
    macros: '带有宏，为安全起见没有打开。请用 Word 另存为不带宏的 .docx 再导入。',
    encrypted: '设有密码，没有导入。请先打开它，去掉密码后另存再导入。',
    archive: '是压缩包，没有导入。请先解压，再导入里面的文件或文件夹。',
    image: '是图片，没有导入。里面的文字要先做文字识别（OCR）。',
    program: '是程序或数据库，不是文档，没有导入。请检查是不是选错了文件。',
    data: '是数据文件，但不像认得的标注语料，没有导入。请检查是否完整；知道格式的话，用“导入带标注的语料”选定它（命令行用 --as）。只要其中的文字，请改名为 .txt。',
  } satisfies Record<UnsupportedKind, string>,
} as const;

const en: Translated<typeof zhCN> = {
  isFolder: (file) =>
    `“${file}” is a folder and cannot be imported as one file. Use File → Import folder, or drop it on the window.`,
  settled: (file) =>
    `The kind of file of “${file}” settles its encoding; there is no other way to read it.`,
  empty: (file) => `“${file}” is empty and was not imported. Check that it is the right file.`,
  notText: (file) =>
    `“${file}” is not a text file and was not imported. Save it as plain text first (.txt, UTF-8 or GB18030).`,
  tooLarge: (file, size, limit) =>
    `“${file}” has ${size}, more than the limit of ${limit} for one report, and was not imported. Split it.`,
  duplicate: (file, title) =>
    `“${file}” is exactly the report “${title}” of this project; it was not imported again. Open that report instead.`,
  malformed: (file, detail) =>
    `“${file}”: ${detail}. It was not imported, or not wholly; check that it is a corpus of this format.`,
  malformedAt: (file, line, detail) =>
    `Line ${line} of “${file}”: ${detail}. It was not imported, or not wholly; correct it and import again.`,
  isLink: (file) =>
    `“${file}” is a link that may lead out of the folder, so it was not followed. Import the file that it leads to.`,
  isProject: (file) =>
    `“${file}” is a project of Hezhu and was not imported as reports. To join its work, export hezhu-jsonl there and import that corpus.`,
  isCorpus: (file, format) =>
    `“${file}” is an annotated corpus (${format}) and was not imported as a report. Drop it by itself, or use “Import an annotated corpus”.`,
  unsure: (file, encoding) =>
    `The encoding of “${file}” is uncertain (it may be ${encoding}), so it was not imported. Preview it and choose.`,
  misfits: {
    astray: (file, label, quote, actual) =>
      `“${file}”: the annotation ${label} “${quote}” does not fit the text (“${actual}” is there) and was not imported. Annotate it anew.`,
    moved: (file, label, quote, place) =>
      `“${file}”: the annotation ${label} “${quote}” did not fit its place and was moved to ${place}, where the text reads so. Check it.`,
    value: (file, label, quote, said) =>
      `“${file}”: the attribute ${said} of the annotation ${label} “${quote}” does not fit its definition; it is in the note.`,
    relation: (file, type, _quote, ends) =>
      `“${file}”: the relation ${type} (${ends}) lacks an end, or joins two reviewers’ work, and was not imported.`,
  },
  textTooLarge: (file, size, limit) =>
    `The text of “${file}” has ${size}, more than the limit of ${limit} for one report, and was not imported. Split it.`,
  undecodable: (file, encoding, count) =>
    `“${file}” seems to be ${encoding}, but ${count} places in it cannot be read, so it was not imported. Preview it and choose its encoding (on the command line: --encoding); what cannot be read is then shown as �.`,
  unsupported: (file, what) => `“${file}” ${what}`,
  damagedDocx: (file) =>
    `“${file}” looks like a Word document, but it is cut short or damaged, and was not imported. Download it again, or open it in Word or WPS and save it anew.`,
  damagedPdf: (file) =>
    `“${file}” looks like a PDF, but it is cut short or damaged, and was not imported. Download it again.`,
  damagedMhtml: (file) =>
    `“${file}” looks like a saved page (mht), but there is no page in it, and it was not imported. Save the page again as HTML only.`,
  bomb: (file) =>
    `“${file}” would unpack to an unreasonable size and was not opened, to be safe. Check where it is from; if it is a document, save it anew in Word.`,
  entities: (file) =>
    `“${file}” declares entities, which no ordinary document does, and was not opened, to be safe. Check where it is from.`,
  nesting: (file) =>
    `The markup of “${file}” is nested more deeply than any ordinary page, and was not imported. Copy the text in a browser and import it from the clipboard.`,
  pages: (file) => `“${file}” has more than 3000 pages and was not imported. Split it.`,
  noTextLayer: (file) =>
    `“${file}” is a PDF of scans or pictures without text, and was not imported. Run text recognition (OCR) first, then import what that gives.`,
  kinds: {
    'word-97':
      'is an old Word document (.doc) and was not imported. Open it in Word or WPS, save it as .docx, and import that.',
    wps: 'is a WPS document (.wps) and was not imported. Open it in WPS, save it as .docx, and import that.',
    spreadsheet:
      'is a spreadsheet and was not imported. Save it as .html or .csv, or copy the table and import it from the clipboard.',
    presentation: 'is a presentation and was not imported. Save it as PDF and import that.',
    opendocument: 'is an OpenDocument file and was not imported. Save it as .docx and import that.',
    rtf: 'is an RTF document and was not imported. Open it in Word or WPS, save it as .docx, and import that.',
    macros:
      'has macros and was not opened, to be safe. Save it in Word as a .docx without macros and import that.',
    encrypted:
      'has a password and was not imported. Open it, take the password away, save it, and import that.',
    archive:
      'is an archive and was not imported. Unpack it first, then import the files or the folder.',
    image: 'is a picture and was not imported. Run text recognition (OCR) on it first.',
    program:
      'is a program or a database, not a document, and was not imported. Check that it is the right file.',
    data: 'is a data file, but shows no annotated corpus that is known, and was not imported. Check that it is whole, or choose its format under “Import an annotated corpus” (--as on the command line). For its bare text, rename it to .txt.',
  },
};

/** Why a file was not imported, and what to do. */
export const importErrorWords = { 'zh-CN': zhCN, en };

/** A failure to import. */
export type ImportError = Extract<AppError, { readonly code: `import-${string}` }>;

/** Whether a failure is one to import. */
export function isImportError(error: AppError): error is ImportError {
  return error.code.startsWith('import-');
}

/** A failure to import in words for the person at the desk. */
export function describeImportError(error: ImportError, locale: Locale): string {
  const words = importErrorWords[locale];
  const { file } = error;
  switch (error.code) {
    case 'import-is-folder':
      return words.isFolder(file);
    case 'import-is-link':
      return words.isLink(file);
    case 'import-is-project':
      return words.isProject(file);
    case 'import-is-corpus':
      return words.isCorpus(file, error.format);
    case 'import-unsure':
      return words.unsure(file, encodingNames[locale](error.encoding));
    case 'import-settled':
      return words.settled(file);
    case 'import-empty':
      return words.empty(file);
    case 'import-not-text':
      return words.notText(file);
    case 'import-too-large':
      return words.tooLarge(file, byteSize(error.bytes, locale), byteSize(error.limit, locale));
    case 'import-text-too-large':
      return words.textTooLarge(file, byteSize(error.bytes, locale), byteSize(error.limit, locale));
    case 'import-undecodable':
      return words.undecodable(
        file,
        encodingNames[locale](error.encoding),
        countText(error.count, locale),
      );
    case 'import-unsupported':
      return words.unsupported(file, words.kinds[error.what]);
    case 'import-damaged':
      return describeDamage(error, locale);
    case 'import-unsafe':
      return words[error.why](file);
    case 'import-no-text-layer':
      return words.noTextLayer(file);
    case 'import-duplicate':
      return words.duplicate(file, error.title);
    case 'import-misfit':
      return words.misfits[error.kind](file, error.label, error.quote, error.detail);
    case 'import-malformed':
      return error.line === null
        ? words.malformed(file, readerDetail(error.detail, locale))
        : words.malformedAt(
            file,
            countText(error.line, locale),
            readerDetail(error.detail, locale),
          );
    default:
      return assertNever(error);
  }
}

function describeDamage(
  { file, what }: Extract<ImportError, { readonly code: 'import-damaged' }>,
  locale: Locale,
): string {
  const words = importErrorWords[locale];
  switch (what) {
    case 'docx':
      return words.damagedDocx(file);
    case 'pdf':
      return words.damagedPdf(file);
    case 'mhtml':
      return words.damagedMhtml(file);
    default:
      return assertNever(what);
  }
}
