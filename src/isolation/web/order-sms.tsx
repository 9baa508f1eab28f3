import { Alert } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
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
  done: {
    'zh-CN': '已登记，进度见“短信”页',
    'zh-TW': '已登記，進度見「簡訊」頁',
    en: 'Noted: see the page of messages',
  },
  call: {
    'zh-CN': '本人和同户都没有能收短信的大陆手机号（没登记、座机或境外号码），请打电话或上门告诉。',
    'zh-TW': '本人和同戶都沒有能收簡訊的大陸手機號（沒登記、市話或境外號碼），請打電話或上門告訴。',
    en: 'Nobody here has a mainland mobile number (none known, a landline, or from abroad): call instead, or go there.',
  },
});

const Queued = z.object({ withoutPhone: z.number() });

/** Sends the link of an order to whoever is under it. */
export function OrderSms({ orderId }: { readonly orderId: string }) {
  const t = useTexts(texts);
  const [mustCall, setMustCall] = useState(false);
  return (
    <>
      <ConfirmCommandButton
        command="sendOrderLinks"
        input={{ orderIds: [orderId] }}
        text={t('send')}
        confirm={{ title: t('send'), what: t('what') }}
        doneText={t('done')}
        onDone={(reply) => setMustCall(Queued.safeParse(reply).data?.withoutPhone === 1)}
      />
      {mustCall && <Alert type="warning" showIcon title={t('call')} />}
    </>
  );
}
