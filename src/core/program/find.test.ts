import { describe, expect, it } from 'vitest';
import { findPrograms } from './find.ts';

/** The texts that are found, in document order. */
function found(text: string): readonly string[] {
  return findPrograms(text).map((proposal) => proposal.text);
}

describe('core/program/find', () => {
  describe('takes quoted names with the head that touches them (P1)', () => {
    it.each([
      ['全县推行“四级联动”工作机制。', ['“四级联动”工作机制']],
      ['启动“百企兴百村”行动，', ['“百企兴百村”行动']],
      ['形成“千户带千户扶贫”的局面', ['千户带千户扶贫']],
      ['落实“双线包保”责任制，', ['“双线包保”责任制']],
      ['落实“雨露计划”补助资金，', ['雨露计划']],
      ['實施「安居計畫」，', ['安居計畫']],
      ['开展“百日攻坚”专项行动，', ['“百日攻坚”专项行动']],
      ['推进“356”发展战略落地', ['“356”发展战略']],
      ['推动“山海联动”合作项目12个，', ['山海联动']],
      ['實施「千户增收」行動、特色產業扶貧工程', ['「千户增收」行動', '特色產業扶貧工程']],
      ['这里“一步跨千年”', []],
      ['了解到“承包到期后再延长三十年不变”政策后', []],
      ['开展村内小型水利工程改造', []],
      ['开展“挂包帮”“转走访”扶贫工作', ['挂包帮', '转走访']],
      ['绘制“9119”扶贫攻坚作战图', ['“9119”扶贫攻坚']],
      ['实施双联行动、百村示范工程，百万工程款', ['双联行动', '百村示范工程']],
      ['属于“三区三州”深度贫困地区', []],
      ['推行“家门口式”帮扶，', ['“家门口式”帮扶']],
      ['实施“金穗”“银杏”两项工程，', ['金穗', '银杏']],
      ['编列“道路养护”業務計畫，', []],
      ['服务“一带多点”战略布局，', []],
      ['探索“支部引领、能人带动”的发展模式', ['支部引领、能人带动']],
      ['推行“阳光分红”，村民都说好', ['阳光分红']],
      ['推广“借禽还蛋”、“托养代管”等模式', ['借禽还蛋', '托养代管']],
      ['举办“金秋送学”等活动', ['金秋送学']],
      ['建立“一户一案”帮扶台账，', ['一户一案']],
      ['落实“双向承诺”工作制，实行“双组长”制。', ['“双向承诺”工作制', '“双组长”制']],
      ['开展“回头看”，签下“军令状”', []],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes slogans and formulas (P3)', () => {
    it.each([
      ['严格做到“四不摘”，', ['四不摘']],
      ['坚持一户一策精准施策', ['一户一策']],
      ['采取“龙头企业+合作社+农户”等方式', ['龙头企业+合作社+农户']],
      ['围绕“两不愁三保障”补短板', ['两不愁三保障']],
      ['摘帽不摘责任、摘帽不摘政策，', ['摘帽不摘责任、摘帽不摘政策']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes fixed lines of work and cuts them before what is counted (P2)', () => {
    it.each([
      ['光伏扶贫项目4个，产业扶贫资金3亿元', ['光伏扶贫', '产业扶贫']],
      ['深化东西部扶贫协作，开展对口支援', ['东西部扶贫协作', '对口支援']],
      ['实施乡村旅游扶贫工程', ['乡村旅游扶贫工程']],
      ['易地扶贫搬迁安置点17处', ['易地扶贫搬迁']],
      ['粤桂扶贫协作和京蒙协作', ['粤桂扶贫协作', '京蒙协作']],
      ['完成危房改造312户', ['危房改造']],
      ['消费扶贫金额达3000万元，工业扶贫起步', ['消费扶贫', '工业扶贫']],
      ['深化浙川东西部扶贫协作，', ['浙川东西部扶贫协作']],
      ['一村一品一主体全面铺开', ['一村一品一主体']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes names without quotation marks', () => {
    it('behind the verb that puts them into effect', () => {
      expect(found('组织开展脱贫攻坚百日大会战。')).toEqual(['脱贫攻坚百日大会战']);
      expect(found('全面实施农村饮水安全巩固提升工程，')).toEqual(['农村饮水安全巩固提升工程']);
      expect(found('大力实施电商发展和人才培养示范创建工程。')).toEqual([
        '电商发展和人才培养示范创建工程',
      ]);
    });

    it.each([
      ['全县建立防止返贫监测帮扶机制，', ['防止返贫监测帮扶机制']],
      ['实施生态护林员选聘制度。', ['生态护林员选聘制度']],
      ['建立健全长效工作机制，完善考核激励机制', []],
      ['健全管理制度，落实工作责任制度', []],
      ['探索建立解决相对贫困的长效机制', []],
    ])('of mechanisms behind a verb: %s', (text, expected) =>
      expect(found(text)).toEqual(expected),
    );

    it('that the report says again and again', () => {
      const text = '把清河行动作为抓手。清河行动开展以来，成效明显。参加清河行动的干部';
      expect(found(text)).toEqual(['清河行动', '清河行动', '清河行动']);
    });

    it.each([
      ['村容村貌提档行动全面铺开，', ['村容村貌提档行动']],
      ['一是道路畅通专项行动。二是畜禽防疫专项行动。', ['道路畅通专项行动', '畜禽防疫专项行动']],
      ['返贫动态监测帮扶机制更加健全，', ['返贫动态监测帮扶机制']],
      ['出台果品产业三年行动计划，', ['果品产业三年行动计划']],
      ['互联网+医疗健康各项工作', ['互联网+医疗健康']],
      ['我市残疾人关爱工程启动实施', ['残疾人关爱工程']],
      ['实施牧民定居工程1.2万户', ['牧民定居工程']],
      ['縣府續推長者共餐計畫，青年築夢計畫核定3,000萬元', ['長者共餐計畫', '青年築夢計畫']],
      [
        '实施母婴关爱工程、银发安康工程和助残圆梦工程',
        ['母婴关爱工程', '银发安康工程', '助残圆梦工程'],
      ],
    ])('that their clause begins with and tells of: %s', (text, expected) =>
      expect(found(text)).toEqual(expected),
    );

    it.each([
      ['落实田长制和农业用水总量控制制度，', ['田长制', '农业用水总量控制制度']],
      ['推进人畜饮水和道路硬化工程', ['人畜饮水和道路硬化工程']],
    ])('of two in a row, each with its own head: %s', (text, expected) =>
      expect(found(text)).toEqual(expected),
    );

    it.each([
      '完成堤防工程35公里，管网工程开工',
      '道路硬化工程12公里全部完工',
      '工作机制更加健全，考核评价制度不断完善',
      '年度投资计划全面完成，集镇污水处理工程建成投用，干部选拔任用制度更加完善',
      '發放啟動資金和完成計劃後的獎學金',
      '长效机制基本建立。相关工程正在推进',
      '重点项目开工42个，基础设施建设项目总投资3亿元',
    ])('but not works and means in general: %s', (text) => expect(found(text)).toEqual([]));

    it('of a project that is built (P5)', () => {
      expect(found('该乡的青龙峡国家湿地公园建设项目总投资2亿元')).toEqual([
        '青龙峡国家湿地公园建设项目',
      ]);
    });

    it('of bases and projects (P5)', () => {
      expect(found('建设了东河食用菌创业基地，')).toEqual(['东河食用菌创业基地']);
    });
  });

  describe('leaves alone', () => {
    it.each([
      ['ambient words', '打赢脱贫攻坚战，推进精准扶贫和乡村振兴，建档立卡户全部纳入低保'],
      ['what is said', '他说：“现在的日子真好，大家都有活干！”'],
      [
        'brands, honours and titles',
        '注册“盘山人家”商标，荣获“全国文明村”称号，印发《健康扶贫实施方案》',
      ],
      ['offices and posts', '县产业扶贫办公室和驻村帮扶干部'],
      ['plans by their years', '“十三五”规划确定的任务'],
      ['plain words in quotation marks', '提供“一站式”服务，全县“一盘棋”'],
      ['counted works', '完成堤防工程35公里'],
      ['nothing', ''],
    ])('%s', (_, text) => expect(found(text)).toEqual([]));
  });

  describe('takes what stands in a row, goes on, or is known by name', () => {
    it.each([
      ['开展“春风送岗”“夏日送凉”“秋收送技”活动', ['春风送岗', '夏日送凉', '“秋收送技”活动']],
      ['落实“联点包”“回头访”工作', ['联点包', '回头访']],
      ['启动“惊雷”专项执行行动', ['“惊雷”专项执行行动']],
      ['推进“324”攻坚战', ['“324”攻坚战']],
      ['按照“六有”标准建设院落90个', []],
      ['推行“先领证后付款”，采取“以租代购”办法', ['先领证后付款', '“以租代购”办法']],
      ['深化“三位一体”信用合作模式，抓好“三农”工作', ['“三位一体”信用合作模式']],
      ['这里“七山二水一分田”，人均耕地少', []],
      ['“安心家园”项目二期竣工，“安心家园”项目3个', ['“安心家园”项目', '安心家园']],
      ['沪滇对口扶贫协作和对口援藏深入开展', ['沪滇对口扶贫协作', '对口援藏']],
      ['开展消费帮扶，实施以工代赈项目5个', ['消费帮扶', '以工代赈']],
      ['发放雨露计划补助，组织三支一扶招募', ['雨露计划', '三支一扶']],
      ['打好蓝天保卫战，推行林长制', ['蓝天保卫战', '林长制']],
      [
        '教育精准扶贫、医疗保障扶贫、生态补偿扶贫同步',
        ['教育精准扶贫', '医疗保障扶贫', '生态补偿扶贫'],
      ],
      ['中央财政专项扶贫资金6亿元', []],
      ['专项扶贫、行业扶贫合力推进', ['专项扶贫', '行业扶贫']],
      ['农村人居环境整治提升五年行动', ['农村人居环境整治提升五年行动']],
      ['發放安心就業計畫2億元，實施「安居計畫」', ['安心就業計畫', '安居計畫']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes fixed names of the trade (P1 to P3)', () => {
    it.each([
      ['整村推进村12个、整乡推进2个', ['整村推进', '整乡推进']],
      ['发放扶贫小额贷款3亿元，落实小额信贷', ['扶贫小额贷款', '小额信贷']],
      ['沪滇对口帮扶启动，苏陕劳务协作深化', ['沪滇对口帮扶', '苏陕劳务协作']],
      ['开展春季攻势、夏季比武、秋季攻势行动', ['春季攻势', '夏季比武', '秋季攻势行动']],
      ['围绕“两不愁,三保障”', ['两不愁,三保障']],
      ['开展千校联百村行动', ['千校联百村行动']],
      ['打好农业面源污染防治攻坚战，打赢东河县脱贫攻坚战', ['农业面源污染防治攻坚战']],
      [
        '做到对象识别精准、帮扶措施精准、资金使用精准',
        ['对象识别精准、帮扶措施精准、资金使用精准'],
      ],
      ['采取公司+基地+农户模式，', ['公司+基地+农户模式']],
      ['推行村社+大户+贫困户的发展模式', ['村社+大户+贫困户']],
      ['总结推广安溪模式和三明模式，探索发展模式', ['安溪模式', '三明模式']],
      ['筹集“暖冬计划”扶贫基金20万元', ['暖冬计划']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('reads marks as they come', () => {
    it.each([
      ['推广‘邻里互助’模式', ['‘邻里互助’模式']],
      ['发放” 暖冬计划 ”补助，建立”一户一卡”制度', ['暖冬计划', '”一户一卡”制度']],
      ['落实”四不摘', ['四不摘']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes projects that begin with a place (P5)', () => {
    it.each([
      ['实施石桥镇中药材加工项目，', ['石桥镇中药材加工项目']],
      ['投资300万元的柳河村肉牛养殖基地投入使用', ['柳河村肉牛养殖基地']],
      ['发展村集体产业项目，审定村级公共服务项目', []],
      ['汪清县扶贫项目，延吉市东光镇柳河村种植基地，', []],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('leaves alone what only looks like a name', () => {
    it.each([
      ['变“输血”式扶贫为“造血”式扶贫', []],
      ['培训“两后生”300人，分给“三缺户”', []],
      ['全力办好头号民生工程，实施民心工程', []],
      ['“无房户、危房户”占项目区的一成', []],
      ['成立产业扶贫服务中心', []],
      ['推进“秋雨”专项扶持，打好“摘帽”扶贫攻坚战', ['“摘帽”扶贫攻坚战']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes what goes on behind the first head', () => {
    it.each([
      ['打响“6+2”脱贫攻坚战役', ['“6+2”脱贫攻坚战役']],
      ['开展农村人居环境整治3年行动', ['农村人居环境整治3年行动']],
      ['推动“灶台革命”“圈舍革命”', ['灶台革命', '圈舍革命']],
      ['资金用于安居扶贫工程，采取“改扩腾置”方式', ['安居扶贫工程', '改扩腾置']],
      ['青山县累计投入23亿元用于林业生态项目', []],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('takes a name again that the report has told', () => {
    it.each([
      ['推行“六联六促”机制。六联六促以来，', ['“六联六促”机制', '六联六促']],
      ['实施乡医进村帮带行动，乡医进村帮带行动里的人', ['乡医进村帮带行动', '乡医进村帮带行动']],
      ['推行“青蓝结对”模式，“青蓝结对”的好处', ['“青蓝结对”模式', '青蓝结对']],
      ['开展帮扶（简称“暖心帮”），', ['暖心帮']],
      ['坚持“五清单”，“晒亮点”，即每月公开', ['五清单', '晒亮点']],
    ])('%s', (text, expected) => expect(found(text)).toEqual(expected));
  });

  describe('leaves alone what is only quoted', () => {
    it.each([
      '粮食生产实现“九连增”，物价“六升二降”',
      '被评为“五好家庭”，誉为“三好村”',
      '增强“四个意识”，做到“两个维护”',
      '“土专家”“田秀才”进村，“农家乐”遍地',
      '专项、行业、社会“三位一体”',
    ])('%s', (text) => expect(found(text)).toEqual([]));
  });

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
      ['落实“369”战略目标体系', ['“369”战略目标体系']],
      ['2010年将“暖阳工程”列入民生帮扶重点', ['暖阳工程']],
      ['“千商联千户”精准扶贫“送岗到家”行动', ['千商联千户', '“送岗到家”行动']],
      ['开展“双联双创”示范基地创建工作', ['双联双创']],
      ['落实“惠企20条”和“人才新政三十条”', ['惠企20条', '人才新政三十条']],
      ['设立“暖冬防返贫基金”,發放「耆青就業津貼」', ['暖冬防返贫基金', '耆青就業津貼']],
      ['按照“岗位同责、考核同步”要求', ['岗位同责、考核同步']],
      ['深入推進“226”脫貧攻堅戰', ['“226”脫貧攻堅戰']],
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
      ['东河防洪及西河补水工程全面开工。实施大坝主体工程', ['东河防洪及西河补水工程']],
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

  it('leaves alone what only begins as a head does', () => {
    const text =
      '构建新格局战略任务,培养公路工程师,县域各项惠民工程将全面完成,落实公路项目计划投资';
    expect(found(text)).toEqual([]);
  });

  it('gives spans whose text is the slice, none over another', () => {
    const text = '📊𠮷县实施“一村一品”行动，推广“公司+农户”模式和“雨露计划”，深化对口帮扶。';
    const proposals = findPrograms(text);
    expect(proposals.map(({ start, end }) => text.slice(start, end))).toEqual(
      proposals.map((proposal) => proposal.text),
    );
    expect(proposals.length).toBe(4);
    proposals.slice(1).forEach(({ start }, index) => {
      expect(start).toBeGreaterThanOrEqual(proposals[index]?.end ?? 0);
    });
  });

  it('gets through hostile text', () => {
    for (const hostile of ['“', '“一', '工程', '实施', '一二', 'a+'].map((bit) =>
      bit.repeat(50_000),
    )) {
      expect(Array.isArray(findPrograms(hostile))).toBe(true);
    }
  });
});
