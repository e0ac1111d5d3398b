import { casTypes } from './cas.ts';
import { ownFeatures } from '../feature-name.ts';

/** What the cards of the formats of UIMA share. */
export const casReading = `- Offsets count UTF-16 code units, as UIMA does, and are half-open.
- A span is a \`${casTypes.entity}\`: its label is the feature \`label\`, each attribute a feature of the attribute's name. Values are texts, exact
  decimals too; lists are string arrays. An attribute whose name is no ASCII name is \`hezhu_t_\` and its code points in hexadecimal.
- A relation is a \`${casTypes.relation}\` from \`Governor\` to \`Dependent\`, its type the feature \`label\`.
- Verdict, note and flag are the features \`${ownFeatures.verdict}\`, \`${ownFeatures.note}\`, \`${ownFeatures.flagged}\`.
- Every code point that is no white space is a token; sentences end at line feeds and after 。！？. They are the same for every reviewer.
- For INCEpTION the project needs the two layers before the import: a span layer \`Entity\` (granularity characters, any overlap, across sentences),
  a relation layer \`Relation\` attached to it.
`;
