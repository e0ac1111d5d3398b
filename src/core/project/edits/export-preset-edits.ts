import { sameRecord } from '../../annotation/edit/change.ts';
import { type ExportPreset, type PresetChoice, tidyName } from '../export-preset.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

/** Keeps choices under a name: a preset of that name takes them over, else one with this id is made. Null where nothing changes. */
export function savePreset(
  record: ProjectRecord,
  typed: string,
  { format, options }: PresetChoice,
  id: string,
): ProjectEdit | null {
  const name = tidyName(typed);
  if (name === '') return null;
  const present = record.exportPresets.find((preset) => preset.name === name);
  if (present === undefined) {
    const exportPresets = [...record.exportPresets, { id, name, format, options }];
    return edit('add-export-preset', record, exportPresets);
  }
  const saved = { ...present, format, options };
  if (sameRecord(present, saved)) return null;
  return edit('change-export-preset', record, replaced(record, saved));
}

/** Gives a preset another name; null where nothing changes, or another one has that name. */
export function renamePreset(record: ProjectRecord, id: string, typed: string): ProjectEdit | null {
  const name = tidyName(typed);
  const preset = record.exportPresets.find((each) => each.id === id);
  const isTaken = record.exportPresets.some((each) => each.name === name);
  if (preset === undefined || name === '' || isTaken) return null;
  return edit('rename-export-preset', record, replaced(record, { ...preset, name }));
}

/** Removes a preset; null where it is gone already. */
export function removePreset(record: ProjectRecord, id: string): ProjectEdit | null {
  const left = record.exportPresets.filter((each) => each.id !== id);
  if (left.length === record.exportPresets.length) return null;
  return edit('remove-export-preset', record, left);
}

function replaced({ exportPresets }: ProjectRecord, by: ExportPreset): readonly ExportPreset[] {
  return exportPresets.map((each) => (each.id === by.id ? by : each));
}

function edit(
  gesture: ProjectEdit['gesture'],
  record: ProjectRecord,
  exportPresets: readonly ExportPreset[],
): ProjectEdit {
  return { gesture, diffs: diffRecords(record, { ...record, exportPresets }) };
}
