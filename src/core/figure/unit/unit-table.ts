/** What a figure measures; the closed list of the guidelines. */
export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'rank'
  | 'duration'
  | 'age'
  | 'area'
  | 'length'
  | 'mass'
  | 'power'
  | 'other';

/**
 * Which numerals a unit may follow in running text. `any`: all. `large`: Arabic ones, and Chinese ones of two characters or more,
 * since one character and this unit make names and words (三里屯, 三元桥). `arabic`: Arabic ones, since the unit is first a noun
 * (`7镇` is a figure, 两村 is not, F4).
 */
export type NumeralScope = 'any' | 'large' | 'arabic';

/**
 * Units of one dimension. `units` lists names with their exact size in the base unit (`name=size`); a name without a size does
 * not convert.
 */
export interface UnitGroup {
  readonly kind: FigureKind;
  readonly base?: string;
  readonly scope?: NumeralScope;
  readonly units: string;
}

/** Units of measure, folded. Area is based on 亩 and length on 米 so that every size is a finite decimal. */
const MEASURES: readonly UnitGroup[] = [
  { kind: 'money', base: '元', units: '块钱=1 元钱=1' },
  { kind: 'money', base: '元', scope: 'large', units: '元=1' },
  {
    kind: 'money',
    base: '元',
    scope: 'arabic',
    units: '角=0.1 毛=0.1 毛钱=0.1 角钱=0.1 分钱=0.01 ¥=1',
  },
  { kind: 'money', base: '美元', units: '美元=1 美金=1 美分=0.01 US$=1' },
  { kind: 'money', base: '欧元', units: '欧元=1 欧分=0.01' },
  { kind: 'money', base: '港元', units: '港元=1 港币=1 港仙=0.01 HK$=1' },
  { kind: 'money', base: '新台币', units: '新台币=1 新台币元=1 台币=1 NT$=1' },
  { kind: 'money', base: '英镑', units: '英镑=1 便士=0.01' },
  { kind: 'money', base: '日元', units: '日元=1 日币=1 円=1' },
  {
    kind: 'money',
    units:
      '人民币 人民币元 澳门元 澳门币 韩元 卢布 卢比 泰铢 瑞士法郎 瑞郎 法郎 加元 加拿大元 澳元 澳大利亚元 新西兰元 纽元 新加坡元 新元 坡币 林吉特 令吉 ' +
      '越南盾 印尼盾 盾 比索 雷亚尔 里亚尔 里拉 第纳尔 迪拉姆 兰特 坚戈 索姆 苏姆 图格里克 基普 缅元 先令 奈拉 克朗 福林 兹罗提 马克 谢克尔 特别提款权',
  },
  { kind: 'percent', base: '%', units: '%=1 ‰=0.1 ‱=0.01 pct=1' },
  {
    kind: 'percent',
    base: '个百分点',
    units: '个百分点=1 百分点=1 个千分点=0.1 千分点=0.1 个点 个基点=0.01 基点=0.01 bp=0.01 pp=1',
  },
  {
    kind: 'area',
    base: '亩',
    units:
      '亩=1 公亩=0.15 公顷=15 顷=100 平方公里=1500 平方千米=1500 平方米=0.0015 平米=0.0015 平方分米=0.000015 平方厘米=0.00000015 ' +
      '㎡=0.0015 m²=0.0015 km²=1500 ㎢=1500 k㎡=1500 hm²=15 hm2=15 km2=1500 m2=0.0015 平方英里 平方英尺 平方尺 平方丈 平方呎 平方里=375 英亩 市亩=1 坪',
  },
  { kind: 'area', base: '亩', scope: 'arabic', units: '平方=0.0015 平=0.0015 甲' },
  {
    kind: 'length',
    base: '米',
    units:
      '公里=1000 千米=1000 华里=500 公尺=1 厘米=0.01 公分=0.01 毫米=0.001 微米=0.000001 纳米=0.000000001 分米=0.1 ' +
      '英里=1609.344 海里=1852 英尺=0.3048 英寸=0.0254 英吋=0.0254 光年 km=1000 cm=0.01 mm=0.001 ㎞=1000 ㎝=0.01 ㎜=0.001 ' +
      'nm=0.000000001 μm=0.000001 延米=1 延长米=1 双线公里 车道公里 皮长公里 芯公里 航道里程 换算公里',
  },
  { kind: 'length', base: '米', scope: 'any', units: '米=1 m=1' },
  { kind: 'length', base: '米', scope: 'large', units: '里=500 里路=500 丈 尺 寸' },
  {
    kind: 'mass',
    base: '千克',
    units:
      '吨=1000 公吨=1000 千克=1 公斤=1 斤=0.5 市斤=0.5 克=0.001 毫克=0.000001 微克=0.000000001 纳克=0.000000000001 公担=100 台斤=0.6 ' +
      'kg=1 mg=0.000001 ㎏=1 ㎎=0.000001 μg=0.000000001 ug=0.000000001 g=0.001 t=1000 英磅=0.45359237 磅=0.45359237 盎司=0.028349523125 克拉=0.0002 ' +
      '载重吨=1000 总吨 标准吨 吨标准煤 吨标煤 吨油当量 吨二氧化碳当量',
  },
  { kind: 'mass', base: '千克', scope: 'arabic', units: '两=0.05 担=50 钱=0.005' },
  {
    kind: 'power',
    base: '千瓦',
    units:
      '千瓦=1 兆瓦=1000 吉瓦=1000000 瓦=0.001 毫瓦=0.000001 太瓦=1000000000 瓩=1 kW=1 KW=1 Kw=1 kw=1 MW=1000 Mw=1000 GW=1000000 TW=1000000000 W=0.001 ' +
      'MWp=1000 kWp=1 KWp=1 GWp=1000000 兆瓦峰=1000 千瓦峰=1 马力=0.73549875 匹马力=0.73549875',
  },
  {
    kind: 'power',
    base: '千伏安',
    units: '千伏安=1 兆伏安=1000 伏安=0.001 kVA=1 KVA=1 MVA=1000 千乏 兆乏 kvar Mvar',
  },
  {
    kind: 'other',
    base: '千瓦时',
    units:
      '千瓦时=1 千瓦小时=1 兆瓦时=1000 吉瓦时=1000000 瓦时=0.001 kWh=1 KWh=1 KWH=1 kwh=1 MWh=1000 GWh=1000000 TWh=1000000000 度电=1',
  },
  {
    kind: 'other',
    base: '焦',
    units: '焦耳=1 千焦=1000 兆焦=1000000 吉焦=1000000000 千卡=4184 大卡=4184 卡路里=4.184',
  },
  {
    kind: 'other',
    base: '伏',
    units: '伏=1 伏特=1 千伏=1000 kV=1000 KV=1000 kv=1000 V=1 毫伏=0.001',
  },
  { kind: 'other', base: '安', units: '安培=1 千安=1000 毫安=0.001 安时 毫安时 mAh Ah' },
  {
    kind: 'other',
    base: '升',
    units:
      '升=1 公升=1 毫升=0.001 立方米=1000 立方千米=1000000000000 立方公里=1000000000000 立方厘米=0.001 立方分米=1 立方=1000 ml=0.001 mL=0.001 ML=1000000 ' +
      'L=1 m³=1000 m3=1000 ㎥=1000 标准立方米 标方 加仑 百升=100 千升=1000 桶油当量 蒲式耳 立方英尺',
  },
  { kind: 'other', base: '升', scope: 'arabic', units: '方=1000' },
  {
    kind: 'other',
    scope: 'large',
    units:
      '度 摄氏度 华氏度 ℃ °C ℉ ° 分贝 dB 赫兹 千赫 兆赫 吉赫 Hz kHz KHz MHz GHz THz 流明 勒克斯 坎德拉',
  },
  {
    kind: 'other',
    units:
      '帕 千帕 百帕 兆帕 Pa hPa kPa MPa 大气压 毫米汞柱 mmHg 牛顿 千牛 牛米 贝克勒尔 西弗 毫西弗',
  },
  {
    kind: 'other',
    units:
      '字节 比特 兆字节 吉字节 KB MB GB TB PB EB ZB Mb Gb Tb kbps Kbps Mbps Gbps Tbps 兆比特 兆比特每秒 EFLOPS PFLOPS TFLOPS FLOPS TOPS 机架 标准机架',
  },
  { kind: 'other', scope: 'arabic', units: '兆' },
  {
    kind: 'other',
    units:
      '公里每小时 千米每小时 米每秒 公里/小时 km/h m/s ppm ppb 摩尔 毫摩尔 pH 吨公里 人公里 吨海里 车公里 标准箱 TEU 标箱 当量 标准煤',
  },
  // 孕产妇死亡率18.3/10万
  { kind: 'other', units: '/10万 /十万 /万人 /10万人' },
  { kind: 'other', units: '倍' },
  { kind: 'other', scope: 'arabic', units: '分 点 折' },
];

