import { offeredLabels } from '../../../core/annotation/label/label.ts';
import { verdicts } from '../../../core/annotation/annotation.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import { reportStates } from '../../../core/annotation/layer.ts';
import { type Locale, type LocalName, locales } from '../../../core/annotation/label/local-name.ts';
import { nativeCommands, pageCommands } from '../../../core/command/command.ts';
import { type TextCommand } from '../../../core/command/text-keys.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { editorWords } from '../../../core/locale/text/editor-words.ts';
import { listWords } from '../../../core/locale/project/list-words.ts';
import { paletteWords } from '../../../core/locale/window/palette-words.ts';
import { reportStateWords } from '../../../core/locale/text/report-states-words.ts';
import { languageNames, settingsWords } from '../../../core/locale/window/settings-words.ts';
import { reportOrders } from '../../../core/project/report/report-order.ts';
import { searchesWords } from '../../../core/locale/find/searches-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { toggleBrush } from '../../state/report/brush-gestures.ts';
import type { Desk, DeskState } from '../../state/desk.ts';
import { turnPriority } from '../../state/checks/evidence-gestures.ts';
import { editCard } from '../../state/report/edit-attributes.ts';
import {
  changeReportState,
  giveVerdict,
  labelSelection,
  startRelation,
  toggleFlag,
} from '../../state/report/gestures.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { stepName } from '../../state/history/step-names.ts';

/** One entry of the palette. */
export interface PaletteItem {
  readonly id: string;
  readonly name: LocalName;
  readonly keys: string;
  /** What it is for, where that does not go without saying. */
  readonly note?: LocalName;
  readonly run: (desk: Desk) => void;
}

/** The words for keys, as `useKeyNames` gives them. */
export interface KeyNames {
  readonly command: (
    command: (typeof pageCommands)[number] | (typeof nativeCommands)[number],
  ) => string;
  readonly text: (command: TextCommand) => string;
  readonly label: (label: Pick<Label, 'id' | 'key'>) => string;
}

/** Everything that can be done now by name. */
export function paletteItems(state: DeskState, keys: KeyNames): readonly PaletteItem[] {
  return [
    ...(state.open === null || state.screen !== null ? [] : openReportItems(state, keys)),
    ...commandItems(state, keys),
    ...settingItems(),
    ...searchItems(state),
    ...reportItems(state),
  ];
}

function both(name: (locale: Locale) => string): LocalName {
  return { 'zh-CN': name('zh-CN'), en: name('en') };
}

function commandItems(state: DeskState, keys: KeyNames): readonly PaletteItem[] {
  return [...pageCommands, ...nativeCommands]
    .filter((id) => id !== 'command-palette')
    .map((id) => ({
      id,
      name: both((locale) =>
        id === 'undo' || id === 'redo'
          ? (stepName(state, id, locale) ?? commandWords[locale][id])
          : commandWords[locale][id],
      ),
      keys: keys.command(id) || (isTextCommand(id) ? keys.text(id) : ''),
      run: (desk) => runCommand(desk, id),
    }));
}

const textCommands = [
  'delete-annotation',
  'next-annotation',
  'previous-annotation',
  'exclude-region',
  'include-region',
] as const;

function isTextCommand(id: string): id is (typeof textCommands)[number] {
  return textCommands.some((known) => known === id);
}

const verdictCommands = {
  unchecked: 'uncheck',
  confirmed: 'confirm',
  wrong: 'refute',
  'cannot-verify': 'cannot-verify',
  'needs-source': 'needs-source',
} as const;

