import { looksWide } from './file-kind.ts';

export interface DecodedText {
  readonly text: string;
  /** Label as in the Encoding standard. */
  readonly encoding: string;
  /** False when the bytes fit no encoding without a fault, or two equally well. */
  readonly isCertain: boolean;
}

const SAMPLE_BYTES = 128 * 1024;

/** Bytes of a text file as text: marks first, then strict UTF-8, then what Chinese offices save. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  if (looksWide(bytes)) return decode(bytes, 'utf-16le');
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== undefined) return { text: strict, encoding: 'utf-8', isCertain: true };
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (isNearlyUtf8(sample)) return decode(bytes, 'utf-8');
  const [simplified, traditional] = [plausibility(sample, 'gb18030'), plausibility(sample, 'big5')];
  // Both encodings can read nearly all bytes of the other; only one gives everyday characters.
  return decode(bytes, traditional > simplified * 1.5 + 0.02 ? 'big5' : 'gb18030');
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  const strict = decodeStrictly(bytes, encoding);
  if (strict !== undefined) return { text: strict, encoding, isCertain: true };
  return { text: new TextDecoder(encoding).decode(bytes), encoding, isCertain: false };
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** UTF-8 with a few broken bytes, for example cut off inside a character by another program. */
function isNearlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  const foreign = text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0;
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return foreign > 0 && broken / foreign < 0.05;
}

/** Share of everyday characters among all that are not ASCII, less what cannot be meant. */
function plausibility(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample);
  let foreign = 0;
  let everyday = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) continue;
    foreign++;
    if (EVERYDAY.has(character)) everyday++;
    else if (point === 0xff_fd || (point >= 0xe0_00 && point <= 0xf8_ff)) everyday--;
  }
  return foreign === 0 ? 0 : everyday / foreign;
}

/** Characters that any roster or list is full of, simplified and traditional. */
const EVERYDAY: ReadonlySet<string> = new Set(
  '的一是了不在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏姓性证号码址楼栋幢室籍备注职户系族龄男无序身份联系电话小区单元门牌租客夫妻儿女父母镇街村社区陈刘杨赵吴徐孙朱胡郭何罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊陆郝孔崔康邱秦史顾侯邵孟龙段雷钱汤尹黎易常贺赖龚萍芳伟丽敏静秀娟勇艳杰涛超霞刚桂娜燕辉玲军洋' +
    '這來國個們為說時會過學對裡後沒於還發當無開經頭動兩長樣現將與進實點種聲話兒問機給幾業間麼電門東氣關並內產萬體別處總場師書員報馬張難數車應計親務記邊風戰幹許題統請愛讓認論義術結連遠資隊帶條變聯權領傳達辦運區轉眾輕語滿黨歷廣議單據導網號碼樓棟備註職戶齡證籍鄉鎮鄰縣臺灣里弄巷樓號陳劉楊趙吳孫羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻余潘鍾譚鄒陸顧龍錢湯賴龔偉麗靜豔傑剛輝軍屋座苑邨園',
);
