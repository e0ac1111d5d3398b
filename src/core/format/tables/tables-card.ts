import type { FormatCard } from '../format.ts';
import { table } from '../markdown.ts';
import { otherAttributes } from './table-columns.ts';
import type { Dialect } from './table-dialect.ts';

/** What a corpus in tables says of its files. */
export function tablesCard(extension: Dialect['extension'], copied: boolean): FormatCard {
  const rules =
    extension === 'csv'
      ? 'CSV after RFC 4180: comma, CR LF, UTF-8 with a byte order mark, which spreadsheets need. In Python: `pandas.read_csv(file, dtype=str, keep_default_na=False, encoding="utf-8-sig")`.'
      : 'Like CSV with TABs: cells with a TAB, a quotation mark or a line end are quoted (this is not the TSV without quotes); LF, UTF-8. In Python: `pandas.read_csv(file, sep="\\t", dtype=str, keep_default_na=False)`.';
  const copy = copied
    ? `\n- \`spreadsheet/\` holds the same with an apostrophe before what a spreadsheet would take for a formula. It is for looking; the tables above are the data. Excel shows no more than 32,767 characters of a cell.`
    : '';
  return {
    frontMatter: null,
    reading: `${table(
      ['path', 'holds'],
      [
        [
          `\`documents.${extension}\``,
          'a report a row, with its text; `reviewers` are those who have worked on it',
        ],
        [`\`spans.${extension}\``, 'an annotation a row'],
        [`\`relations.${extension}\``, 'a relation a row: ids of two spans of one reviewer'],
      ],
    )}

- ${rules}
- Read all columns as texts: readers that guess types turn \`3481996000\` into a float and \`001\` into 1.
- \`start\` and \`end\` count Unicode code points, \`end\` is exclusive: in Python \`text[start:end]\` is \`quote\`.
- An attribute has a column of its name; a list is a JSON array, and what has no column stands in \`${otherAttributes}\` as JSON.${copy}
`,
  };
}
