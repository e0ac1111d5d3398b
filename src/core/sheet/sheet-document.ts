/** A table of texts: every row has as many cells as the head. */
export interface SheetTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** One part of a sheet. */
export interface SheetSection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly table: SheetTable | null;
}

/** A paper of plain texts, whatever it is printed or written as. */
export interface SheetDocument {
  readonly title: string;
  /** Outlet, date, who checked: small print under the title. */
  readonly lines: readonly string[];
  readonly language: 'zh-CN' | 'en';
  readonly sections: readonly SheetSection[];
}

/** What a sheet may be written as. */
export const sheetFormats = ['html', 'docx', 'xlsx', 'pdf'] as const;

/** One of `sheetFormats`. */
export type SheetFormat = (typeof sheetFormats)[number];

/** A text that no spreadsheet takes for a formula: one that begins as a formula does gets an apostrophe before it. */
export function harmlessCell(text: string): string {
  return /^[\s]*[=+\-@＝＋－＠]|^[\t\r]/u.test(text) ? `'${text}` : text;
}

/** A text without what XML 1.0 cannot hold: control characters and halves of surrogate pairs are shown as U+FFFD. */
export function printable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- These are what is looked for.
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}

/** A text within markup. */
export function escapeMarkup(text: string): string {
  return printable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
