import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allLabels } from '../format.ts';
import { hezhuJsonl } from './hezhu-jsonl.ts';
import { isHezhuJsonl, readHezhuJsonl } from './hezhu-jsonl-read.ts';
import { corpusVersion } from './hezhu-jsonl-write.ts';
import { arbitraryCorpus } from '../../testing/arbitrary-corpus.ts';
import { aLayer, aRelation, anExcuse } from '../../testing/builders.ts';
import { aProject, annotated, quoted } from '../../testing/corpus-builders.ts';
import { memorySource } from '../../testing/memory-source.ts';
import { plainReport } from '../../testing/plain-corpus.ts';
import { readCorpus } from '../../testing/read-corpus.ts';
import { writeCorpus } from '../../testing/write-corpus.ts';
import type { AnnotatedReport } from '../../project/project.ts';

// Where Python's `splitlines` splits.
// eslint-disable-next-line no-control-regex
const lineEnds = new RegExp('[\\n\\r\\v\\f\\x1c-\\x1e\\x85\\u2028\\u2029]');

const project = aProject();

function write(reports: readonly AnnotatedReport[], labels = allLabels(project.labels)) {
  const { files, losses } = writeCorpus(hezhuJsonl, project, reports, { labels });
  return { text: files['corpus.jsonl'] ?? '', losses };
}

function readAll(content: string) {
  return readCorpus(readHezhuJsonl(memorySource({ 'corpus.jsonl': content })));
}

async function read(content: string) {
  const { projects, reports, problems } = await readAll(content);
  expect(problems).toEqual([]);
  const [only] = projects;
  if (only === undefined) throw new Error('no project was read');
  return { project: only, reports };
}

const text = '📊𠮷野报道：延边州共有近4万人。';
const people = quoted(text, '近4万人', {
  id: 'a1',
  attributes: { unit: '人', value: '40000', bound: 'about', extra: 'x', also: 'y' },
  verdict: 'wrong',
  note: '一行\u2028两行',
  flagged: true,
});
const place = quoted(text, '延边州', {
  id: 'a2',
  label: 'location',
  attributes: { path: ['延边州'] },
  provenance: { kind: 'rule', rule: 'L1' },
});
const sample = annotated(text, [aLayer([people, place], [aRelation(people, place)])]);

describe('hezhu-jsonl', () => {
  it('writes a project line and a line a report, keys and attributes in a fixed order', () => {
    const [head, line, end] = write([sample]).text.split('\n');
    expect(end).toBe('');
    expect(Object.keys(JSON.parse(head ?? ''))).toEqual([
      'format',
      'version',
      'id',
      'name',
      'createdAt',
      'labels',
      'parts',
      'reviewers',
    ]);
    const report = JSON.parse(line ?? '');
    expect(report.length).toBe(18);
    expect(report.codePoints).toBe(16);
    expect(JSON.stringify(report.layers[0].annotations[1])).toBe(
      '{"id":"a1","label":"figure","start":13,"end":17,"startCodePoint":11,"endCodePoint":15,"quote":"近4万人",' +
        '"attributes":{"value":"40000","unit":"人","bound":"about","also":"y","extra":"x"},"verdict":"wrong",' +
        '"note":"一行\u2028两行","flagged":true,"author":"李雷","provenance":{"kind":"reviewer"},' +
        '"createdAt":"2026-01-02T03:04:05.678Z","updatedAt":"2026-01-02T03:04:05.678Z"}',
    );
  });

  it('carries why conflicts of the ledger were excused', async () => {
    const parts = { ...project.parts, excuses: [anExcuse()] };
    const labels = allLabels(project.labels);
    const { files } = writeCorpus(hezhuJsonl, { ...project, parts }, [sample], { labels });
    expect((await read(files['corpus.jsonl'] ?? '')).project.parts).toEqual(parts);
  });

  it('holds no line end but its own, for readers that split on every one that Unicode knows', async () => {
    const odd = annotated('一\u2028二\u2029三\u0085四\u000b五\u000c六\u001c七', []);
    expect(write([odd]).text.split(lineEnds)).toHaveLength(3);
    expect((await read(write([odd]).text)).reports[0]?.text).toBe(odd.text);
  });

  it('refuses a report with an id that another uses, and names both', async () => {
    const again = annotated(text, sample.layers);
    const other = { ...again, report: { ...again.report, id: 'other', title: '另一份' } };
    const { report } = sample;
    const { reports, problems } = await readAll(write([sample, other]).text);
    expect(reports.map((each) => each.report.id)).toEqual([report.id]);
    expect(problems).toEqual([
      {
        file: 'corpus.jsonl',
        line: 3,
        detail: `report other (另一份): the id a2 is used already in report ${report.id} (${report.title})`,
      },
    ]);
  });

  it.each(readdirSync('seeds').filter((name) => name.endsWith('.txt')))(
    'reads %s back equal',
    async (name) => {
      const seed = readFileSync(`seeds/${name}`, 'utf8');
      const report = annotated(seed, [aLayer([quoted(seed, '脱贫')])]);
      const { reports } = await read(write([report]).text);
      expect(reports.map(plainReport)).toEqual([plainReport(report)]);
    },
  );

  it('reads any project back equal, and writes it again as the same bytes', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryCorpus, async ({ project: any, reports }) => {
        const options = { labels: allLabels(any.labels) };
        const { files, losses } = writeCorpus(hezhuJsonl, any, reports, options);
        const back = await read(files['corpus.jsonl'] ?? '');
        expect(losses).toEqual([]);
        expect(back.project).toEqual(any);
        expect(back.reports.map(plainReport)).toEqual(reports.map(plainReport));
        expect(writeCorpus(hezhuJsonl, back.project, back.reports, options).files).toEqual(files);
      }),
    );
  });

  it('writes the chosen labels only, and counts the relations that led to others', async () => {
    const { text: written, losses } = write([sample], ['figure']);
    const corpus = await read(written);
    expect(losses).toEqual([{ kind: 'relations', count: 1, example: '报告一: 近4万人' }]);
    expect(corpus.project.labels.labels.map(({ id }) => id)).toEqual(['figure']);
    expect(corpus.project.labels.relationTypes).toEqual([]);
    expect(corpus.reports[0]?.layers[0]?.annotations.all).toEqual([people]);
  });

  it('reads what version 1 wrote, which knew no regions, no authors, no corrections and no places lost', async () => {
    const [head = '', line = ''] = write([sample]).text.split('\n');
    const { author, url, layers, ...report } = JSON.parse(line) as typeof sample.report & {
      readonly layers: readonly Record<
        'regions' | 'casework' | 'details' | 'unanchored',
        unknown
      >[];
    };
    const older = layers.map(({ regions, casework, details, unanchored, ...layer }) => layer);
    const content = `${head.replace(/"version":\d+/, '"version":1')}\n${JSON.stringify({ ...report, layers: older })}\n`;
    expect([author, url, (await read(content)).reports.map(plainReport)]).toEqual([
      null,
      null,
      [plainReport(sample)],
    ]);
  });

  it('forgives a byte order mark, CR LF and a missing last line feed', async () => {
    const written = write([sample]).text;
    const mistreated = `\ufeff${written.replaceAll('\n', '\r\n').slice(0, -2)}`;
    expect((await read(mistreated)).reports.map(plainReport)).toEqual([plainReport(sample)]);
    expect(isHezhuJsonl(mistreated)).toBe(true);
  });
});

