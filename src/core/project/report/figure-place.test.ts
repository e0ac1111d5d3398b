import { describe, expect, it } from 'vitest';
import { findProposals } from '../../suggest/proposals.ts';
import { aLayer, anAnnotation } from '../../testing/builders.ts';
import { figurePlaces } from './figure-place.ts';

/** Each figure of a text with the place that it is of, as the rules propose them. */
function places(text: string): readonly string[] {
  const annotations = findProposals(text, ['figure', 'location']).map((proposal) =>
    anAnnotation({
      ...{ start: proposal.start, end: proposal.end, quote: proposal.text },
      ...{ label: proposal.label, attributes: proposal.attributes },
      id: `${proposal.label} ${proposal.start}`,
    }),
  );
  const placeOf = figurePlaces(text, aLayer(annotations));
  return annotations
    .filter(({ label }) => label === 'figure')
    .map((figure) => `${figure.quote} ${placeOf(figure)?.name ?? '–'}`);
}

describe('core/project/figure-place', () => {
  it.each([
    ['the last place of the sentence', '安图县与汪清县比邻。汪清县有贫困村80个。', ['80个 汪清县']],
    [
      'the last place of the paragraph, where the sentence names none',
      '安图县脱贫了。\n走进汪清县东光镇，满眼新绿。种植木耳300亩。',
      ['300亩 汪清县东光镇'],
    ],
    [
      'the first place of the report, where the paragraph names none',
      '安图县脱贫了，汪清县也脱贫了。\n种植木耳300亩。',
      ['300亩 安图县'],
    ],
    [
      'the unit that 全县 and 全村 speak of, whatever else was named',
      '汪清县不大，东光镇东兴村更小。全村种木耳20亩，全县种木耳300亩。',
      ['20亩 东光镇东兴村', '300亩 汪清县'],
    ],
    [
      'no partner in another province, where 全县 is said',
      '安图县来了客人。安图县有厦门市海沧区捐建的车间，全县100个村受益。',
      ['100个 安图县'],
    ],
    [
      'what a sentence began with, for the sentences behind it',
      '汪清县支援了和龙市。投资300万元，占地20亩。',
      ['300万元 汪清县', '20亩 汪清县'],
    ],
    [
      'the last in its own sentence',
      '汪清县共建冷库5座，东光镇建了2座。',
      ['5座 汪清县', '2座 东光镇'],
    ],
    [
      'no neighbour, and none in which it lies',
      '安图县脱贫了。\n东光镇位于汪清县西南，距图们市80公里，有农户900户。',
      ['80公里 东光镇', '900户 东光镇'],
    ],
    [
      'none of several that are listed',
      '汪清县有东光镇、罗子沟镇、春阳镇3个重点镇，投入500万元。',
      ['3个 汪清县', '500万元 汪清县'],
    ],
    [
      'no giver of money, and no paper',
      '汪清县争取宁波对口帮扶资金300万元，安图日报讯50家企业捐款。',
      ['300万元 汪清县', '50家 汪清县'],
    ],
    [
      'a partner elsewhere only in its own sentence',
      '安图县、和龙市、敦化市脱贫了。安图县很大。海沧区派来医生12人。培训300人次。',
      ['12人 海沧区', '300人次 安图县'],
    ],
    [
      'not the whole in which something ranks or to which it is compared',
      '安图县群众满意度位列全省第二，收入比全州平均水平高200元。长春是吉林省的省会，延边州在东部。',
      ['第二 安图县', '200元 安图县'],
    ],
    [
      'the place that the rest of its sentence begins with, where none was named',
      '冬天来了。\n面对80个贫困村，安图县迎难而上。',
      ['80个 安图县'],
    ],
    [
      'what was told of last, until a heading begins anew',
      '安图县脱贫记\n走进安图县明月镇，满眼新绿。\n种木耳300亩。\n二、全面推进\n修路50公里。',
      ['300亩 安图县明月镇', '50公里 安图县'],
    ],
    [
      'no wider unit that was mentioned',
      '安图县不大。\n吉林省也不大。\n种木耳300亩。',
      ['300亩 安图县'],
    ],
    ['the same in traditional characters', '安圖縣不大。全縣有農戶900戶。', ['900戶 安圖縣']],
    ['none, where only neighbours are named', '我镇西邻安图县，有农户900户。', ['900户 –']],
    [
      'that in which it lies, where no other is named',
      '我镇位于安图县西部，有农户900户。',
      ['900户 安图县'],
    ],
    [
      'none that a bracket spells out',
      '安图县辖1镇（明月镇）、2乡（新合乡、永庆乡），共有3个乡镇。',
      ['1镇 安图县', '2乡 安图县', '3个 安图县'],
    ],
    [
      'none of those that something is made up of, and no venue',
      '安图县成立联盟，由汪清县的企业组成，共20家。会议在长春召开，种茶300亩。',
      ['20家 安图县', '300亩 安图县'],
    ],
    [
      'none that is left out, or of which a part is told',
      '安图县除明月镇以外，修路80公里，占整个吉林省的三分之一。',
      ['80公里 安图县', '三分之一 安图县'],
    ],
    [
      'no unit of what it belongs to',
      '青沟村村民富了。青沟村隶属安图县的明月镇，有地300亩，离县城安图县城30公里。',
      ['300亩 青沟村', '30公里 青沟村'],
    ],
    [
      'none that only stands out, for what follows',
      '安图县有12乡，以明月镇人口3万人最多，其次为新合乡2万人。总人口20万人。',
      ['12乡 安图县', '3万人 明月镇', '2万人 新合乡', '20万人 安图县'],
    ],
    [
      'a region of which an amount is told',
      '安图县代表发言。六盘山片区总人口2000万人，南疆四地州有33个县。',
      ['2000万人 六盘山片区', '33个 南疆四地州'],
    ],
    ['no mountain', '安图县地处长白山北麓，有贫困村80个。', ['80个 安图县']],
  ])('is %s', (_, text, expected) => {
    expect(places(text)).toEqual(expected);
  });
});
