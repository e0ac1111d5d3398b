import {
  type SheetDocument,
  type SheetSection,
  harmlessCell,
  printable,
} from '../../core/sheet/sheet-document.ts';

/** A sheet as a workbook: a page a section, every cell a text, and none that could be read as a formula. */
export async function sheetXlsx({ title, lines, sections }: SheetDocument): Promise<Buffer> {
  const pages = sections.map((section, index) => ({
    sheet: pageName(section.heading, index),
    data: rowsOf(section, index === 0 ? [title, ...lines] : []),
    columns: (section.table?.head ?? ['']).map(() => ({ width: 24 })),
  }));
  // Eighty files, which no start shall read.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  return writeExcelFile(pages).toBuffer();
}

function rowsOf({ lines, table }: SheetSection, first: readonly string[]) {
  const cell = (text: string, bold: boolean) => ({
    type: String,
    value: harmlessCell(printable(text)),
    ...(bold && { fontWeight: 'bold' as const }),
    wrap: true,
  });
  return [
    ...[...first, ...lines].map((line) => [cell(line, false)]),
    ...(table === null ? [] : [table.head.map((text) => cell(text, true))]),
    ...(table?.rows ?? []).map((row) => row.map((text) => cell(text, false))),
  ];
}

/** Workbooks allow 31 characters, some of them not, and no name twice. */
function pageName(heading: string, index: number): string {
  return `${index + 1} ${heading.replace(/[[\]:*?/\\']/g, ' ')}`.slice(0, 31);
}