describe('what hezhu-jsonl refuses', () => {
  const written = write([sample]).text;
  const edited = (from: string | RegExp, to: string) => written.replace(from, to);

  it.each([
    ['', null, 'the file is empty'],
    ['{"text":"x"}\n', 1, 'not a hezhu-jsonl corpus: its first line is no project line'],
    [
      edited(`"version":${corpusVersion}`, '"version":99'),
      1,
      `written by a newer Hezhu: format version 99, this one reads up to ${corpusVersion}`,
    ],
    [edited('"name":"示例"', '"name":""'), 1, /^name: /],
    [written.slice(0, -40), 2, /^cut short\? /],
    [edited('"start":13', '"start":12'), 2, /a1\): quote: “近4万人” stated, “有近4万人” at 12–17$/],
    [edited('"start":13', '"start":1'), 2, /a1\): start, end: 1–17 is no span/],
    [edited('"startCodePoint":11', '"startCodePoint":13'), 2, /13–15 stated, 11–15 counted$/],
    [
      edited('"quote":"近4万人"', '"quote":"近5万人"'),
      2,
      /^layers\.0\.annotations\.1 \(a1\): quote/,
    ],
    [edited('"label":"figure"', '"label":"person"'), 2, /unknown label person$/],
    [edited('"id":"a2"', '"id":"a1"'), 2, /a1\): its id is taken$/],
    [edited('"to":"a2"', '"to":"a3"'), 2, /^layers\.0\.relations\.0 \(a1→a2\): no annotation a3$/],
    [edited('"type":"figure_location"', '"type":"x"'), 2, /unknown relation type x$/],
    [edited('"verdict":"wrong"', '"verdict":"true"'), 2, /^layers\.0\.annotations\.1\.verdict: /],
    [edited('"codePoints":16', '"codePoints":18'), 2, /^length, codePoints: 18, 18 stated/],
    [edited('"bytes":null', '"bytes":"a"'), 2, 'source.bytes: not base64'],
    [written + written.split('\n')[1], 3, 'two reports have the id r1'],
  ])('%#: file, line and place are named', async (content, line, detail) => {
    const { problems } = await readAll(content);
    expect(problems).toMatchObject([{ file: 'corpus.jsonl', line }]);
    expect(problems[0]?.detail).toMatch(
      typeof detail === 'string' ? new RegExp(`^${detail}`) : detail,
    );
  });

  it('goes on behind a report that is wrong', async () => {
    const good = write([annotated(text, [], { id: 'good' })]).text.split('\n')[1];
    const { reports, problems } = await readAll(
      `${edited('"bytes":null', '"bytes":"a"')}${good}\n`,
    );
    expect(problems.map(({ line }) => line)).toEqual([2]);
    expect(reports.map(({ report }) => report.id)).toEqual(['good']);
  });

  it('tells a corpus from other JSON lines', () => {
    expect(
      [written, edited(`"version":${corpusVersion}`, '"version":9'), '{"a":1}', '', '𠮷'].map(
        isHezhuJsonl,
      ),
    ).toEqual([true, true, false, false, false]);
  });
});
