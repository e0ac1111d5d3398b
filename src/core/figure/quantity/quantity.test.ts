import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuantity } from './quantity.ts';

/** `value unit kind bound change`, what is plain left out: exact bound, no change; `-` for no unit. */
function read(surface: string): string {
  const result = readQuantity(surface);
  if (!result.ok) return `(${result.error})`;
  const quantity = result.value;
  const value = 'value' in quantity ? quantity.value : `${quantity.low}~${quantity.high}`;
  const said = [quantity.bound, quantity.change].filter(
    (word) => word !== 'exact' && word !== 'none',
  );
  return [value, quantity.unit || '-', quantity.kind, ...said].join(' ');
}

/** `text → reading`, one a line. */
function cases(lines: string): void {
  const rows = lines
    .trim()
    .split('\n')
    .map((line) => line.split('→').map((part) => part.trim()));
  it.each(rows)('%s is %s', (text = '', expected = '') => {
    expect(read(text)).toBe(expected);
  });
}

describe('what a converter or a typesetter has left in it', () => {
  cases(`
    312.87萬(wàn)人 → 3128700 人 count
    117個(gè) → 117 個 count
    1000 多米 → 1000 米 length over
    近 4 万人 → 40000 人 count about
    4 成以上 → 40 % percent at_least
    1 267户 → 1267 户 count
    7, 500个 → 7500 个 count
    未及50% → 50 % percent under
    2年度 → 2 年度 duration
    2.5:1以内 → 2.5 - other at_most
  `);
});

describe('counts', () => {
  cases(`
    251个 → 251 个 count
    近4万人 → 40000 人 count about
    6.5亿袋 → 650000000 袋 count
    20余户 → 20 户 count over
    1.67万人 → 16700 人 count
    8批次 → 8 批次 count
    2.6万户次 → 26000 户次 count
    3000余人次 → 3000 人次 count over
    20多个 → 20 个 count over
    两栋 → 2 栋 count
    十二个 → 12 个 count
    一千余人 → 1000 人 count over
    上百名 → 100 名 count at_least
    上千个 → 1000 个 count at_least
    近百头 → 100 头 count about
    逾三万五千名 → 35000 名 count over
    超过500家 → 500 家 count over
    超10万户 → 100000 户 count over
    不足100户 → 100 户 count under
    不到3家 → 3 家 count under
    至少20处 → 20 处 count at_least
    不超过5次 → 5 次 count at_most
    最多8人 → 8 人 count at_most
    10户以上 → 10 户 count at_least
    10户及以上 → 10 户 count at_least
    50人以下 → 50 人 count at_most
    20家以内 → 20 家 count at_most
    300人左右 → 300 人 count about
    约600名 → 600 名 count about
    大约30辆 → 30 辆 count about
    11万 → 110000 - count
    71万 → 710000 - count
    十几个 → 10 个 count over
    几十名 → 10 名 count over
    数百家 → 100 家 count over
    十来个 → 10 个 count about
    百余户 → 100 户 count over
    7镇 → 7 镇 count
    115.2万人(次) → 1152000 人(次) count
    100 家 → 100 家 count
    12 万户 → 120000 户 count
    兩萬餘人 → 20000 人 count over
    約290萬個 → 2900000 個 count about
    三十多個 → 30 個 count over
    一万零一人 → 10001 人 count
    壹万人 → 10000 人 count
    3又1/2个 → 3.5 个 count
    1.2 million → 1200000 - count
    ≥60人 → 60 人 count at_least
    100+ → 100 - count over
  `);
});

