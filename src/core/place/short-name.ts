/** Peoples in the names of autonomous units; dropped in a short form: 延边朝鲜族自治州 is 延边. */
const peoples =
  '蒙古族|蒙古|回族|回|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|' +
  '景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|达斡尔|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|乌孜别克族|俄罗斯族|鄂温克族|鄂温克|德昂族|保安族|裕固族|' +
  '京族|塔塔尔族|独龙族|鄂伦春族|鄂伦春|赫哲族|门巴族|珞巴族|基诺族|各族';

// At least two characters stay: 内蒙古 is no people in a place called 内.
const autonomous = new RegExp(`^(..+?)(?:${peoples})*自治([区州县旗])$`, 'u');
const plainEnding = /(?:特别行政区|地区|林区|特区|矿区|新区|省|市|县|区|旗|盟)$/u;

const ethnicTown = new RegExp(`^(..+?)(?:${peoples})+(?:民族)?乡$`, 'u');

/** What a township of a people is called for short: 永兴傈僳族乡 is 永兴乡; undefined for any other. */
export function shortTownName(name: string): string | undefined {
  if (!name.endsWith('族乡')) return undefined;
  const core = ethnicTown.exec(name)?.[1];
  return core === undefined ? undefined : `${core}乡`;
}

/** 科尔沁左翼中旗 is 科左中旗. */
const leagueBanner = /^(.).*([左右])翼(.旗)$/u;

/** The short forms of a unit's name, each at least two characters: 延边, 延边州; none where nothing is left. */
export function shortNames(name: string): readonly string[] {
  const [, core, ending] = autonomous.exec(name) ?? [];
  const banner = leagueBanner.exec(name);
  if (banner !== null) return [banner.slice(1).join('')];
  const forms =
    core !== undefined && ending !== undefined
      ? ending === '区'
        ? [core]
        : [core, core + ending, `${core}自治${ending}`]
      : [name.replace(plainEnding, '')];
  return forms.filter((form) => form.length >= 2 && form !== name);
}
