import { type AttributeType } from '../annotation/label/attribute.ts';
import {
  type Label,
  type LabelSet,
  amongLabels,
  beginnings,
  endings,
  labelById,
} from '../annotation/label/label.ts';
import { assertNever } from '../base/assert-never.ts';
import type { Abilities } from '../format/abilities.ts';
import type { FormatCard, Loss } from '../format/format.ts';
import { lossText } from '../format/loss/loss-text.ts';
import { cell, oneLine, table } from '../format/markdown.ts';
import type { TextVersionName } from '../project/export-options.ts';
import { type Project, finalReviewer } from '../project/project.ts';
import type { PairAgreement } from './agreement.ts';
import { agreementSection } from './agreement-section.ts';
import type { CorpusAmounts } from './corpus-count.ts';
import type { Selection } from './selection.ts';
import type { Split, SplitPlan } from './split-reports.ts';
import { splitSection } from './split-section.ts';

/** What the card of a corpus tells. */
export interface CorpusFacts {
  readonly project: Project;
  readonly format: { readonly id: string; readonly name: string; readonly abilities: Abilities };
  /** Version of Hezhu. */
  readonly version: string;
  /** Licence of the texts, or null where nobody has said. */
  readonly licence: string | null;
  readonly selection: Selection;
  /** Whether the stretches that reviewers have excluded are left out of the texts. */
  readonly withoutRegions: boolean;
  /** Which version of corrected texts is in it. */
  readonly textVersion: TextVersionName;
  /** How many of its reports have a text that was corrected after the import. */
  readonly corrected: number;
  readonly amounts: CorpusAmounts;
  readonly agreement: readonly PairAgreement[];
  readonly split: { readonly plan: SplitPlan; readonly split: Split } | null;
  readonly losses: readonly Loss[];
  /** Titles of reports that were not written, each with the reason. */
  readonly refused: readonly { readonly title: string; readonly reason: string }[];
  readonly card: FormatCard;
}

/** The README of a corpus: what it holds, how to read it, and what it leaves out. No dates, so that bytes repeat. */
export function corpusCard(facts: CorpusFacts): string {
  const { project, format, version, licence, card } = facts;
  const front = card.frontMatter === null ? '' : `---\n${card.frontMatter}---\n\n`;
  const sections = [
    `# ${oneLine(project.name)}`,
    `Annotated reports in Chinese (zh), exported by Hezhu ${version} as ${format.name} (\`${format.id}\`).`,
    amountSection(facts),
    `## Licence\n\n${licence === null ? 'Nobody has said under which licence the texts are.' : `Texts: ${oneLine(licence)}`}`,
    `## Files\n\n${card.reading.trim()}\n\n\`SHA256SUMS\` holds the checksum of every file but itself: \`sha256sum -c SHA256SUMS\`.`,
    `## Offsets\n\n${offsetText(format.abilities.offsets)}`,
    versionSection(facts),
    labelSection(project.labels, facts.selection.labels),
    reviewerSection(facts),
    agreementSection(facts.agreement, project.labels),
    facts.split === null ? null : splitSection(facts.split, facts.amounts),
    leftOutSection(facts),
  ];
  return `${front}${sections.filter((section) => section !== null).join('\n\n')}\n`;
}

function amountSection({ amounts: { all } }: CorpusFacts): string {
  const { reports, characters, annotations, relations } = all;
  return table(
    ['reports', 'characters', 'annotations', 'relations'],
    [[reports, characters, annotations, relations].map(String)],
  );
}

/** Which version of their texts the reports have; nothing where none was ever corrected. */
function versionSection({ textVersion, corrected, amounts }: CorpusFacts): string | null {
  if (corrected === 0) return null;
  const of = `${corrected} of ${amounts.all.reports} reports`;
  return textVersion === 'original'
    ? `## Versions of the texts\n\nThe texts are those that were imported. Those of ${of} have been corrected since; the corrections are not in these files.`
    : `## Versions of the texts\n\nThe texts of ${of} were corrected after the import; these files hold the corrected versions, and offsets count in those.`;
}

function offsetText(offsets: Abilities['offsets']): string {
  switch (offsets) {
    case 'utf16':
      return 'Offsets count UTF-16 code units of the text, half-open: `start` is the first unit, `end` the one behind the last. A character beyond the basic plane (📊, 𠮷) counts two.';
    case 'code-point':
      return 'Offsets count Unicode code points of the text (what Python’s `str` counts), half-open: `text[start:end]` is the span.';
    case 'both':
      return 'Offsets are given in UTF-16 code units and in Unicode code points, both half-open.';
    case 'none':
      return 'The files hold no offsets: how text and annotations belong together is said above.';
    default:
      return assertNever(offsets);
  }
}

