/** Files in which the annotations of a corpus stand, by their names. */
const annotated = /\.(?:jsonl|json|xmi|conll|bio|bmes|tsv|csv|ann|parquet|zip|xml)$/i;

/** Files that come as reports, by their names; a read-me belongs to what it stands beside. */
const text = /\.(?:txt|text|md|markdown|html?|docx|pdf|log)$/i;
const readMe = /^read-?me\b/i;

/** What brat keeps beside its files. */
const configuration = /(?:^|[\\/])(?:annotation|visual|tools|kb_shortcuts)\.conf$/i;

/** Whether annotations may stand in a file, by its name. */
export function mayBeAnnotated(path: string): boolean {
  return annotated.test(path);
}

/**
 * The texts among the files of a corpus that have no file of annotations of their name: reports of their own, which the corpus would not bring.
 * Paths may be of any system.
 */
export function strayTexts(paths: readonly string[]): readonly string[] {
  const stems = new Set(paths.filter(mayBeAnnotated).map(stemOf));
  return paths.filter(
    (path) => text.test(path) && !readMe.test(nameOf(path)) && !stems.has(stemOf(path)),
  );
}

/** The files that stand for annotations, or have such a file of their name. */
export function partsOfCorpus(paths: readonly string[]): readonly string[] {
  const stems = new Set(paths.filter(mayBeAnnotated).map(stemOf));
  return paths.filter(
    (path) =>
      mayBeAnnotated(path) ||
      configuration.test(path) ||
      (text.test(path) && stems.has(stemOf(path))),
  );
}

function nameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, '');
}
