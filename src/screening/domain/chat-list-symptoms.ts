/** What people write of an illness, by the codes of the form `symptoms`. First match wins within a piece of text. */
const SYMPTOM_WORDS: readonly (readonly [code: ChatSymptom, words: RegExp])[] = [
  ['breathless', /呼吸困难|呼吸不畅|喘不上气|气促|气短|胸闷|胸痛/],
  ['fever', /发高?烧|发低?烧|发热|低烧|低热|高烧|高热|有点烧|烧起来|發燒|發熱/],
  ['cough', /干咳|咳嗽|咳痰|有点咳|在咳/],
  ['soreThroat', /(?:咽|喉咙|喉嚨|嗓子|咽喉)[有点很]{0,2}(?:痛|疼|干|痒|不舒服|不适)/],
  ['smellTasteLoss', /(?:嗅觉|味觉|嗅味觉)(?:减退|丧失|消失|下降)?|闻不到|没味道|吃不出味/],
  ['diarrhoea', /腹泻|拉肚子|拉稀|肚子不好/],
  ['vomiting', /呕吐|恶心|想吐/],
  ['runnyNose', /流鼻?涕|鼻塞|打喷嚏/],
  ['headache', /头(?:有点|很)?(?:痛|疼|晕)/],
  ['musclePain', /(?:浑身|肌肉|全身|身上)(?:酸)?(?:痛|疼)|酸痛/],
  ['fatigue', /乏力|没力气|无力|疲劳|很累/],
  ['other', /不舒服|不适|不太好|身体不好|异常|不正常|感冒|生病/],
];
export type ChatSymptom =
  | 'breathless'
  | 'fever'
  | 'cough'
  | 'soreThroat'
  | 'smellTasteLoss'
  | 'diarrhoea'
  | 'vomiting'
  | 'runnyNose'
  | 'headache'
  | 'musclePain'
  | 'fatigue'
  | 'other';

/** Medicine is asked for by the name of what it is against. */
const MEDICINE = /(?:退烧|退热|感冒|止咳|咳嗽|头痛|腹泻|止泻|发烧)(?:药|藥|贴|糖浆|冲剂)|退烧了|已退烧|烧退了/g;
const DENIED =
  /^(?:[^,，。;；!！\s]{0,6}?)(?:无|無|没有|沒有|没|未见|未|均无|都无|也没|不)(?!力|舒服|适|適|正常|太好|好)/;
const TURN = /(?:但是|但|只是|就是|不过|除了|有点|有些|还有)/;

/**
 * Symptoms that a line speaks of as present: "无发热咳嗽" speaks of none, "无发烧，有点咳嗽" of one. Also the line without these words.
 */
export function takeSymptoms(text: string): { readonly symptoms: readonly ChatSymptom[]; readonly rest: string } {
  const found = new Set<ChatSymptom>();
  const pieces = text.split(/(?<=[,，。;；!！\s])|(?=但是|但|不过|只是)/);
  const rest = pieces.map((piece) => readPiece(piece, found)).join('');
  return { symptoms: SYMPTOM_WORDS.map(([code]) => code).filter((code) => found.has(code)), rest };
}

function readPiece(piece: string, found: Set<ChatSymptom>): string {
  const words = piece.replace(MEDICINE, '');
  const denied = DENIED.exec(words);
  const turn = denied ? words.slice(denied[0].length).search(TURN) : -1;
  const isDenied = denied !== null && turn < 0;
  const spoken = denied && turn >= 0 ? words.slice(denied[0].length + turn) : words;
  let isAboutHealth = false;
  for (const [code, pattern] of SYMPTOM_WORDS) {
    if (!pattern.test(words)) continue;
    isAboutHealth = true;
    // "其他" is said only where nothing more particular is.
    if (!isDenied && pattern.test(spoken) && (code !== 'other' || found.size === 0)) found.add(code);
  }
  if (!isAboutHealth) return piece;
  // Whoever denies a symptom says that all are well.
  return isDenied ? ' 正常 ' : ' ';
}
