import { casTypes } from '../cas/cas.ts';
import { ownFeatures } from '../feature-name.ts';
import type { FormatCard } from '../format.ts';

/** What a corpus in WebAnno TSV says of its files. */
export const tsvCard: FormatCard = {
  frontMatter: null,
  reading: `| path | holds |
| --- | --- |
| \`webanno-tsv/REVIEWER/NAME.tsv\` | a report with one reviewer's annotations of it |
| \`webanno-tsv/NAME.tsv\` | a report that nobody has begun |

In INCEpTION the format is "WebAnno TSV v3.3". The project needs two layers before the import: a span layer \`Entity\` (granularity characters, any
overlap, across sentences) and a relation layer \`Relation\` attached to it, with the features that the head of a file names.

- Offsets count UTF-16 code units and are half-open. Readers that slice by code points refuse texts with characters beyond the basic plane.
- A token is one code point that is no white space. A sentence ends at a line feed and after 。！？; its \`#Text=\` holds the white space that
  follows, so that the text can be put together again. White space before the first token reads as blanks, and an LF ends the text.
- Spans are \`${casTypes.entity}\`, relations \`${casTypes.relation}\`. Every span has an id in brackets, the same on all of its tokens.
- Spans begin and end with a token: white space at their edges is left out.
- Values are texts, exact decimals too; a list is a JSON array in its cell. Line ends other than LF in values are blanks.
- Verdict, note and flag are the features \`${ownFeatures.verdict}\`, \`${ownFeatures.note}\`, \`${ownFeatures.flagged}\`.
`,
};
