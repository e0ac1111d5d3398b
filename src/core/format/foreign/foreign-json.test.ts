import { describe, expect, it } from 'vitest';
import { readFiles } from '../../testing/read-files.ts';
import { charBio } from '../conll/char-bio.ts';
import { cluener } from '../conll/cluener.ts';
import { doccanoSeq } from '../doccano/doccano-seq.ts';
import { doccano } from '../doccano/doccano.ts';
import { hf } from '../hugging-face/hf.ts';
import { labelStudio } from '../label-studio/label-studio.ts';
import { prodigy } from '../spacy/prodigy.ts';
import { recogniseFormat } from '../registry.ts';
import { spacy } from '../spacy/spacy.ts';
import { webAnnotation } from '../web-annotation/web-annotation.ts';

const text = '📊𠮷野报道';

function glimpseOf(path: string, content: string) {
  return { paths: [path], beginning: () => content };
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

const cases = [
  {
    format: doccano,
    files: {
      'all.jsonl': line({
        id: 7,
        text,
        entities: [{ id: 3, label: 'PER', start_offset: 1, end_offset: 3 }],
        relations: [],
        Comments: [],
      }),
    },
    name: 'all-1',
  },
  {
    format: doccanoSeq,
    files: { 'admin.jsonl': line({ id: 7, text, label: [[1, 3, 'PER']], Comments: [] }) },
    name: 'admin-1',
  },
  {
    format: prodigy,
    files: {
      'db.jsonl': line({
        text,
        _input_hash: 1,
        _task_hash: 2,
        tokens: [{ text: '📊', start: 0, end: 1, id: 0, ws: false }],
        spans: [{ start: 1, end: 3, token_start: 1, token_end: 2, label: 'PER' }],
        answer: 'accept',
      }),
    },
    name: 'db-1',
  },
  {
    format: spacy,
    files: {
      'doc.json': line({
        text,
        ents: [{ start: 1, end: 3, label: 'PER' }],
        spans: { other: [{ start: 1, end: 3, label: 'PER', kb_id: '' }] },
        tokens: [{ id: 0, start: 0, end: 1 }],
      }),
    },
    name: 'doc',
  },
  {
    format: hf,
    files: { 'data/train.jsonl': line({ text, spans: [{ start: 1, end: 3, label: 'PER' }] }) },
    name: 'train-1',
  },
  {
    format: cluener,
    files: { 'train.json': line({ text, label: { PER: { 𠮷野: [[1, 2]] } } }).repeat(2) },
    name: 'train-1',
  },
  {
    format: charBio,
    files: {
      'train.json': line({ text: [...text], labels: ['O', 'B-PER', 'I-PER', 'O', 'O'] }),
    },
    name: 'train',
  },
  {
    format: labelStudio,
    files: {
      'export.json': JSON.stringify(
        [
          {
            id: 1,
            data: { sentence: text },
            annotations: [
              {
                completed_by: 3,
                result: [
                  {
                    id: 'x',
                    from_name: 'l',
                    to_name: 't',
                    type: 'labels',
                    value: { start: 1, end: 3, text: '𠮷野', labels: ['PER'] },
                  },
                ],
              },
            ],
          },
        ],
        null,
        2,
      ),
    },
    name: 'export-1',
  },
  {
    format: webAnnotation,
    files: {
      'a.txt': text,
      // Counted in UTF-16 units, as several libraries count.
      'notes.json': JSON.stringify([
        {
          '@context': 'http://www.w3.org/ns/anno.jsonld',
          id: '#1',
          type: 'Annotation',
          body: { type: 'TextualBody', purpose: 'tagging', value: 'PER' },
          target: {
            source: 'https://example.org/texts/a.txt',
            selector: [
              { type: 'TextPositionSelector', start: 2, end: 5 },
              { type: 'TextQuoteSelector', exact: '𠮷野' },
            ],
          },
        },
      ]),
    },
    name: 'a',
  },
];

describe('files of other tools', () => {
  it.each(cases)('of $format.id are recognised and read', async ({ format, files, name }) => {
    const { told, problems } = await readFiles(format, files);
    expect(problems).toEqual([]);
    expect(told[0]).toEqual({ name, text, spans: ['PER: 𠮷野'] });
    const contents: Readonly<Record<string, string>> = files;
    const glimpse = {
      paths: Object.keys(files).sort(),
      beginning: (path: string) => contents[path] ?? '',
    };
    expect(recogniseFormat(glimpse)?.id).toBe(format.id);
  });

  it('that are broken in one line lose that line alone, and it is named', async () => {
    const good = line({ text, label: [[1, 3, 'PER']] });
    const file = `${good}{"text":\n\n${line({ text })}${good}`;
    const { told, problems } = await readFiles(doccanoSeq, { 'a.jsonl': file });
    expect(told.map(({ name }) => name)).toEqual(['a-1', 'a-5']);
    expect(problems.map((each) => each.split(' ')[0])).toEqual(['a.jsonl:2', 'a.jsonl:4']);
  });

  it('that state offsets outside the text keep them outside', async () => {
    const file = line({ text, label: [[3, 9, 'PER']] });
    const { documents } = await readFiles(doccanoSeq, { 'a.jsonl': file });
    expect(documents[0]?.spans[0]).toMatchObject({ start: 5, end: 11 });
  });

  it('of Label Studio say what is of no stretch of the text, and what of all of it', async () => {
    const value = { start: 1, end: 3, labels: ['PER'] };
    const results = [
      { id: 'a', from_name: 'label', type: 'labels', value },
      { id: 'a', from_name: 'sure', type: 'choices', value: { ...value, choices: ['yes'] } },
      { id: 'd', from_name: 'genre', type: 'choices', value: { choices: ['新闻'] } },
      { id: 'e', from_name: 'label', type: 'labels', value: { ...value, labels: [] } },
      { type: 'relation', from_id: 'a', to_id: 'a', direction: 'bi' },
    ];
    const tasks = [
      { data: { text }, annotations: [{ result: results }], predictions: [{ result: [] }] },
      { data: { image: 'https://x/1.png?a=b' }, annotations: [] },
    ];
    const { documents, problems } = await readFiles(labelStudio, { 'p.json': line(tasks) });
    expect(documents.flatMap(({ spans }) => spans)).toMatchObject([
      { label: 'PER', attributes: { sure: 'yes' } },
    ]);
    expect(documents[0]?.notes).toEqual([{ reviewer: null, text: 'genre: 新闻' }]);
    expect(problems).toEqual([
      'p.json: p-1: its predictions are not read (1)',
      'p.json: p-1: the result e has no label',
      'p.json: p-1: a relation both ways is read as one',
      'p.json: p-2: no text in its data',
    ]);
  });

  it('of Label Studio may be tasks that wait to be annotated', async () => {
    const tasks = [{ data: { text } }];
    expect(recogniseFormat(glimpseOf('t.json', line(tasks)))).toBe(labelStudio);
    const { told, problems } = await readFiles(labelStudio, { 't.json': line(tasks) });
    expect([told, problems]).toEqual([[{ name: 't-1', text, spans: [] }], []]);
  });

  it('of doccano keep the comments, and the text under its other name', async () => {
    const record = { id: 3, data: text, label: [[1, 3, 'PER']], Comments: ['再看', '一遍'] };
    expect(recogniseFormat(glimpseOf('a.jsonl', line(record)))).toBe(doccanoSeq);
    const read = await readFiles(doccanoSeq, { 'a.jsonl': line(record) });
    expect(read.told).toEqual([{ name: 'a-1', text, spans: ['PER: 𠮷野'] }]);
    expect(read.documents[0]?.notes).toEqual([{ reviewer: null, text: '再看\n一遍' }]);
    const related = { text, entities: [], relations: [], Comments: ['再看'] };
    const other = await readFiles(doccano, { 'a.jsonl': line(related) });
    expect(other.documents[0]?.notes).toEqual([{ reviewer: null, text: '再看' }]);
  });

  it('of spaCy and Prodigy keep the classes of the whole text', async () => {
    const doc = { text, ents: [], tokens: [], cats: { 新闻: 1, 评论: 0.25 } };
    const read = await readFiles(spacy, { 'a.jsonl': line(doc) });
    expect(read.documents[0]?.notes).toEqual([{ reviewer: null, text: '新闻: 1\n评论: 0.25' }]);
    const task = { text, accept: ['新闻'], answer: 'accept', _annotator_id: '李雷' };
    const answered = await readFiles(prodigy, { 'a.jsonl': line(task) });
    expect(answered.documents[0]?.notes).toEqual([{ reviewer: '李雷', text: '新闻' }]);
  });

  it('with rejected answers and cancelled annotations say so', async () => {
    const rejected = { 'a.jsonl': line({ text, spans: [], answer: 'reject' }) };
    expect((await readFiles(prodigy, rejected)).problems).toEqual([
      'a.jsonl:1 its answer is reject, not accept',
    ]);
    const task = { data: { text }, annotations: [{ was_cancelled: true, result: [] }] };
    const cancelled = { 'a.json': JSON.stringify([task]) };
    expect((await readFiles(labelStudio, cancelled)).problems).toEqual([
      'a.json: a-1: annotation 1 was cancelled',
    ]);
  });
});