describe('money', () => {
  cases(`
    1000余元 → 1000 元 money over
    34亿元 → 3400000000 元 money
    348199.6万元 → 3481996000 元 money
    10万余元 → 100000 元 money over
    9400余万元 → 94000000 元 money over
    近千万元 → 10000000 元 money about
    上千万元 → 10000000 元 money at_least
    数千万元 → 10000000 元 money over
    3万亿元 → 3000000000000 元 money
    5,610亿美元 → 561000000000 美元 money
    87億港元 → 8700000000 港元 money
    1.5兆元 → 1500000000000 元 money
    2.5元/公斤 → 2.5 元/公斤 money
    120元/天 → 120 元/天 money
    50块钱 → 50 块钱 money
    ¥1200 → 1200 ¥ money
    $5万 → 50000 $ money
    壹佰万元整 → 1000000 元 money
    1亿2000万元 → 120000000 元 money
    2个亿 → 200000000 - count
    三千八百元 → 3800 元 money
    一万五千元 → 15000 元 money
    壹佰贰拾叁元伍角 → 1235 角 money
    壹仟零伍拾元零伍分 → 105005 分 money
    拾万元整 → 100000 元 money
    伍拾元正 → 50 元 money
    人民币壹拾万元整 → 100000 元 money
    人民币2.3亿元 → 230000000 元 money
    2.3亿元人民币 → 230000000 元 money
    US$2.3亿 → 230000000 US$ money
    NT$500 → 500 NT$ money
    $1.2 billion → 1200000000 $ money
  `);
});

describe('percentages and rates', () => {
  cases(`
    95.3% → 95.3 % percent
    0.3%以下 → 0.3 % percent at_most
    ２０％ → 20 % percent
    12‰ → 12 ‰ percent
    -0.85‰ → -0.85 ‰ percent
    百分之七点一 → 7.1 % percent
    千分之三 → 3 ‰ percent
    万分之五 → 5 ‱ percent
    三成五 → 35 % percent
    近三成 → 30 % percent about
    1.8个百分点 → 1.8 个百分点 percent
    32个基点 → 32 个基点 percent
    1/3 → 0.33333333333333333333 - percent
    三分之二以上 → 0.66666666666666666667 - percent at_least
    超过一半 → 0.5 - percent over
    2.3倍 → 2.3 倍 other
    四倍 → 4 倍 other
    翻一番 → 2 倍 other up
    翻了两番 → 4 倍 other up
    65%以上 → 65 % percent at_least
    百分之五十左右 → 50 % percent about
    三又二分之一 → 3.5 - other
    1½倍 → 1.5 倍 other
    >60% → 60 % percent over
    ≤5% → 5 % percent at_most
  `);
});

describe('ranks', () => {
  cases(`
    第二 → 2 - rank
    第一名 → 1 名 rank
    第12位 → 12 位 rank
    首个 → 1 个 rank
    首家 → 1 家 rank
    首位 → 1 位 rank
    倒数第一 → 1 - rank
    第五次 → (ordinal)
    第一届 → (ordinal)
    第一书记 → (ordinal)
    第三产业 → (ordinal)
  `);
});

describe('durations and ages', () => {
  cases(`
    5年 → 5 年 duration
    三年 → 3 年 duration
    两年半 → 2.5 年 duration
    一年多 → 1 年 duration over
    3个月 → 3 个月 duration
    一个多月 → 1 个月 duration over
    三个半月 → 3.5 个月 duration
    半年 → 0.5 年 duration
    半个月 → 0.5 个月 duration
    24小时 → 24 小时 duration
    一个半小时 → 1.5 个小时 duration
    120天左右 → 120 天 duration about
    15个工作日 → 15 个工作日 duration
    2年至3年 → 2~3 年 duration
    57岁 → 57 岁 age
    60岁以上 → 60 岁 age at_least
    60周岁及以上 → 60 周岁 age at_least
    15—59岁 → 15~59 岁 age
    70多岁 → 70 岁 age over
    十几年 → 10 年 duration over
    2000多年 → 2000 年 duration over
    40分30秒 → 2430 秒 duration
    两年零三个月 → 27 个月 duration
  `);
});

