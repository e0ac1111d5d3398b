import type { AnnotatedReport, Project } from '../../project/project.ts';
import type { Span } from '../../text/span.ts';
import { conllCard } from './conll-card.ts';
import { isConllPath, readConll } from './conll-read.ts';
import { looksLikeConll } from './conll-row.ts';
import { conllSentences, tokensOf } from './conll-sentences.ts';
import { safeFileName } from '../document-names.ts';
import type { CorpusWriter, Format, WriteOptions } from '../format.ts';
import { LossCount, lossExample } from '../loss/loss-count.ts';
import { longestStands, overlapRules, wholeOverlapChoice } from '../overlap-rule.ts';
import { tagSchemes } from './tag-scheme.ts';
import { wellFormedFile } from '../well-formed.ts';
import { writableReport } from '../writable-report.ts';

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
    casework: 'none',
    reads: true,
    writes: true,
  },
  alters: { text: wellFormedFile, span: tokenSpan },
  schemes: tagSchemes,
  overlapRules,
  layouts: ['per-document'],
  tables: false,
  splits: 'folders',
  writer: conllWriter,
  recognises: ({ paths, beginning }) =>
    paths.some((path) => isConllPath(path) && looksLikeConll(beginning(path))),
  read: readConll,
};

function conllWriter(
  _project: Project,
  { labels, scheme = 'iob2', overlap = longestStands }: WriteOptions,
): CorpusWriter {
  const choice = wholeOverlapChoice(overlap, labels);
  return {
    begin: () => [],
    part(annotated, name) {
      const losses = new LossCount();
      const writable = writableReport(annotated, conll, labels, losses, choice);
      if (writable === null) return { chunks: [], losses: losses.all() };
      const { text, layers } = writable;
      if (layers.length > 0) countWhiteSpace(losses, writable);
      const chunks = [
        { path: `text/${name}.txt`, content: text },
        ...layers.map(({ reviewer, annotations }) => ({
          path: `conll/${safeFileName(reviewer)}/${name}.conll`,
          content: conllSentences(text, annotations.all, scheme),
          isText: true,
        })),
      ];
      return { chunks, losses: losses.all() };
    },
    add: ({ chunks }) => chunks,
    end: () => ({ chunks: [], card: conllCard(scheme, choice) }),
  };
}

/** From the first token of a span to its last; null where there is none. */
function tokenSpan(text: string, { start, end }: Span): Span | null {
  const tokens = tokensOf(text, start, end);
  const [first] = tokens;
  const last = tokens.at(-1);
  return first === undefined || last === undefined
    ? null
    : { start: first, end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length };
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
