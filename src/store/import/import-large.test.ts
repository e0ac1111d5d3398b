import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tooLong } from '../../core/format/corpus-source.ts';
import { formatById } from '../../core/format/registry.ts';
import { importCorpus } from './import-corpus.ts';
import { aStoreWithReport } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test.each([
  ['xmi', '巨.xmi', '', null],
  ['cas-json', '巨.json', '{', null],
  ['doccano', '巨.jsonl', '{"text":"甲","entities":[]}\n', 2],
  ['label-studio', '巨.json', '{', 1],
  ['web-annotation', '巨.json', '{', null],
  ['webanno-tsv', '巨.tsv', '#FORMAT=WebAnno TSV 3.3\n', 2],
])(
  'a file of %s that no text can hold is told, and the project stays',
  async (id, name, head, line) => {
    const format = formatById(id);
    if (format === undefined) throw new Error('a format is gone');
    const file = join(await temporaryFolder(), name);
    await writeFile(file, head);
    // Nothing but zeros behind the head, and none of them on the disk.
    await truncate(file, 600 * 2 ** 20);
    const { store, report } = await aStoreWithReport();
    const done = await importCorpus(store, format, file);
    const told = { code: 'import-malformed', file, line, detail: tooLong };
    expect(done.ok ? done.value.refused : [done.error]).toEqual([told]);
    const others = store.reports.filter((each) => each.id !== report);
    expect(others).toHaveLength(id === 'doccano' ? 1 : 0);
    await store.close();
  },
);
