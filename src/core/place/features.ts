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
  '长江三角洲 珠江三角洲 黄河三角洲 三峡 西陵峡 瞿塘峡 巫峡 三峡水库 三江源 若尔盖湿地 可鲁克湖 纳木错 羊卓雍措 色林错 博斯腾湖 艾丁湖 赛里木湖 玛旁雍错 ' +
  '阿里山 日月潭 中央山脉 淡水河 浊水溪 大甲溪 高屏溪 维多利亚港 大屿山 伶仃洋 安宁河谷 雅砻江 沘江 长白山脉 张家界森林公园 秦巴山片区 武陵山片区 ' +
  '滇桂黔石漠化片区 滇西边境片区 燕山太行山片区 吕梁山片区 大别山片区 大兴安岭南麓片区 乌蒙山片区 六盘山片区 六盘山区 滇西边境山区 燕山太行山区 吕梁山区 大别山区 罗霄山片区 大兴安岭南麓山区 四省藏区 大小凉山 陇中 河湟谷地 ' +
  '资水 雁门关 嘉峪关城 居庸关 娘子关 剑门关 玉门关遗址 洮儿河 绰尔河 霍林河 雅鲁河 诺敏河 海拉尔河 克鲁伦河 西拉木伦河 老哈河 穆棱河 呼兰河 汤旺河 倭肯河 ' +
  '饮马河 伊通河 辉发河 浑江 布尔哈通河 嘎呀河 海兰江 大凌河 小凌河 浑河 太子河 潮白河 子牙河 滹沱河 漳河 徒骇河 马颊河 大汶河 沂河 沭河 泗河 潍河 弥河 小清河 ' +
  '颍河 贾鲁河 洪汝河 淠河 唐白河 丹江 沮漳河 涢水 蕲水 酉水 溇水 安宁河 黑水河 普渡河 牛栏江 永宁河 六冲河 三岔河 ' +
  '舞阳河 㵲阳河 樟江 打邦河 北盘江 南盘江 右江 左江 龙江河 贺江 漠阳江 昌化江 南流江 钦江 饶河 袁水 梅江 汀江 建溪 富屯溪 ' +
  '交溪 敖江 木兰溪 飞云江 甬江 曹娥江 苕溪 水阳江 青弋江 秋浦河 滁河 里下河 通扬运河 秦淮河 黄浦江 苏州河 邛海 泸沽湖 阳宗海 星云湖 草海 红枫湖 百花湖 ' +
  '东江湖 柘溪水库 洪湖 梁子湖 斧头湖 龙感湖 石臼湖 高邮湖 骆马湖 东平湖 衡水湖 南四湖 岱海 乌梁素海 居延海 达里诺尔湖 呼伦湖 贝尔湖 兴凯湖 镜泊湖 松花湖 ' +
  '冶力关 黑山峡 大通河 庄浪河 祖厉河 葫芦河 马莲河 蒲河 无定河 窟野河 延河 北洛河 石川河 讨赖河 格尔木河 叶尔羌河 喀什噶尔河 和田河 阿克苏河 孔雀河 开都河 玛纳斯河 乌伦古河 ' +
  '帕隆藏布 察隅河 拉萨河谷 雅砻河谷 南迦巴瓦峰 贡嘎山 四姑娘山 玉龙雪山 梅里雪山 白马雪山 无量山 梵净山 雷公山 月亮山 武功山 怀玉山 大瑶山 九万大山 十万大山 云开大山 ' +
  '大明山 猫儿山 大洪山 鸡公山 崤山 王屋山 云台山 芦芽山 管涔山 系舟山 太行 狼山 乌拉山 大马群山 七老图山 努鲁儿虎山 龙岗山 哈达岭';

/** Zones of the state that have a name of their own (L1). */
const zones =
  '雄安新区 贵安新区 两江新区 西咸新区 舟山群岛新区 兰州新区 天府新区 湘江新区 福州新区 滇中新区 哈尔滨新区 长春新区 赣江新区 金普新区 西海岸新区 ' +
  '横琴粤澳深度合作区 前海深港现代服务业合作区 杨凌示范区 杨凌农业高新技术产业示范区 中关村 张江高科技园区 苏州工业园区 中新天津生态城 平潭综合实验区 ' +
  '海南自由贸易港 洋浦经济开发区 喀什经济开发区 霍尔果斯经济开发区 上海自贸试验区 粤港澳大湾区 北部都会区 海西经济区 成渝地区双城经济圈';

