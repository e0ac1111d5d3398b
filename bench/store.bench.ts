import { test } from '@playwright/test';
import { appendFile, mkdtemp, open, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../src/core/annotation/annotation.ts';
import { AnnotationSet } from '../src/core/annotation/annotation-set.ts';
import { setNote } from '../src/core/annotation/edit/edit.ts';
import { emptyLayer } from '../src/core/annotation/layer.ts';
import type { AppError } from '../src/core/base/app-error.ts';
import type { Result } from '../src/core/base/result.ts';
import { createProject, openProject } from '../src/store/project/open-project.ts';
import { projectPaths } from '../src/store/paths.ts';
import type { ProjectStore } from '../src/store/project/project-store.ts';
import { largestText } from '../src/store/source/convert.ts';
import { type Times, quantile } from './measure.ts';

const edits = 400;
const readings = 9;
const at = '2026-01-02T03:04:05.678Z';

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** A project with one report, on which 李雷 has so many annotations. */
async function annotatedProject(folder: string, size: number) {
  const store = value(await createProject(join(folder, 'project'), { name: '工程', at }));
  const file = join(folder, '报告.txt');
  const text = '贫困人口'.repeat(size);
  await writeFile(file, text);
  const report = value(await store.importFile(file, { at })).id;
  const reviewer = value(await store.ensureReviewer('李雷')).id;
  const annotations = Array.from({ length: size }, (_, index): Annotation => {
    const [start, end] = [index * 4, index * 4 + 4];
    const record = { id: `annotation-${index}`, start, end, quote: text.slice(start, end) };
    const work = { label: 'figure', attributes: {}, verdict: 'unchecked', note: '' } as const;
    const origin = { author: reviewer, provenance: { kind: 'reviewer' }, createdAt: at } as const;
    return { ...record, ...work, ...origin, flagged: false, updatedAt: at };
  });
  const layer = { ...emptyLayer(reviewer), annotations: AnnotationSet.of(annotations) };
  value(await store.addLayer(report, layer));
  return { store, report, reviewer };
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** The disk's own part: as many bytes added to a file and synced. */
async function appendBare(path: string, bytes: number): Promise<void> {
  const file = await open(path, 'a');
  await file.write(Buffer.alloc(bytes, 'a'));
  await file.datasync();
  await file.close();
}

/** Edits one annotation after another, each followed by the disk's own part of the same size. */
async function saveTimes(store: ProjectStore, report: string, reviewer: string, bare: string) {
  const journal = projectPaths(store.directory).report(report).journal(reviewer);
  const saves: number[] = [];
  const disk: number[] = [];
  let written = 0;
  for (let edit = 0; edit < edits; edit += 1) {
    const { annotations } = value(await store.layer(report, reviewer));
    const annotation = annotations.all[(edit * 97) % annotations.size];
    if (annotation === undefined) throw new Error('no annotation');
    const context = { author: reviewer, at, newId: () => `edit-${edit}` };
    const change = setNote(annotation, `第${edit}次`, context);
    saves.push(await timed(async () => value(await store.commit(report, reviewer, change))));
    const { size } = await stat(journal);
    disk.push(await timed(() => appendBare(bare, size - written)));
    written = size;
  }
  return { saves, disk };
}

/** Reads a layer as a fresh start does, and beside it the bare bytes: from the disk, and through JSON.parse. */
async function readTimes(folder: string, report: string, reviewer: string) {
  const layers: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < readings; round += 1) {
    const store = value(await openProject(folder));
    layers.push(await timed(async () => value(await store.layer(report, reviewer))));
    const { layer, text } = projectPaths(store.directory).report(report);
    bare.push(
      await timed(async () => {
        await readFile(text, 'utf8');
        JSON.parse(await readFile(layer(reviewer), 'utf8'));
      }),
    );
    await store.close();
  }
  return { layers, bare };
}

function told(times: Times): string {
  return [0.5, 0.95, 0.99].map((share) => `${quantile(times, share).toFixed(2)} ms`).join(' · ');
}

for (const size of [235, 50_000]) {
  test(`saving an edit among ${size} annotations`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hezhu-bench-'));
    try {
      const { store, report, reviewer } = await annotatedProject(folder, size);
      const bare = join(folder, 'bare');
      await appendFile(bare, '');
      const { saves, disk } = await saveTimes(store, report, reviewer, bare);
      const closing = await timed(() => store.close());
      const { layers, bare: parsed } = await readTimes(store.directory, report, reviewer);
      const above = saves.map((time, edit) => time - (disk[edit] ?? 0));
      const ratio = quantile(layers, 0.5) / quantile(parsed, 0.5);
      process.stdout.write(
        [
          '',
          `${size} annotations (p50 · p95 · p99)`,
          `  saving an edit, ${edits} of them          ${told(saves)}`,
          `  the disk alone: write + fsync         ${told(disk)}`,
          `  above the disk                        ${told(above)}`,
          `  reading text and layer, verified      ${told(layers)}`,
          `  readFile + JSON.parse of the same     ${told(parsed)}   × ${ratio.toFixed(2)}`,
          `  closing, with a snapshot              ${closing.toFixed(0)} ms`,
          '',
        ].join('\n'),
      );
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

test('importing a text as large as the limit', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hezhu-bench-'));
  try {
    const store = value(await createProject(join(folder, 'project'), { name: '工程', at }));
    const line = Buffer.from('全县共有贫困人口近4万人，脱贫1.2万人。\n');
    const bytes = Buffer.alloc(largestText - (largestText % line.length), line);
    const file = join(folder, '报告.txt');
    await writeFile(file, bytes);
    const importing = await timed(async () => value(await store.importFile(file, { at })));
    const disk = await timed(async () => {
      // A report is its source and its text.
      for (const name of ['source', 'text']) {
        await writeFile(join(folder, name), bytes);
        const copy = await open(join(folder, name), 'r+');
        await copy.sync();
        await copy.close();
      }
    });
    await store.close();
    process.stdout.write(
      [
        '',
        `${(largestText / 2 ** 20).toFixed(0)} MB of text`,
        `  importing                             ${importing.toFixed(0)} ms`,
        `  the disk alone: write + fsync, twice  ${disk.toFixed(0)} ms`,
        '',
      ].join('\n'),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
