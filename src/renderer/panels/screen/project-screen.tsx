import type { ComponentType, ReactNode } from 'react';
import type { Screen } from '../../../core/command/screen.ts';
import { LabelScreen } from '../labels/label-screen.tsx';
import { RuleScreen } from '../rules/rule-screen.tsx';

const drawn: Readonly<Record<Screen, ComponentType>> = {
  'label-set': LabelScreen,
  rules: RuleScreen,
};

/** Draws a screen of the project. */
export function ProjectScreen({ screen }: { readonly screen: Screen }): ReactNode {
  const Drawn = drawn[screen];
  return <Drawn />;
}
