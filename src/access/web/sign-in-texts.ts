import { defineTexts } from '../../base/domain/texts.ts';

/** What the sign-in page says. */
export const signInTexts = defineTexts({
  title: { 'zh-CN': '登录', 'zh-TW': '登入', en: 'Sign in' },
  phone: { 'zh-CN': '手机号', 'zh-TW': '手機號碼', en: 'Mobile number' },
  password: { 'zh-CN': '密码', 'zh-TW': '密碼', en: 'Password' },
  submit: { 'zh-CN': '登录', 'zh-TW': '登入', en: 'Sign in' },
  phoneMissing: { 'zh-CN': '请填手机号', 'zh-TW': '請填手機號碼', en: 'Enter your mobile number' },
  passwordMissing: { 'zh-CN': '请填密码', 'zh-TW': '請填密碼', en: 'Enter your password' },
  totp: { 'zh-CN': '动态验证码', 'zh-TW': '動態驗證碼', en: 'Authenticator code' },
  totpHint: {
    'zh-CN': '打开手机上的验证器，填 6 位数字。',
    'zh-TW': '開啟手機上的驗證器，填 6 位數字。',
    en: 'Open the authenticator on your phone and enter its six digits.',
  },
  totpShape: { 'zh-CN': '是 6 位数字', 'zh-TW': '是 6 位數字', en: 'Six digits' },
  otherAccount: { 'zh-CN': '换一个账号', 'zh-TW': '換一個帳號', en: 'Use another account' },
  ended: {
    'zh-CN': '登录已到期。重新登录后，刚才的页面和填的内容都在。',
    'zh-TW': '登入已到期。重新登入後，剛才的頁面和填的內容都在。',
    en: 'Your sign-in has ended. Sign in again: your page and what you typed are kept.',
  },
  network: {
    'zh-CN': '连不上服务器。请看看网络，再按一次。',
    'zh-TW': '連不上伺服器。請看看網路，再按一次。',
    en: 'The server cannot be reached. Check the network and press again.',
  },
  busy: {
    'zh-CN': '试得太多了，请稍等再试。',
    'zh-TW': '試得太多了，請稍等再試。',
    en: 'Too many attempts; wait a little and try again.',
  },
  broken: {
    'zh-CN': '服务器出错，没能登录。再试不行，请告诉管理员。',
    'zh-TW': '伺服器出錯，沒能登入。再試不行，請告訴管理員。',
    en: 'The server failed. If it fails again, tell the administrator.',
  },
  wrong: { 'zh-CN': '手机号或密码不对。', 'zh-TW': '手機號碼或密碼不對。', en: 'Wrong number or password.' },
  forgotten: {
    'zh-CN': '忘了密码？请社区管理员给您重设。',
    'zh-TW': '忘了密碼？請社區管理員為您重設。',
    en: 'Forgot it? Your community administrator can set a new one.',
  },
  demoTitle: { 'zh-CN': '演示账号', 'zh-TW': '示範帳號', en: 'Demonstration accounts' },
  demoWhat: {
    'zh-CN': '全是虚构的人。点一个，自动填好。',
    'zh-TW': '全是虛構的人。點一個，自動填好。',
    en: 'All people are made up. Click one to fill it in.',
  },
  saying: {
    'zh-CN': '守好每一扇门，照顾好门里的每一个人。',
    'zh-TW': '守好每一扇門，照顧好門裡的每一個人。',
    en: 'Guard every door. Look after everyone behind it.',
  },
});
