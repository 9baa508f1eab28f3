import type { SlipWords } from '../../documents/domain/slip.ts';

/**
 * What stands on the slip that a worker leaves at a door where nobody was met. Chinese in every language of the console: it stays on a
 * door, so it names nobody and says nothing of the household.
 * Source of the notice: Personal Information Protection Law, article 17 (who, purpose, rights).
 */
export function slipWords(of: { readonly community: string; readonly campaign: string }): SlipWords {
  return {
    issuer: `${of.community}居民委员会`,
    title: '多次上门未遇 请您扫码答一下',
    about: `我们正在做“${of.campaign}”，打电话、上门都没有联系上您家。请用手机扫码，自己填好就行，不用下载，约 2 分钟；填好后不再上门打扰。`,
    notice:
      '所填内容只用于传染病防控，由本社区工作人员使用，不对外公布。您可到居委会查看、更正、要求删除。不方便扫码的，请打电话或到居委会。',
    until: '请在此前填好',
  };
}

/** What stands on the slip by which a household answers each day. */
export function healthSlipWords(community: string): SlipWords {
  return {
    issuer: `${community}居民委员会`,
    title: '每日健康 扫码报一下',
    about:
      '一天报一次。全家都好，扫码后点一下就行；有人发热、咳嗽或不舒服，写上是谁、多少度。这个码只给您家用，请不要发到群里。',
    notice:
      '所填内容只用于传染病防控，由本社区工作人员使用，不对外公布。您可到居委会查看、更正、要求删除。不方便扫码的，打电话或在群里接龙也行。',
    until: '有效到',
  };
}
