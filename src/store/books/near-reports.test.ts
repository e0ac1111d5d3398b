import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { aTime } from '../../core/testing/builders.ts';
import { NearReports } from './near-reports.ts';
import { aStore, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const text = `全县脱贫攻坚工作综述
2018年以来，全县共有4.2万人脱贫，贫困发生率由12.5%降至1.6%，新建村级卫生室38所，易地搬迁1205户。
各乡镇因地制宜发展黄牛、人参、食用菌等产业，带动贫困户户均增收2300元，劳务输出5600人次。
`;
const other = `移民文化节开幕
来自各地的游客在湖边搭起帐篷，晚会上有秧歌、舞狮和皮影，孩子们围着糖画摊不肯走，直到夜深才散。
`;

test('the same text in another file or encoding, and a re-issue with other figures, are recognised', async () => {
  const store = await aStore();
  const near = new NearReports(store);
  const folder = await temporaryFolder();
  const add = async (name: string, bytes: Uint8Array | string) => {
    const file = join(folder, name);
    await writeFile(file, bytes);
    return value(await store.importFile(file, { at: aTime })).id;
  };
  const first = await add('甲.txt', text);
  const stranger = await add('乙.txt', other);
  expect([...(await near.find([first, stranger]))]).toEqual([]);
  const encoded = await add('丙.txt', iconv.encode(text, 'gb18030'));
  const reissue = await add('丁.txt', text.replace('4.2万', '4.5万').replace('38所', '41所'));
  const found = await near.find([encoded, reissue]);
  expect([...found].map(([id, { report }]) => [id, report.id])).toEqual([
    [encoded, first],
    [reissue, first],
  ]);
  expect(found.get(encoded)?.similarity).toBe(1);
  expect(found.get(reissue)?.similarity).toBeGreaterThan(0.9);
  expect(found.get(reissue)?.similarity).toBeLessThan(1);
});