function openReportItems({ project, active }: DeskState, keys: KeyNames): readonly PaletteItem[] {
  const labels = offeredLabels(project?.labels.labels ?? []).map(
    ({ id, name, key }): PaletteItem => ({
      id: `label ${id}`,
      name: both((locale) => paletteWords[locale].label(name[locale])),
      keys: keys.label({ id, key }),
      run: (desk) => labelSelection(desk, id),
    }),
  );
  const brushes = offeredLabels(project?.labels.labels ?? []).map(
    ({ id, name, key }): PaletteItem => ({
      id: `brush ${id}`,
      name: both((locale) => paletteWords[locale].brush(name[locale])),
      keys: brushKeys(keys.label({ id, key })),
      run: (desk) => toggleBrush(desk, id),
    }),
  );
  const states = reportStates.map((id): PaletteItem => ({
    id: `state ${id}`,
    name: both((locale) => paletteWords[locale].state(reportStateWords[locale][id])),
    keys: '',
    run: (desk) => changeReportState(desk, id),
  }));
  if (active === null) return [...labels, ...brushes, ...states];
  const verdict = verdicts.map((id): PaletteItem => ({
    id: `verdict ${id}`,
    name: both((locale) => paletteWords[locale].verdict(verdictWords[locale][id])),
    keys: keys.text(verdictCommands[id]),
    run: (desk) => giveVerdict(desk, id),
  }));
  return [
    ...labels,
    ...brushes,
    ...verdict,
    {
      id: 'attributes',
      name: both((locale) => editorWords[locale].commands['edit-attributes']),
      keys: keys.text('edit-attributes'),
      run: (desk) => void editCard(desk, 'attributes'),
    },
    ...caseItems(keys),
    {
      id: 'flag',
      name: both((locale) => paletteWords[locale].flag),
      keys: keys.text('flag'),
      run: toggleFlag,
    },
    {
      id: 'relate',
      name: both((locale) => paletteWords[locale].relate),
      keys: keys.text('relate'),
      run: startRelation,
    },
    ...states,
  ];
}

/** What is said beside the verdict on the active annotation. */
function caseItems(keys: KeyNames): readonly PaletteItem[] {
  const runs = {
    assign: (desk) => void editCard(desk, 'assignee'),
    'write-note': (desk) => void editCard(desk, 'note'),
    'change-priority': (desk) => void turnPriority(desk),
  } as const satisfies Partial<Record<TextCommand, PaletteItem['run']>>;
  return (['assign', 'write-note', 'change-priority'] as const).map((id) => ({
    id,
    name: both((locale) => editorWords[locale].commands[id]),
    keys: keys.text(id),
    run: runs[id],
  }));
}

function brushKeys(labelKey: string): string {
  return labelKey === '' ? '' : `Shift ${labelKey}`;
}

function settingItems(): readonly PaletteItem[] {
  const themes = (['system', 'light', 'dark'] as const).map((theme): PaletteItem => ({
    id: `theme ${theme}`,
    name: both((locale) => paletteWords[locale].theme(settingsWords[locale].themes[theme])),
    keys: '',
    run: (desk) => void desk.getState().changeSettings({ theme }),
  }));
  const languages = (['system', ...locales] as const).map((language): PaletteItem => ({
    id: `language ${language}`,
    name: both((locale) =>
      paletteWords[locale].language(
        language === 'system' ? settingsWords[locale].systemLanguage : languageNames[language],
      ),
    ),
    keys: '',
    run: (desk) => void desk.getState().changeSettings({ language }),
  }));
  const orders = reportOrders.map((reportOrder): PaletteItem => ({
    id: `order ${reportOrder}`,
    name: both((locale) => paletteWords[locale].order(listWords[locale].orders[reportOrder])),
    keys: '',
    run: (desk) => void desk.getState().changeSettings({ reportOrder }),
  }));
  return [...themes, ...languages, ...orders];
}

function searchItems({ project }: DeskState): readonly PaletteItem[] {
  return (project?.parts.searches ?? []).map(({ id, name, query, exact }) => ({
    id: `search ${id}`,
    name: both((locale) => searchesWords[locale].run(name)),
    keys: '',
    run: (desk) => desk.getState().runSearch(query, exact),
  }));
}

function reportItems({ project, open }: DeskState): readonly PaletteItem[] {
  return (project?.reports ?? [])
    .filter(({ report }) => report.id !== open?.report.id)
    .map(({ report, details }) => ({
      id: `report ${report.id}`,
      name: both((locale) => paletteWords[locale].report((details ?? report).title)),
      keys: '',
      // Whoever asks for a report by name wants to read it, wherever the keyboard was.
      run: (desk) => {
        const { openReport, askFocus } = desk.getState();
        void openReport(report.id).then(() => askFocus('text'));
      },
    }));
}