describe('measures', () => {
  cases(`
    0.3公顷 → 0.3 公顷 area
    7444平方公里 → 7444 平方公里 area
    2.79万平方公里 → 27900 平方公里 area
    6000平方米 → 6000 平方米 area
    4万余平米 → 40000 平米 area over
    1052万亩 → 10520000 亩 area
    82公里 → 82 公里 length
    600米左右 → 600 米 length about
    五千米 → 5000 米 length
    5千米 → 5 千米 length
    三十里 → 30 里 length
    120吨 → 120 吨 mass
    775.56亿斤 → 77556000000 斤 mass
    900公斤 → 900 公斤 mass
    3千克 → 3 千克 mass
    45.54兆瓦 → 45.54 兆瓦 power
    480千瓦 → 480 千瓦 power
    142.1MW → 142.1 MW power
    110千伏 → 110 千伏 other
    946.38亿千瓦时 → 94638000000 千瓦时 other
    15.6℃ → 15.6 ℃ other
    零下20℃ → -20 ℃ other
    35微克/立方米 → 35 微克/立方米 other
    96.2人/平方公里 → 96.2 人/平方公里 other
    450公斤/亩 → 450 公斤/亩 other
    3205.48点 → 3205.48 点 other
    500Mbps → 500 Mbps other
  `);
});

describe('ranges', () => {
  cases(`
    450元至650元 → 450~650 元 money
    3—5万 → 30000~50000 - count
    3-5% → 3~5 % percent
    5%~8% → 5~8 % percent
    30～50万元 → 300000~500000 元 money
    30至50名 → 30~50 名 count
    三五百人 → 300~500 人 count
    七八十户 → 70~80 户 count
    二三十万 → 200000~300000 - count
    两三年 → 2~3 年 duration
    十七八岁 → 17~18 岁 age
    5000至1万元 → 5000~10000 元 money
    三至五年 → 3~5 年 duration
    1万—2万元 → 10000~20000 元 money
    5-3个 → (trailing-text)
    1小时至2天 → (trailing-text)
    三到五成 → 30~50 % percent
    3至5成 → 30~50 % percent
    百分之五至十 → 5~10 % percent
    三分之一到二分之一 → 0.33333333333333333333~0.5 - percent
    半年到1年 → 0.5~1 年 duration
    3至百分之五 → (trailing-text)
  `);
});

describe('what is no quantity', () => {
  cases(`
    2018年 → (date)
    二〇一九年 → (date)
    9月14日 → (date)
    2018年4月 → (date)
    2016年至2018年 → (date)
    15:32 → (date)
    19.09.2018 → (date)
    7点 → (date)
    第三季度 → (date)
    0433—8157607 → (serial)
    13812345678 → (serial)
    010-66554433 → (serial)
    一些 → (indefinite)
    若干 → (indefinite)
    几个 → (indefinite)
    多名 → (indefinite)
    十分 → (not-a-quantity)
    万一 → (not-a-quantity)
    十三五 → (trailing-text)
    三五成群 → (trailing-text)
    一带一路 → (trailing-text)
    四不摘 → (trailing-text)
    五大 → (trailing-text)
    251个贫困村 → (trailing-text)
    贫困村251个 → (not-a-quantity)
    增长5% → (not-a-quantity)
    延边州 → (not-a-quantity)
    元 → (not-a-quantity)
    (空) → (not-a-quantity)
  `);

  it('is an empty line', () => {
    expect(read('  ')).toBe('(empty)');
  });
});

describe('any text', () => {
  const parts =
    '近 约 超过 上 不足 第 首 倒数 负 - 零下 1 12 3.5 0 007 1,000 三 十 百 千 万 亿 两 几 数 半 余 多 来 % ‰ 元 个 人 年 月 岁 公里 千瓦 至 — 以上 左右 分之 成 倍 / : 《 “ a 😀';
  const texts = fc
    .array(fc.constantFrom(...parts.split(' ')), { maxLength: 8 })
    .map((words) => words.join(''));

  it('is read without a throw, values as plain decimals', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const result = readQuantity(text);
        if (!result.ok) return;
        const values =
          'value' in result.value ? [result.value.value] : [result.value.low, result.value.high];
        for (const value of values) expect(value).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
      }),
      { seed: 11, numRuns: 5000 },
    );
  });
});
