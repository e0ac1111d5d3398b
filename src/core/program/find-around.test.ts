import { describe, expect, it } from 'vitest';
import { findPrograms } from './find.ts';

/** The texts that are found, in document order. */
function found(text: string): readonly string[] {
  return findPrograms(text).map((proposal) => proposal.text);
}

describe('core/program/find, by what stands around a name', () => {
  describe('takes names that neither marks nor a strong head tell, by verb and last word', () => {
    it.each([
      ['推行首问负责制、限时办结制,落实目标责任制', ['首问负责制', '限时办结制']],
      ['启动医养结合服务试点,被列入试点县', ['医养结合服务试点']],
      ['设立防贫救助基金300万元,成立产业发展基金', ['防贫救助基金']],
      ['落实孤儿养育补助政策,宣传惠农政策', ['孤儿养育补助政策']],
      ['通过遍访扶贫,群众满意', ['遍访扶贫']],
      ['推動青年安居2.0計畫', ['青年安居2.0計畫']],
      ['全面落实我县2021年草场轮牧奖励机制,', ['草场轮牧奖励机制']],
      ['实施了金色家园工程,坚持药材富县战略', ['金色家园工程', '药材富县战略']],
      ['推行“产教结对、双师同训”的现代师徒制,', ['产教结对、双师同训', '现代师徒制']],
      ['实行编制管理,落实体制', []],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes what stands in a row with names that others have found', () => {
    it.each([
      ['聚焦“三大硬仗”、河湖清澈行动和美丽田园计划,', ['三大硬仗', '河湖清澈行动', '美丽田园计划']],
      ['坚持水利兴县、药材富县、旅游活县“三大战略”', ['水利兴县、药材富县、旅游活县', '三大战略']],
      ['实施数字东山、文化东山、健康东山战略', ['数字东山、文化东山、健康东山战略']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes the whole head behind a quotation, and no more', () => {
    it.each([
      ['实施“向日葵”乡村青少年心灵成长陪伴项目', ['“向日葵”乡村青少年心灵成长陪伴项目']],
      ['深化“清风”建设三年行动,', ['“清风”建设三年行动']],
      ['推出“送货上山”扶贫助学项目,', ['“送货上山”扶贫助学项目']],
      ['落实“369”战略目标体系', ['“369”战略目标体系']],
      ['2010年将“暖阳工程”列入民生帮扶重点', ['暖阳工程']],
      ['“千商联千户”精准扶贫“送岗到家”行动', ['千商联千户', '“送岗到家”行动']],
      ['开展“双联双创”示范基地创建工作', ['双联双创']],
      ['落实“惠企20条”和“人才新政三十条”', ['惠企20条', '人才新政三十条']],
      ['设立“暖冬防返贫基金”,發放「耆青就業津貼」', ['暖冬防返贫基金', '耆青就業津貼']],
      ['按照“岗位同责、考核同步”要求', ['岗位同责、考核同步']],
      ['深入推進“226”脫貧攻堅戰', ['“226”脫貧攻堅戰']],
      ['在“暖阳行动”帮扶领导小组组长带领下', ['暖阳行动']],
      ['开展“青春清河行动”、“邀你来读书”等丰富多彩的志愿服务活动', ['青春清河行动', '邀你来读书']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('leaves alone what a quotation names instead', () => {
    it.each([
      ['events', '举办“荷塘新韵”青年摄影大赛,开展“书香伴我行”等主题的读书会'],
      ['ranks and places', '创建省级“巾帼示范基地”、“无障碍示范区”两个示范项目'],
      ['manners', '“一对一”联系帮扶企业,“手把手”帮扶'],
      ['what a work is worth', '这是“面子工程”,抓好“头号工程”'],
      ['goals and layouts', '围绕“一年起步、三年成型、五年跃升”目标,构建“一核两轴”空间格局'],
      ['what something is taken for', '把扶贫作为“最大的责任、最大的担当、最大的机遇”'],
      ['a thought', '以“打好这场硬仗,实现生态与增收双赢”的思路谋划'],
      ['zones', '建设“两湖一带”综合配套改革试验区'],
      ['beliefs', '按照“五大发展理念”要求,增强“四个意识”'],
      ['images', '从“输血”扶贫方式到“小切口”“深突破”的改革方法论'],
      ['subjects of events', '开展主题为“温暖同行,春天不远”的系列活动'],
      ['what every mechanism is', '构筑“长效机制”,完善“考核评价体系”'],
    ])('%s', (_, text) => expect(found(text)).toEqual([]));

    it('the people whom a scheme trains', () => {
      expect(found('实施“田间能手”工程,评出“田间能手”30名')).toEqual(['“田间能手”工程']);
    });
  });

  describe('takes the names of works (P5)', () => {
    it.each([
      [
        '推进东河防洪及西河补水工程、北山灌区节水和南山引水工程建设',
        ['东河防洪及西河补水工程', '北山灌区节水和南山引水工程'],
      ],
      [
        '东河防洪及西河补水工程全面开工。实施大坝主体工程、造林绿化工程',
        ['东河防洪及西河补水工程'],
      ],
      ['加快石溪分流工程建设,退地还河等工程实施', ['石溪分流工程']],
      [
        '推进吉林省青河流域治理工程。青河流域治理工程三个标段',
        ['吉林省青河流域治理工程', '青河流域治理工程'],
      ],
      ['(一)小型农田水利重点片区项目\n一期总投资', ['小型农田水利重点片区项目']],
      ['农业技术革命和乡村振兴战略,', ['乡村振兴战略']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  it('leaves companies and classes alone that are called by a line of work', () => {
    expect(found('在县产业扶贫开发公司,举办致富带头人培训班')).toEqual([]);
  });

  it('takes what a count behind a row sums up without the count', () => {
    expect(found('打好“清泉入户”“碧水润城”两大攻坚战')).toEqual(['清泉入户', '碧水润城']);
  });

  describe('takes what else a report may call a program', () => {
    it.each([
      [
        '拓展产业援藏、民生援藏,推进智力援疆和文化润疆',
        ['产业援藏', '民生援藏', '智力援疆', '文化润疆'],
      ],
      ['行政院核定「社區共照計畫3.0」', ['社區共照計畫3.0']],
      ['推動社區共照2.0計畫,社區共照2.0上路', ['社區共照2.0計畫', '社區共照2.0']],
      [
        '结合本地实际开展劳务输出脱贫一批、恢复重建脱贫一批、移民后扶脱贫一批等行动',
        ['劳务输出脱贫一批、恢复重建脱贫一批、移民后扶脱贫一批'],
      ],
      ['健立“双包”全覆盖帮扶组织体系', ['“双包”全覆盖帮扶组织体系']],
      ['实行了廉租住房制度。\n1.安居工程\n2.交通工程\n', ['廉租住房制度', '安居工程']],
      ['抓牢“五级书记”,打造全县最优民生工程', []],
      ['开展“和睦一家亲”系列活动,“和睦一家亲”品牌叫响', ['“和睦一家亲”系列活动']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes names by the row, the preposition or the clause that they make', () => {
    it.each([
      ['落实“六稳”“六保”各项要求,“六稳”之首', ['六稳', '六保', '六稳']],
      ['打好“暖企业”阵地战、“惠民生”立体战', ['“暖企业”阵地战', '“惠民生”立体战']],
      ['依托“我和家乡”和“百村大讲堂行动”等活动载体', ['我和家乡', '百村大讲堂行动']],
      [
        '为居民提供综合安老保障援助计划,强化临时工就业帮扶政策',
        ['综合安老保障援助计划', '临时工就业帮扶政策'],
      ],
      ['根据东岸片区永续发展策略计划,', ['东岸片区永续发展策略计划']],
      ['内容为道路景观改善;苦茶产业共好提升计划。', ['苦茶产业共好提升计划']],
      ['摘帽不摘责任,防止松劲;摘帽不摘政策,防止急刹车', ['摘帽不摘责任', '摘帽不摘政策']],
      ['“三位一体”港口服务体系初步建立', ['“三位一体”港口服务体系']],
      ['坚持“稳中求进”工作总基调,实现“双丰收”目标,认为“就业是最大的民生工程”', []],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes no verb into a head, and rows by their common ending', () => {
    it.each([
      ['“山海协作队”主动扛起对口帮扶任务', ['对口帮扶']],
      ['开展了吊庄移民、插花移民、劳务移民等', ['吊庄移民', '插花移民', '劳务移民']],
      ['推动“青松结对”这一重要战略决策,', ['青松结对']],
      ['推出“文明榜”奖励计划,推行“以购助销”', ['“文明榜”奖励计划', '以购助销']],
      ['从此开启东西扶贫协作', ['东西扶贫协作']],
      ['按照“人才强企”政策导向', []],
      ['推进“北部新城区”等项目,“三心二意”的做法', []],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  it('leaves alone what only begins as a head does', () => {
    const text =
      '构建新格局战略任务,培养公路工程师,县域各项惠民工程将全面完成,落实公路项目计划投资';
    expect(found(text)).toEqual([]);
  });
});