/** Regions and countries that stand for a place by name (L1). */
const regions =
  '京津冀 长三角 珠三角 粤港澳大湾区 粤港澳 环渤海 成渝地区 关中地区 东北地区 东北三省 东三省 华北 华东 华中 华南 西北地区 西南地区 三区三州 南疆 ' +
  '北疆 南疆四地州 苏北 苏南 皖北 皖南 陇东 陇右 陇原 川西 川东 湘西 鄂西 豫东 豫西 鲁西 鲁西南 粤北 粤西 粤东 浙西南 闽西 闽东 赣南 陕北 陕南 ' +
  '关中 辽西 吉东 冀北 晋北 滇西 滇东北 黔东南 中国 美国 日本 韩国 朝鲜 俄罗斯 蒙古国 越南 老挝 缅甸 泰国 马来西亚 新加坡 印度尼西亚 菲律宾 印度 ' +
  '巴基斯坦 哈萨克斯坦 英国 法国 德国 意大利 西班牙 荷兰 瑞士 瑞典 波兰 加拿大 墨西哥 巴西 阿根廷 澳大利亚 新西兰 埃及 南非 欧盟 欧洲 非洲 亚洲 ' +
  '东南亚 中亚 将军澳 天水围 东涌 粉岭 牛头角 香港岛 港岛 新界 九龙半岛 启德 洪水桥 古洞北 铜锣湾 尖沙咀 旺角';

/** Words and cities that look like a part of a province. */
const noQuarters = new Set([
  '吉中',
  '渝中',
  '甘中',
  '甘东',
  '藏中',
  '琼中',
  '晋中',
  '辽中',
  '黔西',
  '陇西',
  '桂东',
  '湘东',
]);

type FeatureLevel = 'natural' | 'zone' | 'other';

const kinds = new Map<string, FeatureLevel>([
  ...natural.split(' ').map((name) => [name, 'natural'] as const),
  ...zones.split(' ').map((name) => [name, 'zone'] as const),
  ...regions.split(' ').map((name) => [name, 'other'] as const),
  ...quarters(),
]);
/** How long the longest name is that begins with a character: at most offsets of a text none does. */
const longestFrom = new Map<string, number>();
for (const name of kinds.keys()) {
  const first = name.charAt(0);
  longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, name.length));
}

/** Parts of provinces by their one-character names: 鄂西北, 豫东南, 陇南 is a city of its own. */
function quarters(): readonly (readonly [string, FeatureLevel])[] {
  return Array.from('冀晋辽吉苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘陇', (province) =>
    ['东', '南', '西', '北', '中', '东南', '东北', '西南', '西北'].map(
      (side) => [`${province}${side}`, 'other'] as const,
    ),
  )
    .flat()
    .filter(([name]) => !noQuarters.has(name));
}

/** A protected area by its name: 武夷山国家公园, 青山湖国家湿地公园. */
const protectedArea =
  /^(?:(?![的了在是有和与及至到从、])\p{Script=Han}){2,6}?(?:国家(?:级)?(?:湿地|森林|地质|矿山|考古遗址)?公园|国家级自然保护区|自然保护区|风景名胜区|森林公园|湿地公园)/u;
const opening = /(?:^|[\s,。;:、“”(（，；：！？!?]|[在到至从和与及入建邻于处近临靠])$/u;

/** The length of a park or reserve that stands at an offset, behind a mark or a word that opens a name; or 0. */
export function protectedAreaAt(text: string, offset: number): number {
  if (!opening.test(text.slice(Math.max(0, offset - 1), offset))) return 0;
  const name = protectedArea.exec(text.slice(offset, offset + 16))?.[0] ?? '';
  return /^(?:毗邻|紧邻|位于|地处|走进|来到|建设|创建|打造|落户|游|国家|各|该|本|全|建|设|新|省|一)/u.test(
    name,
  )
    ? 0
    : name.length;
}

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

/** What a mountain or river gives its name to: 太行山|区, 安宁河谷|平原. */
const land = /^(?:区(?![域别分间县政委])|片区|平原|盆地|草原|丘陵区)/u;

function landBehind(text: string, end: number, level: FeatureLevel): number {
  if (level !== 'natural') return 0;
  const match = land.exec(text.slice(end, end + 3))?.[0] ?? '';
  return match === '区' && !/[山岭]$/u.test(text.charAt(end - 1)) ? 0 : match.length;
}

/** The longest natural feature, region or country that stands at an offset, or null. */
export function featureAt(
  text: string,
  offset: number,
): { readonly length: number; readonly level: FeatureLevel } | null {
  const longest = longestFrom.get(text.charAt(offset)) ?? 0;
  for (let length = longest; length >= 2; length -= 1) {
    const level = kinds.get(text.slice(offset, offset + length));
    if (level !== undefined)
      return { length: length + landBehind(text, offset + length, level), level };
  }
  return null;
}
