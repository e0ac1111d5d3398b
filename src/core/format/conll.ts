import type { Annotation } from '../annotation/annotation.ts';
import type { Layer } from '../annotation/layer.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';
import { conllCard } from './conll-card.ts';
import { conllSentences, tokensOf } from './conll-sentences.ts';
import { countLosses, isWork } from './count-losses.ts';
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
    verdicts: false,
    notes: false,
    reads: false,
    writes: true,
  },
  alters: {},
  schemes: tagSchemes,
  layouts: ['per-document'],
  tables: false,
  splits: 'folders',
  writer: conllWriter,
  recognises: null,
  read: null,
};

function conllWriter(_project: Project, { labels, scheme = 'iob2' }: WriteOptions): CorpusWriter {
  const nameOf = documentNames();
  const losses = new LossCount();

  function layerChunk(annotated: AnnotatedReport, layer: Layer, name: string): Chunk {
    const { kept, lost } = flatten(
      annotated.text.length,
      layer.annotations.all.filter(({ label }) => labels.includes(label)),
    );
    countSpans(losses, annotated, kept, lost);
    countLosses(losses, conll.abilities, annotated, layer, kept);
    return {
      path: `conll/${safeFileName(layer.reviewer)}/${name}.conll`,
      content: conllSentences(annotated.text, kept, scheme),
    };
  }

  return {
    begin: () => [],
    report(annotated) {
      const name = nameOf(annotated.report.source.name);
      const layers = annotated.layers.filter(isWork);
      if (layers.length > 0) countWhiteSpace(losses, annotated);
      return [
        { path: `text/${name}.txt`, content: annotated.text },
        ...layers.map((layer) => layerChunk(annotated, layer, name)),
      ];
    },
    end: () => ({ chunks: [], losses: losses.all(), card: conllCard(scheme) }),
  };
}

function countSpans(
  losses: LossCount,
  { report, text }: AnnotatedReport,
  kept: readonly Annotation[],
  lost: readonly Annotation[],
): void {
  for (const { quote } of lost) losses.add('overlap', () => lossExample(report.title, quote));
  for (const { start, end, quote } of kept) {
    if (tokensOf(text, start, end).length > 0) continue;
    losses.add('white-space', () => lossExample(report.title, quote));
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
