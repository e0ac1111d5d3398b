import { describe, expect, it } from 'vitest';
import { findPlaces } from './find.ts';

/** The places that are found, in document order. */
function found(text: string): readonly string[] {
  return findPlaces(text).map((proposal) => proposal.text);
}

/** What is said of the first place that is found. */
function first(text: string) {
  return findPlaces(text)[0]?.attributes;
}

describe('core/place/find', () => {
  it.each([
    ['units by their names (L1)', '四川省与贵州省签署协议', ['四川省', '贵州省']],
    [
      'a chain of units as one (L2)',
      '来到黔东南苗族侗族自治州雷山县西江镇',
      ['黔东南苗族侗族自治州雷山县西江镇'],
    ],
    [
      'villages that no table has',
      '在凉山彝族自治州昭觉县悬崖村采访',
      ['凉山彝族自治州昭觉县悬崖村'],
    ],
    ['provinces and prefectures by short forms (L4)', '浙江与宁波对接', ['浙江', '宁波']],
    ['natural features', '位于长白山腹地、黄河岸边', ['长白山', '黄河']],
    ['zones behind a unit', '落户西安市高新区', ['西安市高新区']],
    ['venues and meetings', '在雷山县影剧院召开', ['雷山县']],
    ['traditional text', '前往湖南省長沙市和臺灣省高雄市', ['湖南省長沙市', '臺灣省高雄市']],
    [
      'banners by their short forms',
      '内蒙古通辽市科左中旗与察右前旗',
      ['内蒙古通辽市科左中旗', '察右前旗'],
    ],
    ['autonomous regions by short forms', '内蒙古、广西和新疆', ['内蒙古', '广西', '新疆']],
    [
      'villages that stand in a row with what each of them got, of which no table knows',
      '硬化道路：柳河村2180米、松树村1872米、洼子沟村2060米。贫困村、行政村、自然村共建',
      ['柳河村', '松树村', '洼子沟村'],
    ],
    ['a village of the town that reports', '我镇柳条坝村识别贫困户，我镇贫困村', ['柳条坝村']],
    [
      'the short form of a city that is a word, amid other cities',
      '佛山、珠海、东莞、中山、江门',
      ['佛山', '珠海', '东莞', '中山', '江门'],
    ],
    [
      'regions by their endings',
      '对接关中平原城市群和川南经济区',
      ['关中平原城市群', '川南经济区'],
    ],
    [
      'towns by their short forms in a row that counts them, and one beside a town',
      '绥江县已有板栗、新滩和会仪3个乡镇出列，新滩镇、下坪镇先行',
      ['绥江县', '板栗', '新滩', '会仪', '新滩镇', '下坪镇'],
    ],
    [
      'villages behind what is done with them',
      '实施柳河村、双龙村、洼子沟村道路',
      ['柳河村', '双龙村', '洼子沟村'],
    ],
    [
      'basins and zones of parts of provinces',
      '主要分布在黑龙港流域、川西北生态示范区',
      ['黑龙港流域', '川西北生态示范区'],
    ],
    ['no city in the name of a person', '大庆市的种植大户邓大庆带头', ['大庆市']],
    ['no clause before a basin', '临县围绕黄河流域发展', ['黄河流域']],
    ['no place in an office', '（芦山县外宣办）芦山县脱贫', ['芦山县']],
    ['an ocean, not the country that begins it', '面向印度洋', ['印度洋']],
    ['no kinds of villages', '曹县大集镇淘宝村33个', ['曹县大集镇']],
    ['townships of Taiwan', '走訪南投縣仁愛鄉與屏東縣', ['南投縣仁愛鄉', '屏東縣']],
    ['the longer of two mountains', '喀喇昆仑山北麓', ['喀喇昆仑山']],
    [
      'features of which no list knows, where a verb places something by them',
      '村子位于云台山南麓，毗邻沙颖湖',
      ['云台山', '沙颖湖'],
    ],
    [
      'the land that a mountain or a river gives its name to',
      '地处吕梁山区和辽河平原，走进秦岭',
      ['吕梁山区', '辽河平原', '秦岭'],
    ],
    ['districts of Hongkong', '元朗及荃湾的居民往来中西部，离岛免税', ['元朗', '荃湾']],
    [
      'a full name over a short form that ends inside it',
      '确定安溪县帮扶大田县',
      ['安溪县', '大田县'],
    ],
    ['townships of a people by their usual names', '华坪县永兴乡的挂钩点', ['华坪县永兴乡']],
    [
      'counties of two characters that stand free',
      '唐县去年脱贫。唐县开发岗位，建成小康县、示范县',
      ['唐县', '唐县'],
    ],
    [
      'the county behind a conjunction',
      '康县增收。康县与明白纸和康县手册',
      ['康县', '康县', '康县'],
    ],
    [
      'a city by its short form behind a province where it does not lie',
      '从湖北省张家界出发，到江西省景德镇、河北省大同',
      ['湖北省张家界', '江西省景德镇', '河北省'],
    ],
    ['hamlets in a village', '来到罗城县怀群镇虾洞村兰洞屯和该村屯', ['罗城县怀群镇虾洞村兰洞屯']],
    ['autonomous counties without their people', '镇宁自治县与镇宁结对', ['镇宁自治县', '镇宁']],
    [
      'villages that a cooperative has introduced',
      '玛沁县拉加镇欧科村畜牧专业合作社分红，欧科村人人有份',
      ['欧科村'],
    ],
    ['no country in 乡土中国, no city in its launch centre', '乡土中国与西昌卫星发射中心', []],
    ['no place in a post or a school', '贵州省省长到雷山县第二中学调研', []],
    ['no country in the name of a paper', '据中国经济网报道，中国人口众多', ['中国']],
    ['no feature in plain words', '地处大山深处，位于该河东岸、深山区', []],
    [
      'units by names that they no longer have',
      '毕节地区与富阳市、宁乡县结对',
      ['毕节地区', '富阳市', '宁乡县'],
    ],
    [
      'autonomous counties by their usual names',
      '紫云县、通道县与东乡县',
      ['紫云县', '通道县', '东乡县'],
    ],
    [
      'a unit in a province where it does not lie',
      '云南省毕节市织金县的茶',
      ['云南省毕节市织金县'],
    ],
    ['parts of provinces', '黔西北与豫东南的农户，走过渝东', ['黔西北', '豫东南', '渝东']],
    [
      'the plains of parts of provinces',
      '豫东平原与坝上高原、鄂西山区',
      ['豫东平原', '坝上高原', '鄂西'],
    ],
    [
      'new areas and parks',
      '落户贵安新区，毗邻青云山国家森林公园',
      ['贵安新区', '青云山国家森林公园'],
    ],
    ['gorges behind a river', '长江巫峡岸边', ['长江', '巫峡']],
    [
      'short forms beside a place',
      '公路从桂林到巴马，经南宁、马山',
      ['桂林', '巴马', '南宁', '马山'],
    ],
    [
      'villages that are told by what is said of them',
      '白石村位于威宁县石门乡，白石村村民富了',
      ['白石村', '威宁县石门乡', '白石村'],
    ],
    [
      'villages that are named again',
      '走进青溪村，茶香扑鼻。在青溪村，茶农老李说',
      ['青溪村', '青溪村'],
    ],
    ['no villages of a kind', '在贫困村，群众说。在贫困村，干部说。走进示范村，建设小山村', []],
    [
      'no organisations with a place before them',
      '河北省农科院与云南省援疆指挥部、工行贵州省分行',
      [],
    ],
    [
      'no cooperatives of a village',
      '毕节市青山镇水塘村。水塘村合作社入股',
      ['毕节市青山镇水塘村'],
    ],
    ['no products of the land', '延边黄牛与赣州脐橙、吉林大米', []],
    ['no country in 其中国道 or 中国特色', '其中国道35公里，坚持中国特色', []],
    ['no company that is named for a place', '宁德时代新能源落户', []],
    ['no flower of a county', '汪清县召开大会，鸡冠花开', ['汪清县']],
    ['no roads', '黄河路与南京西路', []],
    ['towns by rule behind 街道 and 镇', '西安市高新区', ['西安市高新区']],
    ['towns behind short forms', '在威宁县石门乡采访', ['威宁县石门乡']],
  ])('finds %s', (_, text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['宁乡县2015年脱贫', '430124', 'county'],
    ['毕节地区', '522400', 'prefecture'],
    ['上海', '310000', 'province'],
    ['重庆市', '500000', 'province'],
    ['雄安新区', undefined, 'zone'],
    ['湖北省张家界市桑植县', '430822', 'county'],
    ['恩施州辖恩施、利川两市', '422800', 'prefecture'],
  ])('%s has code %s and level %s', (text, code, level) => {
    expect(first(text)).toMatchObject({ level });
    expect(first(text)?.['code']).toBe(code);
  });

  it('takes what is listed behind 辖 for units below', () => {
    const codes = findPlaces('恩施州辖恩施、利川两市').map(({ attributes }) => attributes['code']);
    expect(codes).toEqual(['422800', '422801', '422802']);
  });

  it('gives a village without a chain the unit that it is said to lie in, or the county of the report', () => {
    expect(first('白石村位于贵州省威宁县石门乡')).toMatchObject({
      path: ['白石村'],
      code: '520526',
      level: 'village',
    });
    const far = findPlaces('织金县召开大会。青溪村村民富了').at(-1)?.attributes;
    expect(far).toMatchObject({ path: ['青溪村'], code: '520524', level: 'village' });
  });

  it('takes a short form for a town of the report’s own county before a county elsewhere', () => {
    const text = '上杭县人民政府报告。艺术团走进古田慰问，宁德的客商到访';
    expect(findPlaces(text).map(({ attributes }) => attributes['code'])).toEqual([
      '350823',
      '350900',
    ]);
  });

  it('knows a report’s home from the names of its offices', () => {
    expect(found('花蓮縣政府報告：瑞穗鄉、玉里鎮產值增加')).toEqual(['瑞穗鄉', '玉里鎮']);
  });

  it('finds short forms of counties only where the report supports them', () => {
    expect(found('雷山、台江已摘帽')).toEqual([]);
    expect(found('雷山县召开会议。雷山已摘帽')).toEqual(['雷山县', '雷山']);
    expect(found('黔东南州的雷山已摘帽')).toEqual(['黔东南州', '雷山']);
  });

  it('takes common words for places only where the full name stands too', () => {
    expect(found('加强合作，盘活资源，振兴乡村，富民强县，全州上下')).toEqual([]);
    expect(found('合作市位于甘南。合作的牧民')).toEqual(['合作市', '甘南', '合作']);
  });

  it('knows well-known short forms without any support', () => {
    expect(found('河北、海南、西安、保定、临沂、岳阳等地')).toEqual([
      '河北',
      '海南',
      '西安',
      '保定',
      '临沂',
      '岳阳',
    ]);
  });

  it('takes the larger unit where nothing else speaks', () => {
    expect(first('河北省外。河北')?.['code']).toBe('130000');
    expect(first('援助来自河北')?.['code']).toBe('130000');
    expect(first('南投縣仁愛鄉')?.['code']).toBe('710000');
    expect(first('援助来自吉林')?.['code']).toBe('220000');
  });

  it('leaves short forms to the villages and streets that begin with them', () => {
    expect(found('河北村的基地，南京路的商户')).toEqual([]);
  });

  it('finds later bare mentions of villages and those that a list adds', () => {
    expect(found('雷山县西江镇白岩村、也利村是贫困村。白岩村今年摘帽，也利村亦然。')).toEqual([
      '雷山县西江镇白岩村',
      '也利村',
      '白岩村',
      '也利村',
    ]);
  });

  it.each([
    ['走进石坪镇二十里铺村，看望', ['石坪镇二十里铺村']],
    [
      '会宁县变了样。双庙镇上河湾村和大坪乡王家沟村',
      ['会宁县', '双庙镇上河湾村', '大坪乡王家沟村'],
    ],
    ['每个乡镇一个村，重点镇示范村，各乡镇村三级', []],
    ['石坪镇上湾村党支部书记', []],
  ])('takes a town and its village by their endings: %s', (text, expected) =>
    expect(found(text)).toEqual(expected),
  );

  it('gives a village of the county that the report is about to it', () => {
    expect(findPlaces('会宁县变了样。双庙镇上河湾村')[1]?.attributes).toMatchObject({
      path: ['双庙镇', '上河湾村'],
      code: '620422',
      level: 'village',
    });
  });

  it('takes farms of the corps by their numbers', () => {
    expect(found('兵团第三师四十四团、五十一团连片种植')).toEqual(['四十四团', '五十一团']);
    expect(found('文工团和二十五团队')).toEqual([]);
  });

  it('takes a hamlet with the village that the report has introduced', () => {
    expect(found('雷山县西江镇白岩村。学校建在白岩村下寨屯，白岩村')).toEqual([
      '雷山县西江镇白岩村',
      '白岩村下寨屯',
      '白岩村',
    ]);
  });

  it.each([
    ['昆仑山北麓，克里雅河畔', ['昆仑山', '克里雅河']],
    ['嫩江西岸，湟水河谷', ['嫩江', '湟水河']],
    ['来到青衣河上游', ['青衣河']],
    ['母亲河畔，护城河两岸，小河源头，大山脚下', []],
  ])('takes rivers and mountains by their banks and feet: %s', (text, expected) =>
    expect(found(text)).toEqual(expected),
  );

  it('knows a county by its usual name behind any word', () => {
    expect(found('高寒贫困地区长白县')).toEqual(['长白县']);
  });

  it.each([
    ['publications', '据四川日报报道'],
    ['a firm with its seat in brackets', '华丰牧业（深圳）有限公司'],
    ['first secretaries', '雷山县西江镇白岩村第一书记'],
    ['offices', '四川省人社厅、雷山县委、雷山县扶贫开发办公室'],
    ['survey offices', '国家统计局毕节调查队'],
    ['companies and co-operatives', '雷山县绿源农业发展有限公司'],
    ['posts', '驻雷山县工作队'],
    ['titles of documents', '《贵州省脱贫攻坚条例》'],
    ['lists of links', '地区:安徽|北京|重庆|福建|甘肃'],
    ['generic words', '全省各地，该村两委，贫困村和行政村'],
  ])('leaves alone %s (L3, L5)', (_, text) => expect(found(text)).toEqual([]));

  it('says path, level, code and full path', () => {
    expect(first('走进汪清县东光镇东兴村')).toEqual({
      path: ['汪清县', '东光镇', '东兴村'],
      resolved: ['吉林省', '延边朝鲜族自治州', '汪清县', '东光镇', '东兴村'],
      code: '222424',
      level: 'village',
    });
    expect(first('北京市海淀区')).toEqual({
      path: ['北京市', '海淀区'],
      resolved: ['北京市', '海淀区'],
      code: '110108',
      level: 'county',
    });
  });

  it('writes the path as the text does, and the full path as the tables do', () => {
    expect(first('前往湖南省長沙市')).toEqual({
      path: ['湖南省', '長沙市'],
      resolved: ['湖南省', '长沙市'],
      code: '430100',
      level: 'prefecture',
    });
  });

  it('ranks ambiguous names by what else the report names', () => {
    expect(first('鼓楼区')?.['code']).toBe('320106');
    expect(findPlaces('福建省福州市发布通报。鼓楼区')[1]?.attributes['code']).toBe('350102');
    expect(findPlaces('河南省开封市发布通报。鼓楼区')[1]?.attributes['code']).toBe('410204');
  });

  it('gives offsets that are right behind rare characters', () => {
    const text = '📊𠮷野报道：浙江省宁波市';
    expect(findPlaces(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '浙江省宁波市',
    ]);
  });

  it('leaves out what lies in a name of another kind', () => {
    expect(
      findPlaces('“宁波行动”在宁波', [{ start: 0, end: 6 }]).map(({ start }) => start),
    ).toEqual([7]);
  });

  it('gets through hostile text', () => {
    for (const hostile of ['吉林', '村', '东兴村、', '|', '>', '《', '省市县'].map((bit) =>
      bit.repeat(20_000),
    )) {
      expect(Array.isArray(findPlaces(hostile))).toBe(true);
    }
  });
});

describe('core/place/village', () => {
  it.each([
    ['岷县的青草沟村，青草沟村村民说', '621126'],
    ['青草沟村位于甘肃与四川交界处，岷县的青草沟村今年脱贫，青草沟村村民说', '621126'],
  ])('knows whose village it is: %s', (text, code) => {
    const villages = findPlaces(text).filter((place) => place.text === '青草沟村');
    expect(villages.length).toBeGreaterThan(1);
    expect(new Set(villages.map(({ attributes }) => attributes['code']))).toEqual(new Set([code]));
  });
});
