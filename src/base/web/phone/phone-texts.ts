import { defineTexts } from '../../domain/texts.ts';

/** What the frame of the phone says. */
export const phoneTexts = defineTexts({
  home: { 'zh-CN': '首页', 'zh-TW': '首頁', en: 'Home' },
  back: { 'zh-CN': '返回', 'zh-TW': '返回', en: 'Back' },
  close: { 'zh-CN': '关闭', 'zh-TW': '關閉', en: 'Close' },
  retry: { 'zh-CN': '再试一次', 'zh-TW': '再試一次', en: 'Try again' },
  insecureTitle: {
    'zh-CN': '这个网址不能离线工作',
    'zh-TW': '這個網址不能離線工作',
    en: 'This address cannot work offline',
  },
  insecureWhat: {
    'zh-CN': '手机只在 https 开头的网址下开放摄像头和存储。请向社区管理员要 https 网址；管理员请看说明书“手机”一节。',
    'zh-TW': '手機只在 https 開頭的網址下開放攝影機和儲存。請向社區管理員要 https 網址；管理員請看說明書「手機」一節。',
    en: 'Phones open the camera and storage to https addresses only. Ask the administrator for the https address; see “Phones” in the README.',
  },
  opening: { 'zh-CN': '正在打开…', 'zh-TW': '正在開啟…', en: 'Opening…' },

  offlineNothing: {
    'zh-CN': '没有网络，可以照常工作。',
    'zh-TW': '沒有網路，可以照常工作。',
    en: 'No network. Work goes on as usual.',
  },
  offlineWaiting: {
    'zh-CN': '没有网络：已存 {count} 条，恢复后自动上传。',
    'zh-TW': '沒有網路：已存 {count} 筆，恢復後自動上傳。',
    en: 'No network. Kept on this phone: {count}. They go out by themselves when it is back.',
  },
  notKept: {
    'zh-CN': '程序正在存进手机：别断网，别关这页。',
    'zh-TW': '程式正在存進手機：別斷網，別關這頁。',
    en: 'The program is being kept on this phone: stay online and leave this page open.',
  },
  waiting: { 'zh-CN': '{count} 条待上传', 'zh-TW': '{count} 筆待上傳', en: '{count} to send' },
  nothingWaits: { 'zh-CN': '全部已上传', 'zh-TW': '全部已上傳', en: 'All sent' },
  asideCount: {
    'zh-CN': '{count} 条被退回，请处理',
    'zh-TW': '{count} 筆被退回，請處理',
    en: 'Refused: {count}. Please see to them.',
  },
  storageFull: {
    'zh-CN': '手机存满了！{count} 条只在内存里，别关这一页。请先删些照片或联网上传。',
    'zh-TW': '手機存滿了！{count} 筆只在記憶體裡，別關這一頁。請先刪些照片或連網上傳。',
    en: 'The phone is full! In memory only: {count}. Do not close this page. Delete some photos or go online.',
  },
  clockWrong: {
    'zh-CN': '手机时间{way} {minutes} 分钟，请在系统设置里改成自动校时。记录按正确时间存。',
    'zh-TW': '手機時間{way} {minutes} 分鐘，請在系統設定裡改成自動校時。記錄按正確時間存。',
    en: 'This phone’s clock is {minutes} minutes {way}: set it to automatic. Records carry the right time.',
  },
  fast: { 'zh-CN': '快了', 'zh-TW': '快了', en: 'fast' },
  slow: { 'zh-CN': '慢了', 'zh-TW': '慢了', en: 'slow' },
  signInAgain: {
    'zh-CN': '登录已到期，可以继续工作；联网重新登录后才能上传。',
    'zh-TW': '登入已到期，可以繼續工作；連網重新登入後才能上傳。',
    en: 'The sign-in has ended. Work goes on; records are sent after you sign in again.',
  },
  signIn: { 'zh-CN': '登录', 'zh-TW': '登入', en: 'Sign in' },
  later: { 'zh-CN': '以后再说', 'zh-TW': '以後再說', en: 'Later' },

  unreachableTitle: { 'zh-CN': '连不上服务器', 'zh-TW': '連不上伺服器', en: 'The server cannot be reached' },
  unreachableWhat: {
    'zh-CN': '第一次登录要有网络。请看看网络再试。',
    'zh-TW': '第一次登入要有網路。請看看網路再試。',
    en: 'The first sign-in needs a network. Check it and try again.',
  },
  endedTitle: { 'zh-CN': '这部手机已被停用', 'zh-TW': '這部手機已被停用', en: 'This phone was ended' },
  endedWhat: {
    'zh-CN': '社区停用了它，上面的数据已经清除。找到手机后，请社区主任确认，再重新登录。',
    'zh-TW': '社區停用了它，上面的資料已經清除。找到手機後，請社區主任確認，再重新登入。',
    en: 'The office ended it and its contents are wiped. Ask the director before you sign in again.',
  },
  noPages: {
    'zh-CN': '您的岗位在手机上还没有可做的事。请用电脑打开，或请社区主任分配岗位。',
    'zh-TW': '您的職務在手機上還沒有可做的事。請用電腦開啟，或請社區主任分配職務。',
    en: 'Your role has nothing to do on a phone yet. Use a computer, or ask the director for a role.',
  },
  loading: { 'zh-CN': '正在下载名册…', 'zh-TW': '正在下載名冊…', en: 'Fetching the register…' },
  install: { 'zh-CN': '装到桌面', 'zh-TW': '裝到桌面', en: 'Put it on the home screen' },
  installWhat: {
    'zh-CN': '像应用一样打开，没有网络也能用。',
    'zh-TW': '像應用一樣開啟，沒有網路也能用。',
    en: 'Opens like an app and works without a network.',
  },
  installByMenu: {
    'zh-CN': '在浏览器菜单里选“添加到主屏幕”。',
    'zh-TW': '在瀏覽器選單裡選「加入主畫面」。',
    en: 'Choose “Add to home screen” in the browser menu.',
  },
  updateReady: {
    'zh-CN': '有新版本，已存的记录不受影响',
    'zh-TW': '有新版本，已存的記錄不受影響',
    en: 'A new version is ready; records stay',
  },
  takeUpdate: { 'zh-CN': '换上', 'zh-TW': '換上', en: 'Take it' },
  failedTitle: { 'zh-CN': '这一页出了错', 'zh-TW': '這一頁出了錯', en: 'This page failed' },
  failedWhat: {
    'zh-CN': '已存的记录都在。请回首页再打开。',
    'zh-TW': '已存的記錄都在。請回首頁再開啟。',
    en: 'Records are safe. Go home and open it again.',
  },
  community: { 'zh-CN': '社区', 'zh-TW': '社區', en: 'Community' },
  settings: { 'zh-CN': '设置', 'zh-TW': '設定', en: 'Settings' },
  largeType: { 'zh-CN': '大字', 'zh-TW': '大字', en: 'Large type' },
  language: { 'zh-CN': '语言', 'zh-TW': '語言', en: 'Language' },
  sync: { 'zh-CN': '上传与同步', 'zh-TW': '上傳與同步', en: 'Sync' },
});
