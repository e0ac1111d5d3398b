import { assertNever } from '../../core/base/assert-never.ts';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { SheetDocument, SheetFormat } from '../../core/sheet/sheet-document.ts';
import { sheetHtml } from '../../core/sheet/sheet-html.ts';
import { attempt } from '../failure.ts';
import { writeBeside } from '../disk/write-beside.ts';
import { sheetDocx } from './sheet-docx.ts';
import { sheetXlsx } from './sheet-xlsx.ts';

/** Prints HTML to the bytes of a PDF; only Electron's main process can. */
export type PrintPdf = (html: string) => Promise<Uint8Array>;

/** Writes a sheet to a file outside of the project. */
export function saveSheet(
  path: string,
  sheet: SheetDocument,
  format: SheetFormat,
  print: PrintPdf,
): Promise<Result<null, AppError>> {
  return attempt(async () => {
    const content = await contentOf(sheet, format, print);
    await writeBeside(path, content);
    return null;
  });
}

async function contentOf(
  sheet: SheetDocument,
  format: SheetFormat,
  print: PrintPdf,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'html':
      return sheetHtml(sheet);
    case 'docx':
      return sheetDocx(sheet);
    case 'xlsx':
      return sheetXlsx(sheet);
    case 'pdf':
      return print(sheetHtml(sheet));
    default:
      return assertNever(format);
  }
}
