/**
 * Short forms of counties, and of a few prefectures, that are words of daily use as well: a place only where the report itself says so.
 * A name that hardly means anything else (保定, 常德) does not belong here, nor does any province.
 */
export const commonWords: ReadonlySet<string> = new Set(
  (
    '合作 资源 振兴 富民 全州 和平 新城 新华 平安 民主 东方 朝阳 向阳 红旗 太平 城关 城区 郊区 矿区 新区 前进 东山 西山 南山 北山 城中 ' +
    '城东 城西 城北 河东 河西 江北 江南 江东 海港 港口 大通 高新 长安 长乐 安宁 安定 安居 永安 兴国 长寿 友好 友谊 工农 东风 胜利 解放 ' +
    '中原 新兴 高明 新建 青山 公安 开化 通道 会同 大方 大同 安康 长治 安顺 中山 白银 海西 兴安 兴隆 兴业 建设 建华 文化 民乐 民族 团结 ' +
    '光明 万年 大安 大田 江口 江山 山阳 西湖 南部 河口 石门 三江 双桥 白云 青年 静安 龙门 凤凰 玉泉 温泉 沙湾 沙河 平原 平和 平定 安平 ' +
    '同心 共和 老城 富裕 丰满 阳光 阳春 清新 清河 清流 清水 爱民 先锋 东区 西区 南区 北区 中区 市中 市北 市南 桥东 桥西 路北 路南 站前 ' +
    '惠民 惠农 乐业 福利 宣化 通海 通山 通城 水城 镇海 商城 五峰 九龙 双峰 双流 滨海 滨江 临海 临江 永和 永福 永丰 永康 文成 武功 德化 ' +
    '德安 上林 离岛 中西 沙田 中阳 大新 正定 正安 万安 万载 新安 新生 新市 桃园'
  ).split(' '),
);
