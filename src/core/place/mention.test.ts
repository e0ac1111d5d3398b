import { describe, expect, it } from 'vitest';
import { findPlaces } from './find.ts';

function found(text: string): readonly string[] {
  return findPlaces(text).map((proposal) => proposal.text);
}

describe('core/place/mention', () => {
  it.each([
    [
      'a region or a plain with the unit that it lies in',
      '黑龙江省三江平原、宁夏西海固与广东珠三角',
      ['黑龙江省三江平原', '宁夏西海固', '广东珠三角'],
    ],
    ['no country behind a unit', '吉林俄罗斯商品节', ['吉林', '俄罗斯']],
    ['mountains with all of their name', '翻过伏牛山脉与昆仑山系', ['伏牛山脉', '昆仑山系']],
    [
      'what is below a village',
      '雷山县西江镇白岩村上坪社与合作社，白岩村三社',
      ['雷山县西江镇白岩村上坪社', '白岩村'],
    ],
    [
      'a county by its short form where the province is named',
      '湖南的韶山，游人如织。韶山的红色旅游',
      ['湖南', '韶山', '韶山'],
    ],
    [
      'old bases by their provinces or their mountain',
      '地处赣闽粤原中央苏区和大别山革命老区，革命老区振兴',
      ['赣闽粤原中央苏区', '大别山革命老区'],
    ],
    [
      'parts of the country where it is spoken of, and not those of a county',
      '我国中西部地区人均收入提高。\n本县西部地区多山。',
      ['中西部地区'],
    ],
    ['no county where two words meet in its province', '江西的其余干部下乡', ['江西']],
    [
      'short names that the text gives',
      '克孜勒苏柯尔克孜自治州（以下简称克州）脱贫，克州政府与克州群众',
      ['克孜勒苏柯尔克孜自治州', '克州', '克州'],
    ],
    ['a mountain that is a district too', '天山南麓的新和县', ['天山', '新和县']],
    ['no mountain in the name of a factory', '太行机械厂宿舍', []],
    ['the bay by its short name, and no fourth bay', '大湾区增长，全球第四大湾区', ['大湾区']],
    ['no zone that is counted', '新疆第二个综合保税区', ['新疆']],
    ['no five rivers', '安徽的“五河”', ['安徽']],
    [
      'zones for travellers behind a unit and by themselves',
      '雷山县云门湖生态旅游区开园。云门湖生态旅游区门票收入',
      ['雷山县云门湖生态旅游区', '云门湖生态旅游区'],
    ],
    ['countries and cities abroad', '从东京、纽约到旧金山湾区', ['东京', '纽约', '旧金山湾区']],
    ['a village that a verb leads to', '图为位于白石村的大棚', ['白石村']],
    ['no village of a people or of a kind', '走进彝家新寨、苗族村，来到小山村，彝家新寨', []],
    ['no parks of a unit, nor of those just told of', '湖南省风景名胜区，其中森林公园', ['湖南省']],
    ['no basin before 等', '黄河等流域', ['黄河']],
    ['no sites of the web and no offices of a prefecture', '四川在线记者，和田地委、喀什行署', []],
  ])('finds %s', (_, text, expected) => expect(found(text)).toEqual(expected));
});
