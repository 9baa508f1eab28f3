import type { Locale, Text } from '../../base/domain/texts.ts';
import type { WordReport } from '../../documents/domain/word-report.ts';
import { DESTROYED_WORDS } from './destroyed-words.ts';
import { sumOf, type TableCount } from './destroy.ts';

/** One destruction, as it was recorded. */
export interface Destruction {
  readonly id: string;
  readonly community: string;
  /** `YYYY-MM-DD HH:mm` at the site. */
  readonly at: string;
  /** Who ordered it; empty for the command line. */
  readonly by: string;
  readonly reason: string;
  readonly counts: readonly TableCount[];
}

/** The certificate of a destruction (数据销毁证明), in one language. Tables of which nothing was there are left out. */
export function certificateOf(destruction: Destruction, locale: Locale): WordReport {
  const say = (text: Text) => text[locale];
  const { counts, reason, at, by, community, id } = destruction;
  const rows = counts
    .filter((count) => count.rows > 0)
    .map((count) => [DESTROYED_WORDS.get(count.name)?.[locale] ?? count.name, String(count.rows)]);
  return {
    title: say(TITLE),
    subtitle: `${community} ${at}`,
    chapters: [
      {
        heading: say(DONE),
        paragraphs: [
          say(DONE_WORDS)
            .replace('{at}', at)
            .replace('{total}', String(sumOf(counts))),
          `${say(REASON)}${reason}`,
          `${say(BY)}${by === '' ? say(OPERATOR) : by}`,
          `${say(NUMBER)}${id}`,
        ],
      },
      { heading: say(WHAT), paragraphs: [], table: { head: [say(KIND), say(ROWS)], rows, figureColumns: [1] } },
      { heading: say(LEFT), paragraphs: [say(LEFT_WORDS), say(BACKUPS)] },
    ],
    signatures: [say(SIGN_OFFICE), say(SIGN_WITNESS)],
  };
}

const TITLE: Text = { 'zh-CN': '疫情数据销毁证明', 'zh-TW': '疫情資料銷毀證明', en: 'Certificate of destruction' };
const DONE: Text = { 'zh-CN': '一、销毁经过', 'zh-TW': '一、銷毀經過', en: '1. What was done' };
const DONE_WORDS: Text = {
  'zh-CN': '{at}，在一次操作中从数据库删除因疫情收集的个人信息共 {total} 条，不可恢复。',
  'zh-TW': '{at}，在一次操作中從資料庫刪除因疫情收集的個人資料共 {total} 筆，不可恢復。',
  en: '{at}: {total} records of people, kept because of the outbreak, were deleted from the database in one act, beyond recovery.',
};
const REASON: Text = { 'zh-CN': '事由：', 'zh-TW': '事由：', en: 'Reason: ' };
const BY: Text = { 'zh-CN': '执行人：', 'zh-TW': '執行人：', en: 'Ordered by: ' };
const OPERATOR: Text = { 'zh-CN': '系统运维（命令行）', 'zh-TW': '系統維運（命令列）', en: 'operator (command line)' };
const NUMBER: Text = { 'zh-CN': '编号：', 'zh-TW': '編號：', en: 'Number: ' };
const WHAT: Text = { 'zh-CN': '二、销毁内容', 'zh-TW': '二、銷毀內容', en: '2. What was destroyed' };
const KIND: Text = { 'zh-CN': '数据', 'zh-TW': '資料', en: 'Records' };
const ROWS: Text = { 'zh-CN': '条数', 'zh-TW': '筆數', en: 'Number' };
const LEFT: Text = { 'zh-CN': '三、保留内容', 'zh-TW': '三、保留內容', en: '3. What stays' };
const LEFT_WORDS: Text = {
  'zh-CN':
    '居民台账、不含个人信息的统计数字和已签的日报；操作审计记录（谁在何时办理、查看过）依法留存，其中没有健康和行程内容。',
  'zh-TW':
    '居民台帳、不含個人資料的統計數字和已簽的日報；操作稽核記錄（誰在何時辦理、查看過）依法留存，其中沒有健康和行程內容。',
  en: 'The register, figures without people and signed daily reports; the trail of who did and who looked, as the law asks, without health or movements.',
};
const BACKUPS: Text = {
  'zh-CN': '此前的备份文件、已导出的表格和纸质材料不在系统内，须另行销毁。',
  'zh-TW': '此前的備份檔案、已匯出的表格和紙本材料不在系統內，須另行銷毀。',
  en: 'Earlier backups, exported files and paper are outside the system and must be destroyed separately.',
};
const SIGN_OFFICE: Text = {
  'zh-CN': '社区（盖章）：　　　　　　　日期：',
  'zh-TW': '社區（蓋章）：　　　　　　　日期：',
  en: 'Office (seal):                Date:',
};
const SIGN_WITNESS: Text = {
  'zh-CN': '监督人（签字）：　　　　　　日期：',
  'zh-TW': '監督人（簽字）：　　　　　　日期：',
  en: 'Witness (signature):          Date:',
};
