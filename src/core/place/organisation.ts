/**
 * Whether what follows a place makes the two the name of an organisation, publication, company or post (L3): 吉林|日报, 汪清县|委,
 * 吉林省|人社厅, 河北村|党支部书记.
 */
export function namesOrganisation(text: string, end: number): boolean {
  const after = text.slice(end, end + 16);
  return direct.test(after) || department.test(after) || bracketed.test(after);
}

/** Whether what precedes a place makes it part of a post: 驻|金苍村|第一书记, 驻|汪清县|工作队. */
export function namesPost(text: string, start: number, end: number): boolean {
  return (
    /[驻駐]$/u.test(text.slice(0, start).slice(-1)) &&
    /^(?:第一书记|第一書記|之一书记|工作队|工作隊|帮扶|包保|扶贫|领事|大使|军|部队|村)/u.test(
      text.slice(end, end + 4),
    )
  );
}

const direct =
  /^(?:地委|行署|代表[团團]|[省州市县縣区區镇鎮乡鄉]?(?:委(?![托培员屈])|政府|人大|政协|政協|纪委|法院|检察院|公安|人民政府|人民法院)|第一书记|第一書記|党支部|黨支部|党委|黨委|支部|支书|村支书|村支部|村委|两委|“两委”|(?:早|晚|日|时|商|晨|快|周|都市|青年|法制|法治|农民|文汇|经济)[报報]|新闻网|新聞網|在线(?=记者|消息|讯|报道|[)）、，,。]|$)|在線(?=記者|消息|訊|報道|[)）、，,。]|$)|新[闻聞][联聯][播]|广播|电视台|大学|大學|学院|學院|医院|醫院|银行|銀行|军分区|卫视|信息港|海关|调查队|支队|分行|支行|分公司|分局|农科院|社科院|林科院|科协|妇联|副?[省州市县區区镇乡]长(?!期|效|远|达|春|沙)|主席|副主席|团省委|团市委|团县委|宣传部|组织部|统战部|武装部|人武部|供销社|信用社|农信社|红十字会|(?:外宣|宣传|文明|信访|扶贫|移民|党政|双拥|综治|督查|招商|食安|防返贫)办(?![理好成起学])|[农政侨台]?办(?=[)）主副、，,。”“\s与和将于在组一]|公室)|残联|工商联|文联|指挥部|[县市州区省]志|史志|党史)/u;

const word =
  '(?:(?![的了在是和与及将把对为向从到被由已共都也就各全于以实推成凭]|有(?!限)|开(?!发)|\\d)\\p{Script=Han})';

/** A department or firm within a few characters, with no particle, verb or number among them; the farther, the plainer its kind. */
const department = new RegExp(
  `^(?:${word}{1,4}(?:厅|廳|局(?![部势面限])|办公室|管委会|委员会|党支部|党委|纪委|党校|团委|办事处|大队|指挥部|农科院|科学院|设计院|规划院|研究院|监狱|代表团|考察团|医疗队|工作队|联合会|商会|促进会)|` +
    `${word}{0,9}(?:公司|集团|集團|研究所|研究院|科学院|协会|合作社|联社|银行|出版社|电视台|总工会|[一二三四五六七八九十]中|高中|初中|职中|职校|技校|幼儿园|附中|完小|中心校|中学|小学|大学|学院|医院|药业|股份|厂(?![房区商家子长])|管理局|(?:发射|研究|检测|培训|服务|交易|指挥|疾控|数据)中心))`,
  'u',
);

/** 甲乙(深圳)有限公司 is the name of a firm. */
const bracketed =
  /^[)）]\p{Script=Han}{0,8}(?:公司|集团|集團|银行|銀行|基金会|研究院|研究所|事务所)/u;

const product =
  /^(?:大米|小米|香米|茶叶|[红绿白黑黄]茶|毛尖|龙井|铁观音|苹果|脐橙|蜜橘|蜜柚|橄榄|荔枝|龙眼|枸杞|红枣|大枣|核桃|板栗|香梨|雪梨|葡萄|哈密瓜|西瓜|蓝莓|猕猴桃|火腿|腊肉|黄牛|牦牛|黑猪|滩羊|山羊|麻鸭|麻鸡|土鸡|大闸蟹|木耳|香菇|竹荪|天麻|三七|当归|黄芪|人参|阿胶|白药|茅台|白酒|老窖|大曲|陈醋|瓷器|青瓷|刺绣|绣娘|银饰|剪纸|拉面|牛肉面|米粉|米线|砖雕|木雕|石雕|竹编|草编|扎染|蜡染|唐卡|皮影|年画|泥塑|面塑|小面|热干面|火锅|烤鸭|月饼|米酒|黄酒|苦荞|荞麦|土豆|洋芋|马铃薯|花椒|辣椒|大蒜|生姜)(?!产业|种植|基地|市场|博览|文化节|节)/u;

const company =
  /^(?:时代(?:新|公司|股份|集团|电池|项目|的)|茅台|五粮液|啤酒|电气|汽车|钢铁|石化|银行|证券)/u;

/** Whether what follows a short form makes it the name of a product: 延边|黄牛. */
export function namesProductAt(text: string, end: number): boolean {
  const after = text.slice(end, end + 8);
  return product.test(after) || company.test(after);
}
