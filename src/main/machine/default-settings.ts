import type { Locale } from '../../core/annotation/label/local-name.ts';
import type { Settings } from '../../core/ipc/views.ts';
import { isFinalName, reviewerId } from '../../core/project/project.ts';
import { usualTypography } from '../../core/text/typography.ts';

/** What a new machine starts with; the reviewer has the name of the system's user, as far as it can be a reviewer's. */
export function defaultSettings(userName: string): Settings {
  return {
    theme: 'system',
    language: 'system',
    reviewerName: reviewerId(userName) === '' || isFinalName(userName) ? 'reviewer' : userName,
    hintDismissed: false,
    listOpen: true,
    inspectorOpen: true,
    proposalsShown: true,
    proposalsOff: [],
    backups: 'usual',
    keys: {},
    linksShown: false,
    reportOrder: 'imported',
    typography: usualTypography,
  };
}

/** The language of the screens: the chosen one, else the system's. */
export function chosenLocale({ language }: Settings, system: Locale): Locale {
  return language === 'system' ? system : language;
}
