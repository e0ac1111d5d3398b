import { describe, expect, it } from 'vitest';
import { findPlaces } from './find.ts';

function found(text: string): readonly string[] {
  return findPlaces(text).map((proposal) => proposal.text);
}

describe('core/place/unlisted-features', () => {
  it.each([
    ['waters in a row', '南邊以石硿溪、清潭溪與屏東縣相鄰', ['石硿溪', '清潭溪', '屏東縣']],
    ['mountains in a row', '横贯青螺雪山、白沙岭、云门山', ['青螺雪山', '白沙岭', '云门山']],
    [
      'a mountain that is named again, wherever it stands',
      '云门山的茶。云门山，四季常青。沿云门山路走',
      ['云门山', '云门山'],
    ],
    ['a river that divides two', '北边以石硿溪与安溪县为界', ['石硿溪', '安溪县']],
    ['a reservoir by its name', '走到石硿水库，水面开阔', ['石硿水库']],
    [
      'a zone that is named again',
      '玉屏湖文旅度假区开园。玉屏湖文旅度假区接待游客3万人次',
      ['玉屏湖文旅度假区', '玉屏湖文旅度假区'],
    ],
    [
      'no mountains and waters as such',
      '翻大山、过大河，绿水青山就是金山银山，小山、小溪，治理小型水库和病险水库',
      [],
    ],
    ['no zone of a kind', '国家级经济开发区。国家级经济开发区，高新技术产业园区', []],
  ])('finds %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it('is less sure of them than of those that the lists know', () => {
    const [listed, row] = findPlaces('长江，石硿溪、清潭溪').map(({ score }) => score);
    expect(row).toBeLessThan(listed ?? 0);
  });
});
