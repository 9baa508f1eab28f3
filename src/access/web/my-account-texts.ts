import { defineTexts } from '../../base/domain/texts.ts';

/** What the pages about one's own account say. */
export const myAccountTexts = defineTexts({
  title: { 'zh-CN': '我的账号', 'zh-TW': '我的帳號', en: 'My account' },
  roles: { 'zh-CN': '我的岗位', 'zh-TW': '我的職務', en: 'My roles' },
  password: { 'zh-CN': '密码', 'zh-TW': '密碼', en: 'Password' },
  passwordWhat: {
    'zh-CN': '至少 {characters} 个字，中文也行。几个词连在一起，好记又安全。',
    'zh-TW': '至少 {characters} 個字，中文也行。幾個詞連在一起，好記又安全。',
    en: 'At least {characters} characters. A few words in a row are easy to remember and safe.',
  },
  currentPassword: { 'zh-CN': '现在的密码', 'zh-TW': '目前的密碼', en: 'Current password' },
  oneTimePassword: { 'zh-CN': '一次性密码', 'zh-TW': '一次性密碼', en: 'One-time password' },
  newPassword: { 'zh-CN': '新密码', 'zh-TW': '新密碼', en: 'New password' },
  repeatPassword: { 'zh-CN': '再填一次', 'zh-TW': '再填一次', en: 'Again' },
  notSame: { 'zh-CN': '两次填的不一样', 'zh-TW': '兩次填的不一樣', en: 'The two are not the same' },
  fieldMissing: { 'zh-CN': '请填这一项', 'zh-TW': '請填這一項', en: 'Please fill this in' },
  change: { 'zh-CN': '改密码', 'zh-TW': '改密碼', en: 'Change password' },
  changed: {
    'zh-CN': '密码改好了，别的设备已退出',
    'zh-TW': '密碼改好了，別的裝置已登出',
    en: 'Password changed; other devices are signed out',
  },
  firstTitle: { 'zh-CN': '请先设自己的密码', 'zh-TW': '請先設自己的密碼', en: 'First choose your own password' },
  firstWhat: {
    'zh-CN': '一次性密码只用来登录这一回。设好就能开始工作。',
    'zh-TW': '一次性密碼只用來登入這一回。設好就能開始工作。',
    en: 'The one-time password is for this sign-in only. Then you can start.',
  },
  signOut: { 'zh-CN': '退出', 'zh-TW': '登出', en: 'Sign out' },
  totp: { 'zh-CN': '手机验证器', 'zh-TW': '手機驗證器', en: 'Authenticator' },
  totpWhat: {
    'zh-CN': '登录时再填一个手机上的 6 位数字，别人知道密码也进不来。',
    'zh-TW': '登入時再填一個手機上的 6 位數字，別人知道密碼也進不來。',
    en: 'Signing in then also asks for six digits from your phone, so a stolen password is of no use.',
  },
  totpOn: { 'zh-CN': '已启用', 'zh-TW': '已啟用', en: 'In use' },
  totpStart: { 'zh-CN': '添加验证器', 'zh-TW': '加入驗證器', en: 'Add an authenticator' },
  totpScan: {
    'zh-CN': '用手机上的验证器扫这个码，或者手工输入下面的密钥。',
    'zh-TW': '用手機上的驗證器掃這個碼，或者手動輸入下面的金鑰。',
    en: 'Scan this with an authenticator on your phone, or type the key below.',
  },
  totpCode: { 'zh-CN': '验证器上的 6 位数字', 'zh-TW': '驗證器上的 6 位數字', en: 'The six digits it shows' },
  totpShape: { 'zh-CN': '是 6 位数字', 'zh-TW': '是 6 位數字', en: 'Six digits' },
  totpConfirm: { 'zh-CN': '启用', 'zh-TW': '啟用', en: 'Confirm' },
  totpDrop: { 'zh-CN': '取消验证器', 'zh-TW': '取消驗證器', en: 'Remove the authenticator' },
  sessions: { 'zh-CN': '登录的设备', 'zh-TW': '登入的裝置', en: 'Signed-in devices' },
  sessionsWhat: {
    'zh-CN': '不认识的设备请马上结束，并改密码。',
    'zh-TW': '不認識的裝置請馬上結束，並改密碼。',
    en: 'End a device that you do not know at once, and change your password.',
  },
  thisDevice: { 'zh-CN': '就是这台', 'zh-TW': '就是這台', en: 'This one' },
  done: { 'zh-CN': '办好了', 'zh-TW': '辦好了', en: 'Done' },
});
