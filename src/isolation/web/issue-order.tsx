import { Alert, Checkbox, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { DayInput } from '../../base/web/day-input.tsx';
import { CommandForm } from '../../base/web/command-form.tsx';
import { useCommunity } from '../../base/web/community.tsx';
import { newId } from '../../base/web/new-id.ts';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { anchorNames, modeNames, placeNames } from '../../protocol/domain/pack-words.ts';
import { FormWindow } from '../../register/web/place-forms.tsx';
import { ReasonCode, SourceKind } from '../domain/order.ts';
import { ASSESSMENT_POINTS } from '../domain/order-inputs.ts';
import { reasonNames, sourceNames } from '../domain/order-words.ts';
import { useEditions, usePlan, type Edition } from './isolation.queries.ts';
import { IssueForm } from './issue-form.ts';
import { localToday } from './local-days.ts';
import { nameIn } from './order-why.tsx';
import { orderTexts } from './order-texts.ts';
import { ORDER_TOPICS } from './paths.ts';

/** Somebody for whom an order may be made, with those who live behind the same door. */
export interface Household {
  readonly communityId: number;
  readonly personId: string;
  readonly name: string;
  readonly members: readonly { readonly personId: string; readonly name: string }[];
}

/** The window in which an order is made from the rule in force. */
export function IssueOrder({ household, onClose }: { readonly household: Household; readonly onClose: () => void }) {
  const t = useTexts(orderTexts);
  const read = useEditions();
  if (!read.isSuccess) return null;
  const { rows, parties } = read.data;
  const phone = parties.find(({ role }) => role === 'community')?.phone;
  return (
    <FormWindow title={`${t('issue')}：${household.name}`} onClose={onClose} width={760}>
      <IssueFields household={household} editions={rows} phone={phone} onClose={onClose} />
    </FormWindow>
  );
}

function IssueFields(props: {
  readonly household: Household;
  readonly editions: readonly Edition[];
  readonly phone: string | undefined;
  readonly onClose: () => void;
}) {
  const t = useTexts(orderTexts);
  const { household, editions, onClose } = props;
  const { current } = useCommunity();
  const [form] = Form.useForm();
  const [edition, setEdition] = useState<Edition | undefined>(editions[0]);
  const [measureId, setMeasureId] = useState(edition?.measures[0]?.id);
  const measure = edition?.measures.find(({ id }) => id === measureId);
  const [ids] = useState(() => new Map(household.members.map(({ personId }) => [personId, newId()])));
  const [others, setOthers] = useState<readonly string[]>([]);
  const personIds = [household.personId, ...others];
  const people = personIds.map((personId, at) => ({
    personId,
    orderId: ids.get(personId) ?? newId(),
    isFirst: at === 0,
  }));
  const turnEdition = (key: string) => {
    const next = editions.find((one) => keyOf(one) === key);
    setEdition(next);
    setMeasureId(next?.measures[0]?.id);
    form.setFieldValue('anchorKind', next?.measures[0]?.anchors[0]);
  };
  const turnMeasure = (id: string) => {
    setMeasureId(id);
    const next = edition?.measures.find((one) => one.id === id);
    form.setFieldsValue({ anchorKind: next?.anchors[0], place: next?.place });
  };
  return (
    <CommandForm
      form={form}
      command="issueOrder"
      schema={IssueForm}
      communityId={household.communityId}
      fixed={{
        people,
        communityName: current?.name ?? '',
        packId: edition?.packId,
        packVersion: edition?.packVersion,
        measure: measureId,
      }}
      initial={{
        ...{ anchorKind: measure?.anchors[0], anchorDay: localToday(), startedOn: localToday(), place: measure?.place },
        ...{ reasonCode: 'closeContact', sourceKind: 'contact', communityPhone: props.phone ?? '' },
      }}
      refreshes={ORDER_TOPICS}
      submitText={t('issue')}
      doneText={t('issued')}
      onDone={onClose}
      onCancel={onClose}
    >
      <WhatRule
        editions={editions}
        edition={edition}
        measureId={measureId}
        onEdition={turnEdition}
        onMeasure={turnMeasure}
      />
      <WhatPlan edition={edition} measureId={measureId} />
      <CountedFrom anchors={measure?.anchors ?? []} />
      <WhyAndWhere />
      {household.members.length > 1 && (
        <Form.Item label={t('who')} help={measure?.cohabitantsStay ? t('whoCohabitants') : undefined}>
          <Checkbox.Group
            value={[...others]}
            onChange={(values) => setOthers(values.map(String))}
            options={household.members
              .filter(({ personId }) => personId !== household.personId)
              .map(({ personId, name }) => ({ value: personId, label: name }))}
          />
        </Form.Item>
      )}
      <Form.Item name="communityPhone" label={t('communityPhone')}>
        <Input maxLength={30} />
      </Form.Item>
    </CommandForm>
  );
}

function keyOf({ packId, packVersion }: Edition): string {
  return `${packId}@${packVersion}`;
}

function WhatRule(props: {
  readonly editions: readonly Edition[];
  readonly edition: Edition | undefined;
  readonly measureId: string | undefined;
  readonly onEdition: (key: string) => void;
  readonly onMeasure: (id: string) => void;
}) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const { editions, edition, measureId } = props;
  return (
    <div className="ms-iso-facts">
      <Form.Item label={t('pack')}>
        <Select
          value={edition === undefined ? null : keyOf(edition)}
          onChange={props.onEdition}
          options={editions.map((one) => ({ value: keyOf(one), label: `${one.name[locale]} ${one.edition[locale]}` }))}
        />
      </Form.Item>
      <Form.Item label={t('measure')}>
        <Select
          value={measureId ?? null}
          onChange={props.onMeasure}
          options={(edition?.measures ?? []).map(({ id, name }) => ({ value: id, label: name[locale] }))}
        />
      </Form.Item>
      <p className="ms-iso-clause">{edition?.measures.find(({ id }) => id === measureId)?.who[locale]}</p>
    </div>
  );
}

