import { casTypeSystem } from './cas-type-system.ts';
import type { FeatureTable } from '../feature-name.ts';
import { xmlContent } from '../xml/xml-text.ts';

/** The type system of a corpus as a UIMA descriptor. */
export function typeSystemXml(features: FeatureTable): string {
  const types = casTypeSystem(features).map(
    ({ name, description, supertype, features: own }) => `    <typeDescription>
      <name>${name}</name>
      <description>${xmlContent(description)}</description>
      <supertypeName>${supertype}</supertypeName>
      <features>
${own.map(featureXml).join('')}      </features>
    </typeDescription>
`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
  <types>
${types.join('')}  </types>
</typeSystemDescription>
`;
}

function featureXml({ name, range }: { readonly name: string; readonly range: string }): string {
  return `        <featureDescription>
          <name>${name}</name>
          <description/>
          <rangeTypeName>${range}</rangeTypeName>
        </featureDescription>
`;
}
