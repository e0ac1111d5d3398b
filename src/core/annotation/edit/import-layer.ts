import { type Change, noDiff } from './change.ts';
import { type EditContext, change } from './edit.ts';
import type { Layer } from '../layer.ts';

/** The change that makes a layer from elsewhere of an empty one, so that it can be told and undone; null where nothing is in it. */
export function importLayer(layer: Layer, context: EditContext): Change | null {
  const { state, details, note } = layer;
  const added = {
    annotations: layer.annotations.all,
    relations: layer.relations,
    rejections: layer.rejections,
    regions: layer.regions,
    unanchored: layer.unanchored,
    casework: layer.casework,
  };
  const hasRecords = Object.values(added).some((records) => records.length > 0);
  if (!hasRecords && state === 'not-started' && details === null && note === '') return null;
  return change('import', context, {
    annotations: { ...noDiff, added: added.annotations },
    relations: { ...noDiff, added: added.relations },
    rejections: { ...noDiff, added: added.rejections },
    regions: { ...noDiff, added: added.regions },
    unanchored: { ...noDiff, added: added.unanchored },
    casework: { ...noDiff, added: added.casework },
    state: state === 'not-started' ? null : ['not-started', state],
    details: details === null ? null : [null, details],
    note: note === '' ? null : ['', note],
  });
}
