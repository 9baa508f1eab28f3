import { App, Button, Typography } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { failureOf } from '../../base/web/failure.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useFailureText } from '../../base/web/problem-texts.tsx';
import { getJson } from '../../base/web/request.ts';
import { OrderSms } from './order-sms.tsx';
import { orderTexts } from './order-texts.ts';

const Reply = z.object({ path: z.string(), until: z.string() });

/** The link with which somebody under an order reports; to be sent to him only. */
export function OrderLink({ orderId }: { readonly orderId: string }) {
  const t = useTexts(orderTexts);
  const { message, modal } = App.useApp();
  const say = useFailureText('read');
  const [isReading, setReading] = useState(false);
  const show = async (): Promise<void> => {
    setReading(true);
    try {
      const { path } = await getJson({ path: `/api/orders/${orderId}/link`, shape: Reply });
      const link = `${location.origin}${path}`;
      modal.info({
        title: t('link'),
        width: 560,
        content: (
          <>
            <p>{t('linkWhat')}</p>
            <Typography.Paragraph copyable>{link}</Typography.Paragraph>
          </>
        ),
      });
    } catch (error) {
      void message.error(say(failureOf(error)));
    } finally {
      setReading(false);
    }
  };
  return (
    <>
      <Button loading={isReading} onClick={() => void show()}>
        {t('link')}
      </Button>
      <OrderSms orderId={orderId} />
    </>
  );
}
