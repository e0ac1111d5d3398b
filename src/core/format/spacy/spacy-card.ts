import type { FormatCard } from '../format.ts';
import { jsonLinesPaths } from '../json/json-lines-card.ts';
import { type OverlapChoice, overlapText } from '../overlap-rule.ts';

/** What a spaCy export says of its files, with the lines that make a `DocBin` of them. */
export function spacyCard(folder: string, overlap: OverlapChoice): FormatCard {
  return {
    frontMatter: null,
    reading: `${jsonLinesPaths(folder)}

A line is a \`Doc\` as \`Doc.to_json\` writes it. For \`spacy train\`, make a \`DocBin\` of a file:

\`\`\`python
import spacy, srsly; from spacy.tokens import Doc, DocBin
nlp, lines = spacy.blank("zh"), srsly.read_jsonl("${folder}/REVIEWER.jsonl")
DocBin(docs=[Doc(nlp.vocab).from_json(line) for line in lines]).to_disk("train.spacy")
\`\`\`

- \`doc.spans["sc"]\` (what \`spancat\` trains on) holds every span; \`doc.ents\` (what \`ner\` trains on) those of them that do not overlap: of spans that overlap ${overlapText(overlap)}.
- A token is one code point, as \`spacy.blank("zh")\` cuts them; offsets count code points, ends are exclusive.
- \`hezhu\` is a key of ours, which spaCy passes over: its \`annotations\` say of each span of \`sc\`, in the same order, the id, attributes, verdict and note; its \`relations\` name spans by these ids.
- White space at the edges of a span is not part of it here: spans stand on the borders of tokens.
`,
  };
}
