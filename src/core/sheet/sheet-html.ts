import {
  type SheetDocument,
  type SheetSection,
  type SheetTable,
  escapeMarkup,
} from './sheet-document.ts';

const style = `
  @page { size: A4 landscape; margin: 14mm; }
  body { max-width: 1100px; margin: 24px auto; padding: 0 16px; color: #1d2024; background: #fefefb;
    font: 13px/1.6 'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei UI', system-ui, sans-serif; }
  h1 { margin: 0 0 4px; font: 600 22px/1.4 'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', SimSun, serif; }
  h2 { margin: 24px 0 6px; font-size: 15px; break-after: avoid; }
  p { margin: 2px 0; overflow-wrap: anywhere; }
  header p { color: #64686d; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: 4px 8px 4px 0; border-bottom: 1px solid #d9d7d0; text-align: start; vertical-align: top;
    overflow-wrap: anywhere; white-space: pre-line; }
  th { color: #50545a; font-weight: 400; border-bottom-color: #878783; }
  tr { break-inside: avoid; }
`;

/** A sheet as one HTML file without scripts, pictures or anything from elsewhere; the same sheet gives the same text. */
export function sheetHtml({ title, lines, language, sections }: SheetDocument): string {
  const name = escapeMarkup(title);
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${name}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${name}</h1>
${paragraphs(lines)}
</header>
${sections.map(sectionHtml).join('\n')}
</body>
</html>
`;
}

function sectionHtml({ heading, lines, table }: SheetSection): string {
  const parts = [`<h2>${escapeMarkup(heading)}</h2>`, paragraphs(lines)];
  return `<section>\n${[...parts, table === null ? '' : tableHtml(table)].join('\n')}\n</section>`;
}

function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<p>${escapeMarkup(line)}</p>`).join('\n');
}

function tableHtml({ head, rows }: SheetTable): string {
  const cells = (texts: readonly string[], tag: 'th' | 'td'): string =>
    texts.map((text) => `<${tag}>${escapeMarkup(text)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<table>\n<thead><tr>${cells(head, 'th')}</tr></thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}
