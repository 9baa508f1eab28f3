import { Form, Input, InputNumber, Radio, Switch } from 'antd';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useCommunityId } from '../../base/web/community.tsx';
import { failureOf } from '../../base/web/failure.ts';
import { ReadFailed } from '../../base/web/notes.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { useMay } from '../../base/web/session.tsx';
import { TextSkeleton } from '../../base/web/skeletons.tsx';
import { GateRules, TemperatureSite } from '../domain/gate-rules.ts';
import { useGateRules } from './office.queries.ts';
import { GATE_TOPICS } from './office-paths.ts';
import { officeWords } from './office-words.ts';
import { placesTexts } from './places-texts.ts';

/** People read degrees, rules count tenths. */
const Degrees = z.number().transform((degrees) => Math.round(degrees * 10));
const RulesInput = z
  .looseObject({
    feverAt: z.object({ forehead: Degrees, wrist: Degrees, ear: Degrees }),
    helpLine: z.string().nullish(),
  })
  .transform(({ helpLine, ...rules }): Record<string, unknown> => ({ ...rules, helpLine: helpLine ?? '' }))
  .pipe(GateRules);

/** What the gates ask for, with the source of the thresholds. */
export function RulesForm() {
  const t = useTexts(placesTexts);
  const read = useGateRules(useCommunityId());
  return (
    <section className="ms-board-panel" aria-label={t('rules')}>
      <header>
        <h2>{t('rules')}</h2>
      </header>
      {read.isPending && <TextSkeleton lines={10} />}
      {read.isError && <ReadFailed failure={failureOf(read.error)} onRetry={() => void read.refetch()} />}
      {read.isSuccess && <Fields key={JSON.stringify(read.data.rules)} rules={read.data.rules} />}
    </section>
  );
}

function Fields({ rules }: { readonly rules: GateRules }) {
  const t = useTexts(placesTexts);
  const mayManage = useMay()('gate.manage');
  const { forehead, wrist, ear } = rules.feverAt;
  const initial = { ...rules, feverAt: { forehead: forehead / 10, wrist: wrist / 10, ear: ear / 10 } };
  return (
    <CommandForm
      command="setGateRules"
      schema={RulesInput}
      initial={initial}
      refreshes={GATE_TOPICS}
      submitText={t('saveRules')}
      doneText={t('saved')}
      whyDisabled={mayManage ? undefined : t('onlyDirector')}
    >
      <TemperatureFields />
      <Group title={t('outings')}>
        <Toggle name="limitsOutings" label={t('limitsOutings')} />
        <Count name="errandDays" label={t('errandDays')} min={1} max={14} />
        <Count name="errandOutings" label={t('errandOutings')} min={1} max={9} />
        <Count name="backByHour" label={t('backByHour')} min={0} max={23} />
      </Group>
      <Group title={t('visitors')}>
        <Toggle name="admitsVisitors" label={t('admitsVisitors')} />
        <Count name="visitHours" label={t('visitHours')} min={1} max={72} />
      </Group>
      <Group title={t('checks')}>
        <Count name="repeatSeconds" label={t('repeatSeconds')} min={10} max={600} />
        <Count name="twoGatesMinutes" label={t('twoGatesMinutes')} min={1} max={60} />
        <Count name="keepDays" label={t('keepDays')} min={1} max={180} extra={t('keepHint')} />
        <Form.Item name="helpLine" label={t('helpLine')} extra={t('helpLineHint')}>
          <Input maxLength={40} style={{ width: 200 }} />
        </Form.Item>
      </Group>
    </CommandForm>
  );
}

function TemperatureFields() {
  const t = useTexts(placesTexts);
  const locale = useLocale();
  const sites = TemperatureSite.options.map((value) => ({ value, label: officeWords.site[value][locale] }));
  return (
    <Group title={t('temperature')} note={t('feverSource')}>
      <Toggle name="asksTemperature" label={t('asksTemperature')} />
      <Form.Item name="temperatureSite" label={t('site')}>
        <Radio.Group optionType="button" options={sites} />
      </Form.Item>
      {sites.map(({ value, label }) => (
        <Form.Item key={value} name={['feverAt', value]} label={t('feverAt', { site: label })}>
          <InputNumber min={30} max={45} step={0.1} precision={1} />
        </Form.Item>
      ))}
      <Count name="measureAgainMinutes" label={t('measureAgain')} min={1} max={30} />
    </Group>
  );
}

function Group(props: { readonly title: string; readonly note?: string; readonly children: ReactNode }) {
  return (
    <fieldset className="ms-rule-group">
      <legend>{props.title}</legend>
      <div>{props.children}</div>
      {props.note !== undefined && <p className="ms-soft">{props.note}</p>}
    </fieldset>
  );
}

function Toggle({ name, label }: { readonly name: string; readonly label: string }) {
  return (
    <Form.Item name={name} label={label} valuePropName="checked">
      <Switch />
    </Form.Item>
  );
}

function Count(props: {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly extra?: string;
}) {
  const { name, label, min, max, extra } = props;
  return (
    <Form.Item name={name} label={label} extra={extra}>
      <InputNumber min={min} max={max} precision={0} />
    </Form.Item>
  );
}
