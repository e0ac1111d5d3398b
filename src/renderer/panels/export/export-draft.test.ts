import { expect, test } from 'vitest';
import {
  type DraftStage,
  type ExportDraft,
  draftOf,
  optionsOf,
  presetOptionsOf,
  wholeDraft,
} from './export-draft.ts';

const stage: DraftStage = {
  format: {
    schemes: ['iob2', 'bmes'],
    overlapRules: ['longest', 'labels'],
    layouts: ['per-document', 'one-file'],
    tables: false,
  },
  labels: ['figure', 'program'],
  reviewers: ['李雷', 'final'],
};

const given = (draft: Partial<ExportDraft>) => optionsOf({ ...wholeDraft, ...draft }, stage);

test('what is whole asks for nothing', () => {
  expect(given({})).toEqual({ ok: true, value: { labels: ['figure', 'program'] } });
});

test('what is chosen comes back from its options', () => {
  const draft: ExportDraft = {
    ...wholeDraft,
    labelsOff: ['program'],
    reviewersOff: ['final'],
    reportStatesOff: ['not-started'],
    layerStatesOff: ['not-started', 'in-progress'],
    contentsOff: ['relations', 'notes'],
    withoutRegions: true,
    scheme: 'bmes',
    overlapRule: 'labels',
    overlapLabels: ['figure'],
    layout: 'one-file',
    zip: true,
    licence: 'CC-BY-4.0',
    split: true,
    shares: '7:1:2',
    seed: '42',
    stratified: false,
    grouped: false,
  };
  const options = optionsOf(draft, stage);
  expect(options).toEqual({
    ok: true,
    value: {
      labels: ['figure'],
      reviewers: ['李雷'],
      reportStates: ['in-progress', 'in-review', 'final'],
      layerStates: ['in-review', 'final'],
      relations: false,
      notes: false,
      withoutRegions: true,
      scheme: 'bmes',
      overlap: { rule: 'labels', labels: ['figure'] },
      layout: 'one-file',
      zip: true,
      licence: 'CC-BY-4.0',
      split: { shares: [7, 1, 2], seed: 42, stratified: false, grouped: false },
    },
  });
  if (options.ok) expect(draftOf(options.value, stage)).toEqual(draft);
});

test('a preset with all labels takes those that come later; else only its own', () => {
  const later = { ...stage, labels: [...stage.labels, 'law'] };
  const drafts = [{}, { labelsOff: ['program'] }].map((patch) => {
    const options = given(patch);
    if (!options.ok) throw new Error(options.error);
    return draftOf(presetOptionsOf(options.value, stage), later);
  });
  expect(drafts).toEqual([wholeDraft, { ...wholeDraft, labelsOff: ['program', 'law'] }]);
});

test('what the format does not offer is not asked for', () => {
  expect(given({ scheme: 'bioes', spreadsheetCopy: true })).toEqual(given({}));
});

test('a choice that is not whole is named', () => {
  expect([
    given({ labelsOff: ['figure', 'program'] }),
    given({ reviewersOff: ['李雷', 'final'] }),
    given({ layerStatesOff: ['not-started', 'in-progress', 'in-review', 'final'] }),
    given({ split: true, shares: '8' }),
    given({ split: true, seed: '-1' }),
  ]).toEqual(
    ['labels', 'reviewers', 'states', 'shares', 'seed'].map((error) => ({ ok: false, error })),
  );
});
