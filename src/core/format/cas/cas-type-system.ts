import { casTypes } from './cas.ts';
import { type FeatureTable, ownFeatures } from '../feature-name.ts';

/** A type of a CAS with the features of its own. */
export interface CasType {
  readonly name: string;
  readonly description: string;
  readonly supertype: string;
  readonly features: readonly { readonly name: string; readonly range: string }[];
}

const annotation = 'uima.tcas.Annotation';
const text = 'uima.cas.String';

/** The types that the documents of a corpus use, but those that UIMA has built in. */
export function casTypeSystem(features: FeatureTable): readonly CasType[] {
  return [
    {
      name: casTypes.metadata,
      description: 'Title and id of the document',
      supertype: 'uima.tcas.DocumentAnnotation',
      features: [
        { name: 'documentTitle', range: text },
        { name: 'documentId', range: text },
      ],
    },
    { name: casTypes.sentence, description: '', supertype: annotation, features: [] },
    { name: casTypes.token, description: '', supertype: annotation, features: [] },
    {
      name: casTypes.entity,
      description: 'A span with its label and attributes',
      supertype: annotation,
      features: [
        { name: 'label', range: text },
        ...features
          .all()
          .map(({ name, list }) => ({ name, range: list ? 'uima.cas.StringArray' : text })),
        { name: ownFeatures.verdict, range: text },
        { name: ownFeatures.note, range: text },
        { name: ownFeatures.flagged, range: 'uima.cas.Boolean' },
      ],
    },
    {
      name: casTypes.relation,
      description: 'A relation that leads from Governor to Dependent',
      supertype: annotation,
      features: [
        { name: 'label', range: text },
        { name: 'Governor', range: casTypes.entity },
        { name: 'Dependent', range: casTypes.entity },
      ],
    },
  ];
}
