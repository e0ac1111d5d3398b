import type { AttributeValue } from '../../annotation/label/attribute.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../../text/span.ts';
import { isWhiteSpace } from '../conll/conll-sentences.ts';
import { FeatureTable } from '../feature-name.ts';
import type { CorpusWriter, Format, WriteOptions } from '../format.ts';
import { readListOrText } from '../json/json-value.ts';
import { layerWriter } from '../layer-writer.ts';
import { tsvCard } from './webanno-tsv-card.ts';
import { isWebannoTsv, readWebannoTsv } from './webanno-tsv-read.ts';
import { webannoTsvDocument } from './webanno-tsv-write.ts';

/** WebAnno TSV 3.3, for INCEpTION and WebAnno. One token a code point; offsets in UTF-16 units. */
export const webannoTsv: Format = {
  id: 'webanno-tsv',
  name: { 'zh-CN': 'WebAnno TSV 3.3', en: 'WebAnno TSV 3.3' },
  abilities: {
    lossless: false,
    offsets: 'utf16',
    overlap: true,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    casework: 'none',
    reads: true,
    writes: true,
  },
  alters: { text: tsvText, span: tsvSpan, value: tsvValue, note: oneRow },
  schemes: [],
  overlapRules: [],
  layouts: ['per-document'],
  tables: false,
  splits: 'folders',
  writer: tsvWriter,
  recognises: isWebannoTsv,
  read: readWebannoTsv,
};

function tsvWriter({ labels: set }: Project, { labels }: WriteOptions): CorpusWriter {
  return layerWriter(labels, {
    format: webannoTsv,
    document(document) {
      const content = webannoTsvDocument(document, new FeatureTable(set, labels));
      return { chunks: [{ path: `${document.path}.tsv`, content, isText: true }] };
    },
    end: () => ({ chunks: [], card: tsvCard }),
  });
}

/**
 * The text as it comes back: what stands before the first token is blanks, since the file says only where that token begins; an LF is at the
 * end, since readers end every sentence with one. Null where there is no token: a document without a sentence cannot be loaded.
 */
function tsvText(text: string): string | null {
  let first = 0;
  while (first < text.length && !isToken(text, first)) first += 1;
  if (first === text.length) return null;
  const written = ' '.repeat(first) + text.slice(first);
  return written.endsWith('\n') ? written : `${written}\n`;
}

/** The span from its first to its last token; null where it holds none. */
function tsvSpan(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end];
  while (from < to && !isToken(text, from)) from += 1;
  while (from < to && !isToken(text, to - 1)) to -= 1;
  return from === to ? null : { start: from, end: to };
}

function isToken(text: string, offset: number): boolean {
  return !isWhiteSpace(text.charCodeAt(offset));
}

/** Lists are JSON in a cell, so that a text which is the JSON of a list comes back as one. */
function tsvValue(value: AttributeValue): AttributeValue {
  if (typeof value !== 'string') return value.map(oneRow);
  const text = oneRow(value);
  const read = readListOrText(text);
  return read === null || typeof read === 'string' ? text : read;
}

// eslint-disable-next-line no-control-regex -- they are what is meant
const unescapedEnds = /[\r\u000b\f\u001c-\u001e\u0085\u2028\u2029]/g;

/** A text without the line ends that no escape covers. */
function oneRow(text: string): string {
  return text.replace(unescapedEnds, ' ');
}
