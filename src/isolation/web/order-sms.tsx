import { defineTexts } from '../../base/domain/texts.ts';
import { ConfirmCommandButton } from '../../base/web/command-button.tsx';
import { useTexts } from '../../base/web/preferences.tsx';

const texts = defineTexts({
  send: { 'zh-CN': '短信发链接', 'zh-TW': '簡訊發連結', en: 'Send the link' },
  what: {
    'zh-CN': '把报告链接发到本人手机；本人没有手机号的，发给同户家人。一天只发一次。',
    'zh-TW': '把報告連結發到本人手機；本人沒有手機號的，發給同戶家人。一天只發一次。',
    en: 'The link goes to the person by SMS, or to the household where there is no number. Once a day.',
  },
  done: { 'zh-CN': '已交给短信渠道', 'zh-TW': '已交給簡訊管道', en: 'On its way' },
});

/** Sends the link of an order to whoever is under it. */
export function OrderSms({ orderId }: { readonly orderId: string }) {
  const t = useTexts(texts);
  return (
    <ConfirmCommandButton
      command="sendOrderLinks"
      input={{ orderIds: [orderId] }}
      text={t('send')}
      confirm={{ title: t('send'), what: t('what') }}
      doneText={t('done')}
    />
  );
}
