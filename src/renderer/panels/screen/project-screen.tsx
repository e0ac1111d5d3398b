import type { ComponentType, ReactNode } from 'react';
import type { Screen } from '../../../core/command/screen.ts';
import { FindScreen } from '../find/find-screen.tsx';
import { LabelScreen } from '../labels/label-screen.tsx';
import { LedgerScreen } from '../ledger/ledger-screen.tsx';
import { OverviewScreen } from '../overview/overview-screen.tsx';
import { LessonScreen } from '../lessons/lesson-screen.tsx';
import { RegisterScreen } from '../register/register-screen.tsx';
import { RuleScreen } from '../rules/rule-screen.tsx';
import { SheetScreen } from '../sheet/sheet-screen.tsx';
import { UsesScreen } from '../text-uses/uses-screen.tsx';

const drawn: Readonly<Record<Screen, ComponentType>> = {
  'find-in-project': FindScreen,
  'label-set': LabelScreen,
  'text-uses': UsesScreen,
  overview: OverviewScreen,
  ledger: LedgerScreen,
  'program-register': RegisterScreen,
  lessons: LessonScreen,
  rules: RuleScreen,
  'check-sheet': SheetScreen,
};

/** Draws a screen of the project. */
export function ProjectScreen({ screen }: { readonly screen: Screen }): ReactNode {
  const Drawn = drawn[screen];
  return <Drawn />;
}
