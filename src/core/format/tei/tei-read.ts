import type { CorpusSource, Glimpse } from '../corpus-source.ts';
import type { ReadItem } from '../read-item.ts';
import { documentOfPath, reviewerOfPath } from '../layer-writer.ts';
import { teiDocument } from './tei-document.ts';
import { type XmlElement, readXml, xmlElements } from '../xml/xml-read.ts';

const namespace = 'http://www.tei-c.org/ns/1.0';

/** Whether there are files of TEI P5. */
export function isTei({ paths, beginning }: Glimpse): boolean {
  return paths.some((path) => path.endsWith('.xml') && beginning(path).includes(namespace));
}

/** Reads every XML file of a corpus as TEI; each text of a `teiCorpus` is a document. */
export async function* readTei(source: CorpusSource): AsyncIterable<ReadItem> {
  for (const path of source.paths) {
    if (!path.endsWith('.xml')) continue;
    const content = await source.text(path);
    if (!content.ok) {
      yield { kind: 'problem', problem: content.error };
      continue;
    }
    const root = readXml(content.value);
    if (!root.ok) {
      yield { kind: 'problem', problem: { file: path, ...root.error } };
      continue;
    }
    yield* documentsOf(path, root.value);
  }
}

function* documentsOf(path: string, root: XmlElement): Iterable<ReadItem> {
  if (root.namespace !== namespace || !['TEI', 'teiCorpus'].includes(root.name)) {
    yield problem(path, root.line, `no TEI P5: its root element is ${root.name}`);
    return;
  }
  const name = documentOfPath(path);
  const texts =
    root.name === 'TEI' ? [root] : xmlElements(root).filter((element) => element.name === 'TEI');
  for (const [index, element] of texts.entries()) {
    const own = root === element ? name : `${name}-${index + 1}`;
    const read = teiDocument(own, element, reviewerOfPath(path, 'tei'));
    if (read === null) {
      yield problem(path, element.line, 'a TEI element without a text');
      continue;
    }
    yield { kind: 'document', document: read.document };
    for (const { line, detail } of read.problems) yield problem(path, line, detail);
  }
}

function problem(file: string, line: number, detail: string): ReadItem {
  return { kind: 'problem', problem: { file, line, detail } };
}
