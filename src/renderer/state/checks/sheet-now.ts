import { checkSheet } from '../../../core/locale/checks/check-sheet.ts';
import { sheetScreenWords } from '../../../core/locale/checks/sheet-screen-words.ts';
import type { SheetDocument, SheetFormat } from '../../../core/sheet/sheet-document.ts';
import { checksNow } from './checks-now.ts';
import type { Desk, DeskState } from '../desk.ts';
import { asksSignOff } from './review-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** The check sheet of the open report as it is now; null where no report is open. */
export function sheetNow(state: DeskState): SheetDocument | null {
  const { open, project, others } = state;
  if (open === null) return null;
  const { layer, report, text } = open;
  const { title, date, outlet, author, url } = layer.details ?? report;
  return checkSheet({
    details: { title, date, outlet, author, url },
    reviewer: project?.reviewer.name ?? layer.reviewer,
    reviewerId: layer.reviewer,
    text,
    annotations: layer.annotations.all,
    casework: layer.casework,
    checks: checksNow(state).all,
    signed: asksSignOff(project)
      ? {
          signOffs: others?.report === report.id ? others.signOffs : [],
          nameOf: (id) => project?.reviewers.find((each) => each.id === id)?.name ?? id,
        }
      : null,
    titleOf: (id) => project?.reports.find((each) => each.report.id === id)?.report.title,
    locale: localeOfState(state),
  });
}

/** Writes the check sheet of the open report where the person says; the file, or null where nothing was written. */
export async function saveSheetAs(desk: Desk, format: SheetFormat): Promise<string | null> {
  const sheet = sheetNow(desk.getState());
  return sheet === null ? null : desk.getState().saveSheet(sheet, format);
}

/** Prints the check sheet of the open report, with the system's dialog. */
export async function printSheet(desk: Desk): Promise<void> {
  const state = desk.getState();
  const sheet = sheetNow(state);
  if (sheet === null) state.announce(sheetScreenWords[localeOfState(state)].noReport);
  else await state.printSheet(sheet);
}
