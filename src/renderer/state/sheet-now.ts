import { checkSheet } from '../../core/locale/check-sheet.ts';
import type { SheetDocument, SheetFormat } from '../../core/sheet/sheet-document.ts';
import { checksNow } from './checks-now.ts';
import type { Desk, DeskState } from './desk.ts';
import { localeOfState } from './settings-slice.ts';

/** The check sheet of the open report as it is now; null where no report is open. */
export function sheetNow(state: DeskState): SheetDocument | null {
  const { open, project } = state;
  if (open === null) return null;
  const { layer, report, text } = open;
  const { title, date, outlet, author, url } = layer.details ?? report;
  return checkSheet({
    details: { title, date, outlet, author, url },
    reviewer: project?.reviewer.name ?? layer.reviewer,
    text,
    annotations: layer.annotations.all,
    casework: layer.casework,
    checks: checksNow(state).all,
    locale: localeOfState(state),
  });
}

/** Writes the check sheet of the open report where the person says; the file, or null where nothing was written. */
export async function saveSheetAs(desk: Desk, format: SheetFormat): Promise<string | null> {
  const sheet = sheetNow(desk.getState());
  return sheet === null ? null : desk.getState().saveSheet(sheet, format);
}
