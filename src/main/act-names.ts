import { accessActNames, type ActNames } from '../access/domain/act-names.ts';
import { formActNames, formSubjectNames } from '../forms/domain/act-names.ts';
import { cardActNames } from '../gate/domain/card-act-names.ts';
import { gateCheckActNames } from '../gate/domain/check-act-names.ts';
import { gateOfficeActNames, gateOfficeSubjectNames } from '../gate/domain/office-act-names.ts';
import { protocolActNames, protocolSubjectNames } from '../protocol/domain/act-names.ts';
import { passActNames, passSubjectNames } from '../gate/domain/pass-act-names.ts';
import { isolationActNames, isolationSubjectNames } from '../isolation/domain/act-names.ts';
import { pushActNames, pushSubjectNames } from '../screening/domain/push-act-names.ts';
import { messagingActNames, messagingSubjectNames } from '../messaging/domain/act-names.ts';
import { sensorActNames, sensorSubjectNames } from '../sensors/domain/act-names.ts';
import { screeningActNames, screeningSubjectNames } from '../screening/domain/act-names.ts';
import { referralActNames } from '../tasks/domain/referral-act-names.ts';
import { taskActNames, taskSubjectNames } from '../tasks/domain/act-names.ts';
import { fillActNames, fillSubjectNames } from '../reporting/domain/fill-act-names.ts';
import { inboxActNames, inboxSubjectNames } from '../reporting/domain/inbox-act-names.ts';
import { reportActNames, reportSubjectNames } from '../reporting/domain/report-act-names.ts';
import { sentFormActNames, sentFormSubjectNames } from '../reporting/domain/sent-form-act-names.ts';

