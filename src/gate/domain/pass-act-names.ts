import type { ActNames } from '../../access/domain/act-names.ts';

/** What acts and looks on passes are called in the trail. */
export const passActNames: ActNames = {
  issuePasses: { 'zh-CN': '发放出入证', 'zh-TW': '發放出入證', en: 'Issued passes' },
  issueVehiclePass: { 'zh-CN': '发放车辆出入证', 'zh-TW': '發放車輛出入證', en: 'Issued a vehicle pass' },
  issueVisitPass: { 'zh-CN': '发放临时出入证', 'zh-TW': '發放臨時出入證', en: 'Issued a temporary pass' },
  replacePass: { 'zh-CN': '补发出入证', 'zh-TW': '補發出入證', en: 'Replaced a pass' },
  revokePass: { 'zh-CN': '作废出入证', 'zh-TW': '作廢出入證', en: 'Revoked a pass' },
  revokePassesOf: { 'zh-CN': '随人作废出入证', 'zh-TW': '隨人作廢出入證', en: 'Revoked the passes of somebody gone' },
  markPrinted: { 'zh-CN': '记录已印证', 'zh-TW': '記錄已印證', en: 'Noted printed passes' },
  rotatePassKeys: { 'zh-CN': '更换签证密钥', 'zh-TW': '更換簽證金鑰', en: 'Changed the key that signs passes' },
  setTrustList: {
    'zh-CN': '设置外部证书信任名单',
    'zh-TW': '設定外部憑證信任名單',
    en: 'Set the trusted foreign keys',
  },
  '/api/passes/:passId/text': {
    'zh-CN': '查看出入证二维码',
    'zh-TW': '查看出入證二維碼',
    en: 'Looked at the code of a pass',
  },
};

/** What these acts are about. */
export const passSubjectNames: ActNames = {
  pass: { 'zh-CN': '出入证', 'zh-TW': '出入證', en: 'Pass' },
  passKey: { 'zh-CN': '签证密钥', 'zh-TW': '簽證金鑰', en: 'Signing key' },
};
