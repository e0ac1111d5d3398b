import { type AttributeValue, choicesOf } from '../../annotation/label/attribute.ts';
import { type LabelSet, amongLabels } from '../../annotation/label/label.ts';
import type { Project } from '../../project/project.ts';
import type { Chunk, CorpusWriter, FormatCard, WriteOptions } from '../format.ts';
import { jsonLine } from '../json/json-line.ts';
import { labelStudioConfig } from './label-studio-config.ts';
import { controlFor, controlName, controls, flagged } from './label-studio-controls.ts';
import { LossCount } from '../loss/loss-count.ts';
import { type PointDocument, type PointSpan, pointDocuments } from '../point-document.ts';
import { type Expression, writableReport } from '../writable-report.ts';

const tasksFile = 'tasks.json';
const configFile = 'config.xml';

/** Writes an array of tasks, a report a task and a reviewer's work an annotation, with the configuration that it needs. */
export function labelStudioWriter(
  format: Expression,
  project: Project,
  options: WriteOptions,
): CorpusWriter {
  const set = chosenSet(project.labels, options.labels);
  let tasks = 0;

  function taskChunk(documents: readonly PointDocument[]): Chunk {
    return { path: tasksFile, content: jsonLine(task(documents, set)).trimEnd() };
  }

  return {
    begin: () => [
      { path: configFile, content: labelStudioConfig(set) },
      { path: tasksFile, content: '[\n' },
    ],
    part(annotated, name) {
      const losses = new LossCount();
      const writable = writableReport(annotated, format, options.labels, losses);
      const chunks = writable === null ? [] : [taskChunk(pointDocuments(writable, name))];
      return { chunks, losses: losses.all() };
    },
    add({ chunks }) {
      return chunks.flatMap((chunk) => {
        tasks += 1;
        return tasks === 1 ? [chunk] : [{ path: tasksFile, content: ',\n' }, chunk];
      });
    },
    end: () => ({
      chunks: [{ path: tasksFile, content: '\n]\n' }],
      card,
    }),
  };
}

function chosenSet({ labels, relationTypes }: LabelSet, chosen: readonly string[]): LabelSet {
  return {
    labels: labels.filter(({ id }) => chosen.includes(id)),
    relationTypes: relationTypes.filter((type) => amongLabels(type, chosen) !== null),
  };
}

/** Reviewers are named in the data, in the order of the annotations: `completed_by` would have to be a user of the server. */
function task(documents: readonly PointDocument[], set: LabelSet) {
  const [first] = documents;
  const work = documents.filter(({ reviewer }) => reviewer !== null);
  return {
    data: {
      text: first?.text,
      name: first?.name,
      title: first?.title,
      published: first?.published,
      outlet: first?.outlet,
      reviewers: work.map(({ reviewer }) => reviewer),
    },
    annotations: work.map((document) => ({
      was_cancelled: false,
      ground_truth: document.reviewer === 'final',
      result: [
        ...document.spans.flatMap((span) => spanResults(span, set)),
        ...document.relations.map(({ type, from, to }) => ({
          type: 'relation',
          from_id: from,
          to_id: to,
          direction: 'right',
          labels: [type],
        })),
      ],
    })),
  };
}

/** The region of a span, and the results of its controls: they share its id. A note is the region's own. */
function spanResults(span: PointSpan, set: LabelSet) {
  const { id, start, end, label, quote, note, verdict } = span;
  const region = { start, end, text: quote };
  const result = (control: string, type: string, value: object) => ({
    id,
    from_name: control,
    to_name: controls.text,
    type,
    origin: 'manual',
    value: { ...region, ...value },
  });
  const labelled = result(controls.label, 'labels', { labels: [label] });
  const others: [string, AttributeValue][] = [];
  const attributes = Object.entries(span.attributes).flatMap(([attribute, value]) => {
    const definition = controlFor(set, label, attribute, value);
    if (definition === null) others.push([attribute, value]);
    if (definition === null || value.length === 0) return [];
    const control = controlName(label, attribute);
    const values = typeof value === 'string' ? [value] : value;
    return choicesOf(definition.type) !== null
      ? [result(control, 'choices', { choices: values })]
      : [result(control, 'textarea', { text: values })];
  });
  const rest = JSON.stringify(Object.fromEntries(others));
  return [
    note === '' ? labelled : { ...labelled, meta: { text: [note] } },
    ...attributes,
    ...(others.length === 0 ? [] : [result(controls.others, 'textarea', { text: [rest] })]),
    ...(verdict === 'unchecked'
      ? []
      : [result(controls.verdict, 'choices', { choices: [verdict] })]),
    ...(span.flagged ? [result(controls.flag, 'choices', { choices: [flagged] })] : []),
  ];
}

const card: FormatCard = {
  frontMatter: null,
  reading: `| path | holds |
| --- | --- |
| \`${configFile}\` | the labeling configuration: paste it under Settings → Labeling Interface → Code before importing |
| \`${tasksFile}\` | an array of tasks, a report a task, a reviewer's work an annotation |

- \`start\` and \`end\` count Unicode code points, \`end\` is exclusive; \`text\` of a region is the span.
- \`data.reviewers\` names the reviewers in the order of \`annotations\`. Reports that nobody has annotated have none.
- An attribute is a control of the region, \`LABEL__ATTRIBUTE\`; \`${controls.others}\` holds as JSON what fits no control. Values are strings.
- A note is the region's \`meta\`; \`${controls.verdict}\` and \`${controls.flag}\` are choices of the region.
`,
};
