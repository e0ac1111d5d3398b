import type { ReactNode } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { useLocale } from '../../state/use-desk.ts';
import './label-hint.css';

/** What a label is for, with examples of what belongs under it and what does not. */
export function LabelHint({ label }: { readonly label: Label }): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { hint, examples = [] } = label;
  const listed = (fit: boolean): ReactNode => {
    const texts = examples.filter(({ fits }) => fits === fit);
    if (texts.length === 0) return null;
    return (
      <>
        <dt>{fit ? words.exampleFits : words.exampleNot}</dt>
        <dd lang="zh-CN" data-fits={fit}>
          {texts.map(({ text }) => (
            <Example key={text} text={text} />
          ))}
        </dd>
      </>
    );
  };
  const said = hint === undefined ? '' : hint[locale];
  return (
    <div className={`label-hint label-${label.colour} line-${label.line}`}>
      {said !== '' && <p>{said}</p>}
      {examples.length > 0 && (
        <dl>
          {listed(true)}
          {listed(false)}
        </dl>
      )}
    </div>
  );
}

/** An example; what would be annotated is marked. */
function Example({ text }: { readonly text: string }): ReactNode {
  return (
    <span className="label-example">
      {text
        .split(/[«»]/)
        .map((part, index) =>
          index % 2 === 1 ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
        )}
    </span>
  );
}
