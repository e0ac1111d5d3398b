import type { FormatCard } from '../format.ts';
import { jsonLinesPaths } from '../json/json-lines-card.ts';

/** What a doccano export says of its files. */
export function doccanoCard(folder: string, relations: boolean): FormatCard {
  const task = relations
    ? 'Sequence Labeling with “Use relation labeling” ticked, and'
    : 'Sequence Labeling,';
  const label = relations ? '' : ' and column label `label`';
  return {
    frontMatter: null,
    reading: `${jsonLinesPaths(folder)}

- Import into a project of type ${task} “Allow overlapping spans” ticked where spans overlap. Format JSONL, column text \`text\`${label}.
- Choose the encoding utf_8: “Auto” takes short Chinese files for other encodings.
- Create the labels below first${relations ? ', and the types of relations' : ''}, or let the import create them; a label that the project refuses is dropped without a word.
- Offsets count Unicode code points, ends are exclusive: in Python \`text[start:end]\` is the span.
- \`name\`, \`title\`, \`published\`, \`outlet\` and \`reviewer\` become the meta data of the text.
`,
  };
}
