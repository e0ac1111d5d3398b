import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { annotate } from '../../core/annotation/edit/edit.ts';
import { aTime } from '../../core/testing/builders.ts';
import { sha256 } from '../disk/digest.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStore, reopened, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { correctText, takeBackCorrection } from './correct-text.ts';

const text = '甲村12户，乙村12户，丙村12户，丁村12户。\n';
let last = 0;
const context = (author: string) => ({ author, at: aTime, newId: () => `id-${(last += 1)}` });

/** A project in which 王芳 has tagged the households of 丁村. */
async function tagged(): Promise<{ readonly store: ProjectStore; readonly report: string }> {
  const store = await aStore();
  const file = join(await temporaryFolder(), '报告.txt');
  await writeFile(file, text);
  const { id: report } = value(await store.importFile(file, { at: aTime }));
  for (const name of ['李雷', '王芳']) value(await store.ensureReviewer(name));
  const start = text.indexOf('丁村') + 2;
  const span = { start, end: start + 3, label: 'figure', attributes: {} };
  const one = { ...span, provenance: { kind: 'reviewer' } } as const;
  const layer = value(await store.layer(report, '王芳'));
  value(await store.commit(report, '王芳', annotate(layer, text, [one], context('王芳'))));
  return { store, report };
}

async function insertBefore(store: ProjectStore, report: string, village: string) {
  const now = value(await store.readReport(report)).text;
  const edits = [{ at: now.indexOf(village), removed: '', added: '（原文有误）' }];
  const asked = { of: sha256(now), edits, decisions: [] };
  value(await correctText(store, report, asked, context('李雷')));
}

it('leaves an annotation at its words where the last is taken back of two corrections that its layer had followed at once', async () => {
  const { store: first, report } = await tagged();
  const { layers } = projectPaths(first.directory).report(report);
  const before = await reopened(first);
  await before.close();
  const kept = join(await temporaryFolder(), 'layers');
  await cp(layers, kept, { recursive: true });
  const store = await reopened(before);
  await insertBefore(store, report, '乙村');
  await insertBefore(store, report, '甲村');
  await store.close();
  // As a synchronising program may: the layer comes back from before both.
  await rm(layers, { recursive: true });
  await cp(kept, layers, { recursive: true });
  const again = await reopened(store);
  value(await again.mendLayer(report, '王芳'));
  const { report: record } = value(await again.readReport(report));
  const asked = { correction: record.corrections?.[1]?.id ?? '', way: 'undo' } as const;
  value(await takeBackCorrection(again, report, asked, context('李雷')));
  const now = value(await again.readReport(report)).text;
  const { annotations } = value(await again.layer(report, '王芳'));
  expect(annotations.all.map(({ start, end }) => now.slice(start - 2, end))).toEqual(['丁村12户']);
});