/** Spans of time and of a life. A calendar year, month or day is no figure (F5): those are refused by context. */
const TIMES: readonly UnitGroup[] = [
  {
    kind: 'duration',
    base: '秒',
    units:
      '秒=1 秒钟=1 毫秒=0.001 微秒=0.000001 分钟=60 小时=3600 个小时=3600 个钟头=3600 钟头=3600 刻钟=900 天=86400 昼夜=86400 个昼夜=86400 个星期=604800 ' +
      '星期=604800 周=604800 个周=604800 礼拜=604800 个礼拜=604800 ms=0.001 h=3600 min=60',
  },
  { kind: 'duration', base: '秒', scope: 'arabic', units: '日=86400' },
  {
    kind: 'duration',
    base: '个月',
    units: '个月=1 年=12 年度=12 周年=12 个年头=12 载=12 个季度=3 个世纪=1200 个年度=12',
  },
  {
    kind: 'duration',
    units:
      '个工作日 工作日 个交易日 交易日 个自然日 自然日 日历天 个工作天 工作天 个学年 学年 个学期 学期 个学时 学时 个课时 课时 个月度 旬 个花甲 个回合 整年 个年',
  },
  { kind: 'age', base: '岁', units: '岁=1 周岁=1 月龄 日龄 天龄 年龄段' },
];

/** Every unit of measure, time and money. */
export const MEASURE_GROUPS: readonly UnitGroup[] = [...MEASURES, ...TIMES];