/** What the acts and looks of every room are called in the trail; one that is missing here shows by its own name. */
export const actNames: ActNames = {
  ...accessActNames,
  ...formActNames,
  ...cardActNames,
  ...gateCheckActNames,
  ...gateOfficeActNames,
  ...passActNames,
  ...protocolActNames,
  ...reportActNames,
  ...fillActNames,
  ...sentFormActNames,
  ...inboxActNames,
  ...taskActNames,
  ...isolationActNames,
  ...sensorActNames,
  ...messagingActNames,
  ...screeningActNames,
  ...pushActNames,
  ...referralActNames,
  registerPerson: { 'zh-CN': '登记居民', 'zh-TW': '登記居民', en: 'Registered a resident' },
  editPerson: { 'zh-CN': '修改居民', 'zh-TW': '修改居民', en: 'Changed a resident' },
  addIdentity: { 'zh-CN': '添加证件', 'zh-TW': '加入證件', en: 'Added an identity document' },
  dropIdentity: { 'zh-CN': '删除证件', 'zh-TW': '刪除證件', en: 'Removed an identity document' },
  addPhone: { 'zh-CN': '添加电话', 'zh-TW': '加入電話', en: 'Added a phone number' },
  dropPhone: { 'zh-CN': '删除电话', 'zh-TW': '刪除電話', en: 'Removed a phone number' },
  addTag: { 'zh-CN': '添加标签', 'zh-TW': '加入標籤', en: 'Added a tag' },
  endTag: { 'zh-CN': '结束标签', 'zh-TW': '結束標籤', en: 'Ended a tag' },
  addVehicle: { 'zh-CN': '添加车辆', 'zh-TW': '加入車輛', en: 'Added a vehicle' },
  dropVehicle: { 'zh-CN': '删除车辆', 'zh-TW': '刪除車輛', en: 'Removed a vehicle' },
  movePerson: { 'zh-CN': '居民搬家', 'zh-TW': '居民搬家', en: 'Moved a resident' },
  moveHousehold: { 'zh-CN': '全家搬家', 'zh-TW': '全家搬家', en: 'Moved a household' },
  recordLeaving: { 'zh-CN': '登记离开', 'zh-TW': '登記離開', en: 'Recorded a leaving' },
  recordDeath: { 'zh-CN': '登记去世', 'zh-TW': '登記去世', en: 'Recorded a death' },
  reopenPerson: { 'zh-CN': '恢复居民', 'zh-TW': '恢復居民', en: 'Reopened a resident' },
  splitHousehold: { 'zh-CN': '分户', 'zh-TW': '分戶', en: 'Split a household' },
  joinHouseholds: { 'zh-CN': '并户', 'zh-TW': '併戶', en: 'Joined households' },
  setRelation: { 'zh-CN': '改与户主关系', 'zh-TW': '改與戶主關係', en: 'Set a relation to the head' },
  mergePeople: { 'zh-CN': '合并重复居民', 'zh-TW': '合併重複居民', en: 'Merged two residents' },
  unmergePeople: { 'zh-CN': '撤销合并', 'zh-TW': '撤銷合併', en: 'Undid a merge' },
  decideDuplicate: { 'zh-CN': '判定是否重复', 'zh-TW': '判定是否重複', en: 'Decided on a double' },
  findDuplicates: { 'zh-CN': '查找重复', 'zh-TW': '查找重複', en: 'Sought doubles' },
  checkIn: { 'zh-CN': '登记入住', 'zh-TW': '登記入住', en: 'Checked in' },
  checkOut: { 'zh-CN': '登记退住', 'zh-TW': '登記退住', en: 'Checked out' },
  createCollective: { 'zh-CN': '新建集体住所', 'zh-TW': '新增集體住所', en: 'Created collective quarters' },
  closeCollective: { 'zh-CN': '关闭集体住所', 'zh-TW': '關閉集體住所', en: 'Closed collective quarters' },
  createEstate: { 'zh-CN': '新建小区', 'zh-TW': '新增小區', en: 'Created an estate' },
  renameEstate: { 'zh-CN': '改小区名', 'zh-TW': '改小區名', en: 'Renamed an estate' },
  addEstateAlias: { 'zh-CN': '添加小区别名', 'zh-TW': '加入小區別名', en: 'Added another name of an estate' },
  mergeEstates: { 'zh-CN': '合并小区', 'zh-TW': '合併小區', en: 'Merged estates' },
  createBuilding: { 'zh-CN': '新建楼栋', 'zh-TW': '新增樓棟', en: 'Created a building' },
  renameBuilding: { 'zh-CN': '改楼栋名', 'zh-TW': '改樓棟名', en: 'Renamed a building' },
  generateBuildings: { 'zh-CN': '批量生成楼栋', 'zh-TW': '批次產生樓棟', en: 'Generated buildings' },
  addDwelling: { 'zh-CN': '添加住房', 'zh-TW': '加入住房', en: 'Added a dwelling' },
  editDwelling: { 'zh-CN': '修改住房', 'zh-TW': '修改住房', en: 'Changed a dwelling' },
  removeDwelling: { 'zh-CN': '删除住房', 'zh-TW': '刪除住房', en: 'Removed a dwelling' },
  createGrid: { 'zh-CN': '新建网格', 'zh-TW': '新增網格', en: 'Created a grid' },
  renameGrid: { 'zh-CN': '改网格名', 'zh-TW': '改網格名', en: 'Renamed a grid' },
  retireGrid: { 'zh-CN': '撤销网格', 'zh-TW': '撤銷網格', en: 'Retired a grid' },
  assignBuildings: { 'zh-CN': '划分网格', 'zh-TW': '劃分網格', en: 'Assigned buildings to a grid' },
  setGridWorker: { 'zh-CN': '定网格责任人', 'zh-TW': '定網格責任人', en: 'Named who is responsible for a grid' },
  endGridWork: { 'zh-CN': '结束网格责任', 'zh-TW': '結束網格責任', en: 'Ended a grid responsibility' },
  createArea: { 'zh-CN': '新建辖区', 'zh-TW': '新增轄區', en: 'Created an area' },
  renameArea: { 'zh-CN': '改辖区名', 'zh-TW': '改轄區名', en: 'Renamed an area' },
  retireArea: { 'zh-CN': '撤销辖区', 'zh-TW': '撤銷轄區', en: 'Retired an area' },
  openImport: { 'zh-CN': '开始导入', 'zh-TW': '開始匯入', en: 'Began an import' },
  addImportFile: { 'zh-CN': '上传名册', 'zh-TW': '上傳名冊', en: 'Sent a roster' },
  chooseColumns: { 'zh-CN': '确认表格列', 'zh-TW': '確認表格欄', en: 'Chose the columns of a roster' },
  destroyOutbreak: { 'zh-CN': '销毁疫情数据', 'zh-TW': '銷毀疫情資料', en: 'Destroyed the data of an outbreak' },
  placeImportFile: { 'zh-CN': '指定名册的小区', 'zh-TW': '指定名冊的社區', en: 'Said the estate of a roster' },
  commitImport: { 'zh-CN': '名册入库', 'zh-TW': '名冊入庫', en: 'Took a roster into the register' },
  undoImport: { 'zh-CN': '撤销导入', 'zh-TW': '撤銷匯入', en: 'Undid an import' },
  discardImport: { 'zh-CN': '放弃导入', 'zh-TW': '放棄匯入', en: 'Dropped an import' },
  dropImportContents: { 'zh-CN': '清除导入内容', 'zh-TW': '清除匯入內容', en: 'Cleared the contents of an import' },
  applyBroughtBack: {
    'zh-CN': '写入带回的修改',
    'zh-TW': '寫入帶回的修改',
    en: 'Carried out edits that were brought back',
  },
  '/api/people/:id': { 'zh-CN': '查看居民', 'zh-TW': '查看居民', en: 'Looked at a resident' },
  '/api/people/:id/history': {
    'zh-CN': '查看居民经过',
    'zh-TW': '查看居民經過',
    en: 'Looked at the history of a resident',
  },
  '/api/households/:id': { 'zh-CN': '查看家庭', 'zh-TW': '查看家庭', en: 'Looked at a household' },
  '/api/dwellings/:id': { 'zh-CN': '查看住房', 'zh-TW': '查看住房', en: 'Looked at a dwelling' },
  '/api/collectives/:id': { 'zh-CN': '查看集体住所', 'zh-TW': '查看集體住所', en: 'Looked at collective quarters' },
  '/api/people/export': { 'zh-CN': '导出名册', 'zh-TW': '匯出名冊', en: 'Exported a roster' },
  '/api/duplicates': { 'zh-CN': '查看重复名单', 'zh-TW': '查看重複名單', en: 'Looked at doubles' },
  '/api/brought-back/:id': {
    'zh-CN': '查看带回的修改',
    'zh-TW': '查看帶回的修改',
    en: 'Looked at edits that were brought back',
  },
  '/api/imports/:id/preview': {
    'zh-CN': '查看导入预览',
    'zh-TW': '查看匯入預覽',
    en: 'Looked at the preview of an import',
  },
  '/api/imports/:id/files/:file/sheets/:sheet': {
    'zh-CN': '查看名册原表',
    'zh-TW': '查看名冊原表',
    en: 'Looked at a sent roster',
  },
  '/api/imports/:id/held.xlsx': { 'zh-CN': '下载待核行', 'zh-TW': '下載待核列', en: 'Downloaded held rows' },
};

