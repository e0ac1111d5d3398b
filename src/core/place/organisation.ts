/**
 * Whether what follows a place makes the two the name of an organisation, publication, company or post (L3): 吉林|日报, 汪清县|委,
 * 吉林省|人社厅, 河北村|党支部书记.
 */
export function namesOrganisation(text: string, end: number): boolean {
  const after = text.slice(end, end + 16);
  return direct.test(after) || department.test(after);
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
  /^(?:[省州市县縣区區镇鎮乡鄉]?(?:委(?![托培员屈])|政府|人大|政协|政協|纪委|法院|检察院|公安|人民政府|人民法院)|党支部|黨支部|党委|黨委|支部|支书|村支书|村支部|村委|两委|“两委”|(?:早|晚|日|时)[报報]|新闻网|广播|电视台|大学|大學|学院|學院|医院|醫院|银行|銀行|军分区|卫视|信息港|海关|调查队|支队)/u;

const word =
  '(?:(?![的了在是和与及将把对为向从到被由已共都也就各全于以实推成凭]|有(?!限)|开(?!发)|\\d)\\p{Script=Han})';

/** A department or firm within a few characters, with no particle, verb or number among them; the farther, the plainer its kind. */
const department = new RegExp(
  `^(?:${word}{1,4}(?:厅|廳|局|办公室|管委会|委员会|党支部|党委|纪委|党校|团委|办事处|大队)|` +
    `${word}{1,9}(?:公司|集团|集團|研究所|研究院|科学院|协会|合作社|联社|银行|出版社|电视台|总工会|中学|小学|大学|学院|医院|药业|股份|酒厂))`,
  'u',
);
