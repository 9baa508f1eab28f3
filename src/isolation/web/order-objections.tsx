import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../../base/web/command-form.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { StatusMark } from '../../base/web/status-mark.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { AnswerObjection, ObjectToOrder } from '../domain/order-inputs.ts';
import type { Objection, OrderPage } from './isolation.queries.ts';
import { localMoment } from './local-days.ts';
import { orderTexts } from './order-texts.ts';
import { ORDER_TOPICS } from './paths.ts';

/** What somebody said against the order, and what was answered. */
export function OrderObjections({ order }: { readonly order: OrderPage }) {
  const t = useTexts(orderTexts);
  const may = useMay();
  const [isOpen, setOpen] = useState(false);
  const [answering, setAnswering] = useState<Objection>();
  return (
    <section className="ms-iso-panel" aria-label={t('objections')}>
      <header>
        <h2>{t('objections')}</h2>
        {may('isolation.check.record') && <Button onClick={() => setOpen(true)}>{t('object')}</Button>}
      </header>
      {order.objections.length === 0 && <p className="ms-soft">{t('noObjections')}</p>}
      {order.objections.map((one) => (
        <article key={one.objectionId}>
          <p>
            <span className="ms-figures ms-soft">{localMoment(one.saidAt)}</span> “{one.words}”
          </p>
          {one.answer === null ? (
            <p>
              <StatusMark status="ask" text={t('dueAnswer', { at: localMoment(one.answerDueAt) })} />{' '}
              {may('isolation.order.approve') && (
                <Button size="small" type="primary" onClick={() => setAnswering(one)}>
                  {t('answer')}
                </Button>
              )}
            </p>
          ) : (
            <p>
              <strong>{outcomeWord(one.outcome, t)}</strong> {one.answer}{' '}
              <span className="ms-soft">{one.answeredBy}</span>
            </p>
          )}
        </article>
      ))}
      {isOpen && <Object orderId={order.orderId} onClose={() => setOpen(false)} />}
      {answering && <Answer objection={answering} onClose={() => setAnswering(undefined)} />}
    </section>
  );
}

function outcomeWord(outcome: string | null, t: (key: 'upheld' | 'partly' | 'rejected') => string): string {
  return outcome === 'upheld' || outcome === 'partly' || outcome === 'rejected' ? t(outcome) : '';
}

function Object({ orderId, onClose }: { readonly orderId: string; readonly onClose: () => void }) {
  const t = useTexts(orderTexts);
  const [objectionId] = useState(newId);
  const by = [
    { value: 'person', label: t('byPerson') },
    { value: 'relative', label: t('byRelative') },
    { value: 'other', label: t('byOther') },
  ];
  const how = [
    { value: 'call', label: t('call') },
    { value: 'door', label: t('doorWay') },
    { value: 'office', label: t('office') },
    { value: 'letter', label: t('letter') },
  ];
  return (
    <FormWindow title={t('object')} onClose={onClose}>
      <CommandForm
        command="objectToOrder"
        schema={ObjectToOrder}
        fixed={{ objectionId, orderId }}
        initial={{ saidBy: 'person', source: 'call' }}
        refreshes={ORDER_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="words" label={t('words')}>
          <Input.TextArea rows={4} maxLength={1000} autoFocus />
        </Form.Item>
        <Form.Item name="saidBy" label={t('saidBy')}>
          <Select options={by} />
        </Form.Item>
        <Form.Item name="source" label={t('saidHow')}>
          <Select options={how} />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}

function Answer({ objection, onClose }: { readonly objection: Objection; readonly onClose: () => void }) {
  const t = useTexts(orderTexts);
  const options = (['rejected', 'partly', 'upheld'] as const).map((value) => ({ value, label: t(value) }));
  return (
    <FormWindow title={t('answer')} onClose={onClose}>
      <p>“{objection.words}”</p>
      <CommandForm
        command="answerObjection"
        schema={AnswerObjection}
        fixed={{ objectionId: objection.objectionId }}
        refreshes={ORDER_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="outcome" label={t('outcome')}>
          <Select options={options} />
        </Form.Item>
        <Form.Item name="answer" label={t('answer')}>
          <Input.TextArea rows={4} maxLength={1000} />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
