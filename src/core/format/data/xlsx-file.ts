import { Zip, ZipDeflate, strToU8 } from 'fflate';
import type { DataCell, DataColumn, DataTable, TableFile } from './data-table.ts';
import { xmlCharacters, xmlContent } from '../xml/xml-text.ts';
import { workbookParts } from './xlsx-parts.ts';

/** What the card says of a table in XLSX. */
export const xlsxReading =
  'XLSX: texts are texts, never formulas. A decimal is a number where a spreadsheet holds it exactly (15 digits), else a text. Sheets end at 1,000,000 rows; the next goes on.';

// A sheet can hold 1,048,576 rows.
const sheetRows = 1_000_000;
/** A spreadsheet cuts longer texts itself, or refuses the file. */
const longestCell = 32_767;

const sheetStart =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>';

/**
 * A table as an XLSX workbook, written row by row: its sheets are XML in a zip archive, packed as they come, so that memory stays flat. The
 * same rows give the same bytes.
 */
export function xlsxFile({ name, columns }: DataTable): TableFile {
  const archive = new Archive();
  let sheets = 0;
  let rows = 0;

  function startSheet(): void {
    sheets += 1;
    rows = 0;
    archive.open(`xl/worksheets/sheet${String(sheets)}.xml`);
    archive.write(sheetStart + rowOf(columns.map((column) => textCell(column.name, 1))));
  }

  function endSheet(): void {
    archive.write('</sheetData></worksheet>');
    archive.close();
  }

  return {
    begin() {
      startSheet();
      return archive.take();
    },
    add(added) {
      let written = '';
      for (const row of added) {
        if (rows === sheetRows) {
          archive.write(written);
          written = '';
          endSheet();
          startSheet();
        }
        written += rowOf(row.map((cell, index) => xlsxCell(cell, columns[index])));
        rows += 1;
      }
      archive.write(written);
      return archive.take();
    },
    end() {
      endSheet();
      for (const [path, content] of workbookParts(name, sheets)) {
        archive.open(path);
        archive.write(content);
        archive.close();
      }
      return archive.finish();
    },
  };
}

function rowOf(cells: readonly string[]): string {
  return `<row>${cells.join('')}</row>`;
}

function xlsxCell(cell: DataCell, column: DataColumn | undefined): string {
  if (cell === null || cell === '') return '<c/>';
  if (typeof cell === 'number') return `<c><v>${String(cell)}</v></c>`;
  if (column?.kind === 'decimal' && isExact(cell)) return `<c><v>${cell}</v></c>`;
  return textCell(cell, 0);
}

/** Whether a spreadsheet holds a decimal as it is written: it keeps 15 digits. */
function isExact(decimal: string): boolean {
  if (!/^-?\d+(?:\.\d+)?$/.test(decimal)) return false;
  return decimal.replace(/^-?0*\.?0*/, '').replace('.', '').length <= 15;
}

function textCell(text: string, style: number): string {
  const styled = style === 0 ? '' : ` s="${String(style)}"`;
  // What XML cannot hold is a blank, as in every XML format here; a half of a pair at the cut would be half a character.
  const held = text.slice(0, longestCell).replace(/[\ud800-\udbff]$/, '');
  return `<c t="inlineStr"${styled}><is><t xml:space="preserve">${xmlContent(xmlCharacters(held))}</t></is></c>`;
}

/** A zip archive in the making. */
class Archive {
  readonly #zip: Zip;
  #pieces: Uint8Array[] = [];
  #entry: ZipDeflate | null = null;

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      this.#pieces.push(piece);
    });
  }

  open(path: string): void {
    this.#entry = new ZipDeflate(path, { level: 6 });
    // The first time that an archive can name: bytes must not depend on the clock.
    this.#entry.mtime = new Date(1980, 0, 1);
    this.#zip.add(this.#entry);
  }

  write(text: string): void {
    if (text !== '') this.#entry?.push(strToU8(text));
  }

  close(): void {
    this.#entry?.push(new Uint8Array(0), true);
    this.#entry = null;
  }

  finish(): Uint8Array {
    this.#zip.end();
    return this.take();
  }

  /** The bytes since the last call. */
  take(): Uint8Array {
    const length = this.#pieces.reduce((sum, piece) => sum + piece.length, 0);
    const taken = new Uint8Array(length);
    let at = 0;
    for (const piece of this.#pieces) {
      taken.set(piece, at);
      at += piece.length;
    }
    this.#pieces = [];
    return taken;
  }
}
