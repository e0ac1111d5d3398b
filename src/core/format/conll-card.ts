import { type LabelSet, labelById } from '../annotation/label.ts';
import type { Project } from '../project/project.ts';
import { assertNever } from '../base/assert-never.ts';
import type { Loss, TagScheme } from './format.ts';

/** What the card of a CoNLL export tells. */
export interface ConllFacts {
  readonly project: Project;
  readonly labels: readonly string[];
  readonly scheme: TagScheme;
  readonly reports: number;
  /** Spans written, by reviewer id, in the order in which the reviewers came. */
  readonly spans: ReadonlyMap<string, number>;
  readonly losses: readonly Loss[];
}

/** The README of a CoNLL export: what the files are, how to read them, and what they leave out. No dates, so that bytes repeat. */
export function conllCard({ project, labels, scheme, reports, spans, losses }: ConllFacts): string {
  return `# ${oneLine(project.name)}

Exported by Hezhu as character-level CoNLL. Language: Chinese (zh). Reports: ${reports}.

| path | holds |
| --- | --- |
| \`text/NAME.txt\` | the text of a report: UTF-8, LF, nothing else changed |
| \`conll/REVIEWER/NAME.conll\` | one reviewer's annotations of it |

Train on one folder below \`conll/\`: the others hold the same reports, annotated by somebody else.

## Files

- Two columns, token and tag, separated by one TAB; no header, no \`-DOCSTART-\` line (a file is a document), no quoting.
- A token is one Unicode code point. White space (U+3000 too) has no token.
- A sentence ends at a line feed and after 。！？ (full or half width) with the quotation marks and brackets that close on them, but never
  within a span. An empty line follows every sentence, also the last.
- Tags: ${schemeText(scheme)}
- Offsets are not stored. The n-th token of a file is the n-th code point of its text that is not white space.
- Spans of one file do not overlap: of overlapping ones the longest was kept, of equally long ones the leftmost.

## Labels

| tag | 中文 | English |
| --- | --- | --- |
${labels.map((id) => labelRow(project.labels, id)).join('\n')}

## Spans

| reviewer | spans written |
| --- | --- |
${[...spans].map(([reviewer, count]) => `| ${reviewer} | ${count} |`).join('\n')}

## Left out

CoNLL cannot express attributes, relations, verdicts, notes, or who made an annotation when. The lossless format is \`hezhu-jsonl\`.

${losses.length === 0 ? 'Nothing else was lost.' : lossTable(losses)}
`;
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

function labelRow(set: LabelSet, id: string): string {
  const name = labelById(set, id)?.name;
  return `| ${id} | ${cell(name?.['zh-CN'] ?? id)} | ${cell(name?.en ?? id)} |`;
}

function lossTable(losses: readonly Loss[]): string {
  const rows = losses.map(
    ({ kind, count, example }) => `| ${lossText(kind)} | ${count} | ${cell(example ?? '')} |`,
  );
  return ['| lost | times | first example |', '| --- | --- | --- |', ...rows].join('\n');
}

function lossText(kind: Loss['kind']): string {
  switch (kind) {
    case 'layers':
      return 'layers';
    case 'overlap':
      return 'spans that overlap a longer one';
    case 'relations':
      return 'relations';
    case 'attributes':
      return 'spans whose attributes were dropped';
    case 'verdicts':
      return 'verdicts';
    case 'notes':
      return 'notes and flags';
    case 'white-space':
      return 'white space between two tokens of a line, spans of nothing else';
    default:
      return assertNever(kind);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function cell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}
