import type { FormatCard } from '../format.ts';
import { jsonLinesPaths } from '../json/json-lines-card.ts';

/** What a Prodigy export says of its files. */
export function prodigyCard(folder: string): FormatCard {
  return {
    frontMatter: null,
    reading: `${jsonLinesPaths(folder)}

- \`prodigy db-in DATASET ${folder}/REVIEWER.jsonl\`; then \`spans.manual\`, \`rel.manual\` and \`review\` open it with the tokens that stand in the file.
- A token is one Unicode code point; one blank after it belongs to it (\`ws\`), other white space is a token of its own, as in spaCy.
- \`start\` and \`end\` count code points, \`end\` is exclusive; \`token_end\` is inclusive, as Prodigy has it.
- \`head\` and \`child\` of a relation are the last tokens of its spans; \`head_id\` and \`child_id\` name the spans by their \`id\`.
- \`attributes\`, \`verdict\`, \`note\` and \`flagged\` of a span are keys of ours, which Prodigy keeps. Values are strings, or lists of strings.
- White space at the edges of a span is not part of it here: spans stand on the borders of tokens.
`,
  };
}
