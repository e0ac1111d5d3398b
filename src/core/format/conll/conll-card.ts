import { assertNever } from '../../base/assert-never.ts';
import type { FormatCard, TagScheme } from '../format.ts';
import { type OverlapChoice, overlapText } from '../overlap-rule.ts';

/** What a CoNLL export says of its files. */
export function conllCard(scheme: TagScheme, overlap: OverlapChoice): FormatCard {
  return {
    frontMatter: null,
    reading: `| path | holds |
| --- | --- |
| \`text/NAME.txt\` | the text of a report: UTF-8, LF, nothing else changed |
| \`conll/REVIEWER/NAME.conll\` | one reviewer's annotations of it |

Train on one folder below \`conll/\`: the others hold the same reports, annotated by somebody else.

- Two columns, token and tag, separated by one TAB; no header, no \`-DOCSTART-\` line (a file is a document), no quoting.
- A token is one Unicode code point. White space (U+3000 too) has no token.
- A sentence ends at a line feed and after 。！？ (full or half width) with the quotation marks and brackets that close on them, but never
  within a span. An empty line follows every sentence, also the last.
- Tags: ${schemeText(scheme)}
- Offsets are not stored. The n-th token of a file is the n-th code point of its text that is not white space.
- Spans of one file do not overlap: of spans that overlap ${overlapText(overlap)}.

CoNLL cannot express attributes, relations, verdicts, notes, or who made an annotation when. The lossless format is \`hezhu-jsonl\`.
`,
  };
}

function schemeText(scheme: TagScheme): string {
  switch (scheme) {
    case 'iob2':
      return 'IOB2, also called BIO: `B-` begins every span, `I-` continues it, `O` is outside.';
    case 'bioes':
      return 'BIOES: `B-` begins a span, `I-` continues it, `E-` ends it, `S-` is a span of one token, `O` is outside.';
    case 'bmes':
      return 'BMES: `B-` begins a span, `M-` continues it, `E-` ends it, `S-` is a span of one token, `O` is outside.';
    default:
      return assertNever(scheme);
  }
}
