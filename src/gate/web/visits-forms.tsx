import { Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { DwellingPicker } from '../../register/web/dwelling-picker.tsx';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { DEFAULT_GATE_RULES } from '../domain/gate-rules.ts';
import { AnsweredBy, AnswerVisit, HostAnswer, RegisterVisit, VisitKind } from '../domain/visit-inputs.ts';
import { useGateRules, useGates } from './office.queries.ts';
import { GATE_TOPICS } from './office-paths.ts';
import { officeWords } from './office-words.ts';
import { visitTexts } from './visits-texts.ts';

const MS_PER_HOUR = 3_600_000;

/** The form knows hours, the command an end: worked out when it is sent, as is the beginning. */
const VisitFormInput = z
  .looseObject({ hours: z.number().min(1).max(72).nullish() })
  .transform(({ hours, ...visit }): Record<string, unknown> => {
    const now = Date.now();
    const at = new Date(now).toISOString();
    const until = hours == null ? {} : { untilAt: new Date(now + hours * MS_PER_HOUR).toISOString() };
    return { ...visit, fromAt: at, registeredAt: at, ...until };
  })
  .pipe(RegisterVisit);

/** A visit that is registered in the office: called ahead, or keyed in from paper. */
export function VisitForm(props: { readonly onClose: () => void }) {
  const t = useTexts(visitTexts);
  const locale = useLocale();
  const community = useCommunityId();
  const [visitId] = useState(newId);
  const gates = useGates(community).data?.rows.filter(({ isRetired }) => !isRetired) ?? [];
  const rules = useGateRules(community).data?.rules ?? DEFAULT_GATE_RULES;
  const optionsOf = <Code extends string>(
    codes: readonly Code[],
    words: Readonly<Record<Code, Record<typeof locale, string>>>,
  ) => codes.map((value) => ({ value, label: words[value][locale] }));
  return (
    <FormWindow title={t('add')} onClose={props.onClose} width={640}>
      <CommandForm
        command="registerVisit"
        schema={VisitFormInput}
        fixed={{ visitId }}
        initial={{ kind: 'visitor', passengers: 0, hostAnswer: 'notAsked', isRegular: false }}
        refreshes={GATE_TOPICS}
        doneText={t('saved')}
        onDone={props.onClose}
        onCancel={props.onClose}
      >
        <Form.Item name="kind" label={t('kind')}>
          <Radio.Group optionType="button" options={optionsOf(VisitKind.options, officeWords.visitKind)} />
        </Form.Item>
        <div className="ms-form-pair">
          <Form.Item name="name" label={t('who')}>
            <Input maxLength={60} autoFocus />
          </Form.Item>
          <Form.Item name="phone" label={t('phone')}>
            <Input maxLength={30} inputMode="tel" />
          </Form.Item>
          <Form.Item name="company" label={t('company')}>
            <Input maxLength={40} />
          </Form.Item>
          <Form.Item name="plate" label={t('plate')}>
            <Input maxLength={12} />
          </Form.Item>
        </div>
        <Form.Item name="hostDwellingId" label={t('host')}>
          <DwellingPicker communityId={community} />
        </Form.Item>
        <Form.Item name="purpose" label={t('purpose')}>
          <Input maxLength={100} />
        </Form.Item>
        <div className="ms-form-pair">
          <Form.Item name="hostAnswer" label={t('answer')}>
            <Select options={optionsOf(HostAnswer.options, officeWords.hostAnswer)} />
          </Form.Item>
          <Form.Item name="answeredBy" label={t('askedBy')}>
            <Select allowClear options={optionsOf(AnsweredBy.options, officeWords.answeredBy)} />
          </Form.Item>
          <Form.Item name="hours" label={t('hours')} extra={t('hoursHint', { count: rules.visitHours })}>
            <InputNumber min={1} max={72} />
          </Form.Item>
          <Form.Item name="gateId" label={t('gate')}>
            <Select allowClear options={gates.map(({ gateId, name }) => ({ value: gateId, label: name }))} />
          </Form.Item>
        </div>
        <Form.Item name="isRegular" valuePropName="checked">
          <Checkbox>{t('isRegular')}</Checkbox>
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}

/** What the household said, and how it was asked. */
export function AnswerForm(props: {
  readonly visit: { readonly visitId: string; readonly name: string };
  readonly onClose: () => void;
}) {
  const t = useTexts(visitTexts);
  const locale = useLocale();
  const { visit, onClose } = props;
  const answers = (['agreed', 'refused', 'unreached'] as const).map((value) => ({
    value,
    label: officeWords.hostAnswer[value][locale],
  }));
  const ways = AnsweredBy.options.map((value) => ({ value, label: officeWords.answeredBy[value][locale] }));
  return (
    <FormWindow title={t('answerOf', { name: visit.name })} onClose={onClose}>
      <CommandForm
        command="answerVisit"
        schema={AnswerVisit}
        fixed={{ visitId: visit.visitId }}
        initial={{ answer: 'agreed', by: 'call' }}
        refreshes={GATE_TOPICS}
        doneText={t('saved')}
        onDone={onClose}
        onCancel={onClose}
      >
        <Form.Item name="answer" label={t('answer')}>
          <Radio.Group optionType="button" options={answers} />
        </Form.Item>
        <Form.Item name="by" label={t('askedBy')}>
          <Radio.Group optionType="button" options={ways} />
        </Form.Item>
      </CommandForm>
    </FormWindow>
  );
}
