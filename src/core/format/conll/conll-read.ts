import type { CorpusSource, FormatProblem } from '../corpus-source.ts';
import { type ConllRow, conllRow } from './conll-row.ts';
import { ConllText, alignedText } from './conll-text.ts';
import type { ForeignDocument } from '../foreign/foreign-document.ts';
import type { ReadItem } from '../read-item.ts';
import { nothingToRead, stemOf } from '../json/json-records.ts';

// A corpus without document borders is cut, so that no report is longer than a reviewer can take in.
const longestDocument = 100;

const ownPath = /(?:^|\/)conll\/([^/]+)\/[^/]+\.conll$/;
const textPath = /(?:^|\/)text\/[^/]+\.txt$/;
const otherFile =
  /(?:^|\/)(?:readme|license|licence|croissant)[^/]*$|\.(?:md|jsonl?|zip|ann|xml)$/i;

/**
 * Reads token-and-tag files in IOB1, IOB2, BIOES, BMES or BILOU, of any number of columns: the first is the token, the last the tag. Beside
 * `text/NAME.txt` the tokens are found in that text; otherwise they are joined, sentences by LF.
 */
export async function* readConll(source: CorpusSource): AsyncIterable<ReadItem> {
  const paths = source.paths.filter(isConllPath);
  const bare = bareTexts(source.paths);
  if (paths.length === 0 && bare.length === 0) yield* nothingToRead(source);
  for (const path of bare) {
    const text = await source.text(path);
    yield text.ok ? bareDocument(stemOf(path), text.value) : problemItem(text.error);
  }
  for (const path of paths) {
    const companion = companionOf(path, source.paths);
    yield* companion === null
      ? joinedDocuments(source, path)
      : alignedDocument(source, path, companion);
  }
}

/** Whether a file of a corpus may be one of tokens and tags. */
export function isConllPath(path: string): boolean {
  return !otherFile.test(path) && !textPath.test(path);
}

function companionOf(path: string, paths: readonly string[]): string | null {
  if (!ownPath.test(path)) return null;
  const root = path.split('/').slice(0, -3);
  const companion = [...root, 'text', `${stemOf(path)}.txt`].join('/');
  return paths.includes(companion) ? companion : null;
}

/** The texts of our own exports that nobody has annotated. */
function bareTexts(paths: readonly string[]): readonly string[] {
  const taken = new Set(paths.map((path) => companionOf(path, paths)));
  return paths.filter((path) => textPath.test(path) && !taken.has(path));
}

function bareDocument(name: string, text: string): ReadItem {
  return { kind: 'document', document: { name, text, spans: [], relations: [] } };
}

async function* alignedDocument(
  source: CorpusSource,
  path: string,
  companion: string,
): AsyncIterable<ReadItem> {
  const content = await source.text(companion);
  if (!content.ok) {
    yield problemItem(content.error);
    return;
  }
  const aligned = alignedText(content.value);
  for await (const row of rowsOf(source, path)) {
    if ('detail' in row) {
      yield problemItem(row);
      return;
    }
    if (row.kind === 'token' && !aligned.token(row.token, row.tag)) {
      const detail = `the token “${row.token}” does not follow in ${companion}`;
      yield problemItem({ file: path, line: row.line, detail });
      return;
    }
    if (row.kind === 'sentence-end') aligned.endSentence();
  }
  const reviewer = ownPath.exec(path)?.[1] ?? null;
  yield {
    kind: 'document',
    document: {
      name: stemOf(path),
      text: content.value,
      relations: [],
      spans: aligned.finish().map((span, index) => ({
        ...span,
        key: String(index),
        quote: null,
        attributes: {},
        note: '',
        reviewer,
      })),
    },
  };
}

async function* joinedDocuments(source: CorpusSource, path: string): AsyncIterable<ReadItem> {
  let text = new ConllText();
  let marked = false;
  let skipping = false;
  let count = 0;
  const named = (document: ConllText, last: boolean): ReadItem => {
    count += 1;
    const name = last && count === 1 ? stemOf(path) : `${stemOf(path)}-${count}`;
    return { kind: 'document', document: joined(document, name) };
  };
  for await (const row of rowsOf(source, path)) {
    if ('detail' in row) {
      yield problemItem(row);
      text.dropSentence();
      skipping = true;
      continue;
    }
    switch (row.kind) {
      case 'token':
        if (!skipping && (text.sentences < longestDocument || marked)) {
          text.add(row.token, row.tag);
        } else if (!skipping) {
          yield named(text, false);
          text = new ConllText();
          text.add(row.token, row.tag);
        }
        break;
      case 'sentence-end':
        text.endSentence();
        skipping = false;
        break;
      case 'comment':
        break;
      case 'document-start':
        marked = true;
        if (!text.empty) yield named(text, false);
        text = new ConllText();
        break;
    }
  }
  if (!text.empty) yield named(text, true);
}

function joined(content: ConllText, name: string): ForeignDocument {
  const { text, spans } = content.finish();
  return {
    name,
    text,
    relations: [],
    spans: spans.map((span, index) => ({
      ...span,
      key: String(index),
      quote: null,
      attributes: {},
      note: '',
      reviewer: null,
    })),
  };
}

/** The rows of a file; one that is none comes as a problem, after which the rest of its sentence is to be left out. */
async function* rowsOf(
  source: CorpusSource,
  path: string,
): AsyncIterable<(ConllRow & { readonly line: number }) | FormatProblem> {
  for await (const line of source.lines(path)) {
    if (!line.ok) {
      yield line.error;
      return;
    }
    const { number, text } = line.value;
    const row = conllRow(text.endsWith('\r') ? text.slice(0, -1) : text);
    if (row === null) yield { file: path, line: number, detail: 'no row of a token and a tag' };
    else if (row.kind !== 'comment') yield { ...row, line: number };
  }
}

function problemItem(problem: FormatProblem): ReadItem {
  return { kind: 'problem', problem };
}
