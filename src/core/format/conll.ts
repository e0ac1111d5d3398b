import type { Annotation } from '../annotation/annotation.ts';
import type { Layer } from '../annotation/layer.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';
import { conllCard } from './conll-card.ts';
import { conllSentences, tokensOf } from './conll-sentences.ts';
import { documentNames, safeFileName } from './document-names.ts';
import { flatten } from './flatten.ts';
import type { Chunk, CorpusWriter, Format, WriteOptions } from './format.ts';
import { LossCount, lossExample } from './loss-count.ts';
import { tagSchemes } from './tag-scheme.ts';

/**
 * Character-level CoNLL: two columns, separated by a TAB since one widespread reader splits on nothing else and the others on any white
 * space. A file is a document, so there is no `-DOCSTART-` row, which two-column readers take for a token.
 */
export const conll: Format = {
  id: 'conll',
  name: { 'zh-CN': 'CoNLL 逐字标注', en: 'CoNLL, one character a token' },
  abilities: {
    lossless: false,
    offsets: 'none',
    overlap: false,
    attributes: false,
    relations: false,
    reads: false,
  },
  schemes: tagSchemes,
  writer: conllWriter,
  recognises: null,
  read: null,
};

function conllWriter(project: Project, { labels, scheme = 'iob2' }: WriteOptions): CorpusWriter {
  const nameOf = documentNames();
  const losses = new LossCount();
  const spans = new Map<string, number>();
  let reports = 0;

  function layerChunk(annotated: AnnotatedReport, layer: Layer, name: string): Chunk {
    const { kept, lost } = flatten(
      annotated.text.length,
      layer.annotations.all.filter(({ label }) => labels.includes(label)),
    );
    countLosses(losses, annotated, layer, kept, lost);
    spans.set(layer.reviewer, (spans.get(layer.reviewer) ?? 0) + kept.length);
    return {
      path: `conll/${safeFileName(layer.reviewer)}/${name}.conll`,
      content: conllSentences(annotated.text, kept, scheme),
    };
  }

  return {
    begin: () => [],
    report(annotated) {
      reports += 1;
      const name = nameOf(annotated.report.source.name);
      const layers = annotated.layers.filter(isWork);
      if (layers.length > 0) countWhiteSpace(losses, annotated);
      return [
        { path: `text/${name}.txt`, content: annotated.text },
        ...layers.map((layer) => layerChunk(annotated, layer, name)),
      ];
    },
    end() {
      const facts = { project, labels, scheme, reports, spans, losses: losses.all() };
      return { chunks: [{ path: 'README.md', content: conllCard(facts) }], losses: losses.all() };
    },
  };
}

/** Whether a layer says anything: a report that nobody has begun must not pass for one without spans. */
function isWork({ state, annotations }: Layer): boolean {
  return state !== 'not-started' || annotations.size > 0;
}

function countLosses(
  losses: LossCount,
  { report, text }: AnnotatedReport,
  layer: Layer,
  kept: readonly Annotation[],
  lost: readonly Annotation[],
): void {
  const example =
    ({ quote }: Annotation) =>
    () =>
      lossExample(report.title, quote);
  for (const annotation of lost) losses.add('overlap', example(annotation));
  for (const annotation of kept) {
    const { start, end, attributes, verdict, note, flagged } = annotation;
    if (tokensOf(text, start, end).length === 0) losses.add('white-space', example(annotation));
    if (Object.keys(attributes).length > 0) losses.add('attributes', example(annotation));
    if (verdict !== 'unchecked') losses.add('verdicts', example(annotation));
    if (note !== '' || flagged) losses.add('notes', example(annotation));
  }
  for (const { from, to } of layer.relations) {
    const quoteOf = (id: string) => layer.annotations.get(id)?.quote ?? id;
    losses.add('relations', () => lossExample(report.title, `${quoteOf(from)} → ${quoteOf(to)}`));
  }
}

/** Counts the white space that parts two tokens of a line; that at a line's edges parts nothing. */
function countWhiteSpace(losses: LossCount, { report, text }: AnnotatedReport): void {
  for (const { 0: blank, index } of text.matchAll(/[^\S\n]+/g)) {
    const end = index + blank.length;
    const atEdge =
      index === 0 || end === text.length || text[index - 1] === '\n' || text[end] === '\n';
    if (!atEdge)
      losses.add('white-space', () => lossExample(report.title, around(text, index, end)));
  }
}

/** A stretch of a text with up to eight characters of its line on each side. */
function around(text: string, start: number, end: number): string {
  const before = /.{0,8}$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^.{0,8}/u.exec(text.slice(end))?.[0] ?? '';
  return (before + text.slice(start, end) + after).trim();
}
