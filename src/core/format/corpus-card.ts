import { type LabelSet, labelById } from '../annotation/label.ts';
import type { Project } from '../project/project.ts';
import type { FormatCard, Loss } from './format.ts';
import { lossText } from './loss-text.ts';
import { cell, oneLine, table } from './markdown.ts';

/** What the card of a corpus tells. */
export interface CorpusFacts {
  readonly project: Project;
  /** Name of the format, English. */
  readonly format: string;
  readonly labels: readonly string[];
  readonly reports: number;
  /** Annotations given to the writer, by reviewer id, in the order in which the reviewers came. */
  readonly annotations: ReadonlyMap<string, number>;
  readonly losses: readonly Loss[];
  readonly card: FormatCard;
}

/** The README of a corpus: what it holds, how to read it, and what it leaves out. No dates, so that bytes repeat. */
export function corpusCard(facts: CorpusFacts): string {
  const { project, format, labels, reports, annotations, losses, card } = facts;
  const front = card.frontMatter === null ? '' : `---\n${card.frontMatter}---\n\n`;
  return `${front}# ${oneLine(project.name)}

Exported by Hezhu as ${format}. Language: Chinese (zh). Reports: ${reports}.

## Files

${card.reading.trim()}

## Labels

${table(
  ['label', '中文', 'English'],
  labels.map((id) => labelRow(project.labels, id)),
)}

## Annotations

${table(
  ['reviewer', 'annotations'],
  [...annotations].map(([reviewer, count]) => [cell(reviewer), String(count)]),
)}

## Left out

${losses.length === 0 ? 'Nothing that the format can hold was lost.' : lossTable(losses)}
`;
}

function labelRow(set: LabelSet, id: string): readonly string[] {
  const name = labelById(set, id)?.name;
  return [`\`${id}\``, cell(name?.['zh-CN'] ?? id), cell(name?.en ?? id)];
}

function lossTable(losses: readonly Loss[]): string {
  return table(
    ['lost', 'times', 'first example'],
    losses.map(({ kind, count, example }) => [lossText(kind), String(count), cell(example ?? '')]),
  );
}
