import { Form, Radio, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { DayInput } from '../../base/web/day-input.tsx';
import { useCommunity } from '../../base/web/community.tsx';
import { useLocale, useTexts } from '../../base/web/preferences.tsx';
import { COLLECTIVE_KINDS } from '../domain/collective-rules.ts';
import { CheckInInput, MoveHouseholdInput, MovePersonInput } from '../domain/people-inputs.ts';
import { RelationToHead } from '../domain/person.ts';
import { RELATION_WORDS } from '../domain/relation.ts';
import { ActForm } from './act-dialog.tsx';
import { DwellingPicker, HouseholdField } from './dwelling-picker.tsx';
import { useFormNumber, useFormText } from './form-values.ts';
import { personTexts } from './person-texts.ts';
import type { PersonPage } from './people.queries.ts';
import { todayText } from './today.ts';

type Of = { readonly person: PersonPage; readonly onClose: () => void };

/** Moves a person, or the whole household, to another door of this or another community. */
export function MoveHouse({ person, onClose }: Of) {
  const t = useTexts(personTexts);
  const householdId = person.members.find(({ personId }) => personId === person.id)?.householdId;
  const isFamily = person.members.length > 1 && householdId !== undefined;
  const [who, setWho] = useState<'alone' | 'whole'>('alone');
  const common = {
    person,
    title: t('moveTitle', { name: person.name }),
    what: t('moveWhat'),
    initial: { day: todayText(), kind: 'home', toCommunityId: person.communityId },
    onClose,
  };
  const choice = isFamily && (
    <Form.Item label={t('who')}>
      <Radio.Group
        value={who}
        onChange={(event) => setWho(event.target.value === 'whole' ? 'whole' : 'alone')}
        options={[
          { value: 'alone', label: t('alone') },
          { value: 'whole', label: t('whole') },
        ]}
      />
    </Form.Item>
  );
  if (who === 'whole' && householdId !== undefined)
    return (
      <MoveHousehold
        household={{ id: householdId, communityId: person.communityId }}
        title={common.title}
        onClose={onClose}
      >
        {choice}
      </MoveHousehold>
    );
  return (
    <ActForm {...common} command="movePerson" schema={MovePersonInput}>
      {choice}
      <DestinationFields communityId={person.communityId} />
      <JoinFields communityId={person.communityId} />
      <Form.Item name="kind" label={t('lives')}>
        <Radio.Group
          options={[
            { value: 'home', label: t('home') },
            { value: 'tenant', label: t('tenant') },
          ]}
        />
      </Form.Item>
      <Form.Item name="day" label={t('moveDay')}>
        <DayInput max={todayText()} />
      </Form.Item>
    </ActForm>
  );
}

/** Moves everybody of a household together. */
export function MoveHousehold(props: {
  readonly household: { readonly id: string; readonly communityId: number };
  readonly title: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const t = useTexts(personTexts);
  const { household } = props;
  return (
    <ActForm
      person={household}
      command="moveHousehold"
      schema={MoveHouseholdInput}
      title={props.title}
      what={t('moveWhat')}
      fixed={{ householdId: household.id }}
      initial={{ day: todayText(), toCommunityId: household.communityId }}
      onClose={props.onClose}
    >
      {props.children}
      <DestinationFields communityId={household.communityId} />
      <Form.Item name="day" label={t('moveDay')}>
        <DayInput max={todayText()} />
      </Form.Item>
    </ActForm>
  );
}

/** Where to: the community where there is more than one in scope, then the door. */
function DestinationFields(props: { readonly communityId: number }) {
  const t = useTexts(personTexts);
  const { all } = useCommunity();
  const chosen = useFormNumber('toCommunityId') ?? props.communityId;
  return (
    <>
      <Form.Item name="toCommunityId" label={t('community')} hidden={all.length < 2}>
        <Select options={all.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="dwellingId" label={t('where')} required>
        <DwellingPicker key={chosen} communityId={chosen} />
      </Form.Item>
    </>
  );
}

function JoinFields(props: { readonly communityId: number }) {
  const t = useTexts(personTexts);
  const locale = useLocale();
  const chosen = useFormNumber('toCommunityId') ?? props.communityId;
  const householdId = useFormText('householdId');
  return (
    <>
      <HouseholdField communityId={chosen} />
      {householdId !== undefined && (
        <Form.Item name="relation" label={t('relation')}>
          <Select
            allowClear
            options={RelationToHead.options.map((one) => ({ value: one, label: RELATION_WORDS[one][locale] }))}
          />
        </Form.Item>
      )}
    </>
  );
}

const CHECK_IN_KINDS: readonly string[] = [...COLLECTIVE_KINDS, 'shop'];

/** Somebody came to a hotel, site, dormitory, employer or home for the old. */
export function CheckIn({ person, onClose }: Of) {
  const t = useTexts(personTexts);
  return (
    <ActForm
      person={person}
      command="checkIn"
      schema={CheckInInput}
      title={t('checkIn')}
      initial={{ day: todayText(), kind: 'stay' }}
      onClose={onClose}
    >
      <Form.Item name="dwellingId" label={t('where')} required>
        <DwellingPicker communityId={person.communityId} kinds={CHECK_IN_KINDS} />
      </Form.Item>
      <Form.Item name="kind" label={t('lives')}>
        <Radio.Group
          options={[
            { value: 'stay', label: t('stay') },
            { value: 'work', label: t('work') },
          ]}
        />
      </Form.Item>
      <Form.Item name="day" label={t('day')}>
        <DayInput max={todayText()} />
      </Form.Item>
    </ActForm>
  );
}
