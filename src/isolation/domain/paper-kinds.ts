import { z } from 'zod';
import type { Text } from '../../base/domain/texts.ts';

/** The papers of an order: 告知书, 一封信, 解除隔离通知单, 管控记录. Source: needs D4, D5, D8. */
export const PaperKind = z.enum(['notice', 'letter', 'release', 'booklet']);
export type PaperKind = z.infer<typeof PaperKind>;

export const paperNames: Readonly<Record<PaperKind, Text>> = {
  notice: { 'zh-CN': '告知书', 'zh-TW': '告知書', en: 'Notice' },
  letter: { 'zh-CN': '一封信', 'zh-TW': '一封信', en: 'Letter' },
  release: { 'zh-CN': '解除通知单', 'zh-TW': '解除通知單', en: 'Release certificate' },
  booklet: { 'zh-CN': '管控记录', 'zh-TW': '管控記錄', en: 'Booklet' },
};

/** Papers that go to the person at the beginning, and may bring the link along. The link is a secret: no other paper holds it. */
export const LINKED_PAPERS: readonly PaperKind[] = ['notice', 'letter'];

/** The places a template may use, with what they hold; the office reads this list beside the upload. */
export const paperPlaces: Readonly<Record<string, Text>> = {
  name: { 'zh-CN': '姓名', 'zh-TW': '姓名', en: 'Name' },
  sex: { 'zh-CN': '性别', 'zh-TW': '性別', en: 'Sex' },
  idMasked: { 'zh-CN': '证件号码（部分）', 'zh-TW': '證件號碼（部分）', en: 'Identity number (part)' },
  phoneMasked: { 'zh-CN': '联系电话（部分）', 'zh-TW': '聯絡電話（部分）', en: 'Telephone (part)' },
  address: { 'zh-CN': '居住地址', 'zh-TW': '居住地址', en: 'Address' },
  employer: { 'zh-CN': '所在单位', 'zh-TW': '所在單位', en: 'Employer' },
  disease: { 'zh-CN': '方案', 'zh-TW': '方案', en: 'Protocol' },
  measure: { 'zh-CN': '措施', 'zh-TW': '措施', en: 'Measure' },
  reason: { 'zh-CN': '原因', 'zh-TW': '原因', en: 'Reason' },
  clause: { 'zh-CN': '依据条款', 'zh-TW': '依據條款', en: 'Clause' },
  source: { 'zh-CN': '条款来源', 'zh-TW': '條款來源', en: 'Source of the clause' },
  from: { 'zh-CN': '开始日', 'zh-TW': '開始日', en: 'First day' },
  until: { 'zh-CN': '最后一天', 'zh-TW': '最後一天', en: 'Last day' },
  releaseDay: { 'zh-CN': '解除日', 'zh-TW': '解除日', en: 'Day of release' },
  endedOn: { 'zh-CN': '实际解除日', 'zh-TW': '實際解除日', en: 'Day on which it ended' },
  place: { 'zh-CN': '地点', 'zh-TW': '地點', en: 'Place' },
  testDays: { 'zh-CN': '检测日', 'zh-TW': '檢測日', en: 'Days of tests' },
  community: { 'zh-CN': '社区', 'zh-TW': '社區', en: 'Community' },
  communityPhone: { 'zh-CN': '社区电话', 'zh-TW': '社區電話', en: 'Telephone of the community' },
  worker: { 'zh-CN': '网格员', 'zh-TW': '網格員', en: 'Grid worker' },
  workerPhone: { 'zh-CN': '网格员电话', 'zh-TW': '網格員電話', en: "Grid worker's telephone" },
  doctor: { 'zh-CN': '卫生服务中心', 'zh-TW': '衛生服務中心', en: 'Health centre' },
  doctorPhone: { 'zh-CN': '卫生服务中心电话', 'zh-TW': '衛生服務中心電話', en: "Health centre's telephone" },
  subdistrict: { 'zh-CN': '街道干部', 'zh-TW': '街道幹部', en: 'Sub-district officer' },
  subdistrictPhone: { 'zh-CN': '街道电话', 'zh-TW': '街道電話', en: "Sub-district's telephone" },
  linkCode: {
    'zh-CN': '居民自报二维码（图片；告知书、一封信里有效，须先设置网站地址）',
    'zh-TW': '居民自報二維碼（圖片；告知書、一封信裡有效，須先設定網站位址）',
    en: "Code of the person's own link (a picture; in the notice and the letter, once the site has an address)",
  },
  today: { 'zh-CN': '制作日期', 'zh-TW': '製作日期', en: 'Day of this paper' },
};