function labelSection(set: LabelSet, chosen: readonly string[]): string {
  const labels = chosen.flatMap((id) => labelById(set, id) ?? []);
  const attributes = labels.flatMap((label) =>
    label.attributes.map(({ id, name, type }) => [
      `\`${label.id}\``,
      `\`${cell(id)}\``,
      cell(name['zh-CN']),
      cell(name.en),
      cell(typeText(type)),
    ]),
  );
  const relations = set.relationTypes.flatMap((type) => amongLabels(type, chosen) ?? []);
  return [
    `## Labels\n\n${table(['label', '中文', 'English'], labels.map(labelRow))}`,
    ...labels
      .filter(({ hint, examples = [] }) => hint !== undefined || examples.length > 0)
      .map(guidance),
    attributes.length > 0 &&
      `Attributes; values are strings, decimals exact.\n\n${table(['label', 'attribute', '中文', 'English', 'values'], attributes)}`,
    relations.length > 0 &&
      `Relations.\n\n${table(
        ['relation', '中文', 'English', 'from', 'to'],
        relations.map((type) => [
          `\`${type.id}\``,
          cell(type.name['zh-CN']),
          cell(type.name.en),
          codes(beginnings(type)),
          codes(endings(type)),
        ]),
      )}`,
  ]
    .filter((part) => part !== false)
    .join('\n\n');
}

/** What a label is for, as whoever labelled was told; what would be annotated stands between « and ». */
function guidance({ id, hint, examples = [] }: Label): string {
  const said = hint === undefined ? [] : [hint['zh-CN'], hint.en].map(oneLine);
  const listed = (fit: boolean): string =>
    examples
      .filter(({ fits }) => fits === fit)
      .map(({ text }) => oneLine(text))
      .join('; ');
  const [good, bad] = [listed(true), listed(false)];
  return [
    `\`${id}\`: ${said.filter((text) => text !== '').join(' ')}`,
    good !== '' && `Annotated: ${good}.`,
    bad !== '' && `Not annotated: ${bad}.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}

function codes(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(', ');
}

function labelRow({ id, name }: Label): readonly string[] {
  return [`\`${id}\``, cell(name['zh-CN']), cell(name.en)];
}

function typeText(type: AttributeType): string {
  switch (type.kind) {
    case 'text':
      return 'text';
    case 'decimal':
      return 'exact decimal';
    case 'list':
      return 'list of texts';
    case 'choice':
      return type.choices.map(({ id }) => id).join(', ');
    case 'code':
      return `code: ${type.pattern}`;
    case 'yes-no':
      return 'yes, no';
    case 'date':
      return 'ISO 8601 day, month or year';
    case 'link':
      return `code of the list ${type.list}`;
    default:
      return assertNever(type);
  }
}

function reviewerSection({ project, selection, amounts }: CorpusFacts): string {
  const nameOf = (id: string) =>
    id === finalReviewer
      ? 'adjudicated'
      : (project.reviewers.find((each) => each.id === id)?.name ?? id);
  const rows = amounts.reviewers.map(({ reviewer, states, annotations, labels }) => [
    `\`${cell(reviewer)}\``,
    cell(nameOf(reviewer)),
    Array.from(states, ([state, count]) => `${state}: ${count}`)
      .sort()
      .join(', '),
    String(annotations),
    ...selection.labels.map((id) => String(labels.get(id) ?? 0)),
  ]);
  const head = ['id', 'reviewer', 'reports', 'annotations', ...selection.labels];
  return `## Reviewers\n\n${table(head, rows)}`;
}

function leftOutSection({ selection, withoutRegions, losses, refused }: CorpusFacts): string {
  const { layerStates, reportStates, attributes, relations, verdicts, notes, checks } = selection;
  const lines = [
    reportStates !== null &&
      `- Only reports in these states were written: ${reportStates.join(', ')}.`,
    layerStates !== null &&
      `- Only layers in these states were written: ${layerStates.join(', ')}.`,
    !attributes && '- Attributes were left out on request.',
    !relations && '- Relations were left out on request.',
    !verdicts && '- Verdicts, evidence, priorities and assignees were left out on request.',
    !notes && '- Notes and flags were left out on request.',
    !checks && '- Answers to checks and reviewers’ own checks were left out on request.',
    withoutRegions &&
      '- Stretches that the reviewers excluded (site chrome) are cut from the texts; offsets count the text without them.',
    ...refused.map(({ title, reason }) => `- Not written: ${oneLine(title)} (${oneLine(reason)})`),
  ].filter((line) => line !== false);
  return [
    '## Left out',
    lines.length > 0 && lines.join('\n'),
    losses.length === 0 ? 'The format lost nothing.' : lossTable(losses),
  ]
    .filter((part) => part !== false)
    .join('\n\n');
}

function lossTable(losses: readonly Loss[]): string {
  return `What the format could not express:\n\n${table(
    ['lost', 'times', 'first example'],
    losses.map(({ kind, count, example }) => [lossText(kind), String(count), cell(example ?? '')]),
  )}`;
}
