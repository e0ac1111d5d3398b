import { describe, expect, it } from 'vitest';
import { findPlaces } from './find.ts';

function found(text: string): readonly string[] {
  return findPlaces(text).map((proposal) => proposal.text);
}

describe('core/place/counted-rows', () => {
  it.each([
    [
      'villages without their endings, as many as are counted',
      '其中，青沟、白石、松坪三个村出列',
      ['青沟', '白石', '松坪'],
    ],
    ['no words that are more or fewer', '青沟、白石、松坪2个村出列', []],
    ['no verbs before two villages', '引导和带动两个村增收', []],
    [
      'two that are named with their ending too',
      '青沟村村民说好。青沟、白石村村民也好，青沟和白石两个村',
      ['青沟村', '白石村', '青沟', '白石'],
    ],
    [
      'counties that are words, in a row that counts them',
      '平和、南靖、长泰3县',
      ['平和', '南靖', '长泰'],
    ],
    [
      'towns by their short forms in a row of such',
      '屏東縣有恆春鎮、東港鎮、萬丹鄉，分為恆春、東港、萬丹三區。萬丹的紅豆',
      ['屏東縣', '恆春鎮', '東港鎮', '萬丹鄉', '恆春', '東港', '萬丹'],
    ],
  ])('finds %s', (_, text, expected) => expect(found(text)).toEqual(expected));
});
