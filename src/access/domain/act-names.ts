import type { Text } from '../../base/domain/texts.ts';

/** Names of commands, looks and session acts as the audit trail stores them -> what to call them. */
export type ActNames = Readonly<Record<string, Text>>;

/** What this room's acts are called in the trail. */
export const accessActNames: ActNames = {
  signIn: { 'zh-CN': '登录', 'zh-TW': '登入', en: 'Signed in' },
  signOut: { 'zh-CN': '退出', 'zh-TW': '登出', en: 'Signed out' },
  createAccount: { 'zh-CN': '开设账号', 'zh-TW': '開設帳號', en: 'Opened an account' },
  renameAccount: { 'zh-CN': '改账号姓名', 'zh-TW': '改帳號姓名', en: 'Renamed an account' },
  grantRole: { 'zh-CN': '分配岗位', 'zh-TW': '分配職務', en: 'Gave a role' },
  endGrant: { 'zh-CN': '结束岗位', 'zh-TW': '結束職務', en: 'Ended a role' },
  disableAccount: { 'zh-CN': '停用账号', 'zh-TW': '停用帳號', en: 'Disabled an account' },
  enableAccount: { 'zh-CN': '恢复账号', 'zh-TW': '恢復帳號', en: 'Enabled an account' },
  resetPassword: { 'zh-CN': '重设密码', 'zh-TW': '重設密碼', en: 'Reset a password' },
  unlockAccount: { 'zh-CN': '解锁账号', 'zh-TW': '解鎖帳號', en: 'Unlocked an account' },
  endSession: { 'zh-CN': '结束他人登录', 'zh-TW': '結束他人登入', en: 'Ended a sign-in' },
  removeTotp: { 'zh-CN': '取消他人验证器', 'zh-TW': '取消他人驗證器', en: 'Removed an authenticator' },
  changePassword: { 'zh-CN': '改自己的密码', 'zh-TW': '改自己的密碼', en: 'Changed own password' },
  enrolTotp: { 'zh-CN': '添加验证器', 'zh-TW': '加入驗證器', en: 'Began to add an authenticator' },
  confirmTotp: { 'zh-CN': '启用验证器', 'zh-TW': '啟用驗證器', en: 'Confirmed an authenticator' },
  dropTotp: { 'zh-CN': '取消验证器', 'zh-TW': '取消驗證器', en: 'Dropped own authenticator' },
  endOwnSession: { 'zh-CN': '结束自己的登录', 'zh-TW': '結束自己的登入', en: 'Ended an own sign-in' },
  registerDevice: { 'zh-CN': '登记工作手机', 'zh-TW': '登記工作手機', en: 'Registered a phone' },
  reportDevice: { 'zh-CN': '工作手机报告', 'zh-TW': '工作手機回報', en: 'A phone reported' },
  endDevice: { 'zh-CN': '停用工作手机', 'zh-TW': '停用工作手機', en: 'Ended a phone' },
  disclosePersonValue: {
    'zh-CN': '查看完整证件号或手机号',
    'zh-TW': '查看完整證件號或手機號碼',
    en: 'Opened a masked id number or phone',
  },
};
