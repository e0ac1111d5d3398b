import type { ReactNode } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { brokenRules } from '../../../core/annotation/label/attribute-rules.ts';
import type { CodeLists } from '../../../core/annotation/label/code-list.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import {
  brokenRuleWords,
  describeBrokenRule,
} from '../../../core/locale/problems/broken-rules-words.ts';
import { changeAttributes } from '../../state/report/gestures.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';

interface BrokenRulesProps {
  readonly annotation: Annotation;
  readonly label: Label;
  /** Null while the lists are read: links are then taken for good. */
  readonly lists: CodeLists | null;
}

const unread: CodeLists = { nameOf: (_, code) => ({ 'zh-CN': code, en: code }) };

/** The rules of its label that an annotation breaks; they refuse nothing, and a value that has no field any more can be cleared here. */
export function BrokenRules({ annotation, label, lists }: BrokenRulesProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = brokenRuleWords[locale];
  const broken = brokenRules(label, annotation.attributes, lists ?? unread);
  if (broken.length === 0) return null;
  const clear = (id: string): void => {
    const { [id]: _, ...others } = annotation.attributes;
    changeAttributes(desk, annotation, others);
  };
  return (
    <ul className="broken-rules" aria-label={words.title}>
      {broken.map((rule) => (
        <li key={`${rule.kind} ${rule.attribute} ${'other' in rule ? rule.other : ''}`}>
          {describeBrokenRule(rule, label, locale)}
          {(rule.kind === 'unknown' || rule.kind === 'unfit') && (
            <button
              type="button"
              className="quiet"
              aria-label={words.clear(rule.attribute)}
              title={words.clear(rule.attribute)}
              onClick={() => clear(rule.attribute)}
            >
              <Icon shape="close" />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
