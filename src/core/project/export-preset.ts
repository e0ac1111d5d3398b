import type { ExportOptions } from './export-options.ts';

/** What an export preset chooses; without labels it takes all that there will be. */
export interface PresetOptions extends Omit<ExportOptions, 'labels'> {
  readonly labels?: ExportOptions['labels'];
}

/** An export under a name, so that it can be made again with the same choices. */
export interface ExportPreset {
  readonly id: string;
  readonly name: string;
  /** Id of the format. */
  readonly format: string;
  readonly options: PresetOptions;
}

/** What of a preset is chosen. */
export type PresetChoice = Pick<ExportPreset, 'format' | 'options'>;

/** The longest name, in UTF-16 units. */
export const longestPresetName = 60;

/** A name as it is kept: without white space around it. */
export function tidyName(typed: string): string {
  return typed.trim().normalize('NFC').slice(0, longestPresetName);
}
