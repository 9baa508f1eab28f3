import type { PosterWords } from '../../documents/domain/poster.ts';
import { KEPT_DAYS } from './review.ts';

/**
 * What stands on every poster: who should scan, why, what is kept how long. Chinese in every language of the console: it hangs on a wall.
 * Source of the notice: Personal Information Protection Law, articles 17 and 19 (who, purpose, kinds, how long, rights).
 */
export function posterWords(community: string): PosterWords {
  return {
    issuer: `${community}居民委员会`,
    title: '外来返回 扫码申报',
    who: '从外地来、从外地回的，到家当天扫一扫',
    how: '手机扫码填写，不用下载，约 1 分钟',
    without: '没有手机的，请邻居代填，或打电话、到居委会登记',
    notice: [
      '填什么：姓名、性别、手机、住处、从哪里来、何时到、乘什么来、有没有不舒服、同行家人。',
      '做什么用：只用于传染病防控，由本社区工作人员核对、联系和提供服务，不作他用，不对外公布。',
      `存多久：未被采用的 ${KEPT_DAYS} 天内销毁；采用的并入居民登记，按规定到期销毁。`,
      '您可以随时到居委会查看、更正、要求删除自己的信息。',
      '有发热、咳嗽等不舒服，请先戴口罩、少走动，不要自行乘公共交通去医院。',
    ],
    until: '有效到',
  };
}
