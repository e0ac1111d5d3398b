import type { FormatCard } from '../format.ts';
import { attributeComment, jsonNoteComment, noteComment } from './brat-write.ts';
import { ownFeatures } from '../feature-name.ts';

/** What a corpus in brat standoff says of its files. */
export const bratCard: FormatCard = {
  frontMatter: null,
  reading: `| path | holds |
| --- | --- |
| \`brat/annotation.conf\`, \`brat/visual.conf\` | brat's configuration: types, relations, attributes; the names that its page shows |
| \`brat/REVIEWER/NAME.txt\` | the text of a report: UTF-8, LF, nothing else changed |
| \`brat/REVIEWER/NAME.ann\` | one reviewer's annotations of it |
| \`brat/NAME.txt\`, \`brat/NAME.ann\` | a report that nobody has begun, with an empty \`.ann\` |

Copy the folder \`brat\` into the data folder of a brat server. The folders of two reviewers hold the same reports.

- Offsets count Unicode code points of the \`.txt\` file and are half-open. A span over several lines is an annotation of several fragments, one a
  line, since a line of \`.ann\` holds no line feed.
- Attributes whose values can be listed are brat attributes (\`A\`). The others are JSON in a comment \`${attributeComment}\`: texts, exact decimals as texts,
  lists.
- A note is a comment \`${noteComment}\`, or \`${jsonNoteComment}\` (a JSON text) where it has several lines. A verdict is the attribute \`${ownFeatures.verdict}\`, a flag
  \`${ownFeatures.flagged}\`.
- Relations lead from \`Arg1\` to \`Arg2\`.
`,
};
