import type { ProblemRegistry } from '../../base/domain/problem.ts';

/** What can go wrong with signing in, accounts and looking. */
export const accessProblems = {
  // One code for a wrong number and a wrong password: an answer must not tell who has an account.
  signInWrong: {
    status: 401,
    'zh-CN': '手机号或密码不对。忘了密码请找社区管理员重设。',
    'zh-TW': '手機號碼或密碼不對。忘了密碼請找社區管理員重設。',
    en: 'Wrong number or password. If you forgot it, ask your community administrator.',
  },
  accountLocked: {
    status: 423,
    'zh-CN': '连续输错，已锁定。请 {minutes} 分钟后再试，或请管理员解锁。',
    'zh-TW': '連續輸錯，已鎖定。請 {minutes} 分鐘後再試，或請管理員解鎖。',
    en: 'Locked after several failures. Try again in {minutes} minutes, or ask an administrator to unlock.',
  },
  totpNeeded: {
    status: 401,
    'zh-CN': '请再填手机验证器上的 6 位数字。',
    'zh-TW': '請再填手機驗證器上的 6 位數字。',
    en: 'Now enter the six digits of your authenticator.',
  },
  totpWrong: {
    status: 401,
    'zh-CN': '验证码不对或已用过。请等下一个数字再填。',
    'zh-TW': '驗證碼不對或已用過。請等下一個數字再填。',
    en: 'That code is wrong or was used before. Wait for the next one.',
  },
  accountDisabled: {
    status: 403,
    'zh-CN': '这个账号已停用。需要时请找社区主任。',
    'zh-TW': '這個帳號已停用。需要時請找社區主任。',
    en: 'This account is disabled. Ask the director if you need it.',
  },
  noRoleToday: {
    status: 403,
    'zh-CN': '您今天没有岗位。请社区主任为您分配。',
    'zh-TW': '您今天沒有職務。請社區主任為您分配。',
    en: 'You have no role today. Ask the director to give you one.',
  },
  passwordWrong: {
    status: 409,
    'zh-CN': '现在的密码不对。',
    'zh-TW': '目前的密碼不對。',
    en: 'The current password is wrong.',
  },
  passwordSame: {
    status: 409,
    'zh-CN': '新密码和现在的一样，请换一个。',
    'zh-TW': '新密碼和目前的一樣，請換一個。',
    en: 'The new password is the same as the current one.',
  },
  passwordTooShort: {
    status: 400,
    'zh-CN': '密码至少 {characters} 个字。几个词连在一起，好记又安全。',
    'zh-TW': '密碼至少 {characters} 個字。幾個詞連在一起，好記又安全。',
    en: 'At least {characters} characters. A few words in a row are easy to remember and safe.',
  },
  passwordTooLong: {
    status: 400,
    'zh-CN': '密码最多 {characters} 个字。',
    'zh-TW': '密碼最多 {characters} 個字。',
    en: 'At most {characters} characters.',
  },
  passwordIsPhone: {
    status: 400,
    'zh-CN': '密码里不能有自己的手机号。',
    'zh-TW': '密碼裡不能有自己的手機號碼。',
    en: 'A password may not hold your own phone number.',
  },
  passwordTooSimple: {
    status: 400,
    'zh-CN': '这个密码太容易猜到，请换一个。',
    'zh-TW': '這個密碼太容易猜到，請換一個。',
    en: 'That password is easily guessed. Choose another.',
  },
  oneTimePasswordForm: {
    status: 400,
    'zh-CN': '一次性密码要由系统生成。请刷新页面再试。',
    'zh-TW': '一次性密碼要由系統產生。請重新整理頁面再試。',
    en: 'A one-time password is made by the system. Reload the page and try again.',
  },
  phoneTaken: {
    status: 409,
    'zh-CN': '这个手机号已经有账号。在账号里给他加岗位；看不到他时，请上级加。',
    'zh-TW': '這個手機號碼已經有帳號。在帳號裡給他加職務；看不到他時，請上級加。',
    en: 'This number has an account. Give it another role there; if you cannot see it, ask the level above.',
  },
  notYourself: {
    status: 409,
    'zh-CN': '不能对自己的账号这样做。请另一位管理员来做。',
    'zh-TW': '不能對自己的帳號這樣做。請另一位管理員來做。',
    en: 'You cannot do this to your own account. Ask another administrator.',
  },
  accountNotYours: {
    status: 403,
    'zh-CN': '这个人还有您辖区以外或更高的岗位，请上级来改。',
    'zh-TW': '這個人還有您轄區以外或更高的職務，請上級來改。',
    en: 'This person also has a role outside your area or above yours; ask the level above.',
  },
  grantNotYours: {
    status: 403,
    'zh-CN': '这个岗位不归您管，请上级来改。',
    'zh-TW': '這個職務不歸您管，請上級來改。',
    en: 'This role is not yours to end; ask the level above.',
  },
  roleNotYours: {
    status: 403,
    'zh-CN': '您不能分配这个岗位，请上级来分配。',
    'zh-TW': '您不能分配這個職務，請上級來分配。',
    en: 'You cannot give this role; ask the level above.',
  },
  roleNotHere: {
    status: 409,
    'zh-CN': '这一级没有这个岗位。',
    'zh-TW': '這一級沒有這個職務。',
    en: 'There is no such role at this level.',
  },
  periodEmpty: {
    status: 400,
    'zh-CN': '结束日期要在开始日期之后。',
    'zh-TW': '結束日期要在開始日期之後。',
    en: 'The last day must not be before the first.',
  },
  grantExists: {
    status: 409,
    'zh-CN': '他已经有这个岗位了。',
    'zh-TW': '他已經有這個職務了。',
    en: 'This person has that role already.',
  },
  grantEnded: {
    status: 409,
    'zh-CN': '这个岗位已经结束。',
    'zh-TW': '這個職務已經結束。',
    en: 'That role has ended already.',
  },
  lastAdministrator: {
    status: 409,
    'zh-CN': '这是最后一位系统管理员。请先再设一位。',
    'zh-TW': '這是最後一位系統管理員。請先再設一位。',
    en: 'This is the last administrator. Appoint another first.',
  },
  totpEnrolled: {
    status: 409,
    'zh-CN': '验证器已经设好了。要换手机，请先取消。',
    'zh-TW': '驗證器已經設好了。要換手機，請先取消。',
    en: 'The authenticator is set up already. To change phones, remove it first.',
  },
  totpNotStarted: {
    status: 409,
    'zh-CN': '请先扫码添加验证器。',
    'zh-TW': '請先掃碼加入驗證器。',
    en: 'Add the authenticator first.',
  },
  demoAccount: {
    status: 409,
    'zh-CN': '演示账号不能改密码和验证器，别人还要用。',
    'zh-TW': '示範帳號不能改密碼和驗證器，別人還要用。',
    en: 'A demonstration account keeps its password: others use it too.',
  },
  reasonTooShort: {
    status: 400,
    'zh-CN': '请写清理由，至少 {characters} 个字。理由会留在查阅记录里。',
    'zh-TW': '請寫清理由，至少 {characters} 個字。理由會留在查閱記錄裡。',
    en: 'Say why, in at least {characters} characters. The reason stays in the trail.',
  },
} as const satisfies ProblemRegistry;
