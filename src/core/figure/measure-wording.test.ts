import { describe, expect, it } from 'vitest';
import { findFigures } from './find.ts';

function measures(text: string): string {
  return findFigures(text)
    .map(({ attributes }) => attributes['measure'] ?? '–')
    .join(' ');
}

describe('core/figure/measure-wording', () => {
  it.each([
    ['全县126个贫困村全部出列，', '出列的贫困村'],
    ['贫困村出列126个，', '出列贫困村'],
    ['5个乡获批“生态乡镇”，', '获批“生态乡镇”的乡'],
    ['全年共31名返乡青年进入村“两委”班子。', '进入村“两委”班子的返乡青年'],
    ['帮助贫困人口脱贫2.1万人', '帮助脱贫的贫困人口'],
    ['选派58名教师到山区学校任职，', '到山区学校任职的教师'],
    ['全年5400户2.3万人脱贫，', '脱贫户 脱贫人口'],
    ['近3万人从事茶叶采摘，', '从事茶叶采摘的人'],
    ['确保380名来自省、市、县的驻村干部', '驻村干部'],
  ])('says of a noun what becomes of it: %s', (text, expected) => {
    expect(measures(text)).toBe(expected);
  });

  it.each([
    ['全县辖18个乡镇、366个行政村', '下辖乡镇 下辖行政村'],
    ['带动河口镇6个村240户贫困户增收', '带动村 带动贫困户'],
    ['累计覆盖210个村', '累计覆盖村'],
    ['累计投入资金2.6亿元', '累计投入资金'],
    ['累计实施扶贫项目96个', '扶贫项目'],
    ['吸纳320名贫困人口就业', '吸纳就业的贫困人口'],
    ['种植甜菜12万亩', '甜菜种植面积'],
  ])('keeps the deed that says more than that a thing is there: %s', (text, expected) => {
    expect(measures(text)).toBe(expected);
  });

  it.each([
    ['贫困人口占总人口的5%', '贫困人口占总人口的比例'],
    ['合作社社员达520户，占全村的81%', '合作社社员 合作社社员占全村的比例'],
    ['增速位列全省第二', '增速全省排名'],
    ['贫困户张桂兰今年63岁，', '张桂兰年龄'],
    ['63岁的张桂兰说，', '张桂兰年龄'],
    ['现年63岁', '年龄'],
  ])('words shares, ranks and ages: %s', (text, expected) => {
    expect(measures(text)).toBe(expected);
  });

  it.each([
    ['总投资860万元的菌业园投入使用', '菌业园总投资'],
    ['6栋占地6000平方米的大棚内', '大棚 大棚占地'],
    ['投入13万元实施养鸡项目，', '养鸡项目投入'],
    ['建档立卡贫困人口3420户9800人', '建档立卡贫困户 建档立卡贫困人口'],
    ['建档立卡贫困户4户13人', '建档立卡贫困户 建档立卡贫困人口'],
    ['67个贫困村退出，', '退出的贫困村'],
    ['派驻专家8批次共计66人', '派驻专家批次 派驻专家'],
    ['带动贫困户20户人均增收1000元', '带动贫困户 贫困户人均增收'],
  ])('takes the owner from where it stands, and what the unit counts: %s', (text, expected) => {
    expect(measures(text)).toBe(expected);
  });
});
