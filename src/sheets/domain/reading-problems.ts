import { defineTexts } from '../../base/domain/texts.ts';

/** What can be wrong with a row or a value of a sheet, in words for the person who has the sheet open. */
export const readingProblems = defineTexts({
  idCheckDigit: {
    'zh-CN': '身份证号“{value}”校验不对，可能抄错了一位。已登记本人，号码请核对后补上。',
    'zh-TW': '身分證號「{value}」校驗不符，可能抄錯了一位。已登記本人，號碼請核對後補上。',
    en: 'The check digit of id number “{value}” is wrong. The person was taken; please check the number and add it.',
  },
  idDate: {
    'zh-CN': '身份证号“{value}”里的出生日期不存在。已登记本人，号码请核对。',
    'zh-TW': '身分證號「{value}」裡的出生日期不存在。已登記本人，號碼請核對。',
    en: 'The birth date inside id number “{value}” does not exist. The person was taken; please check the number.',
  },
  idLength: {
    'zh-CN': '证件号“{value}”位数不对。已登记本人，号码请核对。',
    'zh-TW': '證件號「{value}」位數不對。已登記本人，號碼請核對。',
    en: 'Id number “{value}” has the wrong length. The person was taken; please check the number.',
  },
  idDamagedByExcel: {
    'zh-CN': '身份证号被 Excel 当作数字，后几位已丢失，无法恢复。请把该列设为文本后重新填写。',
    'zh-TW': '身分證號被 Excel 當作數字，後幾位已遺失，無法復原。請將該欄設為文字後重新填寫。',
    en: 'Excel treated the id number as a number and its last digits are lost. Set the column to text and type it again.',
  },
  idMasked: {
    'zh-CN': '证件号“{value}”被遮挡，没有作为号码登记。',
    'zh-TW': '證件號「{value}」被遮擋，沒有作為號碼登記。',
    en: 'Id number “{value}” is masked and was not taken as a number.',
  },
  idUnreadable: {
    'zh-CN': '证件号一栏写的是“{value}”，不像证件号。',
    'zh-TW': '證件號一欄寫的是「{value}」，不像證件號。',
    en: 'The id number says “{value}”, which is no id number.',
  },
  idRegionUnknown: {
    'zh-CN': '身份证号“{value}”的地区代码不认识，请看一眼。',
    'zh-TW': '身分證號「{value}」的地區代碼不認識，請看一眼。',
    en: 'The region code of id number “{value}” is unknown; please have a look.',
  },
  idInFuture: {
    'zh-CN': '身份证号“{value}”里的出生日期在将来，请核对。',
    'zh-TW': '身分證號「{value}」裡的出生日期在將來，請核對。',
    en: 'The birth date inside id number “{value}” lies in the future; please check it.',
  },
  idTwice: {
    'zh-CN': '这个证件号在第 {other} 行已经给了“{name}”。',
    'zh-TW': '這個證件號在第 {other} 列已經給了「{name}」。',
    en: 'Row {other} gives the same id number to “{name}”.',
  },
  sexConflict: {
    'zh-CN': '表上写的性别与身份证号不符，按身份证号登记。',
    'zh-TW': '表上寫的性別與身分證號不符，按身分證號登記。',
    en: 'The stated sex differs from the id number; the id number was followed.',
  },
  birthDateConflict: {
    'zh-CN': '表上写的出生日期“{value}”与身份证号不符，按身份证号登记。',
    'zh-TW': '表上寫的出生日期「{value}」與身分證號不符，按身分證號登記。',
    en: 'The stated birth date “{value}” differs from the id number; the id number was followed.',
  },
  birthDateImpossible: {
    'zh-CN': '出生日期“{value}”不存在或在将来，没有登记。',
    'zh-TW': '出生日期「{value}」不存在或在將來，沒有登記。',
    en: 'Birth date “{value}” does not exist or lies in the future; it was not taken.',
  },
  dateAmbiguous: {
    'zh-CN': '日期“{value}”可能有两种读法，没有登记，请写成 1985-03-02 的样子。',
    'zh-TW': '日期「{value}」可能有兩種讀法，沒有登記，請寫成 1985-03-02 的樣子。',
    en: 'Date “{value}” can be read in two ways and was not taken. Please write it like 1985-03-02.',
  },
  dateUnreadable: {
    'zh-CN': '日期“{value}”看不懂，没有登记。',
    'zh-TW': '日期「{value}」看不懂，沒有登記。',
    en: 'Date “{value}” cannot be read and was not taken.',
  },
  sexUnreadable: {
    'zh-CN': '性别“{value}”看不懂，没有登记。',
    'zh-TW': '性別「{value}」看不懂，沒有登記。',
    en: 'Sex “{value}” cannot be read and was not taken.',
  },
  phoneUnreadable: {
    'zh-CN': '电话“{value}”不完整或多了位数，没有登记。',
    'zh-TW': '電話「{value}」不完整或多了位數，沒有登記。',
    en: 'Phone “{value}” has too few or too many digits and was not taken.',
  },
  phoneMasked: {
    'zh-CN': '电话“{value}”被遮挡，没有作为号码登记。',
    'zh-TW': '電話「{value}」被遮擋，沒有作為號碼登記。',
    en: 'Phone “{value}” is masked and was not taken as a number.',
  },
  nameMasked: {
    'zh-CN': '姓名“{value}”不完整，请补全。',
    'zh-TW': '姓名「{value}」不完整，請補全。',
    en: 'Name “{value}” is not complete; please complete it.',
  },
  nameOdd: {
    'zh-CN': '姓名“{value}”里有数字或字母，请核对。',
    'zh-TW': '姓名「{value}」裡有數字或字母，請核對。',
    en: 'Name “{value}” holds digits or letters; please check it.',
  },
  nameMissing: {
    'zh-CN': '只有证件号，没有姓名。',
    'zh-TW': '只有證件號，沒有姓名。',
    en: 'There is an id number but no name.',
  },
  nameUnreadable: {
    'zh-CN': '姓名一栏写的是“{value}”，不像姓名。',
    'zh-TW': '姓名一欄寫的是「{value}」，不像姓名。',
    en: 'The name says “{value}”, which is no name.',
  },
  noNameNoId: {
    'zh-CN': '这一行没有姓名也没有证件号，无法登记。请补上后再导入。',
    'zh-TW': '這一列沒有姓名也沒有證件號，無法登記。請補上後再匯入。',
    en: 'This row has neither a name nor an id number. Add one of them and import it again.',
  },
  rowUnreadable: {
    'zh-CN': '这一行看不懂，没有登记。',
    'zh-TW': '這一列看不懂，沒有登記。',
    en: 'This row could not be understood and was not taken.',
  },
  valuesSwapped: {
    'zh-CN': '这一行的姓名与号码填反了，已换回来。',
    'zh-TW': '這一列的姓名與號碼填反了，已換回來。',
    en: 'Name and number were in each other’s column in this row and were put right.',
  },
  headerContradicted: {
    'zh-CN': '“{header}”一列的内容不是表头所说的，按内容读取。',
    'zh-TW': '「{header}」一欄的內容不是表頭所說的，按內容讀取。',
    en: 'Column “{header}” holds something else than its header says; it was read by its content.',
  },
  hiddenSheetRead: {
    'zh-CN': '隐藏的工作表“{name}”也读取了，请确认是否需要。',
    'zh-TW': '隱藏的工作表「{name}」也讀取了，請確認是否需要。',
    en: 'The hidden sheet “{name}” was read too; please check whether you want it.',
  },
  noRoster: {
    'zh-CN': '没有找到人员名单。',
    'zh-TW': '沒有找到人員名單。',
    en: 'No list of people was found.',
  },
});

/** The code of a problem with a row or a value. */
export type ReadingProblemCode = keyof typeof readingProblems;
