import { ownFeatures } from '../feature-name.ts';
import type { FormatCard } from '../format.ts';

/** What a corpus in TEI says of its files. */
export const teiCard: FormatCard = {
  frontMatter: null,
  reading: `| path | holds |
| --- | --- |
| \`tei/REVIEWER/NAME.xml\` | a report with one reviewer's annotations of it |
| \`tei/NAME.xml\` | a report that nobody has begun |

- The text is that of \`body\`, white space and all: a line is a \`p\`, and one LF parts two of them. Do not indent or reformat the files.
- A span that nests is an element in the text: \`measure\` where its value is known (\`quantity\` is the exact decimal in units of \`unit\`), \`placeName\`
  where its label has codes of places (\`key\`), else \`rs\`; \`type\` is the label. A span that crosses another or goes over lines is a \`span\` in \`standOff\`
  between two \`anchor\`s.
- \`ana\` leads to the attributes: an \`fs\` whose \`type\` is the label, values as \`string\`, lists as \`vColl\`. Verdict, note and flag are its features
  \`${ownFeatures.verdict}\`, \`${ownFeatures.note}\`, \`${ownFeatures.flagged}\`.
- Relations are \`relation\`s from \`active\` to \`passive\`.
- Characters that XML does not allow (controls) are blanks.
`,
};
