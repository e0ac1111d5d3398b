import { findFigures } from '../figure/find.ts';
import { findReportChecks } from './find.ts';
import { newMemory } from './scene.ts';

/** A made-up report with a sentence for most rules. */
const SAMPLE = `石桥县脱贫攻坚工作综述
石桥县辖8镇3乡,11个乡镇中有9个是贫困乡镇,总人口23480人,其中男性12010人、女性11470人。2014年识别贫困村86个、贫困户1126户4218人,贫困发生率18%。
2019年脱贫907户3466人,尚有219户752人未脱贫,贫困发生率由2014年的18%下降到3.2%,下降14.8个百分点。按致贫原因分:因病486户,占43.2%;因残214户;缺技术426户。
全年生产总值312.46亿元,比上年增长8.2%。其中,第一产业增加值28.74亿元,增长3.6%;第二产业增加值151.33亿元;第三产业增加值132.39亿元。三次产业结构为9.2:48.4:42.4。
收入78.4亿元,比上年的72.8亿元增加5.6亿元,增长7.7%,完成年度预算75亿元的104.5%。投入资金6.74亿元,实施项目216个,每个312万元。
(一)改造危房,C级62户每户1万元,D级25户每户2.5万元,共补助124.5万元;每千人拥有床位6张,全县床位141张。
(二)落实“四道防线”,即基本医保、大病保险、民政救助、商业保险;发展茶叶12.6万亩、蚕桑8.4万亩,合计21万亩,平均亩产150公斤。
选派第一书记86名,全省排名由第六上升到第三。客运量1240万人次,周转量62000万人公里,平均运距50公里。力争明年收入达到82.3亿元。`;
const ROUNDS = 12;

/**
 * Checks a made-up report, whole and after an edit, until the engine has compiled the rules: the first report that somebody opens is then checked as fast as the
 * second. A round at a time, so that whoever has work may stop in between.
 */
export function* warmUp(): Generator<undefined> {
  const figures = findFigures(SAMPLE);
  const frame = { title: SAMPLE.slice(0, 11), date: '2019-12-01', leftOut: [], rulesOff: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const memory = newMemory();
    findReportChecks(SAMPLE, figures, frame, memory);
    findReportChecks(
      SAMPLE,
      figures.filter((_, at) => at !== round),
      frame,
      memory,
    );
    yield;
  }
}