/** What the order would be, worked out while the form is filled in. */
function WhatPlan({
  edition,
  measureId,
}: {
  readonly edition: Edition | undefined;
  readonly measureId: string | undefined;
}) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const anchorDay: unknown = Form.useWatch('anchorDay');
  const anchorKind: unknown = Form.useWatch('anchorKind');
  const isReady =
    edition && measureId && typeof anchorDay === 'string' && typeof anchorKind === 'string' && anchorDay !== '';
  const read = usePlan(
    isReady
      ? { packId: edition.packId, packVersion: edition.packVersion, measure: measureId, anchorKind, anchorDay }
      : undefined,
  );
  if (!read.isSuccess || 'refused' in read.data) return null;
  const { stages, tests, release, isCoercive } = read.data.schedule;
  const text = t('planOf', {
    stages: stages
      .map(({ mode, from, to }) => `${nameIn(modeNames, mode, locale)} ${from.slice(5)}—${to.slice(5)}`)
      .join('，'),
    tests: tests.map(({ day }) => day.slice(5)).join('、') || '—',
    release: release.day,
  });
  return (
    <Alert type="info" title={text} description={isCoercive ? t('planTwo') : undefined} style={{ marginBottom: 16 }} />
  );
}

function CountedFrom({ anchors }: { readonly anchors: readonly string[] }) {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  return (
    <div className="ms-iso-facts">
      <Form.Item name="anchorKind" label={t('anchorKind')}>
        <Select options={anchors.map((value) => ({ value, label: nameIn(anchorNames, value, locale) }))} />
      </Form.Item>
      <Form.Item name="anchorDay" label={t('anchorDay')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="startedOn" label={t('startedOn')}>
        <DayInput />
      </Form.Item>
      <Form.Item name="anchorEvidence" label={t('evidence')}>
        <Input maxLength={200} />
      </Form.Item>
    </div>
  );
}

function WhyAndWhere() {
  const t = useTexts(orderTexts);
  const locale = useLocale();
  const place: unknown = Form.useWatch('place');
  return (
    <>
      <div className="ms-iso-facts">
        <Form.Item name="reasonCode" label={t('reason')}>
          <Select options={ReasonCode.options.map((value) => ({ value, label: reasonNames[value][locale] }))} />
        </Form.Item>
        <Form.Item name="sourceKind" label={t('orderedBy')}>
          <Select options={SourceKind.options.map((value) => ({ value, label: sourceNames[value][locale] }))} />
        </Form.Item>
        <Form.Item name="place" label={t('place')}>
          <Select
            options={(['home', 'facility', 'hospital'] as const).map((value) => ({
              value,
              label: placeNames[value][locale],
            }))}
          />
        </Form.Item>
        <Form.Item name="reasonNote" label={t('note')}>
          <Input maxLength={400} />
        </Form.Item>
        {place !== 'home' && (
          <Form.Item name="placeName" label={t('placeName')}>
            <Input maxLength={60} />
          </Form.Item>
        )}
      </div>
      {place === 'home' && (
        <Form.Item name="fit" label={t('assessment')}>
          <Checkbox.Group options={ASSESSMENT_POINTS.map((value) => ({ value, label: t(value) }))} />
        </Form.Item>
      )}
    </>
  );
}
