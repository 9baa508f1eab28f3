import { defineTexts } from '../domain/texts.ts';

/** What the frame of the console and its shared parts say. */
export const shellTexts = defineTexts({
  tagline: { 'zh-CN': '社区疫情防控', 'zh-TW': '社區疫情防控', en: 'Community epidemic response' },
  'status-pass': { 'zh-CN': '通过', 'zh-TW': '通過', en: 'Pass' },
  'status-ask': { 'zh-CN': '待核', 'zh-TW': '待核', en: 'To check' },
  'status-stop': { 'zh-CN': '停', 'zh-TW': '停', en: 'Stop' },
  'status-late': { 'zh-CN': '超时', 'zh-TW': '逾時', en: 'Late' },

  skipToPage: { 'zh-CN': '跳到正文', 'zh-TW': '跳到正文', en: 'Skip to page' },
  mainMenu: { 'zh-CN': '主菜单', 'zh-TW': '主選單', en: 'Main menu' },
  foldMenu: { 'zh-CN': '收起菜单', 'zh-TW': '收起選單', en: 'Fold the menu' },
  unfoldMenu: { 'zh-CN': '展开菜单', 'zh-TW': '展開選單', en: 'Unfold the menu' },
  chooseCommunity: { 'zh-CN': '选择社区', 'zh-TW': '選擇社區', en: 'Choose a community' },
  account: { 'zh-CN': '我的账号', 'zh-TW': '我的帳號', en: 'My account' },
  language: { 'zh-CN': '语言', 'zh-TW': '語言', en: 'Language' },
  largeType: { 'zh-CN': '大字', 'zh-TW': '大字', en: 'Large type' },
  signOut: { 'zh-CN': '退出登录', 'zh-TW': '登出', en: 'Sign out' },

  offline: {
    'zh-CN': '没有网络。填的内容都在；恢复后页面自动更新，没保存的再按一次。',
    'zh-TW': '沒有網路。填的內容都在；恢復後頁面自動更新，沒儲存的再按一次。',
    en: 'No network. What you typed is kept. When it is back the page refreshes itself; press save again.',
  },
  unreachable: {
    'zh-CN': '连不上服务器，正在重试。填的内容都在。',
    'zh-TW': '連不上伺服器，正在重試。填的內容都在。',
    en: 'The server cannot be reached; trying again. What you typed is kept.',
  },
  liveLost: {
    'zh-CN': '实时更新断了，正在重连。页面上的数字可能不是最新。',
    'zh-TW': '即時更新斷了，正在重連。頁面上的數字可能不是最新。',
    en: 'Live updates are interrupted; reconnecting. Figures on this page may be old.',
  },

  unreachableTitle: { 'zh-CN': '连不上服务器', 'zh-TW': '連不上伺服器', en: 'The server cannot be reached' },
  failedTitle: { 'zh-CN': '这一页出了错', 'zh-TW': '這一頁出了錯', en: 'This page failed' },
  failedWhat: {
    'zh-CN': '已经保存的都在。请重新打开这一页；还不行，把下面这行字告诉管理员。',
    'zh-TW': '已經儲存的都在。請重新開啟這一頁；還不行，把下面這行字告訴管理員。',
    en: 'What was saved is safe. Open the page again; if it still fails, tell the administrator the line below.',
  },
  reopen: { 'zh-CN': '重新打开', 'zh-TW': '重新開啟', en: 'Open again' },
  notFoundTitle: { 'zh-CN': '没有这一页', 'zh-TW': '沒有這一頁', en: 'There is no such page' },
  notFoundWhat: {
    'zh-CN': '地址可能抄错了，或者内容已经移走。按 Ctrl+K 可以直接找人、找房、找功能。',
    'zh-TW': '網址可能抄錯了，或者內容已經移走。按 Ctrl+K 可以直接找人、找房、找功能。',
    en: 'The address may be mistyped or the page has moved. Ctrl+K finds people, homes and pages.',
  },
  noPermissionTitle: {
    'zh-CN': '您的岗位看不到这一页',
    'zh-TW': '您的職務看不到這一頁',
    en: 'Your role does not include this page',
  },
  noPermissionWhat: {
    'zh-CN': '需要的话，请社区管理员给您开通。',
    'zh-TW': '需要的話，請社區管理員為您開通。',
    en: 'If you need it, ask your community administrator.',
  },
  toHome: { 'zh-CN': '回到首页', 'zh-TW': '回到首頁', en: 'Back to the start' },
  nothing: { 'zh-CN': '没有', 'zh-TW': '沒有', en: 'None' },
  loading: { 'zh-CN': '正在打开', 'zh-TW': '正在開啟', en: 'Opening' },
  retry: { 'zh-CN': '再试一次', 'zh-TW': '再試一次', en: 'Try again' },
  cancel: { 'zh-CN': '取消', 'zh-TW': '取消', en: 'Cancel' },
  save: { 'zh-CN': '保存', 'zh-TW': '儲存', en: 'Save' },
  close: { 'zh-CN': '关闭', 'zh-TW': '關閉', en: 'Close' },
  readRefused: { 'zh-CN': '这样做不了', 'zh-TW': '這樣做不了', en: 'Not this way' },
  readFailed: { 'zh-CN': '没读出来', 'zh-TW': '沒讀出來', en: 'Could not be read' },
});

/** What a request that never got a proper answer says; answers with a code have their text in a problem registry. */
export const failureTexts = defineTexts({
  network: {
    'zh-CN': '网络不通，还没保存。内容都在，恢复后再按一次。',
    'zh-TW': '網路不通，還沒儲存。內容都在，恢復後再按一次。',
    en: 'No connection; not saved yet. What you typed is kept: press again when the network is back.',
  },
  busy: {
    'zh-CN': '现在太忙，还没保存。内容都在，稍等再按一次。',
    'zh-TW': '現在太忙，還沒儲存。內容都在，稍等再按一次。',
    en: 'The server is busy; not saved yet. What you typed is kept: press again in a moment.',
  },
  broken: {
    'zh-CN': '服务器出错，没有保存。内容都在；再试不行，请告诉管理员。',
    'zh-TW': '伺服器出錯，沒有儲存。內容都在；再試不行，請告訴管理員。',
    en: 'The server failed; nothing was saved. What you typed is kept: if it fails again, tell the administrator.',
  },
  signedOut: {
    'zh-CN': '登录已到期。重新登录后，内容还在。',
    'zh-TW': '登入已到期。重新登入後，內容還在。',
    en: 'Your sign-in has ended. Sign in again; what you typed is kept.',
  },
  readNetwork: {
    'zh-CN': '网络不通，恢复后自动再读。',
    'zh-TW': '網路不通，恢復後自動再讀。',
    en: 'No connection; it will be read again when the network is back.',
  },
  readBusy: {
    'zh-CN': '现在太忙，请稍等再试。',
    'zh-TW': '現在太忙，請稍等再試。',
    en: 'The server is busy; try again in a moment.',
  },
  readBroken: {
    'zh-CN': '服务器没答出来；再试不行，请告诉管理员。',
    'zh-TW': '伺服器沒答出來；再試不行，請告訴管理員。',
    en: 'The server failed to answer; if it fails again, tell the administrator.',
  },
  unknownRefusal: { 'zh-CN': '没有做成（{code}）。', 'zh-TW': '沒有做成（{code}）。', en: 'Not done ({code}).' },
});
