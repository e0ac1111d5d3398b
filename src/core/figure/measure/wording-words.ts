/** Words by which a measure is put as a person would note it down; patterns for folded text. */

/** Where a sum is in what is planted: 种植甜菜12.2万亩 measures 甜菜种植面积. */
export const PLANTED = /^(种植|栽种|栽植|播种)([\u4e00-\u9fff]{2,8})$/;

/** What is done with what is counted, where it says more than that it is there: 下辖7镇, 带动20户, 累计覆盖448个村. */
export const DEED =
  /(累计)?(下辖|辖|派遣|派驻|选派|(?:帮扶|辐射)?带动|覆盖|惠及|吸纳|安置|引进|组建|新建|改造|培训|资助|救助|投放|发放|选聘|吸引|援建|捐建|结对|新增|减少|退出|搬迁)(?:了|共|约)?(?:[\u4e00-\u9fff]{1,7}[省市县区州旗乡镇村])?$/;

/** Verbs that say only that something was brought about: 实施扶贫项目2758个 measures 扶贫项目. */
export const BROUGHT_ABOUT =
  /^(?:累计|共|已)*(?:实施|产生|实现|开展|建成|发展|共)(?:了)?(?=[\u4e00-\u9fff“]{3})/;

/** A sum or count over time is kept where a verb follows: 累计投入资金, not 累计实施扶贫项目. */
export const SUMMED =
  /^(?:投入|发放|覆盖|报销|培训|培养|脱贫|减贫|减少|争取|安排|投放|转移|带动|整合|筹集|拨付|下达|资助|救助|改造|修建|新建|引进|选派|派驻|开展|销售|安置|帮扶|输送|招商|化解|接待|处理|兑现|落实|支出|下拨|完成|建设|建成|退出|搬迁|捐赠|募集)/;

const adverbs =
  '(?:全部|全都|均|都|已经?|相继|陆续|顺利|成功|也|先后|整体|同步|如期|实现|完成|全面|基本|最终)*';
const deeds =
  '(?:稳定)?脱贫(?:摘帽|出列|退出)?|(?:整体|易地)?搬迁(?:入住)?|竣工|处于[^,。;]{2,12}|(?:脱贫)?出列|(?:脱贫)?摘帽|返贫|参保|受益|(?:转移|稳定|就近|就地|外出)*(?:就业|务工)|入住|(?:搬迁|搬)入[^,。;]{2,8}|' +
  '退出(?:贫困[县村户]?序列)?|通车|开工|投产|复工|并网发电|面貌一新|被[^,。;的]{2,8}|(?:获批|纳入|进入|从事|参与|参加|加入|达到|享受|开展|获得|接受|实行|推行)[^,。;]{2,16}|' +
  '到[^,。;的]{2,10}(?:兼职|挂职|任职|就业|务工)';
/** What a clause says of the noun that is counted, to its end: (全部)出列, (实现)脱贫, 进入村“两委”班子. */
export const PREDICATE = new RegExp(`^${adverbs}(${deeds})(?:致富)?$`);

/** The same of a noun in a row: 贫困人口脱贫、贫困村出列. */
export const PREDICATE_OF_ROW = new RegExp(
  `^${adverbs}((?:稳定)?脱贫|(?:脱贫)?出列|(?:脱贫)?摘帽|退出|返贫)(?=、)`,
);

/** The same right behind a count of people or households, which then names itself: 62964人稳定脱贫 measures 稳定脱贫人口. */
export const STATE = new RegExp(
  `^${adverbs}((?:稳定)?脱贫|(?:脱贫)?摘帽|返贫|参保|受益|(?:转移|稳定|外出)?就业|外出务工|入住|搬迁|易地搬迁)(?![户人群村县攻率监成标线])`,
);

/** Such a state as all that is said before a count: 脱贫42961户. */
export const STATE_ALONE =
  /^(?:累计|计划|拟|新|已|稳定|未|预|整户)*(?:脱贫(?:退出|出列)?|返贫|删除|贫困|安置|减贫|识别|搬迁|常住|参保|易地扶贫搬迁|易地搬迁|危房改造|低保兜底|入住|转移就业)$/;

/** The noun before what became of it: 贫困村出列251个, 带动贫困人口脱贫1.67万人. */
export const BECOME =
  /^((?:共|累计)*(?:带动|帮助|帮扶|助力|推动|实现|吸纳|促进)+)?([^,。;]*?(?:人口|村|户|县|乡镇?|旗|劳动力|群众|妇女))(稳定脱贫|脱贫|出列|摘帽|退出|就业|增收)$/;

/** Who stands in a row, and where: 位列全省第二. */
export const STANDING =
  /(?:[位名]列|[位稳]?居|排名?(?:在)?|跃居|列)?(全[国省市州县区球旗盟]|全?自治区)?(?:的)?$/;

/** A clause that begins with a share of what the one before it named. */
export const SHARE = /^(?:约|大约|总共)?占/;

/** What an average is of: …20余户[人均]增收. */
export const PER_HEAD = /^(?:年?[人户]均|[人户]年?均|每[人户])/;

/** What a sum is spent for behind it: 投入13万元[实施]特色种养殖项目. */
export const SPENT = /^(?:投入|投资|出资)$/;
export const SPENT_FOR =
  /^(?:用于|实施|建设|建造|修建|发展|改造|新建|开展|打造)([\u4e00-\u9fff]{2,12}?)$/;

/** What a thing is told by, right before the number that the thing stands behind: [占地]6000平方米的大棚. */
export const TOLD_BY =
  /(占地(?:面积)?|(?:总|建筑|种植|流转)面积|(?:计划)?总投资|投资|(?:总)?造价|总?装机(?:容量)?|全长|总长|总库容|库容|年?产值|年产)(?:为|达到?|约)?$/;
/** The thing, up to a verb or to where in it something is. */
export const OWNER =
  /^的([\u4e00-\u9fffA-Za-z]{2,14}?)(?=[内里上中](?!心)|投入|建成|开工|竣工|落户|落地|正|已|$)/;

/** What people are called before their names. */
const titles =
  '贫困户|脱贫户|搬迁户|户主|村民|居民|农民|牧民|群众|老人|老汉|大爷|大妈|大娘|书记|主任|社员|党员|职工|员工|女工|负责人|理事长|会计|教师|校长|医生|青年|小伙';
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方邹熊孟秦白江阎薛尹段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤季常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍楊劉吳孫羅鄧馮蕭蔣蘇呂譚賈韋鄒龍賀湯聞閻魯喬龔涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
/** 贫困户[季春龙]今年57岁. */
export const NAMED_BEFORE = new RegExp(
  `(?:${titles})([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?:今年|现年|时年|年仅|已|,|有|才)*$|^([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?:今年|现年|时年)$`,
);
/** 53岁的[王素真],. */
export const NAMED_BEHIND = new RegExp(
  `^的(?:(?:${titles})){0,2}([${surnames}][\\u4e00-\\u9fff]{1,2}?)(?=$|[说家是曾因在靠种养患和与搬住告介正把从一没守有每带])`,
);

/** An office that got the money: 住建局争取扶贫整合资金. */
export const OFFICE = /^[\u4e00-\u9fff]{2,10}[局厅](?=争取|协调|投入|拨付|安排|筹集|落实)/;
