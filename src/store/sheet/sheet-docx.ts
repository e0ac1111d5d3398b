import { ZipFile } from 'yazl';
import {
  type SheetDocument,
  type SheetSection,
  type SheetTable,
  escapeMarkup,
} from '../../core/sheet/sheet-document.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const types = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>`;

const relations = `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;

/** The time of every entry, so that equal sheets give equal bytes; zip knows no earlier year. */
const noTime = new Date(1980, 0, 1);

/** A sheet as a Word document on A4 across: headings, lines and tables, and nothing that runs or is fetched. */
export async function sheetDocx(sheet: SheetDocument): Promise<Buffer> {
  const zip = new ZipFile();
  const entries = [
    ['[Content_Types].xml', types],
    ['_rels/.rels', relations],
    ['word/document.xml', documentXml(sheet)],
  ] as const;
  for (const [name, content] of entries) {
    zip.addBuffer(Buffer.from(content, 'utf8'), name, { mtime: noTime, mode: 0o100644 });
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function documentXml({ title, lines, sections }: SheetDocument): string {
  const body = [
    paragraph(title, { size: 32, bold: true }),
    ...lines.map((line) => paragraph(line, { size: 20 })),
    ...sections.map(sectionXml),
  ].join('');
  const page =
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' +
    '<w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>';
  return `${head}<w:document xmlns:w="${namespace}"><w:body>${body}${page}</w:body></w:document>`;
}

function sectionXml({ heading, lines, table }: SheetSection): string {
  return [
    paragraph(heading, { size: 26, bold: true }),
    ...lines.map((line) => paragraph(line, { size: 20 })),
    table === null ? '' : tableXml(table),
  ].join('');
}

interface Face {
  /** In half points. */
  readonly size: number;
  readonly bold?: boolean;
}

function paragraph(text: string, { size, bold = false }: Face): string {
  const face = `<w:rPr>${bold ? '<w:b/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const runs = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeMarkup(line)}</w:t>`)
    .join('<w:br/>');
  return `<w:p><w:r>${face}${runs}</w:r></w:p>`;
}

function tableXml({ head: names, rows }: SheetTable): string {
  const cell = (text: string, bold: boolean): string =>
    `<w:tc><w:tcPr/>${paragraph(text, { size: 18, bold })}</w:tc>`;
  const row = (texts: readonly string[], isHead: boolean): string =>
    `<w:tr>${isHead ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${texts.map((text) => cell(text, isHead)).join('')}</w:tr>`;
  const edges = ['top', 'bottom', 'insideH']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:color="BBBBBB"/>`)
    .join('');
  const format = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr>`;
  return `<w:tbl>${format}${row(names, true)}${rows.map((texts) => row(texts, false)).join('')}</w:tbl>`;
}
