import { Button, Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../base/web/day-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { formatCount } from '../../base/web/format.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { PASS_KIND_WORDS } from '../domain/pass-kind-words.ts';
import { dayAfter, localDayOf } from './card-day.ts';
import { IssueForm, type IssueScope } from './pass-issue-form.ts';
import { usePassPlaces } from './pass-places.ts';
import { Issued, REFRESHED } from './pass.queries.ts';
import { passTexts } from './pass-texts.ts';

const KINDS = ['resident', 'errand', 'staff'] as const;
const USUAL_DAYS = 90;

/** Issues passes: of which kind, for whom, until when; the answer accounts for everybody. */
export function IssuePassesDialog(props: {
  readonly personId: string | undefined;
  readonly onClose: () => void;
  readonly onPrint: () => void;
}) {
  const t = useTexts(passTexts);
  const [issued, setIssued] = useState<Issued>();
  return (
    <Modal
      open
      title={t(issued ? 'issuedTitle' : props.personId === undefined ? 'issue' : 'issueOne')}
      onCancel={props.onClose}
      footer={null}
      width={560}
    >
      {issued ? <Account {...props} issued={issued} /> : <Ask {...props} onIssued={setIssued} />}
    </Modal>
  );
}

function Ask(props: {
  readonly personId: string | undefined;
  readonly onClose: () => void;
  readonly onIssued: (issued: Issued) => void;
}) {
  const t = useTexts(passTexts);
  const [form] = Form.useForm();
  const today = localDayOf(new Date());
  return (
    <CommandForm
      form={form}
      command="issuePasses"
      schema={IssueForm}
      reply={Issued}
      refreshes={REFRESHED}
      fixed={props.personId === undefined ? {} : { scope: 'person', personIds: [props.personId] }}
      initial={{ kind: 'resident', scope: 'everybody', fromDay: today, untilDay: dayAfter(new Date(), USUAL_DAYS) }}
      submitText={t('issueNow')}
      onDone={props.onIssued}
      onCancel={props.onClose}
    >
      <KindField />
      {props.personId === undefined && <WhomFields />}
      <div className="ms-days">
        <Form.Item name="fromDay" label={t('fromDay')}>
          <DayInput min={today} />
        </Form.Item>
        <Form.Item name="untilDay" label={t('untilDay')}>
          <DayInput min={today} />
        </Form.Item>
      </div>
    </CommandForm>
  );
}

function KindField() {
  const t = useTexts(passTexts);
  const locale = useLocale();
  const kind: unknown = Form.useWatch('kind');
  const what = kind === 'errand' ? 'errandWhat' : kind === 'staff' ? 'staffWhat' : 'residentWhat';
  return (
    <Form.Item name="kind" label={t('kind')} extra={t(what)}>
      <Radio.Group
        optionType="button"
        options={KINDS.map((value) => ({ value, label: PASS_KIND_WORDS[value][locale] }))}
      />
    </Form.Item>
  );
}

function WhomFields() {
  const t = useTexts(passTexts);
  const places = usePassPlaces();
  const mayChoose = useMay()('register.place.read');
  const scope: unknown = Form.useWatch('scope');
  const scopes: readonly IssueScope[] = mayChoose ? ['everybody', 'estates', 'buildings', 'units'] : ['everybody'];
  const chosen = scope === 'estates' || scope === 'buildings' || scope === 'units' ? scope : undefined;
  const choices = chosen === undefined ? [] : places[chosen];
  return (
    <>
      <Form.Item name="scope" label={t('forWhom')}>
        <Radio.Group optionType="button" options={scopes.map((value) => ({ value, label: t(value) }))} />
      </Form.Item>
      {chosen !== undefined && (
        <Form.Item name={chosen} label={t('choose')} key={chosen}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount="responsive"
            // An estate stands for its buildings.
            options={choices.map(({ value, text, buildingIds }) => ({
              value: chosen === 'estates' ? buildingIds.join(',') : value,
              label: text,
            }))}
          />
        </Form.Item>
      )}
    </>
  );
}

function Account(props: { readonly issued: Issued; readonly onClose: () => void; readonly onPrint: () => void }) {
  const t = useTexts(passTexts);
  const { issued, already, without } = props.issued;
  const lines = [
    [t('issuedCount'), issued],
    [t('alreadyCount'), already],
    [t('withoutCount'), without],
  ] as const;
  return (
    <>
      <dl className="ms-account">
        {lines.map(([text, count]) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd className="ms-figures">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      <div className="ms-form-actions">
        <Button type="primary" onClick={props.onPrint}>
          {t('toPrint')}
        </Button>
        <Button onClick={props.onClose}>{t('done')}</Button>
      </div>
    </>
  );
}
