import type { ReactNode } from 'react';
import type { Label, LabelExample } from '../../../core/annotation/label/label.ts';
import { locales } from '../../../core/annotation/label/local-name.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { changeGuidance } from '../../../core/project/labels/label-set-edits.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';

const empty = { 'zh-CN': '', en: '' };

/** What a label tells whoever labels: a hint in both languages, and examples of what belongs under it and what does not. */
export function LabelGuidance({ label }: { readonly label: Label }): ReactNode {
  const desk = useDesk();
  const words = labelTaskWords[useLocale()];
  const { hint = empty, examples = [] } = label;
  const change = (patch: Partial<Required<Pick<Label, 'hint' | 'examples'>>>): void =>
    desk
      .getState()
      .editProject((record) => changeGuidance(record, label.id, { hint, examples, ...patch }));
  const replace = (index: number, example: LabelExample | null): void =>
    change({
      examples: examples.flatMap((each, at) => (at !== index ? [each] : (example ?? []))),
    });
  return (
    <section aria-label={words.hint} className="label-guidance">
      <h3>{words.hint}</h3>
      {locales.map((language) => (
        <div key={language} className="label-field">
          <span className="label-field-name" aria-hidden="true">
            {words.hintIn[language]}
          </span>
          <TextField
            label={words.hintIn[language]}
            value={hint[language]}
            placeholder={words.hintEmpty}
            lines={2}
            onCommit={(typed) => {
              change({ hint: { ...hint, [language]: typed.trim() } });
              return true;
            }}
          />
        </div>
      ))}
      <h3>{words.examples}</h3>
      {examples.map((example, index) => (
        <div key={`${index} ${example.text}`} className="example-line">
          <Segmented
            label={words.examples}
            value={example.fits ? 'yes' : 'no'}
            options={[
              { id: 'yes', name: words.exampleFits },
              { id: 'no', name: words.exampleNot },
            ]}
            onChange={(id) => replace(index, { ...example, fits: id === 'yes' })}
          />
          <TextField
            label={words.exampleText}
            value={example.text}
            onCommit={(typed) => {
              const text = typed.trim();
              if (text !== '') replace(index, { ...example, text });
              return text !== '';
            }}
          />
          <button
            type="button"
            className="quiet"
            aria-label={words.removeExample(example.text)}
            title={words.removeExample(example.text)}
            onClick={() => replace(index, null)}
          >
            <Icon shape="close" />
          </button>
        </div>
      ))}
      <div className="label-field">
        <span className="label-field-name" aria-hidden="true">
          {words.addExample}
        </span>
        <TextField
          key={examples.length}
          label={words.addExample}
          value=""
          placeholder={words.exampleHelp}
          onCommit={(typed) => {
            const text = typed.trim();
            if (text !== '') change({ examples: [...examples, { text, fits: true }] });
            return true;
          }}
        />
      </div>
    </section>
  );
}
