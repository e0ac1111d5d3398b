import { z } from 'zod';
import { err, ok } from '../../base/result.ts';
import { ConllText } from './conll-text.ts';
import type { Format } from '../format.ts';
import {
  type DocumentOf,
  documentReader,
  parseRecord,
  recognisesRecords,
} from '../foreign/read-documents.ts';

const strings = z.array(z.string());

// The names under which well-known corpora hold the two columns.
const schema = z.union([
  z.looseObject({ text: strings, labels: strings }),
  z
    .looseObject({ text: strings, label: strings })
    .transform(({ text, label }) => ({ text, labels: label })),
  z
    .looseObject({ tokens: strings, labels: strings })
    .transform(({ tokens, labels }) => ({ text: tokens, labels })),
  z
    .looseObject({ tokens: strings, tags: strings })
    .transform(({ tokens, tags }) => ({ text: tokens, labels: tags })),
  z
    .looseObject({ tokens: strings, ner_tags: strings })
    .transform(({ tokens, ner_tags }) => ({ text: tokens, labels: ner_tags })),
]);

const documentOf: DocumentOf = (value, name) => {
  const record = parseRecord(schema, value);
  if (!record.ok) return record;
  const { text: tokens, labels } = record.value;
  if (tokens.length !== labels.length) {
    return err(`${tokens.length} characters, but ${labels.length} labels`);
  }
  const wrong = labels.find((tag) => !/^(?:O|[BIEMSLU]-.+)$/.test(tag));
  if (wrong !== undefined) return err(`“${wrong}” is no tag`);
  const content = new ConllText();
  for (const [index, token] of tokens.entries()) content.add(token, labels[index] ?? 'O');
  const { text, spans } = content.finish();
  return ok({
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
  });
};

/** Characters and their tags as two lists of a JSON record, in any of the schemes that CoNLL files use; only read. */
export const charBio: Format = {
  id: 'char-bio',
  name: { 'zh-CN': 'JSON 逐字 BIO', en: 'Character BIO in JSON' },
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
    writes: false,
  },
  alters: {},
  schemes: [],
  overlapRules: [],
  layouts: ['one-file'],
  tables: false,
  splits: 'folders',
  writer: null,
  recognises: recognisesRecords(null, schema),
  read: documentReader(documentOf),
};