/** What the acts are about. A kind that is missing here shows by its own name. */
export const subjectNames: ActNames = {
  ...formSubjectNames,
  ...gateOfficeSubjectNames,
  ...passSubjectNames,
  ...protocolSubjectNames,
  ...reportSubjectNames,
  ...fillSubjectNames,
  ...sentFormSubjectNames,
  ...inboxSubjectNames,
  ...taskSubjectNames,
  ...pushSubjectNames,
  ...isolationSubjectNames,
  ...sensorSubjectNames,
  ...messagingSubjectNames,
  ...screeningSubjectNames,
  person: { 'zh-CN': '居民', 'zh-TW': '居民', en: 'Resident' },
  household: { 'zh-CN': '家庭', 'zh-TW': '家庭', en: 'Household' },
  dwelling: { 'zh-CN': '住房', 'zh-TW': '住房', en: 'Dwelling' },
  building: { 'zh-CN': '楼栋', 'zh-TW': '樓棟', en: 'Building' },
  estate: { 'zh-CN': '小区', 'zh-TW': '小區', en: 'Estate' },
  grid: { 'zh-CN': '网格', 'zh-TW': '網格', en: 'Grid' },
  area: { 'zh-CN': '辖区', 'zh-TW': '轄區', en: 'Area' },
  device: { 'zh-CN': '工作手机', 'zh-TW': '工作手機', en: 'Phone' },
  account: { 'zh-CN': '账号', 'zh-TW': '帳號', en: 'Account' },
  import: { 'zh-CN': '导入', 'zh-TW': '匯入', en: 'Import' },
  export: { 'zh-CN': '导出名册', 'zh-TW': '匯出名冊', en: 'Exported roster' },
  merge: { 'zh-CN': '合并', 'zh-TW': '合併', en: 'Merge' },
  pair: { 'zh-CN': '疑似重复', 'zh-TW': '疑似重複', en: 'Possible double' },
  duplicates: { 'zh-CN': '重复名单', 'zh-TW': '重複名單', en: 'List of doubles' },
};
