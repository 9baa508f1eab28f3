import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** Why a file as a whole is refused, and what was noticed while reading it. */
export const sheetsProblems = {
  fileEncrypted: {
    status: 422,
    'zh-CN': '文件加了密码，打不开。请在 Excel 或 WPS 中去掉打开密码，另存后再上传。',
    'zh-TW': '檔案設有密碼，無法開啟。請在 Excel 或 WPS 中移除開啟密碼，另存後再上傳。',
    en: 'The file is protected by a password. Remove the password in Excel or WPS, save it and upload it again.',
  },
  fileNotASheet: {
    status: 422,
    'zh-CN': '这不是表格文件，内容其实是：{actual}。请上传 Excel（xlsx、xls）或 CSV 文件。',
    'zh-TW': '這不是試算表檔案，內容其實是：{actual}。請上傳 Excel（xlsx、xls）或 CSV 檔案。',
    en: 'This is not a sheet; its content is: {actual}. Please upload an Excel (xlsx, xls) or CSV file.',
  },
  fileDamaged: {
    status: 422,
    'zh-CN': '文件已损坏或没有传完整。请用 Excel 或 WPS 打开，另存为新文件后再上传。',
    'zh-TW': '檔案已損壞或沒有傳完整。請用 Excel 或 WPS 開啟，另存為新檔案後再上傳。',
    en: 'The file is damaged or incomplete. Open it in Excel or WPS, save it as a new file and upload that.',
  },
  fileEmpty: {
    status: 422,
    'zh-CN': '文件里没有内容。请检查是否选错了文件。',
    'zh-TW': '檔案裡沒有內容。請檢查是否選錯了檔案。',
    en: 'There is nothing in the file. Please check that you chose the right one.',
  },
  fileTooLarge: {
    status: 413,
    'zh-CN': '文件有 {megabytes} MB，最多 {limit} MB。请删去图片或拆成几个文件再上传。',
    'zh-TW': '檔案有 {megabytes} MB，最多 {limit} MB。請刪去圖片或拆成幾個檔案再上傳。',
    en: 'The file has {megabytes} MB; at most {limit} MB are taken. Remove pictures or split it into several files.',
  },
  fileUnpacksTooLarge: {
    status: 413,
    'zh-CN': '文件解开后超过 {limit} MB，不能读取。请只把有内容的行复制到新文件再上传。',
    'zh-TW': '檔案解開後超過 {limit} MB，無法讀取。請只把有內容的列複製到新檔案再上傳。',
    en: 'Unpacked, the file is larger than {limit} MB. Copy only the rows with content into a new file and upload that.',
  },
  fileTooManyRows: {
    status: 413,
    'zh-CN': '文件有内容的行超过 {limit} 行。请拆成几个文件再上传。',
    'zh-TW': '檔案有內容的列超過 {limit} 列。請拆成幾個檔案再上傳。',
    en: 'The file has more than {limit} rows with content. Please split it into several files.',
  },
  fileTooManyColumns: {
    status: 413,
    'zh-CN': '工作表“{sheet}”第 {row} 行的内容超出了第 {limit} 列。请删去右边多余的内容再上传。',
    'zh-TW': '工作表「{sheet}」第 {row} 列的內容超出了第 {limit} 欄。請刪去右邊多餘的內容再上傳。',
    en: 'Sheet "{sheet}", row {row} has content beyond column {limit}. Remove what stands far to the right and upload again.',
  },
  fileTooManyCells: {
    status: 413,
    'zh-CN': '文件内容太多（单元格超过 {limit} 个）。请拆成几个文件再上传。',
    'zh-TW': '檔案內容太多（儲存格超過 {limit} 個）。請拆成幾個檔案再上傳。',
    en: 'The file has more than {limit} cells. Please split it into several files.',
  },
  fileTooMuchText: {
    status: 413,
    'zh-CN': '文件里的文字超过 {limit} MB。请拆成几个文件再上传。',
    'zh-TW': '檔案裡的文字超過 {limit} MB。請拆成幾個檔案再上傳。',
    en: 'The file holds more than {limit} MB of text. Please split it into several files.',
  },
  fileTooManySheets: {
    status: 413,
    'zh-CN': '文件的工作表超过 {limit} 个。请拆成几个文件再上传。',
    'zh-TW': '檔案的工作表超過 {limit} 個。請拆成幾個檔案再上傳。',
    en: 'The file has more than {limit} sheets. Please split it into several files.',
  },
  fileTooSlow: {
    status: 422,
    'zh-CN': '{seconds} 秒内没能读完这个文件。请另存为 xlsx，或拆成几个文件再上传。',
    'zh-TW': '{seconds} 秒內沒能讀完這個檔案。請另存為 xlsx，或拆成幾個檔案再上傳。',
    en: 'The file could not be read within {seconds} seconds. Save it as xlsx or split it into several files.',
  },
  fileTooComplex: {
    status: 422,
    'zh-CN': '读取这个文件需要的内存太多。请另存为 xlsx，或拆成几个文件再上传。',
    'zh-TW': '讀取這個檔案需要的記憶體太多。請另存為 xlsx，或拆成幾個檔案再上傳。',
    en: 'Reading this file takes too much memory. Save it as xlsx or split it into several files.',
  },
  macrosIgnored: {
    status: 200,
    'zh-CN': '文件带有宏，宏没有运行，只读取了单元格。',
    'zh-TW': '檔案帶有巨集，巨集沒有執行，只讀取了儲存格。',
    en: 'The file has macros. They were not run; only the cells were read.',
  },
  formulasWithoutValues: {
    status: 200,
    'zh-CN': '工作表“{sheet}”有 {count} 个公式没有算出的值，按空白读取。请在 Excel 中打开并保存一次再上传。',
    'zh-TW': '工作表「{sheet}」有 {count} 個公式沒有算出的值，按空白讀取。請在 Excel 中開啟並儲存一次再上傳。',
    en: 'Sheet "{sheet}" has {count} formulas without a value; they were read as blank. Open and save the file in Excel first.',
  },
  hiddenSheetRead: {
    status: 200,
    'zh-CN': '隐藏的工作表“{sheet}”也读取了。',
    'zh-TW': '隱藏的工作表「{sheet}」也讀取了。',
    en: 'The hidden sheet "{sheet}" was read as well.',
  },
  encodingUncertain: {
    status: 200,
    'zh-CN': '文字编码不能确定，按 {encoding} 读取。若有乱码，请在 Excel 中另存为 xlsx 再上传。',
    'zh-TW': '文字編碼無法確定，按 {encoding} 讀取。若有亂碼，請在 Excel 中另存為 xlsx 再上傳。',
    en: 'The text encoding is not certain; it was read as {encoding}. If characters look wrong, save the file as xlsx and upload that.',
  },
  templateConverted: {
    status: 200,
    'zh-CN': '这份表不是 xlsx（是 {kind}），已转换成 xlsx 再填写。边框和字体可能有变化，请核对后再上报。',
    'zh-TW': '這份表不是 xlsx（是 {kind}），已轉換成 xlsx 再填寫。框線和字型可能有變化，請核對後再上報。',
    en: 'The form is no xlsx ({kind}); it was converted before it was filled. Borders and fonts may differ: look before you send it up.',
  },
  templateHasNoTable: {
    status: 422,
    'zh-CN': '没有找到要填的表格或栏目。请确认这是一份空白表，标题行下面留有要填的行。',
    'zh-TW': '沒有找到要填的表格或欄目。請確認這是一份空白表，標題列下面留有要填的列。',
    en: 'No table that waits to be filled was found. Is this a blank form with rows below its header?',
  },
  formTooManyPeople: {
    status: 422,
    'zh-CN':
      '这是一人一表，选中的有 {count} 人，一个文件最多 {limit} 人。请按网格、楼栋、重点人群或隔离人员选定范围，分几次填。',
    'zh-TW':
      '這是一人一表，選中的有 {count} 人，一個檔案最多 {limit} 人。請按網格、樓棟、重點人群或隔離人員選定範圍，分幾次填。',
    en: 'This form is one sheet per person: {count} people are chosen, one file takes {limit}. Choose a grid, a building, a tag or the people under orders.',
  },
} as const satisfies ProblemRegistry;

/** A code of {@link sheetsProblems}. */
export type SheetsProblemCode = keyof typeof sheetsProblems;
