import { Form, Input, InputNumber, Select } from 'antd';
import { z } from 'zod';
import { findTypedClock } from '../../base/domain/typed-day.ts';
import { ClockInput } from '../../base/web/clock-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { CHANNELS, channelNames, SetMessaging } from '../domain/setting.ts';
import { messagesTexts } from './messages-texts.ts';
import { clockOf, MESSAGE_TOPICS, type MessagingReply } from './messages.queries.ts';

/** `21:30` as the minute of the day that the command wants. */
const TypedMinute = z
  .string()
  .refine((text) => findTypedClock(text) !== undefined)
  .transform((text) => {
    const [hours = '0', minutes = '0'] = (findTypedClock(text) ?? '').split(':');
    return Number(hours) * 60 + Number(minutes);
  });
const Typed = SetMessaging.extend({
  quietFrom: TypedMinute,
  quietUntil: TypedMinute,
  address: z.string().trim().pipe(SetMessaging.shape.address),
});

const LANGUAGES = [
  { value: 'zh-CN', label: '简体中文' },
  { value: 'zh-TW', label: '繁體中文' },
  { value: 'en', label: 'English' },
];

/** By which gateway, how many a day, when not. */
export function MessagingForm({ known, onClose }: { readonly known: MessagingReply; readonly onClose: () => void }) {
  const t = useTexts(messagesTexts);
  const locale = useLocale();
  const { setting, channels } = known;
  const ways = CHANNELS.map((value) => {
    const name = channelNames[value][locale];
    const isReady = value === 'off' || channels.includes(value);
    return { value, label: isReady ? name : t('notSetUp', { name }), disabled: !isReady };
  });
  return (
    <FormWindow title={t('set')} width={560} onClose={onClose}>
      <CommandForm
        command="setMessaging"
        schema={Typed}
        initial={{
          ...setting,
          quietFrom: clockOf(setting.quietFrom),
          quietUntil: clockOf(setting.quietUntil),
          address: setting.address === '' ? location.origin : setting.address,
        }}
        refreshes={MESSAGE_TOPICS}
        doneText={t('done')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="channel" label={t('channel')}>
          <Select options={ways} />
        </Form.Item>
        <Form.Item name="budget" label={t('budget')} extra={t('budgetHint')}>
          <InputNumber min={0} max={100_000} step={100} />
        </Form.Item>
        <div className="ms-messages-pair">
          <Form.Item name="quietFrom" label={t('quietFrom')}>
            <ClockInput />
          </Form.Item>
          <Form.Item name="quietUntil" label={t('quietUntil')}>
            <ClockInput />
          </Form.Item>
          <p className="ms-soft">{t('quietHint')}</p>
        </div>
        <Form.Item name="address" label={t('address')} extra={t('addressHint')}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <div className="ms-messages-pair">
          <Form.Item name="locale" label={t('locale')}>
            <Select options={LANGUAGES} />
          </Form.Item>
          <Form.Item name="keepDays" label={t('keepDays')}>
            <InputNumber min={1} max={365} />
          </Form.Item>
          <p className="ms-soft">{t('keepHint')}</p>
        </div>
      </CommandForm>
    </FormWindow>
  );
}
