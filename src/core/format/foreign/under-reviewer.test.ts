import { describe, expect, it } from 'vitest';
import { aLayer } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { plainReport } from '../../testing/plain-corpus.ts';
import { memorySource } from '../../testing/memory-source.ts';
import { readCorpus } from '../../testing/read-corpus.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import { conll } from '../conll/conll.ts';
import { type Format, allLabels } from '../format.ts';
import { hezhuJsonl } from '../hezhu-jsonl/hezhu-jsonl.ts';
import { labelStudio } from '../label-studio/label-studio.ts';
import { underReviewer } from './under-reviewer.ts';

const reviewer = { id: 'li', name: 'Li' };
const project = aProject();
const text = '近4万人';
const layer = aLayer([quoted(text, text)]);

function read(layers: readonly ReturnType<typeof aLayer>[]) {
  const { files } = writeCorpus(hezhuJsonl, project, [annotated(text, layers)], {
    labels: allLabels(project.labels),
  });
  return readAs(hezhuJsonl, files);
}

function readAs(format: Format, files: Readonly<Record<string, string>>) {
  const { read: readUnder } = underReviewer(format, reviewer);
  if (readUnder === null) throw new Error('does not read');
  return readCorpus(readUnder(memorySource(files)));
}

/** The layer as Li's, with ids of its own. */
function underLi({ annotations, ...rest }: typeof layer) {
  const own = annotations.all.map((one) => ({ ...one, id: `${one.id}~li` }));
  return { ...aLayer(own), state: rest.state, reviewer: 'li' };
}

describe('underReviewer', () => {
  it('gives the work of whoever did it to the reviewer, its author still named', async () => {
    const idle = aLayer([], [], { reviewer: '韩梅梅', state: 'not-started' });
    const { projects, reports } = await read([layer, idle]);
    expect(projects.map(({ reviewers }) => reviewers)).toEqual([[reviewer]]);
    expect(reports.map(plainReport)).toEqual([plainReport(annotated(text, [underLi(layer)]))]);
  });

  it('gives the records ids of their own, the same each time, since the project may have the work of both', async () => {
    const [first] = layer.annotations.all;
    const again = [(await read([layer])).reports, (await read([layer])).reports].map((reports) =>
      reports.flatMap(({ layers }) => layers.flatMap(({ annotations }) => annotations.all)),
    );
    const id = `${first?.id}~li`;
    expect(again).toMatchObject([[{ id }], [{ id }]]);
  });

  it('gives what is said of a document to the reviewer as well', async () => {
    const region = {
      id: 'a',
      type: 'labels',
      from_name: 'label',
      to_name: 'text',
      value: { start: 0, end: 4, text, labels: ['NUM'] },
    };
    const said = { id: 'b', type: 'choices', from_name: 'q', value: { choices: ['好'] } };
    const task = { data: { text }, annotations: [{ completed_by: 7, result: [region, said] }] };
    const { documents } = await readAs(labelStudio, { 'tasks.json': JSON.stringify([task]) });
    expect(documents).toMatchObject([
      { spans: [{ reviewer: 'li' }], notes: [{ reviewer: 'li', text: 'q: 好' }] },
    ]);
  });

  it('refuses a report with the work of two', async () => {
    const other = aLayer([quoted(text, text, { id: 'other' })], [], { reviewer: '韩梅梅' });
    expect(await read([layer, other])).toMatchObject({
      reports: [],
      problems: [{ detail: 'the report 报告一 has the work of several reviewers' }],
    });
  });

  it('leaves formats that only write as they are', () => {
    const writing = { ...conll, read: null };
    expect(underReviewer(writing, reviewer)).toBe(writing);
  });
});
