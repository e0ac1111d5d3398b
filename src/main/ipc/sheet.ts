import type { AppError } from '../../core/base/app-error.ts';
import { type Result, ok } from '../../core/base/result.ts';
import type { RequestInput } from '../../core/ipc/contract.ts';
import { safeFileName } from '../../core/format/document-names.ts';
import { sheetHtml } from '../../core/sheet/sheet-html.ts';
import { saveSheet } from '../../store/sheet/save-sheet.ts';
import type { Dialogs } from '../window/dialogs.ts';
import { printPaper, printPdf } from '../window/print-paper.ts';
import type { Handlers } from './handle.ts';

/** Papers on a report, written where the person says. */
export function sheetHandlers(
  dialogs: Pick<Dialogs, 'sheetFile'>,
): Pick<Handlers, `sheet:${string}` & keyof Handlers> {
  return {
    'sheet:save': (input) => save(dialogs, input),
    'sheet:print': ({ sheet }) => printPaper(sheetHtml(sheet)),
  };
}

async function save(
  dialogs: Pick<Dialogs, 'sheetFile'>,
  { sheet, format }: RequestInput<'sheet:save'>,
): Promise<Result<{ readonly file: string } | null, AppError>> {
  const path = await dialogs.sheetFile(`${safeFileName(sheet.title)}.${format}`);
  if (path === null) return ok(null);
  const saved = await saveSheet(path, sheet, format, printPdf);
  return saved.ok ? ok({ file: path }) : saved;
}
