import { test } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Place } from '../e2e/place.ts';
import { hezhuProgram } from './desk/hezhu-program.ts';
import { type Measured, measure } from './desk/measure.ts';
import { buildPeers, peerProgram } from './desk/peer-program.ts';
import { tableOf } from './desk/table.ts';
import { benchText, textNames } from './texts.ts';

test.beforeAll(buildPeers);

for (const name of textNames) {
  test(`open, label, scroll, find: ${name}`, async () => {
    test.setTimeout(900_000);
    const place = await Place.make();
    await mkdir(place.root, { recursive: true });
    const text = await benchText(name);
    const file = join(place.root, 'text.json');
    await writeFile(file, JSON.stringify(text));
    const measured: { readonly name: string; readonly measured: Measured | null }[] = [];
    // One after another, so that none is measured beside another.
    for (const start of [
      () => hezhuProgram(place, text),
      () => peerProgram('Highlight API alone', 'floor', file, { canFind: true }),
      () => peerProgram('ProseMirror decorations', 'decorations', file),
      () => peerProgram('Recogito 4.1.1', 'recogito', file),
    ]) {
      const program = await start();
      try {
        measured.push({ name: program.name, measured: await measure(program, text) });
        process.stdout.write(tableOf(name, measured));
      } finally {
        await program.close();
      }
    }
    await place.remove();
  });
}
