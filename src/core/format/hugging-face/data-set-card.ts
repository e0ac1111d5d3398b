import type { Project } from '../../project/project.ts';
import { type PartCounts, partPath, unannotatedPart } from './data-set-files.ts';
import type { FormatCard, WriteOptions } from '../format.ts';
import { oneLine, table } from '../markdown.ts';

/** The card of a data set on the hub: features and splits as its readers check them, and what the columns mean. */
export function dataSetCard(
  project: Project,
  options: WriteOptions,
  extension: string,
  counts: PartCounts,
): FormatCard {
  return {
    frontMatter: `${[
      'language:',
      '- zh',
      ...licenceLines(options.licence),
      `pretty_name: ${JSON.stringify(oneLine(project.name))}`,
      'task_categories:',
      '- token-classification',
      'size_categories:',
      `- ${sizeCategory(counts)}`,
      ...configLines(extension, counts),
      'dataset_info:',
      '  features:',
      ...features,
      ...splitLines(counts),
    ].join('\n')}\n`,
    reading: columns(extension),
  };
}

/** The hub knows licences by lower-case identifiers; what has other words is named as it is. */
function licenceLines(licence: string | undefined): readonly string[] {
  if (licence === undefined || licence === '') return ['license: unknown'];
  if (/^[A-Za-z0-9][A-Za-z0-9.+-]*$/.test(licence)) return [`license: ${licence.toLowerCase()}`];
  return ['license: other', `license_name: ${JSON.stringify(oneLine(licence))}`];
}

function sizeCategory(counts: PartCounts): string {
  const rows = counts.sides().reduce((sum, side) => sum + side.rows, 0);
  if (rows < 1000) return 'n<1K';
  if (rows < 10_000) return '1K<n<10K';
  return rows < 100_000 ? '10K<n<100K' : '100K<n<1M';
}

function configLines(extension: string, counts: PartCounts): readonly string[] {
  const sides = counts.sides();
  if (sides.length === 0) return [];
  return [
    'configs:',
    '- config_name: default',
    '  data_files:',
    ...sides.flatMap(({ name }) => [
      `  - split: ${name}`,
      `    path: ${partPath(name, extension)}`,
    ]),
  ];
}

function splitLines(counts: PartCounts): readonly string[] {
  const sides = counts.sides();
  if (sides.length === 0) return [];
  return [
    '  splits:',
    ...sides.flatMap(({ name, rows }) => [`  - name: ${name}`, `    num_examples: ${rows}`]),
  ];
}

type Feature = readonly [name: string, type: string | readonly Feature[]];

const attribute: readonly Feature[] = [
  ['name', 'string'],
  ['index', 'int64'],
  ['value', 'string'],
];

const span: readonly Feature[] = [
  ['id', 'string'],
  ['start', 'int64'],
  ['end', 'int64'],
  ['text', 'string'],
  ['label', 'string'],
  ['attributes', attribute],
  ['verdict', 'string'],
  ['note', 'string'],
  ['flagged', 'bool'],
];

const relation: readonly Feature[] = [
  ['type', 'string'],
  ['source', 'int64'],
  ['target', 'int64'],
];

const features = featureLines(
  [
    ['name', 'string'],
    ['title', 'string'],
    // Their reader of JSON takes days for points in time, and would write them so into a column of texts.
    ['published', 'date32'],
    ['outlet', 'string'],
    ['reviewer', 'string'],
    ['text', 'string'],
    ['spans', span],
    ['relations', relation],
  ],
  '  ',
);

function featureLines(list: readonly Feature[], indent: string): readonly string[] {
  return list.flatMap(([name, type]) => [
    `${indent}- name: ${name}`,
    ...(typeof type === 'string'
      ? [`${indent}  dtype: ${type}`]
      : [`${indent}  list:`, ...featureLines(type, `${indent}  `)]),
  ]);
}

function columns(extension: string): string {
  return `${table(
    ['path', 'holds'],
    [
      [
        `\`${partPath('train', extension)}\``,
        'the rows of a side of the split; `validation` and `test` alike',
      ],
      [
        `\`${partPath(unannotatedPart, extension)}\``,
        'the reports that nobody has annotated, if any',
      ],
    ],
  )}

\`load_dataset("path/of/this/folder")\` loads it. A row is one reviewer's work on one report: to train, keep the rows of one \`reviewer\`.

${table(
  ['column', 'holds'],
  [
    ['`name`', 'the report, the same in the rows of all its reviewers'],
    [
      '`title`, `published`, `outlet`',
      'what the report says of itself, `published` as a day; null where it does not',
    ],
    ['`reviewer`', 'whose work it is; `final` is the adjudicated layer'],
    [
      '`spans[].start`, `end`',
      'Unicode code points of `text`, `end` exclusive: in Python `text[start:end]` is `spans[].text`',
    ],
    [
      '`spans[].attributes[]`',
      '`name` and `value`, always a string; `index` counts the entries of a list, else null',
    ],
    ['`spans[].verdict`', '`unchecked`, `confirmed`, `wrong` or `cannot-verify`'],
    ['`relations[].source`, `target`', 'places in `spans`, from 0'],
  ],
)}
${extension === 'jsonl' ? jsonCaution : ''}`;
}

const jsonCaution = `
Readers of JSON that guess types take a column in which every text is a day for points in time. Where the values of all attributes are days,
export \`hf-parquet\`, which says what is a text.
`;
