/** Natural features that reports all over the country name (L1). */
const natural =
  '长白山 长江 黄河 黑龙江流域 松花江 鸭绿江 图们江 乌苏里江 嫩江 辽河 海河 滦河 淮河 汉江 嘉陵江 岷江 大渡河 金沙江 雅砻江 乌江 湘江 资江 沅江 ' +
  '赣江 珠江 西江 北江 东江 漓江 澜沧江 怒江 雅鲁藏布江 塔里木河 渭河 泾河 洮河 白龙江 大运河 泰山 华山 衡山 恒山 嵩山 庐山 峨眉山 武当山 井冈山 ' +
  '大别山 太行山 吕梁山 燕山 阴山 贺兰山 祁连山 六盘山 秦岭 大巴山 秦巴山区 武陵山 武陵山区 乌蒙山 乌蒙山区 罗霄山 罗霄山区 滇桂黔石漠化区 大兴安岭 ' +
  '小兴安岭 完达山 天山 昆仑山 阿尔泰山 喜马拉雅山 横断山 唐古拉山 喀喇昆仑山 可可西里 巴颜喀拉山 阿尔金山 念青唐古拉山 冈底斯山 中央山脉 玉山山脉 ' +
  '武夷山脉 南岭 雪峰山 大娄山 苗岭 哀牢山 高黎贡山 大凉山 大凉山区 小凉山 邛崃山 岷山 幕阜山 九岭山 雁荡山 天目山 黄山山脉 伏牛山 桐柏山 熊耳山 ' +
  '中条山 太岳山 五台山 军都山 张广才岭 老爷岭 大青山 合黎山 帕米尔高原 沂蒙山 沂蒙山区 青藏高原 黄土高原 云贵高原 内蒙古高原 东北平原 华北平原 ' +
  '江汉平原 成都平原 三江平原 松嫩平原 河套平原 关中平原 四川盆地 塔里木盆地 准噶尔盆地 柴达木盆地 毛乌素沙地 毛乌素沙漠 库布其沙漠 巴丹吉林沙漠 ' +
  '乌兰布和沙漠 古尔班通古特沙漠 浑善达克沙地 科尔沁沙地 河西走廊 辽河平原 黄淮海平原 长江中下游平原 藏北高原 羌塘高原 若尔盖草原 锡林郭勒草原 伊犁河谷 ' +
  '湟水河 湟水 洮河流域 黄河流域 长江流域 淮河流域 珠江流域 海河流域 松辽流域 石羊河 黑河流域 疏勒河 伊犁河 额尔齐斯河 额尔古纳河 永定河 桑干河 汾河 ' +
  '沁河 伊洛河 沙颍河 涡河 新安江 富春江 钱塘江 瓯江 闽江 九龙江 韩江 榕江 浔江 郁江 红水河 柳江 都柳江 清水江 赤水河 沱江 涪江 澧水 抚河 信江 ' +
  '南渡江 万泉河 红河流域 独龙江 尼洋河 拉萨河 年楚河 科尔沁草原 呼伦贝尔草原 塔克拉玛干沙漠 腾格里沙漠 洞庭湖 鄱阳湖 太湖 巢湖 洪泽湖 微山湖 青海湖 ' +
  '滇池 洱海 抚仙湖 查干湖 白洋淀 千岛湖 三峡库区 丹江口水库 渤海 黄海 东海海域 南海诸岛 台湾海峡 琼州海峡 北部湾 胶东半岛 辽东半岛 雷州半岛 ' +
  '长江三角洲 珠江三角洲 黄河三角洲';

/** Regions and countries that stand for a place by name (L1). */
const regions =
  '京津冀 长三角 珠三角 粤港澳大湾区 粤港澳 环渤海 成渝地区 关中地区 东北地区 东北三省 东三省 华北 华东 华中 华南 西北地区 西南地区 三区三州 南疆 ' +
  '北疆 南疆四地州 苏北 苏南 皖北 皖南 陇东 陇右 陇原 川西 川东 湘西 鄂西 豫东 豫西 鲁西 鲁西南 粤北 粤西 粤东 浙西南 闽西 闽东 赣南 陕北 陕南 ' +
  '关中 辽西 吉东 冀北 晋北 滇西 滇东北 黔东南 中国 美国 日本 韩国 朝鲜 俄罗斯 蒙古国 越南 老挝 缅甸 泰国 马来西亚 新加坡 印度尼西亚 菲律宾 印度 ' +
  '巴基斯坦 哈萨克斯坦 英国 法国 德国 意大利 西班牙 荷兰 瑞士 瑞典 波兰 加拿大 墨西哥 巴西 阿根廷 澳大利亚 新西兰 埃及 南非 欧盟 欧洲 非洲 亚洲 ' +
  '东南亚 中亚';

const kinds = new Map<string, 'natural' | 'other'>([
  ...natural.split(' ').map((name) => [name, 'natural'] as const),
  ...regions.split(' ').map((name) => [name, 'other'] as const),
]);
const longest = Math.max(...[...kinds.keys()].map((name) => name.length));

/** Words that say where something lies: a mountain or water that no list has may follow them. */
const lying =
  /(?:位于|位在|地处|地跨|横跨|坐落于|坐落在|毗邻|紧邻|濒临|流经|发源于|[东西南北][临靠依接濒倚枕]|属)$/u;
const unlisted =
  /^(?![大深高群荒石土矿丘火雪靠沿这那两一全该本各])(?:(?![的了在是有和与及、省市县区乡镇村东西南北])\p{Script=Han}){1,4}?(?:山脉|山|河|江|湖|水库|沙漠|沙地|高原|盆地|平原|草原|半岛)(?![区村镇乡县市路街庄寨口脉])/u;

/** A mountain or water without an entry here, told by its ending behind a word that says where something lies; its length, or 0. */
export function unlistedFeatureAt(text: string, offset: number): number {
  if (!lying.test(text.slice(Math.max(0, offset - 3), offset))) return 0;
  return unlisted.exec(text.slice(offset, offset + 8))?.[0].length ?? 0;
}

/** The longest natural feature, region or country that stands at an offset, or null. */
export function featureAt(
  text: string,
  offset: number,
): { readonly length: number; readonly level: 'natural' | 'other' } | null {
  for (let length = longest; length >= 2; length -= 1) {
    const level = kinds.get(text.slice(offset, offset + length));
    if (level !== undefined) return { length, level };
  }
  return null;
}
