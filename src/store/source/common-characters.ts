/**
 * Characters that make up most of any Chinese text, reports above all, in both scripts. Bytes read in a wrong encoding give rare characters
 * instead, so the share of these tells encodings apart even in a line or two.
 */
const characters = [
  '的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手',
  '十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位',
  '因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期',
  '叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非',
  '流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未',
  '村镇乡县省贫困脱扶户万亿元项目率增收入农业产业就帮驻贷款补助标准实施工程建设易地搬迁教育医疗保障住房安全饮水劳务车间干部书记攻坚脱贫致富精准摘帽退出验收成效巩固提升低于达到累计投入资金',
  '季度同期增长下降比重面积粮食牧林渔株亩吨斤米公里只头套名所座台处批件占按照根据截至其中共计约近余超多左右以上每均分别约占较上年同',
  '來國個說們為時這對過還發當無開動現將實點種聲話問業間電門東總場書張難數應車計風戰許覺認論結連遠資隊帶條變聯權領傳紅決運強轉語滿識極黃錢黨縣鄉鎮貧農產業戶億項補標準設遷療護務車間幹部記致準驗後裡麼見長樣兩與進氣關並內萬體別處師員報馬親務該達辦區眾輕',
  '，。、；：？！“”‘’「」『』（）《》〈〉【】—…·％　',
];

const common: ReadonlySet<string> = new Set(characters.join(''));

/** Whether a character is among those that any Chinese text is full of. */
export function isCommonCharacter(character: string): boolean {
  return common.has(character);
}
