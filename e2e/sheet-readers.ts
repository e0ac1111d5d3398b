import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { extractRawText } from 'mammoth';
import { getDocumentProxy } from 'unpdf';

/** The lines and cells of a Word document. */
export async function docxLines(bytes: Buffer): Promise<readonly string[]> {
  const { value } = await extractRawText({ buffer: bytes });
  return value.split('\n').filter((line) => line !== '');
}

/** What stands in a workbook. */
interface Workbook {
  /** The names of its pages. */
  readonly pages: readonly string[];
  /** The text of every cell, page by page. */
  readonly cells: readonly string[];
  /** How many cells are formulas, or links. */
  readonly active: number;
}

/** The cells of a workbook as its parts have them. */
export function workbookOf(bytes: Buffer): Workbook {
  const parts = Object.entries(unzipSync(bytes)).map(
    ([name, content]) => [name, new TextDecoder().decode(content)] as const,
  );
  const shared = parts
    .filter(([name]) => name === 'xl/sharedStrings.xml')
    .flatMap(([, xml]) => textsIn(xml, 'si'));
  const pages = parts.filter(([name]) => name.startsWith('xl/worksheets/sheet'));
  const [, book = ''] = parts.find(([name]) => name === 'xl/workbook.xml') ?? [];
  return {
    pages: [...book.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => name),
    cells: pages.flatMap(([, xml]) => cellsOf(xml, shared)),
    active: pages.reduce(
      (sum, [, xml]) => sum + (xml.match(/<(f|hyperlink)[ >/]/g) ?? []).length,
      0,
    ),
  };
}

function cellsOf(xml: string, shared: readonly string[]): readonly string[] {
  const cells: string[] = [];
  let isShared = false;
  let text: string | null = null;
  const parser = new Parser(
    {
      onopentag(name, { t }) {
        if (name !== 'c') return;
        isShared = t === 's';
        text = '';
      },
      ontext(more) {
        if (text !== null) text += more;
      },
      onclosetag(name) {
        if (name !== 'c' || text === null) return;
        cells.push(isShared ? (shared[Number(text)] ?? '') : text);
        text = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return cells;
}

/** The texts within all elements of a name. */
function textsIn(xml: string, element: string): readonly string[] {
  const texts: string[] = [];
  let text: string | null = null;
  const parser = new Parser(
    {
      onopentag(name) {
        if (name === element) text = '';
      },
      ontext(more) {
        if (text !== null) text += more;
      },
      onclosetag(name) {
        if (name !== element || text === null) return;
        texts.push(text);
        text = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return texts;
}

/** What stands on the pages of a PDF. */
interface PdfPages {
  readonly pages: number;
  readonly text: string;
  /** What the file tells to be the text of glyphs that stand for several characters (风 and its radical ⻛, ——), as readers take it; pdf.js does not. */
  readonly said: string;
  /** What does not lie wholly on its page. */
  readonly clipped: readonly string[];
}

/** The texts of a PDF, in the order in which they were printed. */
export async function pdfPages(bytes: Buffer): Promise<PdfPages> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const clipped: string[] = [];
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item)) continue;
      text += item.str;
      const [x, y]: readonly number[] = item.transform.slice(4).map(Number);
      const isOn = inside(x, item.width, width) && inside(y, 0, height);
      if (item.str.trim() !== '' && !isOn) clipped.push(`${number}: ${item.str}`);
    }
  }
  return { pages: pdf.numPages, text, said: actualTexts(bytes), clipped };
}

function actualTexts(bytes: Buffer): string {
  const file = bytes.toString('latin1');
  return [...file.matchAll(/stream\r?\n/g)]
    .map(({ index, 0: { length } }) => inflated(bytes.subarray(index + length)))
    .flatMap((stream) => [...stream.matchAll(/\/ActualText <FEFF([0-9A-F]+)>/g)])
    .map(([, hex = '']) => Buffer.from(hex, 'hex').swap16().toString('utf16le'))
    .join('');
}

/** A stream of a PDF, or nothing where it is packed otherwise. */
function inflated(bytes: Buffer): string {
  try {
    return inflateSync(bytes).toString('latin1');
  } catch {
    return '';
  }
}

function inside(at: number | undefined, length: number, most: number): boolean {
  return at !== undefined && at >= 0 && at + length <= most;
}
