import { describe, expect, it } from 'vitest';
import { placeChain } from './chain.ts';

describe('core/place/chain', () => {
  it.each([
    ['汪清县东光镇东兴村', ['汪清县', '东光镇', '东兴村'], 'village'],
    ['吉林省延边州', ['吉林省', '延边州'], 'prefecture'],
    ['延边朝鲜族自治州', ['延边朝鲜族自治州'], 'prefecture'],
    ['内蒙古自治区赤峰市', ['内蒙古自治区', '赤峰市'], null],
    ['北京市海淀区', ['北京市', '海淀区'], 'county'],
    ['青岛市市北区', ['青岛市', '市北区'], 'county'],
    ['苏州市', ['苏州市'], null],
    ['江苏省苏州市姑苏区', ['江苏省', '苏州市', '姑苏区'], 'county'],
    ['山东省济南市市中区', ['山东省', '济南市', '市中区'], 'county'],
    ['延吉国际空港经济开发区', ['延吉国际空港经济开发区'], 'zone'],
    ['臺灣省花蓮縣', ['臺灣省', '花蓮縣'], 'county'],
    ['长白山', ['长白山'], 'natural'],
    ['宁波', ['宁波'], null],
    ['吉林延边州', ['吉林延边州'], 'prefecture'],
  ])('%s is %j', (quote, path, level) => {
    expect(placeChain(quote)).toEqual({ path, level });
  });
});
