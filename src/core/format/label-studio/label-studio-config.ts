import { verdicts } from '../../annotation/annotation.ts';
import { type AttributeDefinition, choicesOf } from '../../annotation/label/attribute.ts';
import type { Label, LabelSet } from '../../annotation/label/label.ts';
import type { LocalName } from '../../annotation/label/local-name.ts';
import { xmlAttribute, xmlCharacters } from '../xml/xml-text.ts';
import { controlName, controls, flagged } from './label-studio-controls.ts';

/**
 * The labeling configuration that the tasks of an export need. What stands in results are ids; names are shown beside them. A `TextArea` that
 * takes one submission holds a text, any other a list.
 */
export function labelStudioConfig({ labels, relationTypes }: LabelSet): string {
  return `${[
    '<View>',
    '  <Style>.htx-text { white-space: pre-wrap; }</Style>',
    '  <Relations>',
    ...relationTypes.map(({ id }) => `    <Relation value="${escaped(id)}"/>`),
    '  </Relations>',
    `  <Labels name="${controls.label}" toName="${controls.text}">`,
    ...labels.map(
      (label) => `    <Label value="${escaped(label.id)}" hint="${labelHint(label)}"/>`,
    ),
    '  </Labels>',
    `  <Text name="${controls.text}" value="$text" granularity="symbol"/>`,
    ...labels.flatMap(labelLines),
    ...choiceLines(
      '  ',
      controls.verdict,
      verdicts.map((id) => `<Choice value="${id}"/>`),
    ),
    ...choiceLines('  ', controls.flag, [`<Choice value="${flagged}"/>`]),
    textArea('  ', controls.others, true),
    '</View>',
  ].join('\n')}\n`;
}

/** The controls of the list attributes that a configuration has: those of its `TextArea`s that take any number of submissions. */
export function listControls(config: string): ReadonlySet<string> {
  const areas = Array.from(config.matchAll(/<TextArea\s[^>]*>/g), ([tag]) => tag);
  return new Set(
    areas
      .filter((tag) => !/\smaxSubmissions="1"/.test(tag))
      .flatMap((tag) => /\sname="([^"]+)"/.exec(tag)?.[1] ?? []),
  );
}

/** The controls of a label's attributes, shown where a region of that label is selected. */
function labelLines({ id, attributes }: Label): readonly string[] {
  if (attributes.length === 0) return [];
  return [
    `  <View visibleWhen="region-selected" whenTagName="${controls.label}" whenLabelValue="${escaped(id)}">`,
    ...attributes.flatMap((definition) => attributeLines(id, definition)),
    '  </View>',
  ];
}

function attributeLines(label: string, { id, name, type }: AttributeDefinition): readonly string[] {
  const control = escaped(controlName(label, id));
  const header = `    <Header value="${hint(name)}" size="6"/>`;
  const listed = choicesOf(type);
  if (listed === null) return [header, textArea('    ', control, type.kind !== 'list')];
  const choices = listed.map(
    (choice) => `<Choice value="${escaped(choice.id)}" hint="${hint(choice.name)}"/>`,
  );
  return [header, ...choiceLines('    ', control, choices)];
}

function choiceLines(indent: string, control: string, choices: readonly string[]) {
  return [
    `${indent}<Choices name="${control}" toName="${controls.text}" perRegion="true" choice="single" showInline="true">`,
    ...choices.map((choice) => `${indent}  ${choice}`),
    `${indent}</Choices>`,
  ];
}

function textArea(indent: string, control: string, single: boolean): string {
  const limit = single ? ' maxSubmissions="1"' : '';
  return `${indent}<TextArea name="${control}" toName="${controls.text}" perRegion="true" editable="true"${limit}/>`;
}

function hint(name: LocalName): string {
  return escaped(`${name['zh-CN']} ${name.en}`.trim());
}

/** A label's names and, where it has one, what it is for: its control shows it under the pointer. */
function labelHint({ name, hint: said }: Label): string {
  return said === undefined ? hint(name) : `${hint(name)}: ${hint(said)}`;
}

/** A value in double quotes; line ends are references, since readers make blanks of bare ones. */
function escaped(text: string): string {
  return xmlAttribute(xmlCharacters(text));
}
